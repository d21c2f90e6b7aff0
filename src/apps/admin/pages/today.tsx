import { Link, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Policy } from '../../../policy/policy';
import { isReviewOverdue } from '../../../policy/review';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import { DayWorkBar } from '../day/day-work-bar';
import { usePolicyWords } from '../policy/words';
import { useDesk } from '../shell/desk';
import { mayPublish, type PageId } from '../shell/roles';
import { hrefOf } from '../shell/route';
import { Answered, Trouble } from '../shell/trouble';
import { useAsked, type Asked } from '../shell/use-asked';
import { dayOf } from '../shell/words';
import { useDeskWords } from './desk-words';
import type { PageProps } from './page-props';
import { firstFacts, otherFacts, type TodayFacts } from './today-facts';
import { daysAgo } from './waiting';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
});

/** Fewer month lists ahead than this, and the script should be run again. */
const FEWEST_MONTHS = 6;

/** The first screen: what needs a decision, and whether all is well. Each person sees what their rights show. */
export function page({ takesFocus }: PageProps) {
  return <TodayPage takesFocus={takesFocus} />;
}

function TodayPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useDeskWords().today;
  const { facts, other, again } = useFacts();
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <Answered asked={facts} again={again}>
        {(value) => (
          <>
            <Section title={words.needs}>
              <NeedList facts={value} />
            </Section>
            <Section title={words.health}>
              <PolicyLine policy={value.policy} />
              <HealthList facts={value} />
            </Section>
            {other.is === 'failed' && <Trouble failure={other.failure} again={again} />}
            {other.is === 'asking' ? <Text size={200}>{words.more}</Text> : <DayWorkBar onDone={again} />}
          </>
        )}
      </Answered>
    </>
  );
}

/** The first screen at once; what takes longer is drawn in afterwards. */
function useFacts(): { readonly facts: Asked<TodayFacts>; readonly other: Asked<TodayFacts>; again(): void } {
  const { ports, clock, roles, me } = useDesk();
  const [first, again] = useAsked(
    useCallback(() => firstFacts({ ports, roles, now: clock.now() }), [ports, clock, roles]),
  );
  const [other, setOther] = useState<Asked<TodayFacts>>({ is: 'asking' });
  useEffect(() => {
    let isCurrent = true;
    setOther({ is: 'asking' });
    if (first.is !== 'got') return;
    void otherFacts({ ports, roles, me: me.id, now: clock.now() }, first.value).then((got) => {
      if (isCurrent) setOther(got.ok ? { is: 'got', value: got.value } : { is: 'failed', failure: got });
    });
    return () => {
      isCurrent = false;
    };
  }, [first, ports, roles, clock, me.id]);
  return { facts: first.is === 'got' && other.is === 'got' ? other : first, other, again };
}

function NeedList({ facts }: { readonly facts: TodayFacts }) {
  const words = useDeskWords().today;
  const styles = useStyles();
  const lines = useNeeds(facts);
  if (lines.length === 0) return <EmptyState {...words.nothing} />;
  return (
    <ul className={styles.list}>
      {lines.map(({ page, part, intent, text }) => (
        <li key={text}>
          <MessageBar intent={intent} layout="multiline">
            <MessageBarBody>
              {text}{' '}
              <Link href={hrefOf(part === undefined ? [page] : [page, part])} inline>
                {words.open}
              </Link>
            </MessageBarBody>
          </MessageBar>
        </li>
      ))}
    </ul>
  );
}

interface Need {
  readonly page: PageId;
  readonly part?: string;
  readonly intent: 'error' | 'warning' | 'info';
  readonly text: string;
}

function useNeeds(facts: TodayFacts): readonly Need[] {
  const words = useDeskWords().today;
  const { locale, clock, roles } = useDesk();
  const now = clock.now();
  const { policy, requests = 0, disagreements = 0, incidents = 0, firstClock, unsigned = 0, months } = facts;
  const ending =
    policy?.exemptions.filter(({ until }) => until >= daysAgo(now, 0) && until <= daysAgo(now, -30)).length ?? 0;
  const late =
    firstClock === undefined ? '' : firstClock < 0 ? words.late : say(words.clock, { hours: firstClock }, locale);
  const found: readonly (Need | false)[] = [
    // Whoever sets the school up is led there at once.
    policy === undefined && mayPublish(roles) && { page: 'setup', intent: 'info', text: words.noPolicy },
    incidents > 0 && {
      page: 'register',
      intent: 'error',
      text: `${say(words.incidents, { count: incidents }, locale)} ${late}`,
    },
    requests > 0 && { page: 'requests', intent: 'warning', text: say(words.requests, { count: requests }, locale) },
    disagreements > 0 && {
      page: 'requests',
      intent: 'warning',
      text: say(words.disagreements, { count: disagreements }, locale),
    },
    facts.proposal === true && { page: 'policy', part: 'publish', intent: 'warning', text: words.proposal },
    facts.rollProposal === true && { page: 'policy', part: 'roll', intent: 'warning', text: words.rollProposal },
    policy !== undefined &&
      isReviewOverdue(policy, now) && {
        page: 'policy',
        intent: 'warning',
        text: say(words.review, { day: policy.reviewBy }, locale),
      },
    unsigned > 0 && { page: 'agreements', intent: 'warning', text: say(words.unsigned, { count: unsigned }, locale) },
    months !== undefined && months < FEWEST_MONTHS && { page: 'check', intent: 'warning', text: words.fewLists },
    ending > 0 && { page: 'policy', intent: 'info', text: say(words.exemptions, { count: ending }, locale) },
  ];
  return found.filter((one) => one !== false);
}

function PolicyLine({ policy }: { readonly policy: Policy | undefined }) {
  const words = useDeskWords().today;
  const { stages } = usePolicyWords().page.general;
  const { locale } = useDesk();
  if (policy === undefined) return <Text>{words.noPolicy}</Text>;
  return (
    <>
      <Text>{say(words.policy, { title: policy.title, version: policy.version }, locale)}</Text>
      <Text>{say(words.stage, { stage: stages[policy.stage] }, locale)}</Text>
    </>
  );
}

function HealthList({ facts: { policy, day, months, checkpoint } }: { readonly facts: TodayFacts }) {
  const words = useDeskWords().today;
  const { locale } = useDesk();
  return (
    <>
      {day === undefined ? <Text>{words.noDay}</Text> : <DayLines {...day} version={policy?.version} />}
      {checkpoint !== undefined && (
        <Text>
          {checkpoint === '' ? words.noCheckpoint : say(words.checkpoint, { day: dayOf(checkpoint, locale) }, locale)}
        </Text>
      )}
      {months !== undefined && <Text>{say(words.lists, { count: months }, locale)}</Text>}
    </>
  );
}

type DayProps = NonNullable<TodayFacts['day']> & { readonly version: string | undefined };

/** The newest day that is over: how much was checked, by which Outlook, under which policy, and what came late. */
function DayLines({ day, counts, version }: DayProps) {
  const words = useDeskWords().today;
  const { locale } = useDesk();
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const clients = Object.entries(counts.clients).sort(([, a], [, b]) => b - a);
  const old = Object.entries(counts.policies)
    .filter(([name]) => version !== undefined && !name.endsWith(` ${version}`))
    .reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      <Text>{say(words.records, { count: counts.checked, day: dayOf(day, locale) }, locale)}</Text>
      {clients.length > 0 && (
        <Text>
          {say(
            words.clients,
            { clients: clients.map(([kind, count]) => `${kinds[kind] ?? kind} (${count})`).join(', ') },
            locale,
          )}
        </Text>
      )}
      {old > 0 && <Text>{say(words.oldPolicy, { count: old }, locale)}</Text>}
      {counts.late > 0 && <Text>{say(words.lateRecords, { count: counts.late }, locale)}</Text>}
    </>
  );
}
