import { decodePolicy } from '../../src/policy/decode';
import { effectivePolicy } from '../../src/policy/effective';
import { MILDEST_FIRST, modelAction, modelDecision, modelRules } from './model';
import { aCase, aPolicy, Chance, type Case } from './random-policies';
import { realVerdict } from './real';

export interface RunResult {
  readonly policies: number;
  /** Policies in which a school loosens its trust: refused, and so not in force. */
  readonly refused: number;
  readonly cases: number;
  readonly different: number;
  /** Findings for which an accepted school asks for less than what it inherits: there may be none. */
  readonly milder: number;
  readonly decisions: Readonly<Record<string, number>>;
  readonly first?: unknown;
}

const CASES_PER_POLICY = 20;

/** Random policies, each with messages under the trust's and the schools' settings; counts where product and model differ. */
export function compareRun(seed: number, most: number): RunResult {
  const chance = new Chance(seed);
  const decisions: Record<string, number> = {};
  let [policies, refused, cases, different, milder] = [0, 0, 0, 0, 0];
  let first: unknown;
  while (cases < most) {
    const raw = aPolicy(chance);
    policies++;
    const decoded = decodePolicy(raw);
    if (!decoded.ok) {
      refused++;
      continue;
    }
    const schools = [undefined, ...Object.keys((raw['schools'] ?? {}) as object)];
    const effective = new Map(schools.map((school) => [school, effectivePolicy(decoded.value, { school })]));
    for (let i = 0; i < CASES_PER_POLICY && cases < most; i++) {
      const school = chance.of(schools);
      const one = aCase(chance);
      const policy = effective.get(school);
      if (policy === undefined) continue;
      const real = realVerdict(policy, one).decision;
      const model = modelDecision(raw, school, one.findings, one.audience, one.answers, one.situation);
      cases++;
      decisions[real] = (decisions[real] ?? 0) + 1;
      if (school !== undefined && isMilder(raw, school, one)) {
        milder++;
        first ??= { raw, school, one };
      }
      if (real === model) continue;
      different++;
      first ??= { raw, school, one, real, model };
    }
  }
  return { policies, refused, cases, different, milder, decisions, ...(first === undefined ? {} : { first }) };
}

/** Does the school, anywhere in this case, ask for less than the trust would? */
export function isMilder(raw: Record<string, unknown>, school: string, { findings, audience }: Case): boolean {
  const base = modelRules(raw, undefined);
  const own = modelRules(raw, school);
  const asks = (rules: ReturnType<typeof modelRules>, finding: Case['findings'][number]): number => {
    const setting = rules[finding.rule];
    if (setting === undefined || setting['action'] === 'off') return 0;
    return MILDEST_FIRST.indexOf(modelAction(finding.rule, setting, finding, audience));
  };
  return findings.some((finding) => asks(own, finding) < asks(base, finding));
}
