import { fc } from '../support/properties';
import { rank } from '../../src/rules/actions';
import { decodePolicy } from '../../src/policy/decode';
import { effectivePolicy } from '../../src/policy/effective';
import type { EffectivePolicy } from '../../src/policy/policy';
import { compareRun } from './compare';
import { aCase, aFinding, aPolicy, Chance, type Case } from './random-policies';
import { realVerdict } from './real';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** A random policy that is in force, and a random message. */
function aMatter(seed: number): { readonly policy: EffectivePolicy; readonly one: Case; readonly chance: Chance } {
  const chance = new Chance(seed);
  for (;;) {
    const decoded = decodePolicy(aPolicy(chance));
    if (decoded.ok) return { policy: effectivePolicy(decoded.value), one: aCase(chance), chance };
  }
}

function strength(decision: ReturnType<typeof realVerdict>['decision']): number {
  return decision === 'allow' ? 0 : rank(decision);
}

describe('what a policy decides', () => {
  it('agrees with the model written from the rules, and no school asks for less than its trust', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { different, milder, first } = compareRun(seed, 200);
        expect({ different, milder, first }).toEqual({ different: 0, milder: 0, first: undefined });
      }),
      { numRuns: 100 },
    );
  });

  it('never becomes milder because one more thing is found', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, one, chance } = aMatter(seed);
        const more = { ...one, findings: [...one.findings, aFinding(chance)] };
        expect(strength(realVerdict(policy, more).decision)).toBeGreaterThanOrEqual(
          strength(realVerdict(policy, one).decision),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('lets an urgent message about a child go, whatever is found, unless a program is attached', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, one } = aMatter(seed);
        const verdict = realVerdict(policy, { ...one, situation: { ...one.situation, urgent: true } });
        expect(verdict.open.every(({ rule }) => rule === 'attachments/program-file')).toBe(true);
        if (!one.findings.some(({ rule }) => rule === 'attachments/program-file'))
          expect(verdict.decision).toBe('allow');
      }),
      { numRuns: 1000 },
    );
  });

  it('still stops an urgent message with a program attached', () => {
    const decoded = decodePolicy({ v: 1, id: 'x', rules: { 'attachments/program-file': { action: 'block' } } });
    if (!decoded.ok) throw new Error('a fault in the test');
    const one = { ...aMatter(1).one, answers: [], findings: [program] };
    const situation = { ...one.situation, urgent: true };
    expect(realVerdict(effectivePolicy(decoded.value), { ...one, situation }).decision).toBe('block');
  });

  it('exempts only that person, from that rule, until that day', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, one } = aMatter(seed);
        const plain = { ...policy, exemptions: [] };
        const exempt = (who: string, until: string): EffectivePolicy => ({
          ...plain,
          exemptions: [{ who, rule: 'data/personal', until, why: 'x', approvedBy: 'y' }],
        });
        const { mailbox } = one.situation;
        const without = realVerdict(plain, one);
        expect(realVerdict(exempt('someone.else@school.example', '2027-01-01'), one)).toEqual(without);
        expect(realVerdict(exempt(mailbox, '2026-11-23'), one)).toEqual(without);
        const others = realVerdict(exempt(mailbox, '2026-11-24'), one).open;
        expect(others).toEqual(without.open.filter(({ rule }) => rule !== 'data/personal'));
      }),
      { numRuns: 500 },
    );
  });
});

const program = { rule: 'attachments/program-file', place: 'attachment', kinds: [{ kind: 'SCRIPT', count: 1 }] };
