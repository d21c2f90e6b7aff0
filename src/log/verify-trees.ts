import { hashOfCheckpoint, listOf, type Checkpoint } from './checkpoint';
import { GENESIS } from './chain';
import { hexOf, type Sha256 } from './hashing';
import { isWholeList, type ExportManifest } from './manifest';
import { MerkleTree, rootsAt, type Roots } from './merkle';
import { isSame, provesInclusion } from './merkle-proof';
import { compareBytes } from './record-table';
import { bytesOfUuid } from './uuid';
import type { Findings, ReadLog } from './verify-findings';

interface Options {
  readonly sha256: Sha256;
  /** Checkpoints that records say their writers had read. */
  readonly witnessed: readonly { readonly list: string; readonly size: number; readonly checkpoint: string }[];
  /** Id of the record that is to be proved. */
  readonly wanted?: string;
}

/** That one record was in the log when a checkpoint was made: hashes only, nothing of any other record. */
export interface RecordProof {
  readonly record: string;
  readonly list: string;
  readonly item: number;
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  readonly root: string;
  readonly path: readonly string[];
  /** Whether the root is that of a checkpoint, or only of this export. */
  readonly checkpoint?: string;
}

/** The tree of each month list against every checkpoint, in this export or kept elsewhere. */
export function verifyTrees(
  log: ReadLog,
  manifest: ExportManifest,
  { own, kept }: { readonly own: readonly Checkpoint[]; readonly kept: readonly Checkpoint[] },
  options: Options,
): RecordProof | undefined {
  const { findings, lists } = log;
  const byList = new Map<string, Checkpoint[]>();
  for (const checkpoint of [...own, ...kept]) {
    const list = listOf(checkpoint);
    byList.set(list, [...(byList.get(list) ?? []), checkpoint]);
  }
  compareSequence(own, findings, options.sha256);
  for (const held of byList.values()) compareForks(held, findings);
  compareWitnessed(byList, options, findings);
  let proof: RecordProof | undefined;
  const rows = leavesByList(log);
  for (const list of new Set([...lists, ...byList.keys()])) {
    const held = byList.get(list) ?? [];
    if (!isWholeList(list, manifest)) {
      if (lists.includes(list)) findings.note('not-whole', { list });
      continue;
    }
    const leaves = rows[lists.indexOf(list)] ?? [];
    if (options.wanted === undefined) {
      const sizes = new Set(held.map(({ size }) => size));
      compareTree(rootsAt(leafHashes(log, leaves), sizes, options.sha256), list, held, findings);
      continue;
    }
    const tree = new MerkleTree(options.sha256);
    for (const leaf of leafHashes(log, leaves)) tree.append(leaf);
    compareTree(tree, list, held, findings);
    proof ??= proofIn(log, tree, leaves, list, held, options);
  }
  if (options.wanted !== undefined && proof === undefined) findings.fault('no-such-record', { record: options.wanted });
  return proof;
}

function* leafHashes({ table }: ReadLog, rows: Iterable<number>): Generator<Uint8Array> {
  for (const row of rows) yield table.leaf(row).slice();
}

/** Rows of each list in the order of the tree: ascending item, then record. Duplicates are leaves, too. */
function leavesByList(log: ReadLog): readonly (readonly number[])[] {
  const { table, lists, findings } = log;
  const order = table.sorted(
    (a, b) =>
      table.list(a) - table.list(b) || table.itemId(a) - table.itemId(b) || compareBytes(table.id(a), table.id(b)),
  );
  const rows: number[][] = lists.map(() => []);
  let before: number | undefined;
  for (const row of order) {
    rows[table.list(row)]?.push(row);
    const isSameItem =
      before !== undefined && table.list(before) === table.list(row) && table.itemId(before) === table.itemId(row);
    // An item is written once, by one run of one writer.
    if (isSameItem && before !== undefined && table.chain(before) !== table.chain(row))
      findings.fault('item-edited', log.placeOf(row));
    before = row;
  }
  return rows;
}

/** Checkpoints of one list, in the order they were made: sizes grow, and each names the one before it. */
function compareSequence(own: readonly Checkpoint[], findings: Findings, sha256: Sha256): void {
  const last = new Map<string, Checkpoint>();
  for (const checkpoint of own) {
    const list = listOf(checkpoint);
    const before = last.get(list);
    const named = before === undefined ? GENESIS : hashOfCheckpoint(before, sha256);
    if (checkpoint.before !== named || checkpoint.size < (before?.size ?? 0))
      findings.fault('checkpoint-broken', { list, size: checkpoint.size });
    last.set(list, checkpoint);
  }
}

/** Two checkpoints of one list and size have one root, wherever they were kept. */
function compareForks(held: readonly Checkpoint[], findings: Findings): void {
  const roots = new Map<number, Uint8Array>();
  for (const { origin, size, root } of held) {
    const known = roots.get(size);
    if (known !== undefined && !isSame(known, root))
      findings.fault('checkpoint-fork', { list: listOf({ origin }), size });
    roots.set(size, root);
  }
}

/** Every record carries the newest checkpoint its writer had read: whoever changes the past must change these, too. */
function compareWitnessed(
  byList: ReadonlyMap<string, readonly Checkpoint[]>,
  { witnessed, sha256 }: Options,
  findings: Findings,
): void {
  for (const { list, size, checkpoint } of witnessed) {
    const same = (byList.get(list) ?? []).filter((each) => each.size === size);
    if (same.length === 0) findings.note('seen-elsewhere', { list, size });
    else if (!same.some((each) => hashOfCheckpoint(each, sha256).startsWith(checkpoint)))
      findings.fault('seen-differs', { list, size });
  }
}

function compareTree(tree: Roots, list: string, held: readonly Checkpoint[], findings: Findings): void {
  let proved = 0;
  for (const { size, root } of held) {
    if (size > tree.size) findings.fault('tree-short', { list, size, count: size - tree.size });
    else if (!isSame(tree.root(size), root)) findings.fault('tree-differs', { list, size });
    else proved = Math.max(proved, size);
  }
  if (held.length === 0) findings.note('no-checkpoint', { list, count: tree.size });
  else if (tree.size > proved) findings.note('after-checkpoint', { list, size: proved, count: tree.size - proved });
}

function proofIn(
  { table }: ReadLog,
  tree: MerkleTree,
  rows: readonly number[],
  list: string,
  held: readonly Checkpoint[],
  { wanted, sha256 }: Options,
): RecordProof | undefined {
  if (wanted === undefined) return undefined;
  const id = bytesOfUuid(wanted);
  const index = rows.findIndex((row) => compareBytes(table.id(row), id) === 0);
  const row = rows[index];
  if (row === undefined) return undefined;
  const witness = held.find(({ size, root }) => size > index && size <= tree.size && isSame(tree.root(size), root));
  const size = witness?.size ?? tree.size;
  const path = tree.inclusionProof(index, size);
  const root = tree.root(size);
  if (!provesInclusion(table.leaf(row), { index, size }, path, root, sha256))
    throw new Error('a proof that proves nothing');
  return {
    record: wanted,
    list,
    item: table.itemId(row),
    index,
    size,
    leaf: hexOf(table.leaf(row)),
    root: hexOf(root),
    path: path.map(hexOf),
    ...(witness ? { checkpoint: hashOfCheckpoint(witness, sha256) } : {}),
  };
}
