import type { Recipient } from '../../message/snapshot';
import type { School } from '../school';
import { everybody } from './addresses';
import type { Hit } from './places';

/** As many recipients outside as a family has parents: "at most two external recipients" (rules.md). */
export const FAMILY = 2;

/** Does the message go to one family at most, and to professionals on the case? Both are written to about children every day. */
export function isSchoolLife(
  inputs: { readonly to: readonly Recipient[]; readonly cc: readonly Recipient[]; readonly bcc: readonly Recipient[] },
  school: School,
): boolean {
  const outside = everybody(inputs).filter((one) => school.isExternal(one) && !school.isPartner(one));
  return outside.length <= FAMILY && outside.every(({ kind }) => kind !== 'list');
}

/** Is it only the words around, taken together, that tell it? */
export function isByWords({ detection }: Hit): boolean {
  return detection.evidence.some(({ what }) => what === 'words');
}

/** What only words tell, and not strongly, is no more than shown in school life. */
export function capOf(hits: readonly Hit[], isLife: boolean): { readonly cap?: 'note' } {
  return isLife && hits.every(isHint) ? { cap: 'note' } : {};
}

function isHint({ detection }: Hit): boolean {
  return detection.evidence.some(({ what, label }) => what === 'words' && label === 'hint');
}
