import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { say } from '../../../strings/say';
import { DropZone } from '../../../ui/drop-zone';
import { FilePick } from '../../../ui/file-pick';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { shownText } from '../../../ui/shown';
import { useDesk } from '../shell/desk';
import { useShellWords } from '../shell/words';
import type { Compared } from './try-engine';
import type { TwoPolicies } from './two-policies';
import { useTryWords } from './try-words';
import { ruleName, usePolicyWords } from './words';

const MAIL_FILE = /\.(eml|msg|mbox|mbx)$/i;
const MOST_SHOWN = 500;

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Counts {
  readonly mails: number;
  readonly changed: number;
  readonly stricter: number;
  readonly milder: number;
  readonly failed: number;
}
const NONE: Counts = { mails: 0, changed: 0, stricter: 0, milder: 0, failed: 0 };

interface Line extends Compared {
  readonly step: number;
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
}

interface Run {
  readonly is: 'running' | 'done' | 'stopped';
  readonly files: number;
  readonly filesDone: number;
  readonly counts: Counts;
  readonly lines: readonly Line[];
}

/** Saved mail under both policies, read in this browser. */
export function TryFiles({ policies }: { readonly policies: TwoPolicies }) {
  const words = useTryWords();
  const shell = useShellWords();
  const styles = useStyles();
  const { run, start, stop } = useRun(policies);
  const { locale } = useDesk();
  return (
    <Section title={words.files} lead={words.filesLead}>
      <DropZone label={words.drop} onFiles={(files) => void start(files)}>
        <div className={styles.row}>
          <FilePick
            label={words.chooseFiles}
            accept=".eml,.msg,.mbox,.mbx"
            several
            onFiles={(files) => void start(files)}
          />
          <FilePick label={words.chooseFolder} folder onFiles={(files) => void start(files)} />
        </div>
      </DropZone>
      {run?.is === 'running' && (
        <div>
          <ProgressBar value={run.filesDone} max={run.files} aria-label={words.files} />
          <Text>{say(words.progress, { done: run.counts.mails }, locale)}</Text>{' '}
          <Text>{say(shell.common.done, { done: run.filesDone, count: run.files }, locale)}</Text>{' '}
          <Button size="small" onClick={stop}>
            {words.cancel}
          </Button>
        </div>
      )}
      {run?.is === 'stopped' && (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.stopped}</MessageBarBody>
        </MessageBar>
      )}
      {run && <div role="status">{summaryOf(run, words, locale)}</div>}
      {run && run.lines.length > 0 && <Lines run={run} />}
    </Section>
  );
}

function summaryOf(run: Run, words: ReturnType<typeof useTryWords>, locale: 'en-GB' | 'cy-GB'): string {
  if (run.is === 'running') return '';
  if (run.counts.mails === 0) return say(words.noMail, { count: run.files }, locale);
  return say(words.summary, { ...run.counts }, locale);
}

function useRun(policies: TwoPolicies) {
  const { clock, timers, locale, origin } = useDesk();
  const [run, setRun] = useState<Run | undefined>();
  const turn = useRef(0);
  const start = async (given: readonly File[]): Promise<void> => {
    const own = ++turn.current;
    const files = given.filter(({ name }) => MAIL_FILE.test(name));
    let state: Run = { is: 'running', files: files.length, filesDone: 0, counts: NONE, lines: [] };
    setRun(state);
    const { compareFile, movedRules, stepOf } = await import('./try-engine');
    const lines: Line[] = [];
    for (const file of files) {
      for await (const one of compareFile(file, { ...policies, now: clock.now(), locale }, origin)) {
        if (turn.current !== own) return;
        const line = { ...one, step: stepOf(one), ...movedRules(one) };
        // Lines that differ are kept first; the numbers count all.
        if (lines.length < MOST_SHOWN || isChanged(line)) lines.push(line);
        state = { ...state, counts: counted(state.counts, line), lines };
        await breath(timers.after);
      }
      state = { ...state, filesDone: state.filesDone + 1 };
      setRun({ ...state, lines: [...lines] });
    }
    setRun({ ...state, is: 'done', lines: [...lines] });
  };
  const stop = (): void => {
    turn.current++;
    setRun((held) => held && { ...held, is: 'stopped' });
  };
  return { run, start, stop };
}

/** Lets the page draw and take clicks between two mails. */
function breath(after: (ms: number, task: () => void) => unknown): Promise<void> {
  return new Promise((resolve) => void after(0, resolve));
}

function isChanged({ step, appeared, gone }: Line): boolean {
  return step !== 0 || appeared.length > 0 || gone.length > 0;
}

function counted(counts: Counts, line: Line): Counts {
  return {
    mails: counts.mails + 1,
    changed: counts.changed + (isChanged(line) ? 1 : 0),
    stricter: counts.stricter + (line.step > 0 ? 1 : 0),
    milder: counts.milder + (line.step < 0 ? 1 : 0),
    failed: counts.failed + (line.failure === undefined ? 0 : 1),
  };
}

function Lines({ run }: { readonly run: Run }) {
  const words = useTryWords();
  const shell = useShellWords();
  const policyWords = usePolicyWords();
  const { locale } = useDesk();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const wanted = onlyChanged ? run.lines.filter(isChanged) : run.lines;
  const names = (ids: readonly string[]): string => ids.map((id) => ruleName(id, policyWords)).join(', ');
  const { table } = words;
  return (
    <>
      <Checkbox
        label={table.onlyChanged}
        checked={onlyChanged}
        onChange={(_, { checked }) => setOnlyChanged(checked === true)}
      />
      <PlainTable
        caption={table.caption}
        rows={wanted.slice(0, MOST_SHOWN)}
        keyOf={({ file }) => file}
        columns={[
          { key: 'file', name: table.file, cell: ({ file }) => shownText(file, 80) },
          {
            key: 'before',
            name: table.before,
            cell: ({ before, failure }) =>
              before === undefined ? words.failures[failure ?? 'damaged'] : shell.actions[before.decision],
          },
          { key: 'after', name: table.after, cell: ({ after }) => (after ? shell.actions[after.decision] : '–') },
          {
            key: 'changes',
            name: table.changes,
            cell: ({ appeared, gone }) =>
              [
                appeared.length > 0 ? table.appeared.replace('{names}', names(appeared)) : '',
                gone.length > 0 ? table.gone.replace('{names}', names(gone)) : '',
              ]
                .filter((text) => text !== '')
                .join('; ') || '–',
          },
        ]}
      />
      {wanted.length > MOST_SHOWN && <Text>{say(table.most, { count: MOST_SHOWN }, locale)}</Text>}
    </>
  );
}
