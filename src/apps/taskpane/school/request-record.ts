import type { Clock, Ids, Random } from '../../../ports/system';
import type { StoredRequest } from '../../../ports/request-store';

export interface Making {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
}

type Asked = Pick<StoredRequest, 'request' | 'rules' | 'reasonCategory' | 'scopeHash'>;

/** What staff ask, as it is kept: no words of the message, nobody's address. */
export function requestRecord(
  asked: Asked,
  who: { readonly school: string; readonly writer: string },
  { clock, ids, random }: Making,
): StoredRequest {
  return {
    v: 1,
    type: 'request',
    id: ids.next(),
    occurredAt: new Date(clock.now()).toISOString(),
    school: who.school,
    writer: who.writer,
    nonce: nonceOf(random),
    ...asked,
  };
}

export function nonceOf(random: Random): string {
  return Array.from(random.bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
