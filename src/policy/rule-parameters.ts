import { CONFIDENCES } from '../detect/kinds';
import { UNREAD_REASONS } from '../message/part';
import { ACTIONS, type Action } from '../rules/actions';
import type { ParameterDeclaration } from '../rules/parameters';
import { ruleOf } from '../rules/registry';
import type { RuleSetting } from './policy';
import {
  addUnknownKey,
  isRawObject,
  memberPath,
  readList,
  readObject,
  readOneOf,
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
export const BESIDE = ['byPlace', 'byKind', 'byReason'] as const;
export type Declarations = Readonly<Record<string, ParameterDeclaration>>;
/** A setting while it is read. */
export type SettingDraft = { -readonly [K in keyof RuleSetting]: RuleSetting[K] };

export function readMap(
  key: (typeof BESIDE)[number],
  raw: unknown,
  path: string,
  faults: Faults,
  draft: SettingDraft,
): void {
  switch (key) {
    case 'byKind':
      draft.byKind = { ...draft.byKind, ...readActions(raw, path, faults, undefined) };
      return;
    case 'byPlace':
      draft.byPlace = { ...draft.byPlace, ...readActions(raw, path, faults, PLACES) };
      return;
    case 'byReason':
      draft.byReason = { ...draft.byReason, ...readActions(raw, path, faults, UNREAD_REASONS) };
      return;
  }
}

function readActions(
  raw: unknown,
  path: string,
  faults: Faults,
  keys: readonly string[] | undefined,
): Readonly<Record<string, Action>> {
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

/** Parameters of the check's own by its declaration, and those every check takes. */
export function readParameters(id: string, given: RawObject, path: string, faults: Faults, draft: SettingDraft): void {
  const raw = given['parameters'];
  if (raw === undefined) return;
  if (!isRawObject(raw)) {
    faults.add(path, 'notAnObject');
    return;
  }
  const declarations = ruleOf(id)?.parameters as Declarations | undefined;
  const own: Record<string, unknown> = { ...draft.parameters };
  for (const key of Object.keys(raw)) {
    const at = memberPath(path, key);
    const declaration = declarations?.[key];
    if (isBeside(key)) {
      // A map given beside the action and here is a slip: which of the two would hold?
      if (given[key] !== undefined) faults.add(at, 'twice');
      readMap(key, raw[key], at, faults, draft);
    } else if (isMercy(key)) {
      const action = readOneOf(raw[key], at, faults, ACTIONS, draft[key]);
      if (action !== undefined) draft[key] = action;
    } else if (key === 'manyInternal') {
      draft.manyInternal = readWhole(raw[key], at, faults, { from: 1, to: 10_000, standard: 10 });
    } else if (key === 'rememberDays') {
      draft.rememberDays = readWhole(raw[key], at, faults, { from: 0, to: 730, standard: draft.rememberDays });
    } else if (declarations === undefined) {
      if (key !== '__proto__') own[key] = raw[key];
    } else if (declaration !== undefined && Object.prototype.hasOwnProperty.call(declarations, key)) {
      own[key] = readParameter(declaration, raw[key], at, faults);
    } else addUnknownKey(key, path, [...Object.keys(declarations), ...GENERAL_PARAMETERS], faults);
  }
  draft.parameters = own;
}

function isBeside(key: string): key is (typeof BESIDE)[number] {
  return (BESIDE as readonly string[]).includes(key);
}

function isMercy(key: string): key is Mercy {
  return (MERCIES as readonly string[]).includes(key);
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
