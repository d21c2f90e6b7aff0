import { checkpointsIn, checkpointText, nextCheckpoint, originOf, type Checkpoint } from '../../../log/checkpoint';
import { hashOfLeaf, leafOf } from '../../../log/leaf';
import { MerkleTree } from '../../../log/merkle';
import { isSame } from '../../../log/merkle-proof';
import type { RollUp } from '../../../log/roll-up';
import { RollingUp } from '../../../log/rolling-up';
import type { Got, TenantFailure } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { monthOf } from '../log/log-book';

/** What the first visit of a day does, for there is no server: checkpoints, and the days that are over in numbers. */
export type DayWork =
  | { readonly is: 'done'; readonly records: number; readonly rollUps: number; readonly changed: readonly string[] }
  /** Somebody was here before today. */
  | { readonly is: 'already' }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

export interface DayOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Name of the site in checkpoints. */
  readonly site: string;
  roleOf(writer: string): string;
  onProgress(records: number): void;
  breathe(): Promise<void>;
  isStopped(): boolean;
}

type Ports = Pick<TenantPorts, 'log' | 'checkpoints' | 'rollUps'>;

/** Late records of a month that is over still come for some days. */
const LATE_DAYS = 10;
/** Further back nothing is counted anew: a year's log is read once, not each day. */
const MOST_MONTHS = 13;

/**
 * Reads each month list that may have grown since the newest checkpoint, holds it against the earlier ones, writes the
 * next, and adds a roll-up for every school and day whose number of records is not the one that stands there.
 * `changed` names lists that are no longer what an earlier checkpoint says: they get no new one.
 */
export async function dayWork(ports: Ports, options: DayOptions): Promise<DayWork> {
  const newest = await ports.checkpoints.newest();
  if (!newest.ok) return { is: 'failed', failure: newest };
  const today = dayOf(options.now);
  if (newest.value?.createdDateTime.startsWith(today)) return { is: 'already' };
  const lists = await ports.log.lists();
  if (!lists.ok) return { is: 'failed', failure: lists };
  const since = newest.value ? dayOf(Date.parse(newest.value.createdDateTime) - LATE_DAYS * 86_400_000) : '';
  const due = lists.value
    .map(({ name }) => name)
    .filter((name) => monthOf(name) >= since.slice(0, 7) && monthOf(name) <= today.slice(0, 7))
    .slice(-MOST_MONTHS);
  const changed: string[] = [];
  let [records, rollUps] = [0, 0];
  for (const list of due) {
    const read = await readList(ports, list, records, options);
    if (read === 'stopped') return { is: 'stopped' };
    if (!read.ok) return { is: 'failed', failure: read };
    records += read.value.tree.size;
    const isWhole = await keepCheckpoint(ports, list, read.value.tree, options.site);
    if (!isWhole.ok) return { is: 'failed', failure: isWhole };
    if (!isWhole.value) changed.push(list);
    const kept = await keepRollUps(ports, list, read.value, today);
    if (!kept.ok) return { is: 'failed', failure: kept };
    rollUps += kept.value;
  }
  return { is: 'done', records, rollUps, changed };
}

interface Counted {
  readonly tree: MerkleTree;
  readonly counting: RollingUp;
}

async function readList(
  { log }: Ports,
  list: string,
  before: number,
  { roleOf, onProgress, breathe, isStopped }: DayOptions,
): Promise<Got<Counted> | 'stopped'> {
  const tree = new MerkleTree();
  const counting = new RollingUp(roleOf);
  for await (const page of log.read(list, { by: 'list' })) {
    if (!page.ok) return page;
    for (const line of page.lines) {
      tree.append(hashOfLeaf(leafOf(line)));
      counting.add(line);
    }
    onProgress(before + tree.size);
    await breathe();
    if (isStopped()) return 'stopped';
  }
  return { ok: true, value: { tree, counting } };
}

/** False when the list is not the continuation of what an earlier checkpoint says. */
async function keepCheckpoint(
  { checkpoints }: Ports,
  list: string,
  tree: MerkleTree,
  site: string,
): Promise<Got<boolean>> {
  const kept = await checkpoints.all(list);
  if (!kept.ok) return kept;
  const known = kept.value.flatMap(({ text }) => checkpointsIn(text));
  if (known.some((one) => !continues(tree, one))) return { ok: true, value: false };
  const last = known[known.length - 1];
  if (tree.size === 0) return { ok: true, value: true };
  const origin = last?.origin ?? originOf(site, list);
  const added = await checkpoints.add(
    list,
    checkpointText(nextCheckpoint(origin, { size: tree.size, root: tree.root() }, last)),
  );
  return added.ok ? { ok: true, value: true } : added;
}

function continues(tree: MerkleTree, { size, root }: Checkpoint): boolean {
  return size <= tree.size && isSame(tree.root(size), root);
}

/** Days that are over and whose number of records is not the one that stands there; how many were written. */
async function keepRollUps(
  { rollUps }: Ports,
  list: string,
  { tree, counting }: Counted,
  today: string,
): Promise<Got<number>> {
  const known = await rollUps.month(monthOf(list));
  if (!known.ok) return known;
  const before = new Map(known.value.map((one) => [keyOf(one), one]));
  let written = 0;
  for (const one of counting.rollUps(tree.size)) {
    if (one.day >= today || isSameCount(one, before.get(keyOf(one)))) continue;
    const added = await rollUps.add(one);
    if (!added.ok) return added;
    written++;
  }
  return { ok: true, value: written };
}

/** The count of sent mail comes a day later than the records it is set beside. */
function isSameCount(one: RollUp, held: RollUp | undefined): boolean {
  if (held === undefined || one.records !== held.records) return false;
  return one.counts.coverage?.people === held.counts.coverage?.people;
}

const keyOf = ({ school, day }: Pick<RollUp, 'school' | 'day'>): string => `${school}~${day}`;

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
