import type { LogFault, Read } from './decode';
import { moment, sha256Hex, uuid } from './record-shapes';
import { isObject, list, shape, table, text, whole, type Check } from './shape';

/** What goes with an export and binds it: interfaces version 1. */
export interface ExportManifest {
  readonly v: 1;
  /** Days, both included: 2026-11-01. */
  readonly period: { readonly from: string; readonly to: string };
  /** What was left out; empty when everything of the period is there. */
  readonly filter: Readonly<Record<string, string>>;
  readonly policyVersions: readonly string[];
  readonly counts: { readonly records: number; readonly erased: number };
  /** SHA-256 in hex of each file, by its name. */
  readonly files: Readonly<Record<string, string>>;
  readonly chains: readonly ManifestChain[];
  /** Checkpoints of the lists, each as its text. */
  readonly checkpoints: readonly string[];
  readonly exportedAt: { readonly utc: string; readonly local: string };
  /** Entra object id of who exported. */
  readonly by: string;
}

export interface ManifestChain {
  readonly id: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly lastHash: string;
}

export const RECORDS_FILE = 'records.jsonl';
export const MANIFEST_FILE = 'manifest.json';
/** A manifest of a million records has some ten thousand chains: a few megabytes. */
export const MOST_MANIFEST = 64 * 1024 * 1024;

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const day = text(10, /^\d{4}-\d{2}-\d{2}$/);

const anyManifest: Check = shape({
  v: whole(1),
  period: shape({ from: day, to: day }),
  filter: table(20, /^[a-z][A-Za-z]{0,39}$/, text(200)),
  policyVersions: list(10_000, text(120)),
  counts: shape({ records: whole(), erased: whole() }),
  files: table(50, FILE_NAME, sha256Hex),
  chains: list(1_000_000, shape({ id: uuid, firstSeq: whole(), lastSeq: whole(), lastHash: sha256Hex })),
  checkpoints: list(5_000, text(400)),
  exportedAt: shape({ utc: moment, local: text(40) }),
  by: text(64),
});

/** A manifest from outside: strict, with the place of the first fault. */
export function decodeManifest(source: string): Read<ExportManifest> {
  if (source.length > MOST_MANIFEST) return refused('too-long', '');
  let raw: unknown;
  try {
    raw = JSON.parse(source);
  } catch {
    return refused('not-json', '');
  }
  if (isObject(raw) && typeof raw['v'] === 'number' && raw['v'] > 1) return refused('newer', '.v');
  const fault = anyManifest(raw);
  return fault === undefined ? { ok: true, value: raw as ExportManifest } : refused('wrong-shape', fault);
}

function refused(reason: LogFault['reason'], at: string): { readonly ok: false; readonly fault: LogFault } {
  return { ok: false, fault: { reason, at } };
}

/** Does the export hold every item of this month list: nothing filtered out, the whole month inside the period? */
export function isWholeList(listName: string, { filter, period, exportedAt }: ExportManifest): boolean {
  if (Object.keys(filter).length > 0) return false;
  const month = /(\d{4})-(\d{2})$/.exec(listName);
  if (month === null) return false;
  const [, year = '', number = ''] = month;
  const last = new Date(Date.UTC(Number(year), Number(number), 0)).toISOString().slice(0, 10);
  const isToTheEnd = period.to >= last || period.to >= exportedAt.utc.slice(0, 10);
  return period.from <= `${year}-${number}-01` && isToTheEnd;
}
