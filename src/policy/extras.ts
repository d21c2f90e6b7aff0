import { ROLES, type Advice, type Policy } from './policy';
import { readDay, readList, readObject, readText, readTexts, type Faults, type RawObject } from './reader';
import { readRetention } from './retention';

type Extras = Pick<Policy, 'consultedOn' | 'dpiaOn' | 'retention' | 'roles' | 'notices'>;

/** What a policy says beside its rules; each may be absent. */
export function readExtras(raw: RawObject, faults: Faults): Extras {
  const consultedOn = readDay(raw['consultedOn'], '$.consultedOn', faults);
  const dpiaOn = readDay(raw['dpiaOn'], '$.dpiaOn', faults);
  return {
    ...(consultedOn === '' ? {} : { consultedOn }),
    ...(dpiaOn === '' ? {} : { dpiaOn }),
    ...(raw['retention'] === undefined ? {} : { retention: readRetention(raw['retention'], faults) }),
    ...(raw['roles'] === undefined ? {} : { roles: readRoles(raw['roles'], faults) }),
    ...(raw['notices'] === undefined ? {} : { notices: readNotices(raw['notices'], faults) }),
  };
}

function readRoles(raw: unknown, faults: Faults): NonNullable<Policy['roles']> {
  const given = readObject(raw, '$.roles', ROLES, faults) ?? {};
  return Object.fromEntries(
    ROLES.filter((role) => given[role] !== undefined).map((role) => [
      role,
      readTexts(given[role], `$.roles.${role}`, faults, 200),
    ]),
  );
}

function readNotices(raw: unknown, faults: Faults): NonNullable<Policy['notices']> {
  const path = '$.notices';
  const given = readObject(raw, path, ['monitoring', 'mistake', 'advice'], faults);
  return {
    monitoring: readText(given?.['monitoring'], `${path}.monitoring`, faults),
    mistake: readText(given?.['mistake'], `${path}.mistake`, faults),
    advice: readList(given?.['advice'], `${path}.advice`, faults, 100, (entry, at): Advice | undefined => {
      const one = readObject(entry, at, ['text', 'clause'], faults);
      if (one === undefined) return undefined;
      return {
        text: readText(one['text'], `${at}.text`, faults, '', 600),
        clause: readText(one['clause'], `${at}.clause`, faults, '', 200),
      };
    }),
  };
}
