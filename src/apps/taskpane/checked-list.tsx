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
import { say } from '../../strings/say';
import type { Words } from './words';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was looked at and what was not: unknown is never clear. */
export function CheckedList({ checked, words }: { readonly checked: Checked; readonly words: Words }) {
  const styles = useStyles();
  const { pane, locale } = words;
  const { attachments, attachmentsRead, unread, missing } = checked.inspection.checked;
  const files = pane.checked.files.replace('{done}', String(attachmentsRead)).replace('{count}', String(attachments));
  const { title, id, version } = checked.policy;
  return (
    <Accordion collapsible>
      <AccordionItem value="checked">
        <AccordionHeader as="h2">{pane.checked.title}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            <li>{say(pane.checked.recipients, { count: recipientsIn(checked.snapshot).length }, locale)}</li>
            <li>{pane.checked.words}</li>
            <li>{attachments === 0 ? pane.checked.noFiles : files}</li>
            {unread.map(({ attachment, entry, reason }, index) => (
              <li key={index}>
                {[attachment, entry, pane.checked.unread[reason] ?? reason].filter(Boolean).join(' – ')}
              </li>
            ))}
            {missing.length > 0 && <li>{say(pane.checked.missing, { count: missing.length }, locale)}</li>}
          </ul>
          <Text as="p" size={200} className={styles.quiet}>
            {pane.checked.policy.replace('{title}', () => title || id).replace('{version}', () => version)}
          </Text>
          <Text as="p" size={200} className={styles.quiet}>
            {pane.checked.private}
          </Text>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
