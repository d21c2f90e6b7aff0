import type { Action } from '../rules/actions';
import { milder, rank, stricter } from '../rules/actions';
import { isAction } from '../rules/parameters';
import type { RuleSetting } from './policy';
import { PLACES, type Mercy } from './rule-parameters';
import { directionOf, isAsTight } from './tighter-parameters';

/** A setting of a school that is milder than the trust's. `key`: where in the rule's setting. */
export interface Looser {
  readonly key: string;
  readonly base: string;
  readonly own: string;
}

/** Mercies for recipients outside school and for what was found; those for colleagues are judged apart. */
const OUTSIDE_MERCIES: readonly Mercy[] = ['oneFamilyAction', 'onFileAction', 'partnerAction', 'mediumAction'];
const RECORDS = ['none', 'count', 'full'] as const;

/**
 * Everything in which `own` would ever ask for less than `base`: the action for each kind and place, each mercy, each
 * parameter by its own meaning. Empty when the school only tightens.
 */
export function looserIn(id: string, base: RuleSetting, own: RuleSetting): readonly Looser[] {
  // A rule that is off asks for nothing, whatever else stands in its setting.
  if (base.action === 'off') return [];
  return [
    ...looserActions(base, own),
    ...looserMercies(base, own),
    ...looserReasons(base, own),
    ...looserRest(base, own),
    ...looserParameters(id, base, own),
  ];
}

function looserActions(base: RuleSetting, own: RuleSetting): readonly Looser[] {
  const found: Looser[] = [];
  const add = (key: string, before: Action, after: Action): void => {
    if (rank(after) < rank(before)) found.push({ key, base: before, own: after });
  };
  add('action', base.action, own.action);
  for (const place of PLACES) {
    const isSet = base.byPlace[place] !== undefined || own.byPlace[place] !== undefined;
    if (isSet) add(`byPlace.${place}`, placeAction(base, place), placeAction(own, place));
  }
  for (const kind of new Set([...Object.keys(base.byKind), ...Object.keys(own.byKind)])) {
    for (const place of PLACES) add(`byKind.${kind}`, kindAction(base, kind, place), kindAction(own, kind, place));
    add(`byKind.${kind}`, base.byKind[kind] ?? base.action, own.byKind[kind] ?? own.action);
  }
  return distinct(found);
}

function placeAction({ byPlace, action }: RuleSetting, place: (typeof PLACES)[number]): Action {
  return byPlace[place] ?? action;
}

function kindAction(setting: RuleSetting, kind: string, place: (typeof PLACES)[number]): Action {
  return setting.byKind[kind] ?? placeAction(setting, place);
}

function distinct(found: readonly Looser[]): readonly Looser[] {
  const seen = new Set<string>();
  return found.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** The strictest this setting can ask for anywhere: a mercy as strict as that is none. */
function strictestOf({ action, byKind, byPlace, parameters }: RuleSetting): Action {
  const ownActions = Object.values(parameters).filter(isAction);
  return [...Object.values(byKind), ...Object.values(byPlace), ...ownActions].reduce<Action>(stricter, action);
}

function looserMercies(base: RuleSetting, own: RuleSetting): readonly Looser[] {
  const isSilent = OUTSIDE_MERCIES.every((name) => own[name] === undefined);
  if (isSilent && own.internalAction === undefined && own.manyInternalAction === undefined) return [];
  const full = strictestOf(base);
  const found: Looser[] = [];
  for (const name of OUTSIDE_MERCIES) {
    if (name === 'mediumAction' && isMediumDropped(base)) continue;
    const before = milder(base[name] ?? full, full);
    const after = own[name];
    if (after !== undefined && rank(after) < rank(before)) found.push({ key: name, base: before, own: after });
  }
  return [...found, ...looserInside(base, own, full)];
}

/** The trust lets medium confidence pass altogether: any action for it is more. */
function isMediumDropped({ parameters, mediumAction }: RuleSetting): boolean {
  return parameters['confidence'] === 'high' && mediumAction === undefined;
}

/** Among colleagues: for every number of them the school must ask for at least as much as the trust. */
function looserInside(base: RuleSetting, own: RuleSetting, full: Action): readonly Looser[] {
  if (insideAction(own, 1) === undefined && insideAction(own, 10_000) === undefined) return [];
  const counts = [1, base.manyInternal ?? 1, own.manyInternal ?? 1, 10_000];
  for (const count of counts) {
    for (const exact of [count, Math.max(1, count - 1)]) {
      const before = milder(insideAction(base, exact) ?? full, full);
      const after = insideAction(own, exact) ?? strictestOf(own);
      if (rank(after) < rank(before)) {
        const key = own.manyInternal !== base.manyInternal ? 'manyInternal' : 'internalAction';
        return [{ key, base: before, own: after }];
      }
    }
  }
  return [];
}

function insideAction(
  { internalAction, manyInternal, manyInternalAction }: RuleSetting,
  count: number,
): Action | undefined {
  const isMany = manyInternal !== undefined && manyInternalAction !== undefined && count >= manyInternal;
  return isMany ? manyInternalAction : internalAction;
}

/** Without an own reason the policy's `onUnknown` and the rule's action decide, which a school does not lower. */
function looserReasons(base: RuleSetting, own: RuleSetting): readonly Looser[] {
  return Object.entries(own.byReason).flatMap(([reason, after]) => {
    const before = (base.byReason as Readonly<Record<string, Action>>)[reason] ?? base.action;
    return rank(after) < rank(before) ? [{ key: `byReason.${reason}`, base: before, own: after }] : [];
  });
}

function looserRest(base: RuleSetting, own: RuleSetting): readonly Looser[] {
  const found: Looser[] = [];
  if (base.mode === 'enforce' && own.mode === 'monitor') found.push({ key: 'mode', base: base.mode, own: own.mode });
  if (own.rememberDays > base.rememberDays)
    found.push({ key: 'rememberDays', base: String(base.rememberDays), own: String(own.rememberDays) });
  if (RECORDS.indexOf(own.record) < RECORDS.indexOf(base.record))
    found.push({ key: 'record', base: base.record, own: own.record });
  if (own.answers.some((answer) => !base.answers.includes(answer)))
    found.push({ key: 'answers', base: inWords(base.answers), own: inWords(own.answers) });
  return found;
}

function looserParameters(id: string, base: RuleSetting, own: RuleSetting): readonly Looser[] {
  return Object.entries(own.parameters).flatMap(([name, after]) => {
    const before = base.parameters[name];
    if (isAsTight(directionOf(id, name), before, after) || same(before, after)) return [];
    return [{ key: `parameters.${name}`, base: inWords(before), own: inWords(after) }];
  });
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function inWords(value: unknown): string {
  const text = Array.isArray(value) ? (value.length === 0 ? '[]' : value.join(', ')) : String(value ?? 'nothing');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Turning one check on can take things away from another ("where that is off, the other speaks of it"; rules.md). */
const TAKES_FROM: Readonly<Record<string, string>> = {
  'data/special-category': 'data/personal',
  'data/staff-contact-details': 'data/personal',
  'data/staff-list': 'data/personal',
  'data/password-with-document': 'data/credentials',
};

/** A check that the trust has off and the school turns on, milder than the one that speaks of the same things now. */
export function looserByTaking(
  id: string,
  own: RuleSetting,
  rules: Readonly<Record<string, RuleSetting>>,
): readonly Looser[] {
  const from = TAKES_FROM[id];
  const other = from === undefined ? undefined : rules[from];
  const isOnAlready = (rules[id]?.action ?? 'off') !== 'off';
  if (other === undefined || isOnAlready || own.action === 'off' || rank(own.action) >= rank(other.action)) return [];
  return [{ key: 'action', base: `${other.action} (${from})`, own: own.action }];
}
