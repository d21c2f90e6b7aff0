import type { ModelAnswer, ModelAudience, ModelFinding, ModelSituation } from './model';
import { KINDS, MILDEST_FIRST, PLACES } from './model';

export const RULES = [
  'data/personal',
  'data/special-category',
  'attachments/program-file',
  'recipients/group-without-bcc',
  'subject/missing',
];
const MERCIES = [
  'oneFamilyAction',
  'onFileAction',
  'partnerAction',
  'internalAction',
  'mediumAction',
  'manyInternalAction',
];
const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;

/** Random policies, findings and situations from a seed; small alphabets, so that things meet. */
export class Chance {
  private state: number;
  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  }

  /** Uniform in [0, 1), by a 32-bit xorshift. */
  next(): number {
    let x = this.state === 0 ? 1 : this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return (x >>> 0) / 4_294_967_296;
  }

  is(share: number): boolean {
    return this.next() < share;
  }

  of<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)] as T;
  }

  some<T>(choices: readonly T[], share: number): readonly T[] {
    return choices.filter(() => this.is(share));
  }
}

type Raw = Record<string, unknown>;

function aSetting(chance: Chance, rule: string, isOverride: boolean): Raw {
  const action = (): string => chance.of(MILDEST_FIRST);
  const map = (keys: readonly string[]): Raw =>
    Object.fromEntries(chance.some(keys, 0.4).map((key) => [key, action()]));
  const parameters: Raw = Object.fromEntries(chance.some(MERCIES, 0.25).map((name) => [name, action()]));
  if (chance.is(0.3)) parameters['manyInternal'] = chance.of([2, 5, 10]);
  if (chance.is(0.3)) parameters['byKind'] = map(KINDS);
  if (rule === 'data/personal' && chance.is(0.5)) parameters['confidence'] = chance.of(['low', 'medium', 'high']);
  return {
    ...(!isOverride || chance.is(0.6) ? { action: action() } : {}),
    ...(chance.is(0.15) ? { mode: chance.of(['enforce', 'monitor']) } : {}),
    ...(chance.is(0.3) ? { byPlace: map(PLACES.slice(0, 4)) } : {}),
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
}

/** A policy file with up to five rules, perhaps two schools (one taking over from the other), perhaps exemptions. */
export function aPolicy(chance: Chance): Raw {
  const rules = Object.fromEntries(chance.some(RULES, 0.7).map((id) => [id, aSetting(chance, id, false)]));
  const overrides = (): Raw =>
    Object.fromEntries(chance.some(RULES, 0.25).map((id) => [id, aSetting(chance, id, rules[id] !== undefined)]));
  const schools: Raw = { oak: { rules: overrides(), ...(chance.is(0.1) ? { mode: 'monitor' } : {}) } };
  if (chance.is(0.3)) schools['elm'] = { rules: overrides(), ...(chance.is(0.5) ? { inherits: 'oak' } : {}) };
  const exemptions = chance.some(RULES, 0.1).map((rule) => ({
    who: chance.of(['a@school.example', 'b@school.example']),
    rule,
    until: chance.of(['2026-11-23', '2026-11-24', '2026-12-24']),
    why: 'returns',
    approvedBy: 'head',
  }));
  return {
    v: 1,
    id: 'random',
    ...(chance.is(0.1) ? { mode: 'monitor' } : {}),
    ...(chance.is(0.3) ? { stage: chance.of(['trial', 'notes', 'warnings', 'full']) } : {}),
    rules,
    ...(chance.is(0.5) ? { schools } : {}),
    exemptions,
  };
}

export interface Case {
  readonly findings: readonly ModelFinding[];
  readonly audience: ModelAudience;
  readonly answers: readonly ModelAnswer[];
  readonly situation: ModelSituation;
}

export function aFinding(chance: Chance): ModelFinding {
  const kinds = chance.some(KINDS, 0.4).map((kind) => ({
    kind,
    count: chance.of([1, 1, 2]),
    ...(chance.is(0.6) ? { confidence: chance.of(['low', 'medium', 'high']) } : {}),
  }));
  return {
    rule: chance.of(RULES),
    place: chance.of(PLACES),
    kinds,
    ...(chance.is(0.8) ? { people: chance.of([0, 1, 1, 2]) } : {}),
    ...(chance.is(0.1) ? { cap: 'note' } : {}),
  };
}

export function aCase(chance: Chance): Case {
  const external = chance.of([0, 0, 1, 2, 3]);
  const findings = Array.from({ length: chance.of([0, 1, 1, 2, 3]) }, () => aFinding(chance));
  const answers = Array.from({ length: chance.of([0, 0, 1, 2]) }, (): ModelAnswer => ({
    rule: chance.of(RULES),
    kinds: chance.some(KINDS, 0.8),
    external: chance.of([0, 1, 2, 3]),
    answer: chance.of(['acknowledged', 'justified', 'approved']),
    at: NOW + chance.of([-DAY, -DAY, DAY]),
    until: NOW + chance.of([-1, 1, DAY]),
  }));
  return {
    findings,
    audience: {
      known: chance.is(0.9),
      external,
      internal: chance.of([0, 1, 2, 5, 12]),
      partners: external > 0 && chance.is(0.3),
      quiet: external > 0 && chance.is(0.2),
      onFile: external > 0 && chance.is(0.2),
    },
    answers,
    situation: {
      now: NOW,
      urgent: chance.is(0.15),
      external,
      pane: chance.is(0.8),
      mailbox: chance.of(['a@school.example', 'b@school.example', 'c@school.example']),
    },
  };
}
