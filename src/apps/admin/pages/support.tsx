import { Button, Field, Input, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { supportCodeOf } from '../../../gate/support-code';
import { isTombstone, type LogEntry } from '../../../log/record';
import type { TenantFailure } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { readPeriod } from '../log/read-period';
import { RecordInWords } from '../log/record-details';
import { useDesk } from '../shell/desk';
import { Trouble } from '../shell/trouble';
import type { PageProps } from './page-props';
import { useProofWords } from './proof-words';
import { daysAgo } from './waiting';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
});
const LOOK_BACK_DAYS = 60;
const CODE = /^SG-?([2-9A-HJ-NP-Z]{4})$/;

type State =
  | { readonly is: 'searching'; readonly count: number }
  | { readonly is: 'found'; readonly entries: readonly LogEntry[] }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

/** What a support code stands for: `#/support`. */
export function page({ takesFocus }: PageProps) {
  return <SupportPage takesFocus={takesFocus} />;
}

function SupportPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useProofWords().support;
  const styles = useStyles();
  const { ports, clock, timers, locale } = useDesk();
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  const [state, setState] = useState<State | undefined>();
  const find = async (): Promise<void> => {
    const letters = CODE.exec(text.trim().toUpperCase())?.[1];
    setBad(letters === undefined);
    if (letters === undefined) return;
    const now = clock.now();
    const entries: LogEntry[] = [];
    let count = 0;
    for await (const one of readPeriod(ports.log, { from: daysAgo(now, LOOK_BACK_DAYS), to: daysAgo(now, 0) })) {
      if (!one.ok) return setState({ is: 'failed', failure: one });
      for (const line of one.lines)
        if (!isTombstone(line) && supportCodeOf(line.record.id) === `SG-${letters}`) entries.push(line);
      count += one.lines.length;
      setState({ is: 'searching', count });
      await new Promise<void>((resolve) => void timers.after(0, resolve));
    }
    setState({ is: 'found', entries: entries.reverse().slice(0, 20) });
  };
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <Field
          label={words.code}
          hint={words.hint}
          {...(isBad ? { validationState: 'error' as const, validationMessage: words.bad } : {})}
        >
          <Input value={text} maxLength={12} onChange={(_, { value }) => setText(value)} />
        </Field>
        <Button type="submit" appearance="primary">
          {words.find}
        </Button>
      </form>
      {state?.is === 'searching' && (
        <div>
          <ProgressBar aria-label={words.find} />
          <Text>{say(words.searching, { count: state.count.toLocaleString(locale) }, locale)}</Text>
        </div>
      )}
      {state?.is === 'failed' && <Trouble failure={state.failure} again={() => void find()} />}
      {state === undefined && <EmptyState {...words.empty} />}
      {state?.is === 'found' && state.entries.length === 0 && <EmptyState {...words.none} />}
      {state?.is === 'found' && state.entries.length > 0 && (
        <>
          <div role="status">{say(words.found, { count: state.entries.length }, locale)}</div>
          {state.entries.map((entry) => (
            <RecordInWords key={entry.record.id} line={entry} />
          ))}
        </>
      )}
    </>
  );
}
