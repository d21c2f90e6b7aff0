import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ACCESS_PURPOSES } from '../../../log/record';
import { say } from '../../../strings/say';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { Trouble } from '../shell/trouble';
import type { ExportOutcome, Format } from './export-log';
import { momentsOf, type Period } from './read-period';
import { useWork } from './use-work';
import type { Work } from './verify-log';
import { useLogWords } from './words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
});
const FORMATS = ['jsonl', 'csv', 'xlsx'] as const;
const PURPOSES = ['audit', 'report', 'investigation', 'proportionality-review'] as const;
type Purpose = (typeof PURPOSES)[number] & (typeof ACCESS_PURPOSES)[number];

interface Props {
  readonly period: Period;
  readonly filter: Readonly<Record<string, string>>;
}

/** The records as files with their proof. Nothing is saved that was not recorded first. */
export function ExportPart({ period, filter }: Props) {
  const words = useLogWords().export;
  const styles = useStyles();
  const { wholePorts, me, save, recorder, locale } = useDesk();
  const [formats, setFormats] = useState<readonly Format[]>(['jsonl', 'csv']);
  const [purpose, setPurpose] = useState<Purpose>('audit');
  const [outcome, setOutcome] = useState<ExportOutcome | 'not-recorded' | undefined>();
  const { done, start, stop } = useWork();
  const begin = async (): Promise<void> => {
    const { exportLog, isWantedBy } = await import('./export-log');
    // Day before month in both languages: for Welsh a browser would write the American order.
    const local = (now: number): string => new Date(now).toLocaleString('en-GB', { timeZone: 'Europe/London' });
    const order = { period, formats, filter, isWanted: isWantedBy(filter), by: me.id, local };
    await deliver((work) => exportLog(wholePorts, order, work));
  };
  const deliver = async (run: (work: Work) => Promise<ExportOutcome>): Promise<void> => {
    setOutcome(undefined);
    const result = await start(run);
    if (result.is === 'done') {
      const scope = { records: result.records, lists: [], ...momentsOf(period) };
      const kept = await recorder.keep({ type: 'access', access: 'exported', purpose, scope });
      if (!kept.ok) return setOutcome('not-recorded');
      result.files.forEach(({ name, type, parts }) => save(name, type, parts));
    }
    setOutcome(result);
  };
  const again = (): void => {
    const resume = typeof outcome === 'object' && outcome.is === 'failed' ? outcome.resume : undefined;
    void (resume ? deliver(resume) : begin());
  };
  return (
    <Section title={words.title} lead={words.lead}>
      <div className={styles.row} role="group" aria-label={words.title}>
        {FORMATS.map((format) => (
          <Checkbox
            key={format}
            label={words.formats[format]}
            checked={formats.includes(format)}
            onChange={(_, { checked }) =>
              setFormats(checked === true ? [...formats, format] : formats.filter((one) => one !== format))
            }
          />
        ))}
        <Field label={words.purpose}>
          <Select
            value={purpose}
            onChange={(_, { value }) => setPurpose(PURPOSES.find((one) => one === value) ?? 'audit')}
          >
            {PURPOSES.map((one) => (
              <option key={one} value={one}>
                {words.purposes[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          appearance="primary"
          disabledFocusable={formats.length === 0 || done !== undefined}
          onClick={() => void begin()}
        >
          {words.button}
        </Button>
        {done !== undefined && <Button onClick={stop}>{words.stop}</Button>}
      </div>
      {formats.length === 0 && <Text>{words.choose}</Text>}
      {done !== undefined && (
        <div>
          <ProgressBar aria-label={words.title} />
          <Text>{say(words.busy, { count: done.toLocaleString(locale) }, locale)}</Text>
        </div>
      )}
      <div role="status">
        <OutcomeBar outcome={outcome} again={again} />
      </div>
    </Section>
  );
}

interface BarProps {
  readonly outcome: ExportOutcome | 'not-recorded' | undefined;
  again(): void;
}

function OutcomeBar({ outcome, again }: BarProps) {
  const words = useLogWords().export;
  const { locale } = useDesk();
  if (outcome === undefined) return null;
  if (outcome !== 'not-recorded' && outcome.is === 'failed')
    return (
      <>
        <Trouble failure={outcome.failure} again={again} />
        <Text>{words.resumes}</Text>
      </>
    );
  const isDone = outcome !== 'not-recorded' && outcome.is === 'done';
  const text = isDone
    ? say(words.done, { count: outcome.records.toLocaleString(locale) }, locale)
    : outcome === 'not-recorded'
      ? words.notRecorded
      : words.stopped;
  return (
    <MessageBar intent={isDone ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
