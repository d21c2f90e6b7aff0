import contract from './presets-contract.json';
import { decodePolicy } from '../../src/policy/decode';
import { isPresetId, PRESET_IDS, presetFile, presetPolicy, type PresetId } from '../../src/policy/presets';
import { standardPolicy } from '../../src/policy/standard';

interface ContractRule {
  readonly action: string;
  readonly clauses?: readonly string[];
  readonly strength?: string;
  readonly analogy?: boolean;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly byPlace?: Readonly<Record<string, string>>;
  readonly record?: string;
  readonly answers?: readonly string[];
}
const PRESETS = contract.presets as unknown as Readonly<
  Record<PresetId, { readonly rules: Readonly<Record<string, ContractRule>> }>
>;

/** Where the contract says in words what its parameters do not: the disclaimer of `recommended` is for external messages only. */
const IN_WORDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'recommended disclaimer/missing': { internalAction: 'off' },
};

describe('the six presets', () => {
  it('are those of the contract', () => {
    expect([...PRESET_IDS].sort()).toEqual(Object.keys(PRESETS).sort());
    expect(isPresetId('recommended')).toBe(true);
    expect(isPresetId('toString')).toBe(false);
  });

  it.each(PRESET_IDS)('%s is a policy without a fault', (id) => {
    const result = decodePolicy(presetFile(id));
    expect(result.ok ? [] : result.faults).toEqual([]);
  });

  it.each(PRESET_IDS)('%s has the rules, actions, parameters and clauses of the contract, and no others', (id) => {
    const file = presetFile(id) as {
      readonly rules: Readonly<Record<string, ContractRule & { readonly clauseText?: string }>>;
    };
    const told = Object.fromEntries(
      Object.entries(file.rules).map(
        ([rule, { action, clauses, strength, analogy, parameters, byPlace, record, answers }]) => [
          rule,
          { action, clauses, strength, analogy, parameters, byPlace, record, answers },
        ],
      ),
    );
    const wanted = Object.fromEntries(
      Object.entries(PRESETS[id].rules).map(([rule, one]) => {
        const { action, clauses, strength, analogy, parameters, byPlace, record, answers } = one;
        const inWords = IN_WORDS[`${id} ${rule}`];
        return [
          rule,
          { action, clauses, strength, analogy, parameters: inWords ?? parameters, byPlace, record, answers },
        ];
      }),
    );
    expect(told).toEqual(wanted);
  });

  it.each(PRESET_IDS)('%s says in plain words what each clause asks', (id) => {
    const without = Object.entries(presetPolicy(id).rules)
      .filter(([, { clauses, clauseText }]) => clauses.length > 0 !== (clauseText !== ''))
      .map(([rule]) => rule);
    expect(without).toEqual([]);
  });

  it('clp is a trust of two schools, each with its own disclaimer', () => {
    const { schools } = presetPolicy('clp');
    expect(Object.keys(schools)).toEqual(['beaulieu-park', 'boswells']);
    const texts = Object.values(schools).map(({ disclaimers }) => disclaimers?.external);
    expect(new Set(texts).size).toBe(2);
  });

  it('the built-in policy is the recommended one', () => {
    expect(standardPolicy()).toEqual(presetPolicy('recommended'));
  });
});
