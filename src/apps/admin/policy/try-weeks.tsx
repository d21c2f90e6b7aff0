import { Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import { totalOf } from '../../../log/roll-up';
import { say } from '../../../strings/say';
import { Section } from '../../../ui/section';
import { readRollUps } from '../day/read-roll-ups';
import { useRuleNames } from '../log/words';
import { daysAgo } from '../pages/waiting';
import { useDesk } from '../shell/desk';
import { Answered } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { dayOf } from '../shell/words';
import { pastWeeks } from './past-weeks';
import { useTryWords } from './try-words';
import type { TwoPolicies } from './two-policies';

const PAST_DAYS = 42;

/** What the draft would have made of the past six weeks, from daily counts: nobody's mail is opened for it. */
export function TryWeeks({ policies, school }: { readonly policies: TwoPolicies; readonly school: string }) {
  const words = useTryWords().weeks;
  const { ports, clock, locale } = useDesk();
  const ruleName = useRuleNames();
  const from = daysAgo(clock.now(), PAST_DAYS);
  const to = daysAgo(clock.now(), 0);
  const [asked, again] = useAsked(useCallback(() => readRollUps(ports.rollUps, { from, to }), [ports, from, to]));
  const { before, after } = policies;
  if (after === undefined) return null;
  return (
    <Section title={words.title} lead={words.lead}>
      <Answered asked={asked} again={again}>
        {(rollUps) => {
          const period = school === '' ? { from, to } : { from, to, school };
          const { needMail, ...numbers } = pastWeeks(totalOf(rollUps, period), before, after);
          const names = needMail.map(ruleName).join(', ');
          return (
            <>
              <Text>
                {numbers.checked === 0
                  ? words.none
                  : say(words.came, { ...numbers, from: dayOf(from, locale) }, locale)}
              </Text>
              {names !== '' && <Text>{say(words.needMail, { names }, locale)}</Text>}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
