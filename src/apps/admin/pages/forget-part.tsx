import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { LogEntry } from '../../../log/record';
import { decodePolicy } from '../../../policy/decode';
import type { TenantFailure } from '../../../ports/tenant';
import { forgetPerson, type Forgetting } from '../../../recorder/forget-person';
import { say } from '../../../strings/say';
import { Section } from '../../../ui/section';
import { monthOf } from '../log/log-book';
import { useDesk } from '../shell/desk';
import { Trouble } from '../shell/trouble';
import { useProofWords } from './proof-words';

interface Props {
  readonly person: string;
  readonly entries: readonly LogEntry[];
}

/** Somebody asked to be forgotten: certificates into the log, orders for the administrator's script. */
export function ForgetPart({ person, entries }: Props) {
  const words = useProofWords().forget;
  const { wholePorts: ports, recorder, clock, save, locale } = useDesk();
  const [done, setDone] = useState<Forgetting | undefined>();
  const [failure, setFailure] = useState<TenantFailure | undefined>();
  const [isBusy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const got = await ports.policies.read();
    const decoded = got.ok ? decodePolicy(got.value.text) : undefined;
    // Without the policy nobody knows what a court wants kept.
    if (!got.ok && got.reason !== 'missing') setFailure(got);
    else if (decoded?.ok === false) setFailure({ ok: false, reason: 'broken' });
    else {
      const retention = decoded?.value.retention ?? {};
      const made = await forgetPerson(ports, (record) => recorder.keep(record), clock.now(), {
        ...{ person, entries, retention },
      });
      for (const order of made.orders)
        save(`schoolgate-erasure-${monthOf(order.list)}.json`, 'application/json', [
          JSON.stringify(order, undefined, 2),
        ]);
      setDone(made);
    }
    setBusy(false);
  };
  const stopped = done?.stopped;
  return (
    <Section title={words.title} lead={words.lead}>
      <div>
        <Button disabledFocusable={isBusy || done !== undefined} onClick={() => void run()}>
          {words.button}
        </Button>
      </div>
      {failure && <Trouble failure={failure} />}
      {stopped?.is === 'failed' && <Trouble failure={stopped.failure} />}
      <div role="status">
        {done && (
          <MessageBar intent={stopped ? 'error' : 'success'} layout="multiline">
            <MessageBarBody>
              {stopped?.is === 'not-recorded'
                ? words.notRecorded
                : say(words.done, { count: done.orders.length }, locale)}{' '}
              {done.held.length > 0 && say(words.held, { months: done.held.map(monthOf).join(', ') }, locale)}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Section>
  );
}
