import { ROLES, SCHOOL_ROLES, type Advice, type Policy, type RoleName } from './policy';
import { readDay, readList, readObject, readOneOf, readText, readTexts, type Faults, type RawObject } from './reader';
import { readRetention } from './retention';

type Extras = Pick<Policy, 'consultedOn' | 'dpiaOn' | 'retention' | 'roles' | 'toPublish' | 'notices' | 'language'>;

/** What a policy says beside its rules; each may be absent. */
export function readExtras(raw: RawObject, faults: Faults): Extras {
  const consultedOn = readDay(raw['consultedOn'], '$.consultedOn', faults);
  const dpiaOn = readDay(raw['dpiaOn'], '$.dpiaOn', faults);
  const language = readOneOf(raw['language'], '$.language', faults, ['en', 'cy'] as const, 'en' as const);
  return {
    ...(consultedOn === '' ? {} : { consultedOn }),
    ...(dpiaOn === '' ? {} : { dpiaOn }),
    ...(raw['retention'] === undefined ? {} : { retention: readRetention(raw['retention'], faults) }),
    ...readRoles(raw['roles'], faults),
    ...(language === 'cy' ? { language } : {}),
    ...(raw['notices'] === undefined ? {} : { notices: readNotices(raw['notices'], faults) }),
  };
}

function readRoles(raw: unknown, faults: Faults): Pick<Policy, 'roles' | 'toPublish'> {
  if (raw === undefined) return {};
  const given = readObject(raw, '$.roles', [...ROLES, 'toPublish'], faults) ?? {};
  const toPublish = readOneOf(given['toPublish'], '$.roles.toPublish', faults, ['one', 'two'] as const, 'one' as const);
  return { roles: readLists(given, '$.roles', ROLES, faults), ...(toPublish === 'two' ? { toPublish } : {}) };
}

/** The people a school of a trust names for itself. */
export function readSchoolRoles(raw: unknown, path: string, faults: Faults): NonNullable<Policy['roles']> {
  return readLists(readObject(raw, path, SCHOOL_ROLES, faults) ?? {}, path, SCHOOL_ROLES, faults);
}

function readLists(given: RawObject, path: string, roles: readonly RoleName[], faults: Faults) {
  return Object.fromEntries(
    roles
      .filter((role) => given[role] !== undefined)
      .map((role) => [role, readTexts(given[role], `${path}.${role}`, faults, 200)]),
  ) as NonNullable<Policy['roles']>;
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
