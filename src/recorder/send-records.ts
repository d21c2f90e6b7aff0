import type { Checked } from '../gate/check-message';
import { within } from '../gate/in-time';
import type { Action } from '../rules/actions';
import { hexOf } from '../log/hashing';
import type { LogRecord, PolicyRecord } from '../log/record';
import type { Store, Timers } from '../ports/system';
import { recallKnown, rememberKnown, type Known } from './known';
import { recordsOfCheck, type ReadyRecord, type RecordOutside } from './record-of-check';
import { recordOfNoCheck } from './record-of-no-check';
import type { Recorder } from './recorder';

/** Writing down what Send did. Nothing in here rejects, and nothing keeps a message longer than LOG_MS. */
export interface SendRecords {
  /** Keeps the record of a check. Answers with its hash for the header; undefined when it was not kept in time. */
  keep(checked: Checked): Promise<string | undefined>;
  /** Keeps that a message could not be checked. */
  keepUnchecked(recordId: string, action: Action, isUrgent: boolean): Promise<string | undefined>;
  /** Brings what must not wait into the log, where somebody is signed in already. */
  post(): Promise<void>;
}

export interface SendRecordsOptions extends RecordOutside {
  readonly recorder: Recorder;
  /** The account's own part of the device's store. */
  readonly store: Store;
  readonly timers: Timers;
  /** Undefined in classic Outlook's events: there the pane posts (docs/decisions/0007). */
  post?(): Promise<unknown>;
}

/** Logging never holds a message longer, all in all. */
export const LOG_MS = 300;

export function sendRecords(options: SendRecordsOptions): SendRecords {
  const { clock, timers, store, recorder } = options;
  let begin = clock.now();
  let mustPost = false;
  const keepReady = async ({ record, reason, isUrgent }: ReadyRecord<LogRecord>): Promise<string | undefined> => {
    const kept = await recorder.keep(record, { isUrgent, ...(reason === undefined ? {} : { reason }) });
    mustPost ||= isUrgent && kept.ok;
    return kept.ok ? kept.record.chain.hash : undefined;
  };
  const inTime = (work: () => Promise<string | undefined>): Promise<string | undefined> => {
    begin = clock.now();
    return within(timers, LOG_MS, work());
  };
  return {
    keep: (checked) =>
      inTime(async () => {
        const known = await recallKnown(store);
        await keepSwitch(options, checked, known);
        const { inspection, answers } = await recordsOfCheck(checked, options, known);
        const hash = await keepReady(inspection);
        for (const answer of answers) await keepReady(answer);
        return hash;
      }),
    keepUnchecked: (recordId, action, isUrgent) =>
      inTime(async () => {
        const known = await recallKnown(store);
        return keepReady(recordOfNoCheck({ id: recordId, action, isUrgent }, options, known));
      }),
    async post() {
      const rest = LOG_MS - (clock.now() - begin);
      if (!mustPost || !options.post) return;
      const posting = options.post();
      posting.catch(() => undefined);
      if (rest > 0 && timers.available) await within(timers, rest, posting);
    },
  };
}

/** The first send that meets the emergency switch in another place writes down when. */
async function keepSwitch(
  { recorder, store, ids, clock, random }: SendRecordsOptions,
  { emergency, policy, inspection }: Checked,
  known: Known,
): Promise<void> {
  const isOn = emergency.mode === 'trial';
  if (isOn === (known.switchOn ?? false)) return;
  const record: PolicyRecord = {
    v: 1,
    type: 'policy',
    id: ids.next(),
    occurredAt: new Date(clock.now()).toISOString(),
    school: policy.school,
    writer: known.writer ?? 'unknown',
    nonce: hexOf(random.bytes(16)),
    change: isOn ? 'switch-on' : 'switch-off',
    after: inspection.policy,
  };
  if ((await recorder.keep(record, { isUrgent: true })).ok) await rememberKnown(store, { switchOn: isOn });
}
