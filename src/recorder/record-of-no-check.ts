import { COULD_NOT_CHECK } from '../gate/answers';
import type { InspectionRecord } from '../inspect/record';
import { hexOf } from '../log/hashing';
import type { Action } from '../rules/actions';
import type { Known } from './known';
import { clientOf, type ReadyRecord, type RecordOutside } from './record-of-check';

/**
 * The record of a message that could not be checked: that it was so, and what Send did about it. Of the message itself
 * nothing is known, so nothing is counted.
 */
export function recordOfNoCheck(
  what: { readonly id: string; readonly action: Action; readonly isUrgent: boolean },
  { clock, random, ids, clientName, item }: RecordOutside,
  known: Known,
): ReadyRecord {
  const action = what.action === 'off' ? 'note' : what.action;
  const isStop = action !== 'note' && !what.isUrgent;
  const record: InspectionRecord = {
    v: 1,
    type: 'inspection',
    id: what.id,
    occurredAt: new Date(clock.now()).toISOString(),
    school: '',
    writer: known.writer ?? 'unknown',
    client: clientOf(clientName),
    item: item.item,
    messageKey: ids.next(),
    policy: { id: 'unknown', version: '0', hash: '' },
    decision: isStop ? action : 'allow',
    phase: 'send',
    findings: [{ rule: COULD_NOT_CHECK, action, outcome: 'unknown', where: { part: 'message' }, kinds: {} }],
    answer: what.isUrgent ? 'urgent' : !isStop ? 'unknown' : action === 'warn' ? 'warned' : 'blocked',
    recipients: { internal: 0, external: 0, hidden: 0, domains: [] },
    attachments: { count: 0, bytes: 0, protected: 0, unread: 0 },
    timing: {},
    nonce: hexOf(random.bytes(16)),
    ...(known.seen ? { seen: known.seen } : {}),
  };
  return { record, isUrgent: true };
}
