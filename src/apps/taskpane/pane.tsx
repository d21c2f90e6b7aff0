import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Undo } from '../../fixes/change';
import type { Checked } from '../../gate/check-message';
import type { Finding } from '../../inspect/inspection';
import { say } from '../../strings/say';
import type { Text as Wording } from '../../strings/text';
import { CheckedList } from './checked-list';
import { FindingCard, type CardActions } from './finding-card';
import type { LiveCheck } from './live-check';
import type { FixOutcome, PaneActions } from './pane-actions';
import { UrgentWayOut } from './urgent-way-out';
import type { Words } from './words';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: '640px',
    boxSizing: 'border-box',
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  heading: { margin: 0 },
  answered: { color: tokens.colorNeutralForeground2 },
});

/** A quiet word about what just happened, with the way back. */
interface Notice {
  readonly text: string;
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly undo?: Undo;
}

interface Props {
  readonly live: LiveCheck;
  readonly actions: PaneActions;
  readonly words: Words;
  onLanguage(): void;
}

/** The pane beside a message that is being written. */
export function Pane({ live, actions, words, onLanguage }: Props) {
  const styles = useStyles();
  const state = useSyncExternalStore(live.subscribe, live.read);
  const [notice, setNotice] = useState<Notice | undefined>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { pane } = words;
  const checked = state.is === 'checked' ? state.checked : undefined;

  const work = async (what: () => Promise<Notice | undefined>): Promise<void> => {
    setBusy(true);
    setNotice({ text: pane.working, intent: 'info' });
    const told = await what();
    await live.now();
    setNotice(told);
    setBusy(false);
    // The button that was pressed may be gone: the focus goes to the heading that tells how things stand.
    heading.current?.focus();
  };

  const cardActions = useMemo<CardActions>(() => {
    return {
      fix: (id, finding, input) =>
        void (checked && work(async () => told(await actions.fix(id, finding, checked, input), pane.fixes[id], words))),
      letGo: (finding) =>
        void (
          checked &&
          work(async () => {
            const isKept = await actions.answer(finding, 'acknowledged', checked);
            return isKept ? { text: pane.letGoDone, intent: 'success' } : { text: pane.reason.failed, intent: 'error' };
          })
        ),
      giveReason: async (finding, category, text) => {
        if (!checked) return false;
        const isKept = await actions.giveReason(finding, category, text, checked);
        if (isKept) await work(() => Promise.resolve({ text: pane.reason.done, intent: 'success' }));
        return isKept;
      },
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `work` only sets state and reads refs
  }, [checked, actions, words]);

  const undo = (back: Undo): void =>
    void work(async () => {
      const outcome = await actions.undo(back);
      return outcome.is === 'done'
        ? { text: pane.undone, intent: 'info' }
        : { text: undoFault(outcome, words), intent: 'warning' };
    });

  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <Text as="h1" size={500} weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
          {headline(checked, words)}
        </Text>
        <Link as="button" onClick={onLanguage} lang={words.locale === 'en-GB' ? 'cy' : 'en'}>
          {pane.language}
        </Link>
      </div>
      <div role="status" aria-live="polite">
        {state.is === 'checking' && <Spinner size="small" label={pane.checking} labelPosition="after" />}
        {notice && (
          <MessageBar intent={notice.intent} layout="multiline">
            <MessageBarBody>
              {notice.text}{' '}
              {notice.undo && (
                <Link as="button" inline onClick={() => notice.undo && undo(notice.undo)}>
                  {pane.undo}
                </Link>
              )}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {state.is === 'broken' && <Bar intent="error" text={pane.broken} />}
      {checked && (
        <Result
          checked={checked}
          words={words}
          isBusy={isBusy}
          actions={cardActions}
          onConfirm={() => void work(() => confirmed(actions, checked, words))}
        />
      )}
      <Button onClick={() => void live.now()} disabled={isBusy || state.is === 'checking'}>
        {pane.checkAgain}
      </Button>
      {checked && (
        <UrgentWayOut
          words={pane.urgent}
          onConfirm={() =>
            void work(async () =>
              (await actions.urgent())
                ? { text: pane.urgent.done, intent: 'success' }
                : { text: pane.urgent.failed, intent: 'error' },
            )
          }
        />
      )}
      {checked && <CheckedList checked={checked} words={words} />}
    </main>
  );
}

interface ResultProps {
  readonly checked: Checked;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly actions: CardActions;
  onConfirm(): void;
}

function Result({ checked, words, isBusy, actions, onConfirm }: ResultProps) {
  const styles = useStyles();
  const { pane } = words;
  const { open, answered, urgent } = checked.verdict;
  return (
    <>
      {checked.emergency.mode === 'trial' && <Bar intent="info" text={pane.switchedOff} />}
      {checked.inspection.trial && checked.emergency.mode !== 'trial' && <Bar intent="info" text={pane.trial} />}
      {urgent && <Bar intent="success" text={pane.urgent.done} />}
      {checked.partial && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{pane.couldNotCheck.title}</MessageBarTitle> {pane.couldNotCheck.text}{' '}
            <Button onClick={onConfirm}>{pane.couldNotCheck.confirm}</Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {open.length === 0 && !checked.partial && <Text>{pane.ready.text}</Text>}
      {open.map((finding) => (
        <FindingCard
          key={finding.key}
          finding={finding}
          checked={checked}
          words={words}
          isBusy={isBusy}
          actions={actions}
        />
      ))}
      {answered.length > 0 && (
        <Text size={200} className={styles.answered}>
          {pane.answered}: {answered.map(({ rule }) => words.rules[rule]?.name ?? rule).join(', ')}
        </Text>
      )}
    </>
  );
}

function Bar({ intent, text }: { readonly intent: 'info' | 'success' | 'error'; readonly text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

/** How things stand, in one line. */
function headline(checked: Checked | undefined, { pane, locale }: Words): string {
  if (checked === undefined) return pane.title;
  const { open, decision } = checked.verdict;
  const asking = open.filter((finding) => !finding.trial && finding.action !== 'note');
  if (asking.length === 0) return checked.partial ? pane.couldNotCheck.title : pane.ready.title;
  const isStop = decision !== 'allow' && decision !== 'note' && decision !== 'warn';
  const wording: Wording = isStop ? pane.stopTitle : pane.things;
  return say(wording, { count: asking.length }, locale);
}

function told(outcome: FixOutcome, what: string, { pane }: Words): Notice {
  switch (outcome.is) {
    case 'done':
      return outcome.undo === undefined
        ? { text: `${fixedText(what, pane.fixed)} ${pane.cannotUndo}`, intent: 'success' }
        : { text: fixedText(what, pane.fixed), intent: 'success', undo: outcome.undo };
    case 'half':
      return { text: pane.fixHalf, intent: 'warning' };
    case 'failed':
      return { text: pane.fixFailed, intent: 'error' };
    case 'nothing':
    case 'changed':
      return { text: pane.nothingToFix, intent: 'info' };
  }
}

function undoFault({ is }: FixOutcome, { pane }: Words): string {
  return is === 'changed' ? pane.cannotUndoNow : is === 'half' ? pane.fixHalf : pane.fixFailed;
}

function fixedText(what: string, text: Wording): string {
  return (typeof text === 'string' ? text : text.other).replace('{what}', () => what);
}

async function confirmed(actions: PaneActions, checked: Checked, { pane }: Words): Promise<Notice> {
  const isKept = await actions.confirmUnchecked(checked);
  return isKept ? { text: pane.letGoDone, intent: 'success' } : { text: pane.reason.failed, intent: 'error' };
}

export type { Finding };
