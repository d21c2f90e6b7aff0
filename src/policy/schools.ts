import { canonicalJson } from './canonical';
import { readSchoolRoles } from './extras';
import { readDisclaimers, readDomains } from './organisation';
import type { RuleSetting, SchoolOverride } from './policy';
import { isRawObject, memberPath, readObject, readOneOf, readText, Faults, type RawObject } from './reader';
import { isRuleId } from './rule-ids';
import { GENERAL_PARAMETERS } from './rule-parameters';
import { readRuleSetting } from './rule-setting';
import { looserByTaking, looserIn } from './tighter';
import { addUnknownRule } from './unknown-rule';

const KEYS = ['title', 'domains', 'disclaimers', 'rules', 'mode', 'inherits', 'roles'] as const;
type Rules = Readonly<Record<string, RuleSetting>>;

/** The schools of a trust, each checked against what it inherits: it may tighten, never loosen. */
export function readSchools(
  raw: unknown,
  rules: Rules,
  locked: readonly string[],
  faults: Faults,
): Readonly<Record<string, SchoolOverride>> {
  if (raw === undefined) return {};
  if (!isRawObject(raw)) {
    faults.add('$.schools', 'notAnObject');
    return {};
  }
  const schools: (readonly [string, SchoolOverride])[] = [];
  for (const [id, entry] of Object.entries(raw)) {
    const path = memberPath('$.schools', id);
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) faults.add(path, 'notAnId');
    const school = readSchool(entry, path, locked, faults);
    if (school !== undefined) schools.push([id, school]);
  }
  const all = Object.fromEntries(schools);
  for (const [id] of schools) checkSchool(id, all, rules, locked, faults);
  return all;
}

function readSchool(
  entry: unknown,
  path: string,
  locked: readonly string[],
  faults: Faults,
): SchoolOverride | undefined {
  const given = readObject(entry, path, KEYS, faults);
  if (given === undefined) return undefined;
  const mode = readOneOf(given['mode'], `${path}.mode`, faults, ['enforce', 'monitor'] as const, undefined);
  for (const key of ['mode', 'disclaimers']) {
    if (given[key] !== undefined && locked.includes(key)) faults.add(`${path}.${key}`, 'locked');
  }
  const overrides = given['rules'] ?? {};
  if (!isRawObject(overrides)) faults.add(`${path}.rules`, 'notAnObject');
  const inherits = readText(given['inherits'], `${path}.inherits`, faults, '', 64);
  return {
    title: readText(given['title'], `${path}.title`, faults),
    domains: readDomains(given['domains'], `${path}.domains`, faults),
    disclaimers: readDisclaimers(given['disclaimers'], `${path}.disclaimers`, faults),
    rules: isRawObject(overrides) ? overrides : {},
    ...(mode === undefined ? {} : { mode }),
    ...(inherits === '' ? {} : { inherits }),
    ...(given['roles'] === undefined ? {} : { roles: readSchoolRoles(given['roles'], `${path}.roles`, faults) }),
  };
}

/**
 * The schools whose settings hold for this one, the most general first and itself last. Undefined for a circle; a name
 * nobody has ends the line.
 */
export function lineOf(id: string, schools: Readonly<Record<string, SchoolOverride>>): readonly string[] | undefined {
  const line: string[] = [];
  for (let next: string | undefined = id; next !== undefined && hasSchool(schools, next);) {
    if (line.includes(next)) return undefined;
    line.unshift(next);
    next = schools[next]?.inherits;
  }
  return line;
}

export function hasSchool(schools: Readonly<Record<string, SchoolOverride>>, id: string): boolean {
  return Object.prototype.hasOwnProperty.call(schools, id);
}

function checkSchool(
  id: string,
  schools: Readonly<Record<string, SchoolOverride>>,
  rules: Rules,
  locked: readonly string[],
  faults: Faults,
): void {
  const path = memberPath('$.schools', id);
  const school = schools[id];
  if (school === undefined) return;
  if (school.inherits !== undefined && !hasSchool(schools, school.inherits))
    faults.add(`${path}.inherits`, 'notInPolicy');
  const line = lineOf(id, schools);
  if (line === undefined) {
    faults.add(`${path}.inherits`, 'cycle', { values: `${id}, ${school.inherits ?? ''}` });
    return;
  }
  let base = rules;
  for (const parent of line.slice(0, -1)) base = mergeRules(base, schools[parent]?.rules ?? {});
  for (const [rule, override] of Object.entries(school.rules)) {
    const at = memberPath(`${path}.rules`, rule);
    if (isRuleId(rule)) checkOverride({ rule, override, at, locked }, base, faults);
    else addUnknownRule(rule, at, faults);
  }
}

interface Override {
  readonly rule: string;
  readonly override: unknown;
  readonly at: string;
  readonly locked: readonly string[];
}

function checkOverride({ rule, override, at, locked }: Override, rules: Rules, faults: Faults): void {
  const before = faults.list.length;
  const base = rules[rule];
  const own = readRuleSetting(rule, override, at, faults, base);
  if (faults.list.length > before) return;
  if (isRawObject(override)) checkLocks(rule, override, at, locked, base, own, faults);
  const looser = [...(base === undefined ? [] : looserIn(rule, base, own)), ...looserByTaking(rule, own, rules)];
  for (const { key, base: trust, own: mine } of looser)
    faults.add(placeOf(at, key, override), 'looser', { base: trust, own: mine });
}

/** Where in the file the school wrote it: general parameters stand beside the action or among the parameters. */
function placeOf(at: string, key: string, override: unknown): string {
  const [first = key] = key.split('.');
  const parameters = isRawObject(override) ? override['parameters'] : undefined;
  return isRawObject(parameters) && parameters[first] !== undefined ? `${at}.parameters.${key}` : `${at}.${key}`;
}

/** `data/personal` locks all of a rule, `data/personal.action` or `data/personal.parameters.tableRows` one setting. */
function checkLocks(
  rule: string,
  override: RawObject,
  at: string,
  locked: readonly string[],
  base: RuleSetting | undefined,
  own: RuleSetting,
  faults: Faults,
): void {
  for (const lock of locked) {
    if (lock === rule) {
      if (!isSame(base, own)) faults.add(at, 'locked');
    } else if (lock.startsWith(`${rule}.`)) {
      const key = lock.slice(rule.length + 1);
      if (!isSame(settingAt(base, key), settingAt(own, key)))
        faults.add(placeOf(at, key.replace(/^parameters\./, ''), override), 'locked');
    }
  }
}

function settingAt(setting: RuleSetting | undefined, key: string): unknown {
  if (setting === undefined) return undefined;
  const all: Readonly<Record<string, unknown>> = { ...setting };
  const name = key.startsWith('parameters.') ? key.slice('parameters.'.length) : key;
  const isGeneral = (GENERAL_PARAMETERS as readonly string[]).includes(name);
  return key === name || isGeneral ? all[name] : setting.parameters[name];
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The trust's settings with what a school says on top. Faults are decoding's: here the overrides have been read before. */
export function mergeRules(base: Rules, overrides: SchoolOverride['rules'], faults = new Faults()): Rules {
  const merged: Record<string, RuleSetting> = { ...base };
  for (const [id, raw] of Object.entries(overrides)) {
    if (isRuleId(id)) merged[id] = readRuleSetting(id, raw, '$', faults, base[id]);
  }
  return merged;
}
