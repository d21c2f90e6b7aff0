import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { say } from '../../../strings/say';
import { PageHead } from '../../../ui/page-head';
import { PartNav } from '../../../ui/part-nav';
import { DraftBar } from '../policy/draft-bar';
import { usePolicy, type PolicyDesk } from '../policy/use-policy';
import { EmergencyPart } from '../setup/emergency-part';
import { HostingStep } from '../setup/hosting-step';
import { DisclaimerStep, PaceStep, PeopleStep, PilotStep, RulesStep, SchoolStep } from '../setup/steps';
import { useSetupWords } from '../setup/words';
import { useDesk } from '../shell/desk';
import { go, hrefOf } from '../shell/route';
import { Answered } from '../shell/trouble';
import type { PageProps } from './page-props';

const STEPS = ['rules', 'school', 'disclaimers', 'people', 'pace', 'hosting', 'pilot'] as const;
type StepId = (typeof STEPS)[number];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The guided set-up: `#/setup/<step>`. Every step edits the one draft of the policy. */
export function page({ route, takesFocus }: PageProps) {
  return <SetupPage route={route} takesFocus={takesFocus} />;
}

function SetupPage({ route, takesFocus }: PageProps) {
  const words = useSetupWords().setup;
  const styles = useStyles();
  const { locale } = useDesk();
  const desk = usePolicy();
  const step: StepId = STEPS.find((one) => one === route.parts[1]) ?? 'rules';
  const place = STEPS.indexOf(step);
  const next = STEPS[place + 1];
  const before = STEPS[place - 1];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <PartNav
        label={words.stepsLabel}
        current={step}
        parts={STEPS.map((one, index) => ({
          id: one,
          name: `${index + 1}. ${words.steps[one]}`,
          href: hrefOf(['setup', one]),
        }))}
      />
      <Text size={200}>{say(words.step, { number: place + 1, count: STEPS.length }, locale)}</Text>
      <Answered asked={desk.asked} again={desk.again}>
        {() => (
          <>
            <Step step={step} desk={desk} />
            <div className={styles.row}>
              {before !== undefined && <Button onClick={() => go(hrefOf(['setup', before]))}>{words.back}</Button>}
              {next !== undefined && (
                <Button appearance="primary" onClick={() => go(hrefOf(['setup', next]))}>
                  {words.next.replace('{name}', words.steps[next])}
                </Button>
              )}
            </div>
            <DraftBar desk={desk} />
            {step === 'hosting' && <EmergencyPart />}
          </>
        )}
      </Answered>
    </>
  );
}

function Step({ step, desk }: { readonly step: StepId; readonly desk: PolicyDesk }) {
  switch (step) {
    case 'rules':
      return <RulesStep desk={desk} />;
    case 'school':
      return <SchoolStep desk={desk} />;
    case 'disclaimers':
      return <DisclaimerStep desk={desk} />;
    case 'people':
      return <PeopleStep desk={desk} />;
    case 'pace':
      return <PaceStep desk={desk} />;
    case 'hosting':
      return <HostingStep />;
    case 'pilot':
      return <PilotStep />;
  }
}
