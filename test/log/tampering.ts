import { seededRandom } from '../../src/adapters/memory/memory-system';
import { nodeSha256 } from '../../src/apps/cli/log-export';
import { hashOfChained } from '../../src/log/chain';
import { checkpointText, type Checkpoint } from '../../src/log/checkpoint';
import type { ExportManifest } from '../../src/log/manifest';
import type { LogEntry, LogLine } from '../../src/log/record';
import { LogVerifier } from '../../src/log/verify';
import { aMonth, anInspection, exported, linked, stamped, uuidOf } from './log-scene';
import { verifyAgain } from './second-verifier';

/** A change of a record after which all hashes that can be made anew are made anew. */
export function rewritten(
  lines: readonly LogLine[],
  change: (entry: LogEntry, at: number) => LogEntry | undefined,
): readonly LogLine[] {
  const kept = lines.flatMap((line, at) => change(line as LogEntry, at) ?? []) as LogEntry[];
  const heads = new Map<string, { seq: number; hash: string }>();
  return kept.map((entry) => {
    const { chain, ...record } = entry.record;
    const head = heads.get(chain.id) ?? { seq: -1, hash: '0'.repeat(64) };
    const place = { id: chain.id, seq: head.seq + 1, prevHash: head.hash };
    const hash = hashOfChained({ ...record, chain: place }, nodeSha256) ?? '';
    heads.set(chain.id, { seq: place.seq, hash });
    return { ...entry, record: { ...record, chain: { ...place, hash } } } as LogEntry;
  });
}

export const harmless = (entry: LogEntry): LogEntry =>
  ({ ...entry, record: { ...entry.record, decision: 'allow', answer: 'none', findings: [] } }) as LogEntry;

export const TAMPERINGS = ['change', 'delete', 'truncate', 'insert', 'swap', 'time', 'writer'] as const;
export type Tampering = (typeof TAMPERINGS)[number];

/** What the server said of an item stands in no record's hash: of items after the newest checkpoint nobody can tell. */
const STAMPS: readonly Tampering[] = ['swap', 'time'];

export interface TamperCount {
  tried: number;
  /** By the product's verifier, with the day's checkpoint. */
  found: number;
  /** By the second verifier, with the same. */
  again: number;
  /** By the product's verifier from the export alone. */
  withoutCheckpoint: number;
}
export interface TamperRow {
  readonly how: Tampering;
  /** Hashes as they were. */
  readonly plain: TamperCount;
  /** All hashes and the manifest made anew. */
  readonly anew: TamperCount;
}

const noCount = (): TamperCount => ({ tried: 0, found: 0, again: 0, withoutCheckpoint: 0 });

/** Draws so many tamperings with a small month's log and counts who found them. */
export function runTamperings(count: number, seed: number): { readonly drawn: number; readonly table: TamperRow[] } {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random.fraction() * limit);
  const months = [8, 5, 13].map((size) => aMonth(size, Math.ceil(size / 2)));
  const table = TAMPERINGS.map((how) => ({ how, plain: noCount(), anew: noCount() }));
  for (let drawn = 0; drawn < count; drawn++) {
    const month = months[below(months.length)] as (typeof months)[number];
    const own = month.lines as readonly LogEntry[];
    const row = table[below(table.length)] as TamperRow;
    // The checkpoint that was mailed covers all records up to the last one it was made for.
    const kept = month.checkpoints.slice(-1);
    const isAnew = random.fraction() < 0.5;
    const isInTree = isAnew || STAMPS.includes(row.how);
    const at = below(isInTree ? (kept[0]?.size ?? 0) : own.length);
    const lines = tampered(own, row.how, at, 1 + below(own.length - 1));
    judge(isAnew ? row.anew : row.plain, isAnew ? rewritten(lines, (entry) => entry) : lines, {
      kept,
      // Whoever makes the hashes anew makes the manifest anew, too.
      manifest: isAnew ? undefined : exported(own, month.checkpoints).manifest,
    });
  }
  return { drawn: count, table };
}

function judge(
  row: TamperCount,
  lines: readonly LogLine[],
  { kept, manifest }: { readonly kept: readonly Checkpoint[]; readonly manifest: ExportManifest | undefined },
): void {
  const made = exported(lines, []);
  const held = manifest ?? made.manifest;
  row.tried++;
  if (faultsIn(made.records, held, kept) > 0) row.found++;
  if (faultsIn(made.records, { ...held, checkpoints: [] }, []) > 0) row.withoutCheckpoint++;
  if (!verifyAgain(made.records, held, kept.map(checkpointText)).isIntact) row.again++;
}

function faultsIn(records: readonly string[], manifest: ExportManifest, checkpoints: readonly Checkpoint[]): number {
  const verifier = new LogVerifier(nodeSha256);
  records.forEach((line, at) => verifier.line(line, at + 1));
  return verifier.finish(manifest, { checkpoints }).faults.length;
}

function tampered(lines: readonly LogEntry[], how: Tampering, at: number, step: number): readonly LogEntry[] {
  const entry = lines[at] as LogEntry;
  const other = (at + step) % lines.length;
  const put = (change: (each: LogEntry) => LogEntry): readonly LogEntry[] =>
    lines.map((each, index) => (index === at ? change(each) : each));
  switch (how) {
    case 'change':
      return put(harmless);
    case 'delete':
      return lines.filter((_, index) => index !== at);
    case 'truncate':
      return lines.slice(0, at);
    case 'insert': {
      const strange = stamped(linked([anInspection(90 + at)], 3), Number(entry.itemId));
      return [...lines.slice(0, at), ...strange, ...lines.slice(at)];
    }
    case 'time':
      return put((each) => ({ ...each, createdDateTime: '2026-11-30T23:59:59Z' }));
    case 'writer':
      return put((each) => ({ ...each, createdBy: uuidOf(4, 4) }));
    case 'swap':
      return lines.map((each, index) => {
        if (index === at) return { ...each, record: (lines[other] as LogEntry).record };
        return index === other ? { ...each, record: entry.record } : each;
      });
  }
}
