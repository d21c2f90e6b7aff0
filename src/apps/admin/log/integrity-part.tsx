import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { VerifyReport } from '../../../log/verify';
import { say } from '../../../strings/say';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { Trouble } from '../shell/trouble';
import { momentsOf, type Period } from './read-period';
import { useWork } from './use-work';
import type { VerifyOutcome } from './verify-log';
import { useLogWords } from './words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});
const MOST_SHOWN = 50;

/** Whether what is shown can be trusted: always there, verified on demand. */
export function IntegrityPart({ period, unreadable }: { readonly period: Period; readonly unreadable: number }) {
  const { integrity } = useLogWords();
  const styles = useStyles();
  const { wholePorts, recorder, locale } = useDesk();
  const [outcome, setOutcome] = useState<VerifyOutcome | undefined>();
  const { done, start, stop } = useWork();
  const verify = async (): Promise<void> => {
    const { verifyLog } = await import('./verify-log');
    const result = await start((work) => verifyLog(wholePorts, period, work));
    setOutcome(result);
    if (result.is === 'done')
      await recorder.keep({
        type: 'access',
        access: 'verified',
        purpose: 'audit',
        scope: { records: result.report.counts.records, lists: [], ...momentsOf(period) },
      });
  };
  return (
    <Section title={integrity.title} lead={integrity.lead}>
      <div className={styles.row}>
        <Button onClick={() => void verify()} disabledFocusable={done !== undefined}>
          {integrity.verify}
        </Button>
        {done !== undefined && <Button onClick={stop}>{integrity.stop}</Button>}
      </div>
      {done !== undefined && (
        <div>
          <ProgressBar aria-label={integrity.verify} />
          <Text>{say(integrity.busy, { count: done.toLocaleString(locale) }, locale)}</Text>
        </div>
      )}
      <div role="status">
        {outcome === undefined && unreadable === 0 && done === undefined && <Text>{integrity.open}</Text>}
        {unreadable > 0 && <Bar intent="error" text={say(integrity.unreadable, { count: unreadable }, locale)} />}
        {outcome?.is === 'stopped' && <Bar intent="info" text={integrity.stopped} />}
        {outcome?.is === 'failed' && <Trouble failure={outcome.failure} again={() => void verify()} />}
        {outcome?.is === 'done' && <Report report={outcome.report} />}
      </div>
    </Section>
  );
}

function Bar({ intent, text }: { readonly intent: 'success' | 'error' | 'info'; readonly text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function Report({ report: { faults, notes, counts } }: { readonly report: VerifyReport }) {
  const { integrity } = useLogWords();
  const { locale } = useDesk();
  const sums = { count: counts.records.toLocaleString(locale), chains: counts.chains };
  const told = [...new Set(notes.map(({ note }) => integrity.notes[note]))].filter((text) => text !== undefined);
  return (
    <>
      {faults.length === 0 ? (
        <Bar intent="success" text={say(integrity.intact, sums, locale)} />
      ) : (
        <>
          <Bar intent="error" text={say(integrity.broken, { count: faults.length }, locale)} />
          <PlainTable
            caption={integrity.title}
            hideCaption
            rows={faults.slice(0, MOST_SHOWN)}
            keyOf={({ fault, ...place }) => fault + JSON.stringify(place)}
            columns={[
              { key: 'what', name: integrity.columns.what, cell: ({ fault }) => integrity.faults[fault] ?? fault },
              {
                key: 'where',
                name: integrity.columns.where,
                cell: ({ list, item, record, chain, at }) =>
                  [list, item, record, chain, at].filter((part) => part !== undefined).join(' · '),
              },
            ]}
          />
        </>
      )}
      {told.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
