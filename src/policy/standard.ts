import { decodePolicyFile } from './decode-file';
import type { Policy } from './policy';
import recommended from './preset-files/recommended.json';

let decoded: Policy | undefined;

/** The built-in policy, `recommended`, for when there is no other. The only preset in the bundle that runs at Send. */
export function standardPolicy(): Policy {
  decoded ??= builtIn(recommended);
  return decoded;
}

/** A preset is ours: a fault in it is a bug. */
export function builtIn(file: unknown): Policy {
  const result = decodePolicyFile(file);
  if (result.ok) return result.value;
  throw new Error(`a built-in policy has a fault at ${result.faults[0]?.path ?? '$'}`);
}
