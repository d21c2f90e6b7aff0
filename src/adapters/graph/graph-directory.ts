import type { AddressKind, Directory, Person } from '../../ports/directory';
import type { Got } from '../../ports/tenant';
import { isObject, literal, textIn, valuesIn } from './graph-caller';
import { failureIn } from './list-items';
import type { GraphView } from './place';

const PERSON = '$select=id,displayName,mail,userPrincipalName';
const ME = ['User.Read'];
const PEOPLE = ['User.ReadBasic.All'];
/** Finds a list by its address and counts it: the least scope that opens both (permission tables of 2026-08-07). */
const GROUPS = ['Group.ReadBasic.All'];

export function graphDirectory({ caller }: GraphView): Directory {
  const get = (path: string, scopes: readonly string[], headers = {}) =>
    caller.call({ method: 'GET', path, scopes, headers });
  return {
    async me() {
      const answer = await get(`/me?${PERSON}`, ME);
      return answer.ok ? { ok: true, value: personOf(answer.body) } : failureIn(answer);
    },
    async myGroups() {
      const answer = await caller.call({
        method: 'POST',
        path: '/me/getMemberGroups',
        headers: { 'Content-Type': 'application/json' },
        body: { securityEnabledOnly: false },
        scopes: GROUPS,
      });
      if (!answer.ok) return failureIn(answer);
      const ids = isObject(answer.body) ? answer.body['value'] : undefined;
      return { ok: true, value: Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [] };
    },
    async organisation() {
      const answer = await get('/organization?$select=id,displayName,verifiedDomains', ME);
      if (!answer.ok) return failureIn(answer);
      const [own] = valuesIn(answer.body) ?? [];
      if (!own) return { ok: false, reason: 'broken' };
      const domains = Array.isArray(own['verifiedDomains']) ? (own['verifiedDomains'] as unknown[]) : [];
      const names = domains.map((domain) => textIn(domain, 'name').toLowerCase()).filter((name) => name !== '');
      return { ok: true, value: { name: textIn(own, 'displayName'), domains: names } };
    },
    async lookUp(address): Promise<Got<AddressKind>> {
      const filter = `$filter=mail%20eq%20${literal(address.toLowerCase())}&$select=id`;
      const lists = await get(`/groups?${filter}`, GROUPS);
      if (!lists.ok) return failureIn(lists);
      const id = textIn(valuesIn(lists.body)?.[0], 'id');
      if (id === '') {
        const people = await get(`/users?${filter}`, PEOPLE);
        if (!people.ok) return failureIn(people);
        return { ok: true, value: { kind: (valuesIn(people.body) ?? []).length > 0 ? 'person' : 'unknown' } };
      }
      // Only people: without the cast the lists inside the list would be counted as well.
      const path = `/groups/${encodeURIComponent(id)}/transitiveMembers/microsoft.graph.user/$count`;
      const count = await get(path, GROUPS, { ConsistencyLevel: 'eventual' });
      if (!count.ok) return failureIn(count);
      const members = Number(count.body);
      return Number.isInteger(members)
        ? { ok: true, value: { kind: 'list', members } }
        : { ok: false, reason: 'broken' };
    },
    async person(id) {
      const answer = await get(`/users/${encodeURIComponent(id)}?${PERSON}`, PEOPLE);
      return answer.ok ? { ok: true, value: personOf(answer.body) } : failureIn(answer);
    },
  };
}

function personOf(body: unknown): Person {
  const address = textIn(body, 'mail') || textIn(body, 'userPrincipalName');
  return { id: textIn(body, 'id'), name: textIn(body, 'displayName'), address: address.toLowerCase() };
}
