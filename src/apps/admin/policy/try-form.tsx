import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTryWords } from './try-words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '760px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A message as it is typed. */
export interface Written {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly body: string;
}

const EMPTY: Written = { from: '', to: '', cc: '', bcc: '', subject: '', body: '' };

/** Fictional people and a number of the range that the NHS keeps for tests. */
const EXAMPLE: Omit<Written, 'from'> = {
  to: 'h.marsh@families.example, okafor.family@post.example, aisha.rahman@post.example',
  cc: 'p.szymanski@families.example, lowri.bevan@cartref.example',
  bcc: '',
  subject: 'Trip on Friday',
  body: 'Dear all,\n\nMia needs her inhaler on the trip. Her NHS number is 999 000 0018.\n\nTom Ashworth',
};

interface Props {
  readonly sender: string;
  readonly isBusy: boolean;
  onCheck(written: Written): void;
}

/** A message written by hand, to see what the policy says to it. */
export function TryForm({ sender, isBusy, onCheck }: Props) {
  const words = useTryWords();
  const styles = useStyles();
  const [written, setWritten] = useState<Written>({ ...EMPTY, from: sender });
  const set =
    (key: keyof Written) =>
    (_: unknown, { value }: { readonly value: string }) =>
      setWritten({ ...written, [key]: value.slice(0, 100_000) });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onCheck(written);
      }}
    >
      <Field label={words.from}>
        <Input value={written.from} onChange={set('from')} />
      </Field>
      <Field label={words.to} hint={words.manyHint}>
        <Input value={written.to} onChange={set('to')} />
      </Field>
      <Field label={words.cc}>
        <Input value={written.cc} onChange={set('cc')} />
      </Field>
      <Field label={words.bcc}>
        <Input value={written.bcc} onChange={set('bcc')} />
      </Field>
      <Field label={words.subject}>
        <Input value={written.subject} onChange={set('subject')} />
      </Field>
      <Field label={words.body}>
        <Textarea rows={8} resize="vertical" value={written.body} onChange={set('body')} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {words.check}
        </Button>
        <Button type="button" onClick={() => setWritten({ ...written, ...EXAMPLE })}>
          {words.example}
        </Button>
      </div>
    </form>
  );
}
