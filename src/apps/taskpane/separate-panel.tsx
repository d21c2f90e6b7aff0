import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { recipientsIn } from '../../gate/recipients-in';
import type { Checked } from '../../gate/check-message';
import type { FormMessage } from '../../ports/mail-forms';
import { schoolOf } from '../../rules/school-of';
import type { PaneStrings } from '../../strings/pane-strings';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

interface Props {
  readonly checked: Checked;
  readonly words: PaneStrings['separate'];
  readonly isBusy: boolean;
  /** False when Outlook did not open it. */
  open(message: FormMessage): Promise<boolean>;
  /** Leaves one family in this message. */
  keepFirst(addresses: readonly string[]): void;
}

/** Where even Bcc is not safe: a message of its own for each family, opened one at a press. */
export function SeparatePanel({ checked, words, isBusy, open, keepFirst }: Props) {
  const styles = useStyles();
  const [next, setNext] = useState(0);
  const [isFailed, setFailed] = useState(false);
  const { snapshot, policy } = checked;
  const [first, ...others] = recipientsIn(snapshot).filter(schoolOf(policy.organisation).isExternal);
  const subject = snapshot.subject.state === 'read' ? snapshot.subject.value : '';
  const text = snapshot.body.state === 'read' ? (snapshot.body.value.parts[0]?.text ?? '') : '';
  const hasFiles = snapshot.attachments.state === 'read' && snapshot.attachments.value.some(({ inline }) => !inline);
  const family = others[next];
  const press = async (): Promise<void> => {
    if (family === undefined) return;
    const isOpen = await open({ to: [family.address], subject, text });
    setFailed(!isOpen);
    if (isOpen) setNext(next + 1);
  };
  if (first === undefined) return null;
  const done = words.next.replace('{done}', String(next + 1)).replace('{count}', String(others.length));
  return (
    <div className={styles.stack}>
      <Text>{words.text}</Text>
      {hasFiles && <Text>{words.files}</Text>}
      {family !== undefined && (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void press()}>
          {done}
        </Button>
      )}
      {isFailed && <Text role="alert">{words.failed}</Text>}
      {family === undefined && (
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => keepFirst(others.map(({ address }) => address))}
        >
          {words.keepFirst}
        </Button>
      )}
    </div>
  );
}
