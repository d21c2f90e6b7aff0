import { isPresetId, presetFile } from '../../policy/presets';
import greenfield from '../school/greenfield.json';

/** The policy file the add-in finds beside its pages: one of the presets, for the made-up school of the demo. */
export function policyFile(preset: string): string {
  const file = presetFile(isPresetId(preset) ? preset : 'recommended');
  return JSON.stringify({ ...(typeof file === 'object' ? file : {}), organisation: greenfield });
}
