import { Link, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { decodePolicy } from '../../../policy/decode';
import type { Policy } from '../../../policy/policy';
import { isReviewOverdue } from '../../../policy/review';
import { isTombstone } from '../../../log/record';
import type { Got } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import { monthOf } from '../log/log-book';
import { usePolicyWords } from '../policy/words';
import { useDesk } from '../shell/desk';
import { mayOpen } from '../shell/roles';
import { hrefOf } from '../shell/route';
import { Answered } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { dayOf } from '../shell/words';
import { useDeskWords } from './desk-words';
import { hoursLeft, readRegister } from './incidents';
import type { PageProps } from './page-list';
import { askRequests, daysAgo } from './waiting';

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

interface Needs {
  readonly requests: number;
  readonly incidents: number;
  readonly firstClock: number | undefined;
  readonly policy: Policy | undefined;
}

interface Health {
  readonly months: number | undefined;
  readonly checkpoint: string | undefined;
  readonly checked: number | undefined;
  readonly clients: readonly string[];
}

/** The first screen: what needs a decision, and whether all is well. Each person sees what their rights show. */
export function page({ takesFocus }: PageProps) {
  return <TodayPage takesFocus={takesFocus} />;
}

function TodayPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useDeskWords().today;
  const [needs, askNeeds] = useAsked(useNeeds());
  const [health, askHealth] = useAsked(useHealth());
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <Section title={words.needs}>
        <Answered asked={needs} again={askNeeds}>
          {(value) => <NeedList needs={value} />}
        </Answered>
      </Section>
      <Section title={words.health}>
        <Answered asked={needs} again={askNeeds}>
          {({ policy }) => <PolicyLine policy={policy} />}
        </Answered>
        <Answered asked={health} again={askHealth}>
          {(value) => <HealthList health={value} />}
        </Answered>
      </Section>
    </>
  );
}

/** Asks only what this person's pages show; what they may not see counts as nothing. */
function useNeeds(): () => Promise<Got<Needs>> {
  const { ports, clock, roles } = useDesk();
  return useCallback(async (): Promise<Got<Needs>> => {
    const now = clock.now();
    const [file, requests, register] = await Promise.all([
      ports.policies.read(),
      mayOpen('requests', roles) ? askRequests(ports, daysAgo(now, 30)) : undefined,
      mayOpen('register', roles) ? readRegister(ports.log, { from: daysAgo(now, 7), to: daysAgo(now, 0) }) : undefined,
    ]);
    if (!file.ok && file.reason !== 'missing') return file;
    const decoded = file.ok ? decodePolicy(file.value.text) : undefined;
    const open = register?.ok ? register.value.incidents.filter(({ state }) => state !== 'closed') : [];
    const clocks = open.flatMap((incident) => hoursLeft(incident, now) ?? []);
    return {
      ok: true,
      value: {
        requests: requests?.ok ? requests.value.filter(({ decision }) => decision === undefined).length : 0,
        incidents: open.length,
        firstClock: clocks.length === 0 ? undefined : Math.min(...clocks),
        policy: decoded?.ok ? decoded.value : undefined,
      },
    };
  }, [ports, clock, roles]);
}

function NeedList({ needs: { requests, incidents, firstClock, policy } }: { readonly needs: Needs }) {
  const words = useDeskWords().today;
  const styles = useStyles();
  const { locale, clock } = useDesk();
  const now = clock.now();
  const isOverdue = policy !== undefined && isReviewOverdue(policy, now);
  const soon = daysAgo(now, -30);
  const ending = policy?.exemptions.filter(({ until }) => until >= daysAgo(now, 0) && until <= soon).length ?? 0;
  const late =
    firstClock === undefined ? '' : firstClock < 0 ? words.late : say(words.clock, { hours: firstClock }, locale);
  const lines = [
    ...(incidents > 0
      ? [
          {
            key: 'register',
            intent: 'error' as const,
            text: `${say(words.incidents, { count: incidents }, locale)} ${late}`,
          },
        ]
      : []),
    ...(requests > 0
      ? [{ key: 'requests', intent: 'warning' as const, text: say(words.requests, { count: requests }, locale) }]
      : []),
    ...(isOverdue
      ? [{ key: 'policy', intent: 'warning' as const, text: say(words.review, { day: policy.reviewBy }, locale) }]
      : []),
    ...(ending > 0
      ? [{ key: 'policy', intent: 'info' as const, text: say(words.exemptions, { count: ending }, locale) }]
      : []),
  ];
  if (lines.length === 0) return <EmptyState {...words.nothing} />;
  return (
    <ul className={styles.list}>
      {lines.map(({ key, intent, text }) => (
        <li key={text}>
          <MessageBar intent={intent} layout="multiline">
            <MessageBarBody>
              {text}{' '}
              <Link href={hrefOf([key])} inline>
                {words.open}
              </Link>
            </MessageBarBody>
          </MessageBar>
        </li>
      ))}
    </ul>
  );
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

function useHealth(): () => Promise<Got<Health>> {
  const { ports, clock, roles } = useDesk();
  return useCallback(async (): Promise<Got<Health>> => {
    const today = daysAgo(clock.now(), 0);
    const maySee = mayOpen('log', roles);
    const [lists, checkpoint] = await Promise.all([ports.log.lists(), ports.checkpoints.newest()]);
    if (!lists.ok && lists.reason !== 'no-right') return lists;
    const names = lists.ok ? lists.value.map(({ name }) => name) : [];
    const list = names.find((name) => monthOf(name) === today.slice(0, 7));
    const seen = maySee && list !== undefined ? await dayIn(ports.log, list, today) : undefined;
    return {
      ok: true,
      value: {
        months: lists.ok ? names.filter((name) => monthOf(name) > today.slice(0, 7)).length : undefined,
        checkpoint: checkpoint.ok ? checkpoint.value?.createdDateTime : undefined,
        checked: seen?.checked,
        clients: seen?.clients ?? [],
      },
    };
  }, [ports, clock, roles]);
}

/** What was checked on one day, and with which kinds of Outlook. */
async function dayIn(log: ReturnType<typeof useDesk>['ports']['log'], list: string, day: string) {
  const clients = new Set<string>();
  let checked = 0;
  for await (const page of log.read(list, { by: 'list' })) {
    if (!page.ok) return undefined;
    for (const line of page.lines) {
      if (isTombstone(line) || line.record.type !== 'inspection' || !line.record.occurredAt.startsWith(day)) continue;
      checked++;
      clients.add(line.record.client.kind);
    }
  }
  return { checked, clients: [...clients].sort() };
}

function HealthList({ health: { months, checkpoint, checked, clients } }: { readonly health: Health }) {
  const words = useDeskWords().today;
  const { locale } = useDesk();
  return (
    <>
      {checked !== undefined && <Text>{say(words.records, { count: checked }, locale)}</Text>}
      {clients.length > 0 && <Text>{say(words.clients, { clients: clients.join(', ') }, locale)}</Text>}
      <Text>
        {checkpoint === undefined
          ? words.noCheckpoint
          : say(words.checkpoint, { day: dayOf(checkpoint, locale) }, locale)}
      </Text>
      {months !== undefined && <Text>{say(words.lists, { count: months }, locale)}</Text>}
      {months !== undefined && months < 6 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.fewLists}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
