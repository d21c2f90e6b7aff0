import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useRef, useSyncExternalStore } from 'react';
import { StatusMark } from '../../ui/status-mark';
import { CheckedList } from './checked-list';
import type { LiveCheck, LiveState } from './live-check';
import { NoticeBar } from './notice';
import type { PaneActions } from './pane-actions';
import { Result } from './result';
import { Bar, headline, StandingBars } from './standing';
import { UrgentWayOut } from './urgent-way-out';
import { useHeldFocus } from './use-held-focus';
import { usePaneWork } from './use-pane-work';
import type { Words } from './words';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    flexGrow: 1,
  },
  frame: { display: 'flex', flexDirection: 'column', minHeight: '100vh', maxWidth: '640px' },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  heading: { margin: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  language: { minWidth: 'auto', flexShrink: 0 },
  notices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Enlarged four times over, a bar that stays would cover what it stays for.
    '@media (max-height: 400px)': { position: 'static' },
  },
});

interface Props {
  readonly live: LiveCheck;
  readonly actions: PaneActions;
  readonly words: Words;
  onLanguage(): void;
  copy(text: string): Promise<boolean>;
}

/** The pane beside a message that is being written. */
export function Pane({ live, actions, words, onLanguage, copy }: Props) {
  const styles = useStyles();
  const state = useSyncExternalStore(live.subscribe, live.read);
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useHeldFocus(page, heading);
  const { pane } = words;
  const checked = state.is === 'checked' ? state.checked : undefined;
  const work = usePaneWork({ live, actions, words, checked, copy, land: () => heading.current?.focus() });
  const title = headline(state, words);
  return (
    <div className={styles.frame}>
      <main className={styles.page} ref={page}>
        <div className={styles.head}>
          <StatusMark is={markOf(state)} />
          <Text as="h1" size={500} weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
            {title}
          </Text>
          <Button
            className={styles.language}
            size="small"
            appearance="subtle"
            onClick={onLanguage}
            lang={words.locale === 'en-GB' ? 'cy' : 'en'}
          >
            {pane.language}
          </Button>
        </div>
        <div role="status" className={styles.spoken}>
          {state.is === 'checking' ? '' : title}
        </div>
        <div className={styles.notices}>
          {state.is === 'checking' && <Spinner size="small" label={pane.checking} labelPosition="after" />}
          {work.notice && (
            <NoticeBar notice={work.notice} undoLabel={pane.undo} isBusy={work.isBusy} onUndo={work.undo} />
          )}
          {state.is === 'broken' && <Bar intent="error" text={pane.broken} />}
          {checked && <StandingBars checked={checked} words={words} now={actions.now()} />}
        </div>
        {checked && (
          <Result
            checked={checked}
            words={words}
            isBusy={work.isBusy}
            actions={work.cards}
            onConfirm={work.confirmUnchecked}
          />
        )}
        {checked && <CheckedList checked={checked} words={words} />}
        <Button appearance="subtle" disabledFocusable={state.is === 'checking'} onClick={() => void live.now()}>
          {pane.checkAgain}
        </Button>
      </main>
      <footer className={styles.foot}>
        <UrgentWayOut words={pane.urgent} onConfirm={work.urgent} />
      </footer>
    </div>
  );
}

function markOf(state: LiveState): 'ready' | 'look' | 'stop' | 'unknown' {
  if (state.is !== 'checked') return 'unknown';
  const { decision } = state.checked.verdict;
  if (decision === 'allow' || decision === 'note') return 'ready';
  return decision === 'warn' ? 'look' : 'stop';
}
