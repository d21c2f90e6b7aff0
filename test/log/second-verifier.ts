import { createHash } from 'node:crypto';

/*
 * The core of the verifier once more, written from the description of the export alone, with Node's hashes and nothing
 * of src/log: a mistake that writer and verifier share shows as a difference between the two.
 */
export interface Verdict {
  readonly isIntact: boolean;
  /** Words for a person who looks at a difference. */
  readonly why: readonly string[];
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
interface Line {
  list: string;
  itemId: string;
  createdBy: string;
  createdDateTime: string;
  eTag?: string;
  record: {
    id: string;
    writer: string;
    chain: Place;
    seen?: { list: string; size: number; checkpoint: string };
  } & Record<string, Json>;
}
type Place = { id: string; seq: number; prevHash: string; hash: string };
interface Manifest {
  readonly counts: { readonly records: number };
  readonly chains: readonly {
    readonly id: string;
    readonly firstSeq: number;
    readonly lastSeq: number;
    readonly lastHash: string;
  }[];
  readonly checkpoints: readonly string[];
}

const sha = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};

/** RFC 8785 for what records hold: whole numbers, texts, lists, objects. */
function spell(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(spell).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value as Readonly<Record<string, Json>>).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${spell(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha('');
  if (leaves.length === 1) return leaves[0] as Buffer;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Buffer.from([1]), rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** Of an export that holds whole lists and nothing erased. */
export function verifyAgain(records: readonly string[], manifest: Manifest, kept: readonly string[] = []): Verdict {
  const why: string[] = [];
  let lines: Line[];
  try {
    lines = records.map((line) => JSON.parse(line) as Line);
  } catch {
    return { isIntact: false, why: ['not JSON'] };
  }
  const byId = new Map<string, Line>();
  const chains = new Map<string, Place[]>();
  const items = new Map<string, string>();
  for (const line of [...lines].sort((a, b) => Number(a.itemId) - Number(b.itemId))) {
    const { hash, ...place } = line.record.chain;
    if (sha(spell({ ...line.record, chain: place })).toString('hex') !== hash) why.push('record');
    if (line.record.writer !== line.createdBy) why.push('writer');
    if (line.eTag !== undefined && !line.eTag.replace(/"/g, '').endsWith(',1')) why.push('edited');
    const writerOfItem = items.get(`${line.list} ${line.itemId}`);
    if (writerOfItem !== undefined && writerOfItem !== place.id) why.push('item of two writers');
    items.set(`${line.list} ${line.itemId}`, place.id);
    const twin = byId.get(line.record.id);
    if (twin !== undefined) {
      if (twin.record.chain.hash !== hash) why.push('two of one id');
      continue;
    }
    byId.set(line.record.id, line);
    chains.set(place.id, [...(chains.get(place.id) ?? []), line.record.chain]);
  }
  if (byId.size !== manifest.counts.records) why.push('count');
  for (const [id, places] of chains) {
    places.sort((a, b) => a.seq - b.seq);
    places.forEach((place, at) => {
      const before = places[at - 1];
      const expected = before?.hash ?? (place.seq === 0 ? '0'.repeat(64) : place.prevHash);
      if (place.prevHash !== expected || (before !== undefined && place.seq !== before.seq + 1)) why.push('chain');
    });
    const said = manifest.chains.find((chain) => chain.id === id);
    if (
      said?.firstSeq !== places[0]?.seq ||
      said?.lastSeq !== places.at(-1)?.seq ||
      said?.lastHash !== places.at(-1)?.hash
    )
      why.push('end of chain');
  }
  if (manifest.chains.some(({ id }) => !chains.has(id))) why.push('chain gone');
  why.push(...treeFaults(lines, manifest.checkpoints, kept));
  return { isIntact: why.length === 0, why };
}

function treeFaults(lines: readonly Line[], own: readonly string[], kept: readonly string[]): readonly string[] {
  const why: string[] = [];
  const leavesOf = (list: string): readonly Buffer[] =>
    lines
      .filter((line) => line.list === list)
      .sort((a, b) => Number(a.itemId) - Number(b.itemId) || (a.record.id < b.record.id ? -1 : 1))
      .map(({ itemId, createdBy, createdDateTime, record }) =>
        sha(
          Buffer.from([0]),
          spell({ itemId, recordId: record.id, hash: record.chain.hash, createdBy, createdDateTime }),
        ),
      );
  let before = new Map<string, string>();
  own.forEach((text) => {
    const [origin = '', , , named = ''] = text.split('\n');
    if (named !== (before.get(origin) ?? '0'.repeat(64))) why.push('checkpoint order');
    before = new Map(before).set(origin, sha(text).toString('hex'));
  });
  const all = [...own, ...kept];
  for (const text of all) {
    const [origin = '', size = '', root = ''] = text.split('\n');
    const leaves = leavesOf(origin.split('/').at(-1) ?? '');
    if (leaves.length < Number(size)) why.push('tree short');
    else if (rootOf(leaves.slice(0, Number(size))).toString('base64') !== root) why.push('tree');
  }
  for (const { record } of lines) {
    const { seen } = record;
    const same = all.filter(
      (text) => text.split('\n')[0]?.endsWith(`/${seen?.list}`) && text.split('\n')[1] === String(seen?.size),
    );
    if (
      seen !== undefined &&
      same.length > 0 &&
      !same.some((text) => sha(text).toString('hex').startsWith(seen.checkpoint))
    )
      why.push('seen');
  }
  return why;
}
