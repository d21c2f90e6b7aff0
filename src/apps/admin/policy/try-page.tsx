import { makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { PupilRoll } from '../../../detect/roll';
import { rollIn } from '../../../gate/tenant-roll';
import { decodePolicy } from '../../../policy/decode';
import { effectivePolicy } from '../../../policy/effective';
import { presetFile } from '../../../policy/presets';
import type { EffectivePolicy } from '../../../policy/policy';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import type { PageProps } from '../pages/page-props';
import { useDesk } from '../shell/desk';
import { Answered } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { JudgedCard } from './judged-card';
import { SchoolChoice } from './rule-list';
import { schoolsOf } from './rule-place';
import type { Judged } from './try-engine';
import type { TwoPolicies } from './two-policies';
import { TryFiles } from './try-files';
import { TryForm, type Written } from './try-form';
import { TryWeeks } from './try-weeks';
import { useTryWords } from './try-words';
import { usePolicy, type PolicyDesk } from './use-policy';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

/** Try the policy on a message or on saved mail: `#/try`. */
export function page({ route, takesFocus }: PageProps) {
  return <TryPage route={route} takesFocus={takesFocus} />;
}

function TryPage({ route, takesFocus }: PageProps) {
  const words = useTryWords();
  const desk = usePolicy();
  const school = route.query['school'] ?? '';
  const roll = useRoll();
  const both = useTwoPolicies(desk, school);
  const policies = useMemo(() => both && { ...both, roll }, [both, roll]);
  const schools = schoolsOf(desk);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <Answered asked={desk.asked} again={desk.again}>
        {() => (
          <>
            {schools.length > 0 && <SchoolChoice schools={schools} school={school} parts={['try']} />}
            {policies && policies.after === undefined && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{words.faulty}</MessageBarBody>
              </MessageBar>
            )}
            {policies && <TryMessage policies={policies} />}
            {policies && <TryFiles policies={policies} />}
            {policies && <TryWeeks policies={policies} school={school} />}
            <Text size={200}>{words.history}</Text>
          </>
        )}
      </Answered>
    </>
  );
}

function useTwoPolicies({ draft, decoded }: PolicyDesk, school: string): TwoPolicies | undefined {
  return useMemo(() => {
    if (draft === undefined) return undefined;
    const base = decodePolicy(draft.base ?? presetFile('recommended'));
    if (!base.ok) return undefined;
    return {
      before: effectivePolicy(base.value, { school }),
      after: decoded?.ok ? effectivePolicy(decoded.value, { school }) : undefined,
    };
  }, [draft, decoded, school]);
}

/** Undefined where there is none, or it cannot be had: those checks are silent, as in Outlook. */
function useRoll(): PupilRoll | undefined {
  const { ports } = useDesk();
  const [asked] = useAsked(useCallback(() => ports.rolls.read(), [ports]));
  return useMemo(() => {
    const roll = asked.is === 'got' ? rollIn(asked.value.text) : undefined;
    return roll?.size ? roll : undefined;
  }, [asked]);
}

interface Seen {
  readonly before: Judged;
  readonly after: Judged | undefined;
}

function TryMessage({ policies }: { readonly policies: TwoPolicies }) {
  const words = useTryWords();
  const styles = useStyles();
  const { me, clock, locale } = useDesk();
  const [seen, setSeen] = useState<Seen | 'loading' | undefined>();
  const check = async (written: Written): Promise<void> => {
    setSeen('loading');
    const { judge, snapshotOf } = await import('./try-engine');
    const snapshot = snapshotOf(written);
    const under = (policy: EffectivePolicy) =>
      judge(snapshot, policy, { now: clock.now(), locale, roll: policies.roll });
    setSeen({ before: under(policies.before), after: policies.after && under(policies.after) });
  };
  return (
    <Section title={words.write}>
      <TryForm sender={me.address} isBusy={seen === 'loading'} onCheck={(written) => void check(written)} />
      <div role="status">
        {seen === 'loading' && <Spinner size="small" label={words.loading} labelPosition="after" />}
        {seen !== undefined && seen !== 'loading' && (
          <div className={styles.cards}>
            <JudgedCard title={words.inForce} judged={seen.before} />
            {seen.after && <JudgedCard title={words.draft} judged={seen.after} />}
          </div>
        )}
      </div>
    </Section>
  );
}
