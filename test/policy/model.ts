/**
 * A model of what a policy makes of findings, and of a school's settings on top of its trust's. Written from the
 * rules' contract, on raw policy files, without the product's code: slow and plain, to compare with.
 */
export const MILDEST_FIRST = ['off', 'note', 'warn', 'justify', 'approve', 'block'];
export const KINDS = ['NHS_NUMBER', 'BULK_TABLE', 'PHONE_NUMBER', 'MACRO'];
export const PLACES = ['subject', 'body', 'quoted', 'attachment', 'filename', 'recipient'];

type Raw = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- raw JSON, as a file holds it

export interface ModelFinding {
  readonly rule: string;
  readonly place: string;
  readonly kinds: readonly { readonly kind: string; readonly count: number; readonly confidence?: string }[];
  readonly people?: number;
  readonly cap?: string;
}
export interface ModelAudience {
  readonly known: boolean;
  readonly external: number;
  readonly internal: number;
  readonly partners: boolean;
  readonly quiet: boolean;
  readonly onFile: boolean;
}
export interface ModelSituation {
  readonly now: number;
  readonly urgent: boolean;
  readonly external: number;
  readonly pane: boolean;
  readonly mailbox: string;
}
export interface ModelAnswer {
  readonly rule: string;
  readonly kinds: readonly string[];
  readonly external: number;
  readonly answer: string;
  readonly at: number;
  readonly until: number;
}

const level = (action: string): number => MILDEST_FIRST.indexOf(action);
const mildest = (actions: readonly string[]): string => [...actions].sort((a, b) => level(a) - level(b))[0] as string;
const strictest = (actions: readonly string[]): string => [...actions].sort((a, b) => level(b) - level(a))[0] as string;

/** A parameter may stand in `parameters` or, for the maps, beside the action. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- raw JSON
function set(setting: Raw, name: string): any {
  return setting['parameters']?.[name] ?? setting[name];
}

/** What one finding asks for; 'off' when the policy lets it be. */
export function modelAction(rule: string, setting: Raw, finding: ModelFinding, audience: ModelAudience): string {
  const wanted = rule === 'data/personal' ? (set(setting, 'confidence') ?? 'medium') : undefined;
  const medium = set(setting, 'mediumAction');
  const order = ['low', 'medium', 'high'];
  const counted = finding.kinds.filter(({ confidence }) => {
    if (wanted === undefined || confidence === undefined) return true;
    if (order.indexOf(confidence) >= order.indexOf(wanted)) return true;
    return confidence === 'medium' && medium !== undefined;
  });
  if (finding.kinds.length > 0 && counted.length === 0) return 'off';
  const place = finding.place === 'filename' ? 'body' : finding.place;
  const here = set(setting, 'byPlace')?.[place] ?? setting['action'];
  const each = counted.map(({ kind, confidence }) => {
    const own = set(setting, 'byKind')?.[kind] ?? here;
    return confidence === 'medium' && medium !== undefined ? mildest([own, medium]) : own;
  });
  const own = each.length === 0 ? here : strictest(each);
  const full = own === 'off' ? own : (finding.cap ?? own);
  return mildest([full, ...mercies(rule, setting, finding, audience)]);
}

function mercies(rule: string, setting: Raw, finding: ModelFinding, audience: ModelAudience): string[] {
  if (!audience.known) return [];
  const found: (string | undefined)[] = [];
  if (audience.external === 0) {
    const many = set(setting, 'manyInternal');
    const forMany = set(setting, 'manyInternalAction');
    const inside = set(setting, 'internalAction') ?? (rule === 'data/special-category' ? 'note' : undefined);
    found.push(many !== undefined && forMany !== undefined && audience.internal >= many ? forMany : inside);
  } else {
    if (audience.partners) found.push(set(setting, 'partnerAction'));
    if (audience.onFile) found.push(set(setting, 'onFileAction'));
    const isOne =
      finding.people !== undefined &&
      finding.people <= 1 &&
      !finding.kinds.some(({ kind }) => kind === 'BULK_TABLE') &&
      !finding.kinds.some(({ kind, count }) => kind === 'NHS_NUMBER' && count > 1);
    if (audience.external <= 2 && isOne) found.push(set(setting, 'oneFamilyAction'));
  }
  return found.filter((action): action is string => action !== undefined);
}

/** The decision on a message with these findings. */
export function modelDecision(
  policy: Raw,
  school: string | undefined,
  findings: readonly ModelFinding[],
  audience: ModelAudience,
  answers: readonly ModelAnswer[],
  situation: ModelSituation,
): string {
  let strongest = 'off';
  for (const finding of findings) {
    const asked = modelFinding(policy, school, finding, audience, situation);
    if (asked === undefined || isAnswered(finding, asked.action, asked.kinds, answers, situation)) continue;
    strongest = strictest([strongest, asked.trial ? 'note' : asked.action]);
  }
  return strongest === 'off' ? 'allow' : strongest;
}

function modelFinding(
  policy: Raw,
  school: string | undefined,
  finding: ModelFinding,
  audience: ModelAudience,
  situation: ModelSituation,
): { action: string; trial: boolean; kinds: string[] } | undefined {
  const setting = modelRules(policy, school)[finding.rule];
  if (setting === undefined || setting['action'] === 'off') return undefined;
  let action = modelAction(finding.rule, setting, finding, audience);
  if (action === 'off') return undefined;
  const isExempt = (policy['exemptions'] ?? []).some(
    (one: Raw) =>
      one['rule'] === finding.rule &&
      one['who'] === situation.mailbox &&
      situation.now < Date.parse(one['until']) + 24 * 3_600_000,
  );
  if (isExempt) return undefined;
  if (situation.urgent && finding.rule !== 'attachments/program-file') return undefined;
  if (audience.quiet && action === 'approve') action = 'justify';
  if (policy['stage'] === 'notes') action = mildest([action, 'note']);
  if (policy['stage'] === 'warnings') action = mildest([action, 'warn']);
  const isAboutChildren = finding.rule.startsWith('data/');
  if (!situation.pane && isAboutChildren) action = mildest([action, 'warn']);
  const trial = modeOf(policy, school) === 'monitor' || setting['mode'] === 'monitor' || policy['stage'] === 'trial';
  const wanted = finding.rule === 'data/personal' ? (set(setting, 'confidence') ?? 'medium') : 'low';
  const kinds = finding.kinds
    .filter(
      ({ confidence = 'high' }) =>
        ['low', 'medium', 'high'].indexOf(confidence) >= ['low', 'medium', 'high'].indexOf(wanted) ||
        (confidence === 'medium' && set(setting, 'mediumAction') !== undefined),
    )
    .map(({ kind }) => kind);
  return { action, trial, kinds };
}

function isAnswered(
  finding: ModelFinding,
  action: string,
  kinds: readonly string[],
  answers: readonly ModelAnswer[],
  { now, external }: ModelSituation,
): boolean {
  const weight: Record<string, string> = { acknowledged: 'warn', justified: 'justify', approved: 'approve' };
  return answers.some(
    (one) =>
      one.rule === finding.rule &&
      action !== 'note' &&
      level(weight[one.answer] as string) >= level(action) &&
      kinds.every((kind) => one.kinds.includes(kind)) &&
      external <= one.external &&
      one.at <= now &&
      now < one.until,
  );
}

function modeOf(policy: Raw, school: string | undefined): string | undefined {
  const own = school === undefined ? undefined : policy['schools']?.[school];
  return own === undefined ? policy['mode'] : (own['mode'] ?? modeOf(policy, own['inherits']));
}

/** The rules of a school: the trust's, with what the school says in their place. */
export function modelRules(policy: Raw, school: string | undefined): Record<string, Raw> {
  const rules: Record<string, Raw> = { ...policy['rules'] };
  const own = school === undefined ? undefined : policy['schools']?.[school];
  if (own === undefined) return rules;
  const parent = own['inherits'] === undefined ? rules : modelRules(policy, own['inherits']);
  const merged: Record<string, Raw> = { ...parent };
  for (const [id, override] of Object.entries((own['rules'] ?? {}) as Record<string, Raw>)) {
    const base = parent[id] ?? { action: 'off' };
    const parameters = { ...base['parameters'], ...override['parameters'] };
    for (const map of ['byKind', 'byPlace']) parameters[map] = { ...set(base, map), ...set(override, map) };
    merged[id] = { ...base, ...override, parameters, byKind: undefined, byPlace: undefined };
  }
  return merged;
}
