import { isObject, valuesIn } from './graph-caller';
import { LISTS, type GraphView } from './place';

/** Most parts of one `$batch`. */
const MOST_PARTS = 20;
const HAS = [200];
const HAS_NOT = [403, 404];

/**
 * Those of the sites in which whoever is signed in has an office. Staff may add to most lists and read the policy; the
 * list of daily counts opens for offices alone (deploy/tenant.json), so a look at it tells them apart. One request for
 * twenty sites. Undefined where any answer is missing: what is not known must not look like "no".
 */
export async function officesIn(view: GraphView, sites: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const found = new Set<string>();
  for (let from = 0; from < sites.length; from += MOST_PARTS) {
    const some = sites.slice(from, from + MOST_PARTS);
    const answers = await statusesOf(view, some);
    if (answers === undefined) return undefined;
    for (const [index, site] of some.entries()) if (HAS.includes(answers[index] ?? 0)) found.add(site);
  }
  return found;
}

async function statusesOf(view: GraphView, sites: readonly string[]): Promise<readonly number[] | undefined> {
  const requests = sites.map((site, index) => ({
    id: String(index + 1),
    method: 'GET',
    url: `/sites/${encodeURIComponent(site)}/lists/${LISTS.rollUps}?$select=id`,
  }));
  const answer = await view.caller.call({
    method: 'POST',
    path: '/$batch',
    headers: { 'Content-Type': 'application/json' },
    body: { requests },
    scopes: view.place.scopes,
  });
  const parts = answer.ok && isObject(answer.body) ? valuesIn({ value: answer.body['responses'] }) : undefined;
  const statuses = requests.map(({ id }) => Number(parts?.find((part) => part['id'] === id)?.['status']));
  return statuses.every((status) => HAS.includes(status) || HAS_NOT.includes(status)) ? statuses : undefined;
}
