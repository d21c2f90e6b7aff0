import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { closesOnEscape } from './closes-on-escape';
import type { PaneStrings } from '../../strings/pane-strings';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const CATEGORIES = ['own-child', 'professional', 'agreed', 'duties', 'other'] as const;
type Category = (typeof CATEGORIES)[number];

interface Props {
  readonly words: PaneStrings;
  /** Categories the policy offers for this check; all where it names none that we know. */
  readonly offered: readonly string[];
  onSave(category: string, text: string): Promise<boolean>;
  onClose(): void;
}

/** Why the message must go as it is: one choice, and words if the sender likes. */
export function ReasonForm({ words: { reason }, offered, onSave, onClose }: Props) {
  const styles = useStyles();
  const [category, setCategory] = useState<Category | undefined>();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector('input')?.focus(), []);
  const known = CATEGORIES.filter((each) => offered.includes(each));
  const save = async (): Promise<void> => {
    if (category === undefined) return setFault(reason.needed);
    if (!(await onSave(category, text))) setFault(reason.failed);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={closesOnEscape(onClose)}
    >
      <Field label={reason.title} {...(fault === undefined ? {} : { validationMessage: fault })}>
        <RadioGroup
          ref={group}
          onChange={(_event, { value }) => setCategory(CATEGORIES.find((each) => each === value))}
        >
          {(known.length > 0 ? known : CATEGORIES).map((each) => (
            <Radio key={each} value={each} label={reason.categories[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={reason.words} hint={reason.wordsHint}>
        <Textarea value={text} maxLength={500} resize="vertical" onChange={(_event, { value }) => setText(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {reason.save}
        </Button>
        <Button onClick={onClose}>{reason.cancel}</Button>
      </div>
    </form>
  );
}
