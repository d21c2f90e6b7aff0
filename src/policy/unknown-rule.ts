import { nearest, type Faults } from './reader';
import { RULE_IDS } from './rule-ids';

/** A rule id nobody knows: mostly a slip of the finger. */
export function addUnknownRule(id: string, path: string, faults: Faults): void {
  const near = nearest(id, RULE_IDS);
  const key = id.slice(0, 80);
  if (near === undefined) faults.add(path, 'unknownRule', { key });
  else faults.add(path, 'unknownRuleNear', { key, near });
}
