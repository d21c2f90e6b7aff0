import { decodePolicy } from '../../src/policy/decode';
import { PRESET_IDS, presetFile } from '../../src/policy/presets';

describe('the six presets', () => {
  it.each(PRESET_IDS)('%s is a policy without a fault', (id) => {
    const result = decodePolicy(presetFile(id));
    expect(result.ok ? [] : result.faults).toEqual([]);
  });
});
