import type { ProbeId, ProbeResult, TenantCheck } from '../../ports/tenant-check';
import { PROBES } from '../../ports/tenant-check';
import { listNameOf } from '../../log/place';
import { graphDirectory } from './graph-directory';
import { graphCheckpointStore } from './graph-record-stores';
import { graphWarningLog } from './graph-warning-log';
import { textIn, valuesIn, type GraphAnswer } from './graph-caller';
import { itemsPath, readItems, type RawItem } from './list-items';
import { LISTS, POLICY_FILE, type GraphView } from './place';

type Found = Omit<ProbeResult, 'probe'>;
type Probe = (view: GraphView) => Promise<Found>;

const GOOD: Found = { outcome: 'good' };
const WRONG: Found = { outcome: 'wrong' };
const CANNOT_TELL: Found = { outcome: 'cannot-tell' };
/** Fewer lists than this ahead, and the script has to be run again (deploy/tenant.json, warnBelow). */
const FEWEST_MONTHS = 6;
const MOST_CHECKPOINT_DAYS = 4;
const INDEXED = ['Bucket', 'WriterKey', 'MessageKey', 'AlertKey', 'Title'];
/** No item has it: whoever may not change is refused, whoever may is told that it does not match. Nothing happens. */
const NO_ETAG = '"00000000-0000-0000-0000-000000000000,0"';

/** The assumptions on which the log rests (facts only a real tenant can confirm), each looked at without a trace. */
const RUN: Readonly<Record<ProbeId, Probe>> = {
  site: async (view) => judge(await get(view, `${sitePath(view)}?$select=id`)),
  'policy-file': async (view) => {
    const answer = await get(view, `${filePath(view)}?$select=id,eTag`);
    return judge(answer);
  },
  'policy-guard': policyGuard,
  'policy-versions': async (view) => {
    const answer = await get(view, `${filePath(view)}:/versions?$select=id`);
    if (!answer.ok) return judge(answer);
    const count = valuesIn(answer.body)?.length ?? 0;
    return count > 0 ? { ...GOOD, count } : WRONG;
  },
  'months-ahead': monthsAhead,
  indexes: indexes,
  'log-reach': logReach,
  'log-unchangeable': logUnchangeable,
  'log-untouched': logUntouched,
  requests: (view) => listAnswers(view, LISTS.requests),
  decisions: (view) => listAnswers(view, LISTS.decisions),
  agreements: (view) => listAnswers(view, LISTS.agreements),
  checkpoints: checkpoints,
  'list-sizes': async (view) => {
    const looked = await graphDirectory(view).lookUp('schoolgate-check@invalid.example');
    return looked.ok ? GOOD : looked.reason === 'no-consent' ? WRONG : CANNOT_TELL;
  },
};

const OF_THE_FIRST_SITE: ReadonlySet<ProbeId> = new Set([
  'policy-file',
  'policy-guard',
  'policy-versions',
  'list-sizes',
]);

/** `hasPolicy`: false for the site of a single school, whose policy lies in the tenant's first. */
export function graphTenantCheck(view: GraphView, { hasPolicy = true } = {}): TenantCheck {
  const probes = PROBES.filter((probe) => hasPolicy || !OF_THE_FIRST_SITE.has(probe));
  return {
    probes,
    async *run() {
      for (const probe of probes) {
        const found = await RUN[probe](view).catch(() => CANNOT_TELL);
        yield { probe, ...found };
      }
    },
  };
}

const sitePath = ({ place }: GraphView): string => `/sites/${encodeURIComponent(place.site)}`;
const filePath = ({ place }: GraphView): string =>
  `/drives/${encodeURIComponent(place.policyDrive)}/root:/${POLICY_FILE}`;

const get = (view: GraphView, path: string): Promise<GraphAnswer> =>
  view.caller.call({ method: 'GET', path, scopes: view.place.scopes });

/** There, not there, or not to be known by this person now. */
function judge(answer: GraphAnswer): Found {
  if (answer.ok) return GOOD;
  return answer.reason === 'missing' ? WRONG : CANNOT_TELL;
}

/** A replacement that names an old version must be refused, or two administrators overwrite each other. */
async function policyGuard(view: GraphView): Promise<Found> {
  const answer = await view.caller.call({
    method: 'POST',
    path: `${filePath(view)}:/createUploadSession`,
    headers: { 'Content-Type': 'application/json', 'If-Match': NO_ETAG },
    body: { item: { '@microsoft.graph.conflictBehavior': 'replace' } },
    scopes: view.place.scopes,
  });
  if (!answer.ok) return answer.reason === 'conflict' ? GOOD : CANNOT_TELL;
  // A session that was opened is closed unused.
  await view.caller.files(textIn(answer.body, 'uploadUrl'), { method: 'DELETE' }).catch(() => undefined);
  return WRONG;
}

const thisMonth = ({ clock }: GraphView): string => listNameOf(new Date(clock.now()).toISOString());

async function monthsAhead(view: GraphView): Promise<Found> {
  const lists = await graphWarningLog(view).lists();
  if (!lists.ok) return CANNOT_TELL;
  const now = thisMonth(view);
  const count = lists.value.filter(({ name }) => name > now).length;
  const isThere = lists.value.some(({ name }) => name === now);
  return { outcome: isThere && count >= FEWEST_MONTHS ? 'good' : 'wrong', count };
}

async function indexes(view: GraphView): Promise<Found> {
  const list = encodeURIComponent(thisMonth(view));
  const answer = await get(view, `${sitePath(view)}/lists/${list}/columns?$select=name,indexed`);
  if (!answer.ok) return judge(answer);
  const indexed = (valuesIn(answer.body) ?? []).filter((column) => column['indexed'] === true);
  const names = indexed.map((column) => textIn(column, 'name'));
  return INDEXED.every((name) => names.includes(name)) ? GOOD : WRONG;
}

async function someItems(view: GraphView, list: string): Promise<readonly RawItem[] | undefined> {
  for await (const page of readItems(view, list, ['Title'], undefined)) return page.ok ? page.items : undefined;
  return undefined;
}

/** Whoever reviews the log sees other people's records; an empty list may also mean that nobody wrote yet. */
async function logReach(view: GraphView): Promise<Found> {
  const items = await someItems(view, thisMonth(view));
  if (!items) return CANNOT_TELL;
  const others = items.filter(({ createdBy }) => createdBy !== view.personId()).length;
  return others > 0 ? { ...GOOD, count: others } : CANNOT_TELL;
}

async function logUnchangeable(view: GraphView): Promise<Found> {
  const [item] = (await someItems(view, thisMonth(view))) ?? [];
  if (!item) return CANNOT_TELL;
  const answer = await view.caller.call({
    method: 'DELETE',
    path: `${itemsPath(view, thisMonth(view))}/${item.itemId}`,
    headers: { 'If-Match': NO_ETAG },
    scopes: view.place.scopes,
  });
  if (answer.ok || answer.reason === 'conflict') return WRONG;
  return answer.reason === 'no-right' ? GOOD : CANNOT_TELL;
}

/** Every item still carries its first etag. */
async function logUntouched(view: GraphView): Promise<Found> {
  const items = await someItems(view, thisMonth(view));
  if (!items || items.length === 0) return CANNOT_TELL;
  const touched = items.filter(({ eTag }) => !/,1"?$/.test(eTag)).length;
  return touched === 0 ? GOOD : { ...WRONG, count: touched };
}

async function listAnswers(view: GraphView, list: string): Promise<Found> {
  const answer = await get(view, `${sitePath(view)}/lists/${encodeURIComponent(list)}?$select=id`);
  return judge(answer);
}

async function checkpoints(view: GraphView): Promise<Found> {
  const newest = await graphCheckpointStore(view).newest();
  if (!newest.ok) return newest.reason === 'missing' ? WRONG : CANNOT_TELL;
  if (!newest.value) return { ...CANNOT_TELL };
  const count = Math.floor((view.clock.now() - Date.parse(newest.value.createdDateTime)) / 86_400_000);
  return { outcome: count <= MOST_CHECKPOINT_DAYS ? 'good' : 'wrong', count };
}
