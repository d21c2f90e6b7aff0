import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { EffectivePolicy } from '../../policy/policy';
import type { PaneStrings } from '../../strings/pane-strings';
import type { Locale } from '../../strings/text';
import { languageOf, WithOwnWords } from './own-words';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly policy: EffectivePolicy;
  readonly words: PaneStrings['advice'];
  readonly locale: Locale;
  /** Which one comes first: another each day. */
  readonly day: number;
  onHide(): void;
}

/** A clause that no software can check, one at a time; gone at a press. */
export function Advice({ policy, words, locale, day, onHide }: Props) {
  const styles = useStyles();
  const [step, setStep] = useState(0);
  const all = policy.notices?.advice ?? [];
  const shown = all[(day + step) % Math.max(1, all.length)];
  if (shown === undefined) return null;
  const language = languageOf(policy, locale);
  return (
    <aside className={styles.box} aria-label={words.title}>
      <Text size={200}>
        {words.title}: <span lang={language}>{shown.text}</span>{' '}
        {shown.clause !== '' && (
          <WithOwnWords sentence={`(${words.clause})`} own={{ clause: shown.clause }} language={language} />
        )}
      </Text>
      <div className={styles.actions}>
        {all.length > 1 && (
          <Button size="small" appearance="subtle" onClick={() => setStep(step + 1)}>
            {words.next}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onHide}>
          {words.hide}
        </Button>
      </div>
    </aside>
  );
}
