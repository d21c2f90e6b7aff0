import type { Policy, RuleSetting } from './policy';
import { inWords, looserIn } from './tighter';
import { GENERAL_PARAMETERS } from './rule-parameters';

/** One thing that is set otherwise in the second policy. `rule` is '' for what concerns the whole policy. */
export interface PolicyChange {
  readonly rule: string;
  readonly setting: string;
  readonly before: string;
  readonly after: string;
  readonly effect: 'stricter' | 'milder' | 'other';
}

/** What would change for senders when `after` takes the place of `before`; the order is the rules'. */
export function diffPolicies(before: Policy, after: Policy): readonly PolicyChange[] {
  const ids = [...new Set([...Object.keys(before.rules), ...Object.keys(after.rules)])];
  return [
    ...wholeChanges(before, after),
    ...ids.flatMap((id) => ruleChanges(id, before.rules[id], after.rules[id])),
    ...schoolChanges(before, after),
  ];
}

const STAGES = ['trial', 'notes', 'warnings', 'full'] as const;

function wholeChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  const changes: PolicyChange[] = [];
  const add = (setting: string, a: unknown, b: unknown, effect: PolicyChange['effect']): void => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      changes.push({ rule: '', setting, before: inWords(a), after: inWords(b), effect });
  };
  add('mode', before.mode, after.mode, after.mode === 'enforce' ? 'stricter' : 'milder');
  const isLater = STAGES.indexOf(after.stage) > STAGES.indexOf(before.stage);
  add('stage', before.stage, after.stage, isLater ? 'stricter' : 'milder');
  const isMore = after.toPublish === 'two' ? 'stricter' : 'milder';
  add('roles.toPublish', before.toPublish ?? 'one', after.toPublish ?? 'one', isMore);
  add('organisation.domains', before.organisation.domains, after.organisation.domains, 'other');
  add('organisation.trustedDomains', before.organisation.trustedDomains, after.organisation.trustedDomains, 'other');
  for (const [reason, action] of Object.entries(after.onUnknown)) {
    const was = (before.onUnknown as Readonly<Record<string, string>>)[reason];
    add(`onUnknown.${reason}`, was, action, 'other');
  }
  add(
    'exemptions',
    before.exemptions.length,
    after.exemptions.length,
    after.exemptions.length > before.exemptions.length ? 'milder' : 'stricter',
  );
  return changes;
}

function ruleChanges(
  id: string,
  before: RuleSetting | undefined,
  after: RuleSetting | undefined,
): readonly PolicyChange[] {
  const wasOff = before === undefined || before.action === 'off';
  const isOff = after === undefined || after.action === 'off';
  if (wasOff && isOff) return [];
  if (wasOff || isOff) {
    const effect = wasOff ? 'stricter' : 'milder';
    return [{ rule: id, setting: 'action', before: before?.action ?? 'off', after: after?.action ?? 'off', effect }];
  }
  return settingChanges(id, before, after);
}

function settingChanges(id: string, before: RuleSetting, after: RuleSetting): readonly PolicyChange[] {
  const milder = new Set(looserIn(id, before, after).map(({ key }) => key));
  const stricter = new Set(looserIn(id, after, before).map(({ key }) => key));
  const a = flatten(before);
  const b = flatten(after);
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
  return keys.map((key) => ({
    rule: id,
    setting: key,
    before: a.get(key) ?? '–',
    after: b.get(key) ?? '–',
    effect: milder.has(key) ? 'milder' : stricter.has(key) ? 'stricter' : 'other',
  }));
}

/** Every setting by its path in a policy file. Clauses and words are not what senders feel, and are left out. */
function flatten(setting: RuleSetting): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  const all: Readonly<Record<string, unknown>> = { ...setting };
  for (const key of ['action', 'mode', 'record', 'answers', ...GENERAL_PARAMETERS]) {
    const value = all[key];
    if (key === 'byKind' || key === 'byPlace' || key === 'byReason') addAll(flat, key, value);
    else if (value !== undefined) flat.set(key, inWords(value));
  }
  addAll(flat, 'parameters', setting.parameters);
  return flat;
}

function addAll(flat: Map<string, string>, prefix: string, values: unknown): void {
  for (const [name, value] of Object.entries(values ?? {}))
    if (value !== undefined) flat.set(`${prefix}.${name}`, inWords(value));
}

function schoolChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  const ids = [...new Set([...Object.keys(before.schools), ...Object.keys(after.schools)])];
  return ids.flatMap((id): readonly PolicyChange[] => {
    const a = before.schools[id];
    const b = after.schools[id];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const words = (school: unknown): string => (school === undefined ? '–' : 'own settings');
    return [{ rule: '', setting: `schools.${id}`, before: words(a), after: words(b), effect: 'other' }];
  });
}
