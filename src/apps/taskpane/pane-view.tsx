import { Button, makeStaticStyles, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { StatusMark } from '../../ui/status-mark';
import { CheckedList } from './checked-list';
import type { LiveState } from './live-check';
import { LockPanel } from './lock-panel';
import { NoticeBar } from './notice';
import { PicturePanel } from './picture-panel';
import { Result } from './result';
import { Bar, headline, StandingBars } from './standing';
import { UrgentWayOut } from './urgent-way-out';
import type { PaneWork } from './use-pane-work';
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
  heading: { margin: 0, flexGrow: 1, overflowWrap: 'anywhere', textWrap: 'balance' },
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

/** What gets the focus is scrolled to above the bar at the foot, not behind it. */
const useScrolling = makeStaticStyles({ html: { scrollPaddingBottom: '64px' } });

export interface PaneViewProps {
  readonly state: LiveState;
  readonly words: Words;
  readonly work: PaneWork;
  readonly page?: RefObject<HTMLElement | null>;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** What the sender may want beside the message: agreement, own records, advice. */
  readonly more?: ReactNode;
  onLanguage(): void;
  onCheckAgain(): void;
}

/** What the pane shows, all of it from what it is given. */
export function PaneView(props: PaneViewProps) {
  const { state, words, work, page, heading, more, onLanguage, onCheckAgain } = props;
  const styles = useStyles();
  useScrolling();
  const { pane } = words;
  const checked = state.is === 'checked' ? state.checked : undefined;
  const title = headline(state, words);
  return (
    <div className={styles.frame}>
      <main className={styles.page} {...(page ? { ref: page } : {})}>
        <div className={styles.head}>
          <StatusMark is={markOf(state)} />
          <Text
            as="h1"
            size={500}
            weight="semibold"
            className={styles.heading}
            tabIndex={-1}
            {...(heading ? { ref: heading } : {})}
          >
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
          {checked && <StandingBars checked={checked} words={words} now={work.now} />}
        </div>
        <LockPanel
          state={work.lock}
          locale={words.locale}
          school={checked?.policy.organisation.name ?? ''}
          cancel={work.cancelLock}
          hide={work.hideLock}
          undo={() => 'undo' in work.lock && work.lock.undo && work.undo(work.lock.undo)}
          copy={(text) => work.copyText(text, pane.copy.done)}
        />
        <PicturePanel
          state={work.pictures.state}
          locale={words.locale}
          cancel={work.pictures.cancel}
          hide={work.pictures.hide}
        />
        {checked && <Result checked={checked} words={words} work={work} />}
        {checked && <CheckedList checked={checked} words={words} />}
        {more}
        <Button appearance="subtle" disabledFocusable={state.is === 'checking'} onClick={onCheckAgain}>
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
