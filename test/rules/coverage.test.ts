import { coverageOf } from '../../src/policy/coverage';
import { PRESET_IDS, presetPolicy } from '../../src/policy/presets';
import { RULES } from '../../src/rules/registry';
import { GUILTY } from './guilty';
import { presetFindings } from './rule-scene';

describe('every clause that a check enforces', () => {
  it('has a mail that its check must speak of', () => {
    expect(Object.keys(GUILTY).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  describe.each(PRESET_IDS)('%s', (preset) => {
    const rules = Object.entries(presetPolicy(preset).rules).filter(([, { action }]) => action !== 'off');

    it.each(rules.map(([id]) => id))('%s speaks, with its clause, and falls silent when it is off', async (id) => {
      const mail = GUILTY[id];
      if (mail === undefined) throw new Error('There is no mail for this check.');
      const spoken = (await presetFindings(preset, mail)).filter(({ rule }) => rule === id);
      expect(spoken.length).toBeGreaterThan(0);
      const clauses = coverageOf(presetPolicy(preset)).filter(({ rule }) => rule === id);
      expect(spoken[0]?.clauses).toHaveLength(clauses.length);
      expect((await presetFindings(preset, mail, id)).filter(({ rule }) => rule === id)).toEqual([]);
    });
  });
});
