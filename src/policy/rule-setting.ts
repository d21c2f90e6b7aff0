import { CONFIDENCES } from '../detect/kinds';
import { UNREAD_REASONS } from '../message/part';
import { ACTIONS, type Action } from '../rules/actions';
import type { ParameterDeclaration } from '../rules/parameters';
import { ruleOf } from '../rules/registry';
import type { RuleSetting } from './policy';
import {
  isRawObject,
  memberPath,
  readList,
  readObject,
  readOneOf,
  readText,
  readTexts,
  readWhole,
  readYesNo,
  type Faults,
  type RawObject,
} from './reader';

export const PLACES = ['subject', 'body', 'quoted', 'attachment'] as const;
/** Actions a policy can set for a kind of case; each is a mercy or a reminder, never stricter than the rule's own. */
export const MERCIES = [
  'oneFamilyAction',
  'onFileAction',
  'partnerAction',
  'internalAction',
  'mediumAction',
  'manyInternalAction',
] as const;
export type Mercy = (typeof MERCIES)[number];
/** Parameters that every check takes beside its own. */
export const GENERAL_PARAMETERS = [
  'byKind',
  'byPlace',
  'byReason',
  ...MERCIES,
  'manyInternal',
  'rememberDays',
] as const;
/** Settings that may also stand beside the action, where the preset contract has them. */
const BESIDE = ['byPlace', 'byKind', 'byReason'] as const;
const KEYS = [
  'action',
  'mode',
  'parameters',
  'clause',
  'clauses',
  'clauseText',
  'analogy',
  'strength',
  'text',
  'note',
  'record',
  'answers',
  ...BESIDE,
] as const;

export const REMEMBER_DAYS = 30;

function standardSetting(id: string): RuleSetting {
  const rule = ruleOf(id);
  return {
    action: 'off',
    mode: 'enforce',
    clauses: [],
    analogy: false,
    clauseText: '',
    text: '',
    byKind: {},
    byPlace: {},
    byReason: {},
    rememberDays: REMEMBER_DAYS,
    record: rule?.group === 'conduct' ? 'none' : 'full',
    answers: [],
    parameters: standardsOf(rule?.parameters ?? {}),
    ...(id === 'data/special-category' ? { internalAction: 'note' as const } : {}),
  };
}

function standardsOf(declarations: Readonly<Record<string, ParameterDeclaration>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(declarations).map(([name, { standard }]) => [name, standard]));
}

/** One rule of a policy file. What is not given stays as in `base` (a trust's setting), else as the rule declares it. */
export function readRuleSetting(
  id: string,
  raw: unknown,
  path: string,
  faults: Faults,
  base?: RuleSetting,
): RuleSetting {
  const before = base ?? standardSetting(id);
  const given = readObject(raw, path, KEYS, faults);
  if (given === undefined) return before;
  if (base === undefined && given['action'] === undefined) faults.add(`${path}.action`, 'missing');
  const strength = readOneOf(
    given['strength'],
    `${path}.strength`,
    faults,
    ['raised', 'lowered'] as const,
    before.strength,
  );
  const answers =
    given['answers'] === undefined ? before.answers : readTexts(given['answers'], `${path}.answers`, faults, 20);
  return {
    ...before,
    action: readOneOf(given['action'], `${path}.action`, faults, ACTIONS, before.action),
    mode: readOneOf(given['mode'], `${path}.mode`, faults, ['enforce', 'monitor'] as const, before.mode),
    clauses: readClauses(given, path, faults) ?? before.clauses,
    analogy: readYesNo(given['analogy'], `${path}.analogy`, faults, before.analogy),
    ...(strength === undefined ? {} : { strength }),
    clauseText: readText(given['clauseText'], `${path}.clauseText`, faults, before.clauseText, 600),
    text: readText(given['text'], `${path}.text`, faults, before.text, 400),
    record: readOneOf(given['record'], `${path}.record`, faults, ['full', 'count', 'none'] as const, before.record),
    answers,
    ...readParameters(id, given, path, faults, before),
  };
}

function readClauses(given: RawObject, path: string, faults: Faults): readonly string[] | undefined {
  if (given['clause'] !== undefined) {
    if (given['clauses'] !== undefined) faults.add(`${path}.clause`, 'twice');
    return [readText(given['clause'], `${path}.clause`, faults, '', 200)];
  }
  return given['clauses'] === undefined ? undefined : readTexts(given['clauses'], `${path}.clauses`, faults, 20);
}

type Parameters = Pick<
  RuleSetting,
  'byKind' | 'byPlace' | 'byReason' | 'rememberDays' | 'manyInternal' | 'parameters' | Mercy
>;

function readParameters(id: string, given: RawObject, path: string, faults: Faults, before: RuleSetting): Parameters {
  const at = `${path}.parameters`;
  const own = ruleOf(id)?.parameters as Readonly<Record<string, ParameterDeclaration>> | undefined;
  const inside = given['parameters'] ?? {};
  const known = own === undefined ? undefined : [...Object.keys(own), ...GENERAL_PARAMETERS];
  const raw = known === undefined ? inside : readObject(inside, at, known, faults);
  if (!isRawObject(raw)) {
    if (known === undefined) faults.add(at, 'notAnObject');
    return before;
  }
  const maps = readMaps(given, raw, path, faults, before);
  const manyInternal =
    raw['manyInternal'] === undefined
      ? before.manyInternal
      : readWhole(raw['manyInternal'], `${at}.manyInternal`, faults, { from: 1, to: 10_000, standard: 10 });
  return {
    ...maps,
    ...readMercies(raw, at, faults, before),
    ...(manyInternal === undefined ? {} : { manyInternal }),
    rememberDays: readWhole(raw['rememberDays'], `${at}.rememberDays`, faults, {
      from: 0,
      to: 730,
      standard: before.rememberDays,
    }),
    parameters: readOwnParameters(own, raw, at, faults, before.parameters),
  };
}

/** A map given beside the action and in the parameters is a slip: which of the two holds? */
function readMaps(given: RawObject, inside: RawObject, path: string, faults: Faults, before: RuleSetting) {
  const pick = (key: (typeof BESIDE)[number]): readonly [unknown, string] => {
    const at = `${path}.parameters.${key}`;
    if (given[key] !== undefined && inside[key] !== undefined) faults.add(at, 'twice');
    return given[key] === undefined ? [inside[key], at] : [given[key], `${path}.${key}`];
  };
  return {
    byKind: { ...before.byKind, ...readActions(...pick('byKind'), faults, undefined) },
    byPlace: { ...before.byPlace, ...readActions(...pick('byPlace'), faults, PLACES) },
    byReason: { ...before.byReason, ...readActions(...pick('byReason'), faults, UNREAD_REASONS) },
  };
}

function readActions(
  raw: unknown,
  path: string,
  faults: Faults,
  keys: readonly string[] | undefined,
): Readonly<Record<string, Action>> {
  if (raw === undefined) return {};
  const given = keys === undefined ? raw : readObject(raw, path, keys, faults);
  if (!isRawObject(given)) {
    if (keys === undefined) faults.add(path, 'notAnObject');
    return {};
  }
  const actions: (readonly [string, Action])[] = [];
  for (const [key, value] of Object.entries(given)) {
    const action = readOneOf(value, memberPath(path, key), faults, ACTIONS, undefined);
    if (key !== '__proto__' && action !== undefined) actions.push([key, action]);
  }
  return Object.fromEntries(actions);
}

function readMercies(
  raw: RawObject,
  path: string,
  faults: Faults,
  before: RuleSetting,
): Partial<Pick<RuleSetting, Mercy>> {
  const found: (readonly [Mercy, Action])[] = [];
  for (const name of MERCIES) {
    const action = readOneOf(raw[name], `${path}.${name}`, faults, ACTIONS, before[name]);
    if (action !== undefined) found.push([name, action]);
  }
  return Object.fromEntries(found);
}

function readOwnParameters(
  own: Readonly<Record<string, ParameterDeclaration>> | undefined,
  raw: RawObject,
  path: string,
  faults: Faults,
  before: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (own === undefined) {
    const general: readonly string[] = GENERAL_PARAMETERS;
    return { ...before, ...Object.fromEntries(Object.entries(raw).filter(([name]) => !general.includes(name))) };
  }
  return Object.fromEntries(
    Object.entries(own).map(([name, declaration]) => [
      name,
      raw[name] === undefined ? before[name] : readParameter(declaration, raw[name], memberPath(path, name), faults),
    ]),
  );
}

/** One parameter by its declaration; its standard, with a fault, when the value is impossible. */
export function readParameter(declaration: ParameterDeclaration, raw: unknown, path: string, faults: Faults): unknown {
  switch (declaration.type) {
    case 'whole':
      return readWhole(raw, path, faults, declaration);
    case 'share':
      if (typeof raw === 'number' && raw > 0 && raw <= 1) return raw;
      faults.add(path, 'notAShare');
      return declaration.standard;
    case 'yesNo':
      return readYesNo(raw, path, faults, declaration.standard);
    case 'words':
      return readList(raw, path, faults, declaration.most, (entry, at) => {
        if (typeof entry === 'string' && entry.length <= 1000) return entry;
        faults.add(at, 'notAText');
        return undefined;
      });
    case 'action':
      return readOneOf(raw, path, faults, ACTIONS, declaration.standard);
    case 'confidence':
      return readOneOf(raw, path, faults, CONFIDENCES, declaration.standard);
    case 'choice':
      return readOneOf(raw, path, faults, declaration.of, declaration.standard);
  }
}
