import { ACTIONS } from '../rules/actions';
import { ruleOf } from '../rules/registry';
import type { RuleSetting } from './policy';
import { readObject, readOneOf, readText, readTexts, readYesNo, type Faults } from './reader';
import { BESIDE, readMap, readParameters, type Declarations, type SettingDraft } from './rule-parameters';

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

const MODES = ['enforce', 'monitor'] as const;
const STRENGTHS = ['raised', 'lowered'] as const;
const RECORDS = ['full', 'count', 'none'] as const;
export const REMEMBER_DAYS = 30;

const standards = new Map<string, RuleSetting>();

/** A rule's setting where the policy says nothing of it. */
function standardSetting(id: string): RuleSetting {
  const known = standards.get(id) ?? makeStandard(id);
  standards.set(id, known);
  return known;
}

function makeStandard(id: string): RuleSetting {
  const rule = ruleOf(id);
  const declarations = (rule?.parameters ?? {}) as Declarations;
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
    parameters: Object.fromEntries(Object.entries(declarations).map(([name, { standard }]) => [name, standard])),
    // To colleagues only, private matters are a note (rules.md).
    ...(id === 'data/special-category' ? { internalAction: 'note' as const } : {}),
  };
}

/** One rule of a policy file. What is not given stays as in `base` (a trust's setting), else as the rule declares it. */
export function readRuleSetting(
  id: string,
  raw: unknown,
  path: string,
  faults: Faults,
  base?: RuleSetting,
): RuleSetting {
  const draft: SettingDraft = { ...(base ?? standardSetting(id)) };
  const given = readObject(raw, path, KEYS, faults);
  if (given === undefined) return draft;
  if (base === undefined && given['action'] === undefined) faults.add(`${path}.action`, 'missing');
  if (given['clause'] !== undefined && given['clauses'] !== undefined) faults.add(`${path}.clause`, 'twice');
  for (const key of Object.keys(given)) readSetting(key, given[key], `${path}.${key}`, faults, draft);
  readParameters(id, given, `${path}.parameters`, faults, draft);
  return draft;
}

/** One setting beside the parameters. */
function readSetting(key: string, raw: unknown, path: string, faults: Faults, draft: SettingDraft): void {
  if (raw === undefined) return;
  switch (key) {
    case 'action':
      draft.action = readOneOf(raw, path, faults, ACTIONS, draft.action);
      return;
    case 'mode':
      draft.mode = readOneOf(raw, path, faults, MODES, draft.mode);
      return;
    case 'clause':
      draft.clauses = [readText(raw, path, faults, '', 200)];
      return;
    case 'clauses':
      draft.clauses = readTexts(raw, path, faults, 20);
      return;
    case 'clauseText':
      draft.clauseText = readText(raw, path, faults, draft.clauseText, 600);
      return;
    case 'analogy':
      draft.analogy = readYesNo(raw, path, faults, draft.analogy);
      return;
    case 'strength': {
      const strength = readOneOf(raw, path, faults, STRENGTHS, draft.strength);
      if (strength !== undefined) draft.strength = strength;
      return;
    }
    case 'text':
      draft.text = readText(raw, path, faults, draft.text, 400);
      return;
    case 'note':
      readText(raw, path, faults);
      return;
    case 'record':
      draft.record = readOneOf(raw, path, faults, RECORDS, draft.record);
      return;
    case 'answers':
      draft.answers = readTexts(raw, path, faults, 20);
      return;
    case 'byKind':
    case 'byPlace':
    case 'byReason':
      readMap(key, raw, path, faults, draft);
      return;
  }
}
