import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Checked } from '../../gate/check-message';
import { recipientsIn } from '../../gate/recipients-in';
import { dateIn } from '../../strings/moments';
import { say } from '../../strings/say';
import type { Locale } from '../../strings/text';
import { shownText } from '../../ui/shown';
import type { Words } from './words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  readonly checked: Checked;
  readonly words: Words;
}

/** What was looked at and what was not (unknown is never clear), the rules in force, and what is kept. */
export function CheckedList({ checked, words }: Props) {
  return (
    <Accordion collapsible multiple>
      <AccordionItem value="checked">
        <AccordionHeader as="h2">{titleOf(checked, words)}</AccordionHeader>
        <AccordionPanel>
          <Looked checked={checked} words={words} />
          <PolicyLine checked={checked} words={words} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** Files that were not read are named in the heading already. */
function titleOf({ inspection }: Checked, { pane }: Words): string {
  const { attachments, attachmentsRead } = inspection.checked;
  if (attachments === attachmentsRead) return pane.checked.title;
  return `${pane.checked.title}: ${filesRead(attachmentsRead, attachments, pane.checked.files)}`;
}

function filesRead(done: number, count: number, text: string): string {
  return text.replace('{done}', String(done)).replace('{count}', String(count));
}

function Looked({ checked, words }: Props) {
  const styles = useStyles();
  const { pane, locale } = words;
  const { attachments, attachmentsRead, unread, missing } = checked.inspection.checked;
  return (
    <ul className={styles.list}>
      <li>{say(pane.checked.recipients, { count: recipientsIn(checked.snapshot).length }, locale)}</li>
      <li>{pane.checked.words}</li>
      <li>{attachments === 0 ? pane.checked.noFiles : filesRead(attachmentsRead, attachments, pane.checked.files)}</li>
      {unread.map(({ attachment, entry, reason }, index) => (
        <li key={index}>
          {[shownText(attachment ?? ''), shownText(entry ?? ''), pane.checked.unread[reason] ?? reason]
            .filter((part) => part !== '')
            .join(' – ')}
        </li>
      ))}
      {missing.length > 0 && <li>{say(pane.checked.missing, { count: missing.length }, locale)}</li>}
    </ul>
  );
}

function PolicyLine({ checked: { policy }, words: { pane, locale } }: Props) {
  const styles = useStyles();
  const { title, id, version, approver, approvedOn } = policy;
  const rules = pane.checked.policy.replace('{title}', () => title || id).replace('{version}', () => version);
  const approved = pane.checked.approved
    .replace('{who}', () => approver)
    .replace('{date}', () => approvalDay(approvedOn, locale));
  return (
    <>
      <Text as="p" size={200} className={styles.quiet}>
        {rules} {approver !== '' && approvedOn !== '' && approved}
      </Text>
      <Text as="p" size={200} className={styles.quiet}>
        {pane.checked.private}
      </Text>
    </>
  );
}

function approvalDay(iso: string, locale: Locale): string {
  const day = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? iso : dateIn(day, locale);
}
