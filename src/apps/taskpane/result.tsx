import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { isAcknowledged, type Checked } from '../../gate/check-message';
import { asksFor } from '../../rules/actions';
import type { Finding } from '../../inspect/inspection';
import { say } from '../../strings/say';
import { shownText } from '../../ui/shown';
import { FindingCard } from './finding-card';
import type { PaneWork } from './use-pane-work';
import type { Words } from './words';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** More than this at once is read by nobody. */
const FIRST = 10;
const MOST_NAMES = 3;

interface Props {
  readonly checked: Checked;
  readonly words: Words;
  readonly work: PaneWork;
}

/** What was found: what asks for something first, then what is good to know, then what was answered. */
export function Result({ checked, words, work }: Props) {
  const styles = useStyles();
  const { pane } = words;
  const { open, answered } = checked.verdict;
  const asking = open.filter((finding) => asksFor(finding) !== 'note');
  const notes = open.filter((finding) => asksFor(finding) === 'note');
  const cards = { checked, words, work };
  return (
    <>
      {checked.partial && <Unchecked checked={checked} words={words} work={work} />}
      {asking.length === 0 && !checked.partial && !checked.verdict.urgent && (
        <Text>{notes.length > 0 ? pane.notesOnly : pane.ready.text}</Text>
      )}
      <Group title={pane.groups.first} findings={asking} {...cards} />
      <Group title={pane.groups.know} findings={notes} {...cards} />
      {answered.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {pane.answered}: {[...new Set(answered.map(({ rule }) => words.rules[rule]?.name ?? rule))].join(', ')}
        </Text>
      )}
    </>
  );
}

/** What nobody has looked at, until the sender says that they have. */
function Unchecked({ checked, words: { pane }, work }: Props) {
  const { title, text, confirm } = pane.couldNotCheck;
  const isConfirmed = isAcknowledged(checked.answers);
  return (
    <MessageBar intent={isConfirmed ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{lateFiles(checked) || `${title}.`}</MessageBarTitle> {isConfirmed ? pane.letGoDone : text}
      </MessageBarBody>
      {!isConfirmed && (
        <MessageBarActions>
          <Button disabledFocusable={work.isBusy} onClick={work.confirmUnchecked}>
            {confirm}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Names of the files that were not read in time, as many as are read at a glance; '' when it was something else. */
function lateFiles({ inspection }: Checked): string {
  const late = inspection.checked.unread.filter(({ reason }) => reason === 'timeout');
  const names = [...new Set(late.flatMap(({ attachment }) => (attachment === undefined ? [] : [attachment])))];
  if (names.length === 0) return '';
  return `${names
    .slice(0, MOST_NAMES)
    .map((name) => shownText(name))
    .join(', ')}${names.length > MOST_NAMES ? ' …' : ''}:`;
}

interface GroupProps extends Props {
  readonly title: string;
  readonly findings: readonly Finding[];
}

function Group({ title, findings, ...cards }: GroupProps) {
  const styles = useStyles();
  const [most, setMost] = useState(FIRST);
  const { pane, locale } = cards.words;
  if (findings.length === 0) return null;
  const more = findings.length - most;
  return (
    <section className={styles.group} aria-label={title}>
      <Text as="h2" size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      {findings.slice(0, most).map((finding) => (
        <FindingCard key={finding.key} finding={finding} {...cards} />
      ))}
      {more > 0 && <Button onClick={() => setMost(Infinity)}>{say(pane.showMore, { count: more }, locale)}</Button>}
    </section>
  );
}
