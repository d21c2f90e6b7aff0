import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { decodePolicy } from '../../../policy/decode';
import type { Exemption } from '../../../policy/policy';
import type { DecisionRecord } from '../../../log/record';
import type { Got, TenantFailure } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { shownText } from '../../../ui/shown';
import { useRuleNames } from '../log/words';
import { useDesk } from '../shell/desk';
import { mayDecide } from '../shell/roles';
import { Answered, Trouble } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { dayOf, momentOf } from '../shell/words';
import { useDeskWords } from './desk-words';
import type { PageProps } from './page-props';
import { useNames } from './use-people';
import { askRequests, daysAgo, type Waiting } from './waiting';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
});

const HOUR = 3_600_000;
type Outcome = DecisionRecord['outcome'];

/** What waits for a head or deputy: `#/requests`. Made for a phone as well. */
export function page({ takesFocus }: PageProps) {
  return <RequestsPage takesFocus={takesFocus} />;
}

function RequestsPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useDeskWords().requests;
  const { ports, clock } = useDesk();
  const [asked, again] = useAsked(useCallback(() => askRequests(ports, daysAgo(clock.now(), 60)), [ports, clock]));
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <Answered asked={asked} again={again}>
        {(all) => <Lists all={all} onDecided={again} />}
      </Answered>
      <Exemptions />
    </>
  );
}

function Lists({ all, onDecided }: { readonly all: readonly Waiting[]; onDecided(): void }) {
  const words = useDeskWords().requests;
  const styles = useStyles();
  const { locale } = useDesk();
  const ruleName = useRuleNames();
  const names = useNames(all.map(({ request }) => request.createdBy));
  const who = (id: string): string => names.get(id) || words.someone;
  const open = all.filter(({ decision }) => decision === undefined);
  const done = all.filter(({ decision }) => decision !== undefined);
  return (
    <>
      <Section title={words.waiting} lead={words.scope}>
        {open.length === 0 && <EmptyState {...words.none} />}
        <div className={styles.cards}>
          {open.map((one) => (
            <RequestCard
              key={one.request.itemId}
              waiting={one}
              who={who(one.request.createdBy)}
              onDecided={onDecided}
            />
          ))}
        </div>
      </Section>
      {done.length > 0 && (
        <Section title={words.decided}>
          <PlainTable
            caption={words.decided}
            hideCaption
            rows={done}
            keyOf={({ request }) => request.itemId}
            columns={[
              { key: 'what', name: words.columns.what, cell: ({ request }) => words.kinds[request.record.request] },
              { key: 'who', name: words.columns.who, cell: ({ request }) => who(request.createdBy) },
              {
                key: 'when',
                name: words.columns.when,
                cell: ({ request }) => momentOf(request.createdDateTime, locale),
              },
              {
                key: 'checks',
                name: words.columns.checks,
                cell: ({ request }) => request.record.rules.map(ruleName).join(', ') || '–',
              },
              {
                key: 'answer',
                name: words.columns.answer,
                cell: ({ decision }) => (decision ? words.outcomes[decision.outcome] : '–'),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}

interface CardProps {
  readonly waiting: Waiting;
  readonly who: string;
  onDecided(): void;
}

function RequestCard({ waiting: { request }, who, onDecided }: CardProps) {
  const words = useDeskWords().requests;
  const styles = useStyles();
  const { locale, roles } = useDesk();
  const ruleName = useRuleNames();
  const { record, reason, createdDateTime } = request;
  const [hours, setHours] = useState(24);
  const { decide, isBusy, failure } = useDecide(record, hours, onDecided);
  const what = words.kinds[record.request];
  const button = (outcome: Outcome, label: string, isPrimary: boolean) => (
    <Button
      appearance={isPrimary ? 'primary' : 'secondary'}
      size="large"
      disabledFocusable={isBusy}
      aria-label={say(words.about, { answer: label, what, who }, locale)}
      onClick={() => void decide(outcome)}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.card} role="group" aria-label={`${what}: ${who}`}>
      <Text as="h3" weight="semibold" size={400} className={styles.title}>
        {what}
      </Text>
      <Text>
        {who}, {momentOf(createdDateTime, locale)}
      </Text>
      {record.rules.length > 0 && (
        <Text>
          {words.columns.checks}: {record.rules.map(ruleName).join(', ')}
        </Text>
      )}
      {reason !== undefined && <Text>“{shownText(reason, 400)}”</Text>}
      {failure && <Trouble failure={failure} />}
      {mayDecide(roles) && (
        <div className={styles.row}>
          {record.request === 'permission' && (
            <>
              <Field label={words.until}>
                <Select value={String(hours)} onChange={(_, { value }) => setHours(Number(value))}>
                  {[4, 24, 72].map((count) => (
                    <option key={count} value={count}>
                      {say(words.hours, { count }, locale)}
                    </option>
                  ))}
                </Select>
              </Field>
              {button('granted', words.grant, true)}
              {button('refused', words.refuse, false)}
            </>
          )}
          {record.request === 'disagreement' && (
            <>
              {button('put-right', words.putRight, true)}
              {button('upheld', words.uphold, false)}
            </>
          )}
          {(record.request === 'mistake' || record.request === 'suspect') &&
            button('acknowledged', words.acknowledge, true)}
        </div>
      )}
    </div>
  );
}

/** Adds a decision. It names the request and what it covers, and nobody. */
function useDecide(record: Waiting['request']['record'], hours: number, onDecided: () => void) {
  const { ports, clock, ids, random, me } = useDesk();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<TenantFailure | undefined>();
  const decide = async (outcome: Outcome): Promise<void> => {
    setBusy(true);
    const now = clock.now();
    const got = await ports.decisions.add({
      v: 1,
      type: 'decision',
      id: ids.next(),
      about: record.id,
      occurredAt: new Date(now).toISOString(),
      school: record.school,
      writer: me.id,
      nonce: Array.from(random.bytes(16), (byte) => byte.toString(16).padStart(2, '0')).join(''),
      outcome,
      ...(record.scopeHash === undefined ? {} : { scopeHash: record.scopeHash }),
      ...(outcome === 'granted' ? { until: new Date(now + hours * HOUR).toISOString() } : {}),
    });
    setBusy(false);
    setFailure(got.ok ? undefined : got);
    if (got.ok) onDecided();
  };
  return { decide, isBusy, failure };
}

/** Exemptions stand in the policy in force. */
function Exemptions() {
  const words = useDeskWords().requests;
  const { ports, clock, locale } = useDesk();
  const ruleName = useRuleNames();
  const ask = useCallback(async (): Promise<Got<readonly Exemption[]>> => {
    const got = await ports.policies.read();
    if (!got.ok) return got.reason === 'missing' ? { ok: true, value: [] } : got;
    const decoded = decodePolicy(got.value.text);
    return { ok: true, value: decoded.ok ? decoded.value.exemptions : [] };
  }, [ports]);
  const [asked, again] = useAsked(ask);
  const today = daysAgo(clock.now(), 0);
  return (
    <Section title={words.exemptions} lead={words.exemptionsLead}>
      <Answered asked={asked} again={again}>
        {(exemptions) =>
          exemptions.length === 0 ? (
            <MessageBar>
              <MessageBarBody>{words.noExemptions}</MessageBarBody>
            </MessageBar>
          ) : (
            <PlainTable
              caption={words.exemptions}
              hideCaption
              rows={exemptions}
              keyOf={({ who, rule, until }) => `${who}|${rule}|${until}`}
              columns={[
                { key: 'who', name: words.exemptionColumns.who, cell: ({ who }) => who },
                { key: 'rule', name: words.exemptionColumns.rule, cell: ({ rule }) => ruleName(rule) },
                {
                  key: 'until',
                  name: words.exemptionColumns.until,
                  cell: ({ until }) => `${dayOf(until, locale)}${until < today ? ` (${words.ended})` : ''}`,
                },
                { key: 'why', name: words.exemptionColumns.why, cell: ({ why }) => why },
                { key: 'by', name: words.exemptionColumns.by, cell: ({ approvedBy }) => approvedBy },
              ]}
            />
          )
        }
      </Answered>
    </Section>
  );
}
