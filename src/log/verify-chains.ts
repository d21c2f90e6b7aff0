import { GENESIS } from './chain';
import { bytesOfHex, hexOf } from './hashing';
import type { ExportManifest, ManifestChain } from './manifest';
import { compareBytes } from './record-table';
import type { Findings, ReadLog } from './verify-findings';

const FIRST = bytesOfHex(GENESIS) ?? new Uint8Array(32);

/** Each writer's run in its order: no place empty, none taken twice, each record bound to the one before it. */
export function verifyChains(log: ReadLog, manifest: ExportManifest, duplicates: ReadonlySet<number>): void {
  const { table, findings, chains } = log;
  const isFiltered = Object.keys(manifest.filter).length > 0;
  const rows = table.sorted((a, b) => table.chain(a) - table.chain(b) || table.seq(a) - table.seq(b) || a - b);
  const ends = new Map<string, { first: number; last: number; hash: string }>();
  let before: number | undefined;
  for (const row of rows) {
    if (duplicates.has(row)) continue;
    const chain = chains[table.chain(row)] ?? '';
    const seq = table.seq(row);
    const place = { ...log.placeOf(row), chain, seq };
    const isFirst = before === undefined || table.chain(before) !== table.chain(row);
    if (isFirst) {
      if (seq === 0 && compareBytes(table.prevHash(row), FIRST) !== 0) findings.fault('chain-broken', place);
      ends.set(chain, { first: seq, last: seq, hash: hexOf(table.hash(row)) });
    } else if (before !== undefined) {
      const step = seq - table.seq(before);
      if (step === 0) findings.fault('chain-fork', place);
      else if (step > 1) {
        if (!isFiltered) findings.fault('chain-gap', { ...place, count: step - 1 });
      } else if (compareBytes(table.prevHash(row), table.hash(before)) !== 0) findings.fault('chain-broken', place);
      const end = ends.get(chain);
      if (end) ends.set(chain, { ...end, last: seq, hash: hexOf(table.hash(row)) });
    }
    before = row;
  }
  compareEnds(ends, manifest.chains, findings);
}

/** What the manifest says of each chain: where it begins and ends here. */
function compareEnds(
  ends: ReadonlyMap<string, { readonly first: number; readonly last: number; readonly hash: string }>,
  expected: readonly ManifestChain[],
  findings: Findings,
): void {
  const known = new Set<string>();
  let begun = 0;
  for (const { id, firstSeq, lastSeq, lastHash } of expected) {
    known.add(id);
    const end = ends.get(id);
    if (end === undefined || end.first !== firstSeq || end.last !== lastSeq || end.hash !== lastHash)
      findings.fault('chain-cut', { chain: id, seq: lastSeq });
    if (firstSeq > 0) begun++;
  }
  for (const id of ends.keys()) if (!known.has(id)) findings.fault('chain-unknown', { chain: id });
  if (begun > 0) findings.note('chain-begins-before', { count: begun });
}
