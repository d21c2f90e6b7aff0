import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { MOST_WHY } from '../../../policy/proposal';
import type { Answer } from './publish';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly words: Readonly<Record<'why' | 'whyHint' | 'agree' | 'decline', string>>;
  readonly isBusy: boolean;
  /** False: what is proposed cannot be put in force as it stands. */
  readonly isSound?: boolean;
  onAnswer(answer: Answer): void;
}

/** The second person's word on a proposal: yes, or no and why. */
export function AgreeOrDecline({ words, isBusy, isSound = true, onAnswer }: Props) {
  const styles = useStyles();
  const [why, setWhy] = useState('');
  return (
    <>
      <Field label={words.why} hint={words.whyHint}>
        <Textarea value={why} maxLength={MOST_WHY} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={isBusy || !isSound} onClick={() => onAnswer({ to: 'agree' })}>
          {words.agree}
        </Button>
        <Button
          disabledFocusable={isBusy || why.trim() === ''}
          onClick={() => onAnswer({ to: 'decline', why: why.trim() })}
        >
          {words.decline}
        </Button>
      </div>
    </>
  );
}
