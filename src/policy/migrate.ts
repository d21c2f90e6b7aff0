import type { RawObject } from './reader';

/** The version of policy files that this product writes. */
export const POLICY_VERSION = 1;

/** Makes a file of the next version out of one; never loses a setting, never makes one milder. */
export type Migration = (raw: RawObject) => RawObject;

/** By the version they start from. There is no older version yet: the first change of the format adds the step here. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * A policy file brought up to this version, step by step. A file whose version no step knows comes back as it is: then
 * decoding refuses it.
 */
export function migrate(raw: RawObject, steps = MIGRATIONS, current = POLICY_VERSION): RawObject {
  let file = raw;
  for (let version = file['v']; typeof version === 'number' && version < current; version++) {
    const step = Object.prototype.hasOwnProperty.call(steps, version) ? steps[version] : undefined;
    if (step === undefined) return file;
    file = { ...step(file), v: version + 1 };
  }
  return file;
}
