import type { EffectivePolicy } from '../policy/policy';
import type { Store } from '../ports/system';
import type { SenderHistory } from '../rules/rule';
import { accountKeyOf, storeOf } from './account';
import { isRecord, parseJson } from './session';

const KEY = 'agreed';

/** Whether the sender has signed the agreement, as this device last read it in the school's Microsoft 365. */
export interface AgreementState {
  /** The version asked for: see `agreementOf`. */
  readonly of: string;
  /** Epoch milliseconds; 0 = not signed. */
  readonly signedAt: number;
  /** Epoch milliseconds since when this device knows that it is not. */
  readonly askedSince: number;
}

/** One version of the agreement, which is the policy's. */
export function agreementOf({ id, version }: Pick<EffectivePolicy, 'id' | 'version'>): string {
  return `${id} ${version}`;
}

/** @param store the account's own part */
export async function readAgreement(store: Store): Promise<AgreementState | undefined> {
  const got = await store.get(KEY);
  const raw = got.ok && got.value !== undefined ? parseJson(got.value) : undefined;
  if (!isRecord(raw)) return undefined;
  const { of, signedAt, askedSince } = raw;
  const isGood = typeof of === 'string' && typeof signedAt === 'number' && typeof askedSince === 'number';
  return isGood ? { of, signedAt, askedSince } : undefined;
}

export async function keepAgreement(store: Store, state: AgreementState): Promise<void> {
  await store.set(KEY, JSON.stringify(state));
}

/** What the rules ask about it. Of another version nothing is known. */
export type Agreed = (policy: EffectivePolicy) => SenderHistory | undefined;

/** @param mailbox address of the account that sends */
export async function recallAgreement(store: Store, mailbox: string): Promise<Agreed> {
  const state = await readAgreement(storeOf(store, accountKeyOf(mailbox)));
  return (policy) =>
    state?.of === agreementOf(policy)
      ? { agreementSignedAt: state.signedAt, agreementAskedSince: state.askedSince }
      : undefined;
}
