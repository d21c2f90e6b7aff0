import type { Engine } from '../gate/engine';
import { decodePolicyFile } from '../policy/decode-file';
import { effectivePolicy } from '../policy/effective';
import { standardPolicy } from '../policy/standard';
import { decide } from './decide';
import { inspect } from './inspect';

/** The engine as the gate uses it. */
export const engine: Engine = {
  decodePolicy: (text) => decodePolicyFile(text),
  standardPolicy,
  effectivePolicy: (policy, school) => effectivePolicy(policy, { school }),
  inspect: (snapshot, policy, now, history, roll, isLate) =>
    inspect(snapshot, policy, { now, history, roll, rollContacts: roll, isLate }),
  decide,
};
