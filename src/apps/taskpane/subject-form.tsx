import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { closesOnEscape } from './closes-on-escape';
import type { PaneStrings } from '../../strings/pane-strings';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly words: PaneStrings['subject'];
  readonly suggestion: string;
  onSave(subject: string): void;
  onClose(): void;
}

/** A subject written here goes straight into the message. */
export function SubjectForm({ words, suggestion, onSave, onClose }: Props) {
  const styles = useStyles();
  const [subject, setSubject] = useState(suggestion);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (subject.trim() !== '') onSave(subject);
      }}
      onKeyDown={closesOnEscape(onClose)}
    >
      <Field label={words.label} hint={words.hint}>
        <Input ref={input} value={subject} maxLength={255} onChange={(_event, { value }) => setSubject(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={subject.trim() === ''}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
