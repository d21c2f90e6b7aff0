import type { Policy } from './policy';
import choices from './preset-files/choices.json';
import clp from './preset-files/clp.json';
import glenmere from './preset-files/glenmere.json';
import handbook from './preset-files/handbook.json';
import mellers from './preset-files/mellers.json';
import recommended from './preset-files/recommended.json';
import { builtIn } from './standard';

export const PRESET_IDS = ['glenmere', 'choices', 'mellers', 'clp', 'handbook', 'recommended'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

const FILES: Readonly<Record<PresetId, unknown>> = { glenmere, choices, mellers, clp, handbook, recommended };
const decoded = new Map<PresetId, Policy>();

export function isPresetId(id: string): id is PresetId {
  return (PRESET_IDS as readonly string[]).includes(id);
}

/** The preset as a policy file: what `policy preset` prints and a school starts from. */
export function presetFile(id: PresetId): unknown {
  return FILES[id];
}

export function presetPolicy(id: PresetId): Policy {
  const policy = decoded.get(id) ?? builtIn(FILES[id]);
  decoded.set(id, policy);
  return policy;
}
