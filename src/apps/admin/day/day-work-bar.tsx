import { Link, MessageBar, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { say } from '../../../strings/say';
import { useDesk } from '../shell/desk';
import { mayOpen } from '../shell/roles';
import { Trouble } from '../shell/trouble';
import { useDeskWords } from '../pages/desk-words';
import type { DayWork } from './day-work';

/** Once for each sign-in: coming back to a page does not begin anew. */
const done = new WeakMap<TenantPorts, DayWork>();

/** What the first visit of a day does, while the page is read: its progress, and an alarm when the log was changed. */
export function DayWorkBar({ onDone }: { onDone?(): void }) {
  const { ports, roles, scope } = useDesk();
  // Checkpoints and counts are of all schools: somebody who sees one of them cannot make them.
  return mayOpen('log', roles) && scope === undefined ? (
    <Work key={done.has(ports) ? 'done' : 'new'} onDone={onDone} />
  ) : null;
}

function Work({ onDone }: { readonly onDone: (() => void) | undefined }) {
  const words = useDeskWords().day;
  const { ports, clock, timers, site, locale } = useDesk();
  const [records, setRecords] = useState<number | undefined>();
  const [work, setWork] = useState<DayWork | undefined>(done.get(ports));
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (done.has(ports)) return;
    let isCurrent = true;
    const run = async (): Promise<void> => {
      const [{ dayWork }, { rolesOfPeople }, { decodePolicy }] = await Promise.all([
        import('./day-work'),
        import('./roles-of-people'),
        import('../../../policy/decode'),
      ]);
      const file = await ports.policies.read();
      const decoded = file.ok ? decodePolicy(file.value.text) : undefined;
      const came = await dayWork(ports, {
        now: clock.now(),
        site,
        roleOf: await rolesOfPeople(decoded?.ok ? decoded.value : undefined, ports.directory),
        onProgress: (count) => isCurrent && setRecords(count),
        breathe: () => new Promise((resolve) => void timers.after(0, resolve)),
        isStopped: () => !isCurrent,
      });
      if (came.is === 'done' || came.is === 'already') done.set(ports, came);
      if (!isCurrent) return;
      setRecords(undefined);
      setWork(came);
      if (came.is === 'done' && came.rollUps > 0) onDone?.();
    };
    void run();
    return () => {
      isCurrent = false;
    };
    // Whoever listens may change with each drawing; the work does not begin anew for that.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ports, clock, timers, site, turn]);
  if (work?.is === 'failed') return <Trouble failure={work.failure} again={() => setTurn(turn + 1)} />;
  if (work?.is === 'done' && work.changed.length > 0)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {words.changed.replace('{lists}', work.changed.join(', '))}{' '}
          <Link href="#/log" inline>
            {words.look}
          </Link>
        </MessageBarBody>
      </MessageBar>
    );
  if (records === undefined) return null;
  return (
    <div>
      <ProgressBar aria-label={words.title} />
      <Text size={200}>{say(words.busy, { count: records.toLocaleString(locale) }, locale)}</Text>
    </div>
  );
}
