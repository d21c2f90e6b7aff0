import { policy as english, type PolicyStrings } from '../strings/en-gb/policy';
import { decodePolicyFile } from './decode-file';
import type { Decoded, Policy } from './policy';
import { Faults } from './reader';

/**
 * A policy file, strictly: its JSON text, or the parsed value. Every fault comes with its JSON path and a sentence a
 * school's IT lead understands.
 */
export function decodePolicy(input: unknown, strings: PolicyStrings = english): Decoded<Policy> {
  return decodePolicyFile(input, faultsIn(strings));
}

/** Collects faults and tells them in these words. */
export function faultsIn({ faults }: PolicyStrings = english): Faults {
  return new Faults((key, data) =>
    faults[key].replace(/\{([a-z]{1,20})\}/g, (whole, name: string) => String(data[name] ?? whole)),
  );
}
