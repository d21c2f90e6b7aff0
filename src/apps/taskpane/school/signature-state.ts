import type { EffectivePolicy } from '../../../policy/policy';
import type { StoredAgreement } from '../../../ports/agreement-store';
import type { Kept } from '../../../ports/tenant';

/** Newest first. */
export type Signed = readonly Kept<StoredAgreement>[];

const MONTHS = 12;

/** `old`: there is a newer version; `expired`: the policy's months are over (12 where it names none). */
export function signatureState(
  signed: Signed,
  policy: Pick<EffectivePolicy, 'version' | 'id' | 'rules'>,
  now: number,
): 'never' | 'old' | 'expired' | 'current' {
  const [newest] = signed;
  if (newest === undefined) return 'never';
  const { id, version } = newest.record.agreement;
  if (id !== policy.id || version !== policy.version) return 'old';
  const months = policy.rules['sender/unsigned-agreement']?.parameters['validMonths'];
  const end = new Date(newest.createdDateTime);
  end.setUTCMonth(end.getUTCMonth() + (typeof months === 'number' ? months : MONTHS));
  return end.getTime() <= now ? 'expired' : 'current';
}
