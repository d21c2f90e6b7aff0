import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { retentionPlan, STANDARD_RETENTION, type MonthPlan } from '../../../log/retention-plan';
import { decodePolicy } from '../../../policy/decode';
import type { Retention } from '../../../policy/retention';
import type { Got } from '../../../ports/tenant';
import {
  certifyDeletion,
  type DeletionOrder,
  type DeletionWish,
  type Ordered,
} from '../../../recorder/certify-deletion';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { monthOf } from '../log/log-book';
import { deletionScript } from '../setup/deletion-script';
import { useDesk } from '../shell/desk';
import { Answered, Trouble } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { dayOf, monthOf as monthName } from '../shell/words';
import type { PageProps } from './page-props';
import { useProofWords } from './proof-words';

interface Read {
  readonly retention: Retention;
  readonly isStandard: boolean;
  readonly plan: readonly MonthPlan[];
}

/** What is old enough to go: `#/retention`. */
export function page({ takesFocus }: PageProps) {
  return <RetentionPage takesFocus={takesFocus} />;
}

function RetentionPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useProofWords().retention;
  const { ports, clock, locale } = useDesk();
  const ask = useCallback(async (): Promise<Got<Read>> => {
    const [file, lists] = await Promise.all([ports.policies.read(), ports.log.lists()]);
    if (!lists.ok) return lists;
    const decoded = file.ok ? decodePolicy(file.value.text) : undefined;
    const own = decoded?.ok ? decoded.value.retention : undefined;
    const retention = own ?? STANDARD_RETENTION;
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    const names = lists.value.map(({ name }) => name);
    return {
      ok: true,
      value: { retention, isStandard: own === undefined, plan: retentionPlan(names, retention, today) },
    };
  }, [ports, clock]);
  const [asked, again] = useAsked(ask);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <Answered asked={asked} again={again}>
        {({ retention: { records, reasons, sends }, isStandard, plan }) => {
          const [drop, thin, held] = (['drop', 'thin', 'held'] as const).map((due) =>
            plan.filter((month) => month.due === due),
          ) as [MonthPlan[], MonthPlan[], MonthPlan[]];
          const stay = plan.filter(({ due }) => due === 'keep');
          return (
            <>
              <Text>{say(words.plan, { records, reasons, sends }, locale)}</Text>
              {isStandard && <Text>{words.standard}</Text>}
              <Section title={words.due}>
                {drop.length === 0 ? <EmptyState {...words.none} /> : <Due months={drop} title={words.due} />}
              </Section>
              {thin.length > 0 && (
                <Section title={words.thin} lead={words.thinText}>
                  <Due months={thin} title={words.thin} />
                </Section>
              )}
              {held.length > 0 && (
                <Section title={words.held} lead={words.heldText}>
                  <Months months={held} title={words.held} isHeld />
                </Section>
              )}
              <Section title={words.notDue}>
                <Months months={stay} title={words.notDue} />
              </Section>
            </>
          );
        }}
      </Answered>
    </>
  );
}

interface MonthsProps {
  readonly months: readonly MonthPlan[];
  readonly title: string;
  readonly isHeld?: boolean;
}

function Months({ months, title, isHeld }: MonthsProps) {
  const words = useProofWords().retention;
  const { locale } = useDesk();
  const why = {
    key: 'why',
    name: words.columns.why,
    cell: ({ hold }: MonthPlan) => (hold?.why ? hold.why : words.noWhy),
  };
  return (
    <PlainTable
      caption={title}
      hideCaption
      rows={months}
      keyOf={({ list }) => list}
      columns={[
        { key: 'list', name: words.columns.list, cell: ({ list }) => monthName(monthOf(list), locale) },
        { key: 'until', name: words.columns.until, cell: ({ until }) => dayOf(until, locale) },
        ...(isHeld ? [why] : []),
      ]}
    />
  );
}

/** What goes in one month: the whole list, or sorts of records, or the reasons alone. */
function wishesOf({ list, due, types, isReasonsOver }: MonthPlan): readonly DeletionWish[] {
  const common = { list, ground: 'retention' as const };
  if (due === 'drop') return [{ ...common, extent: 'list', isWanted: () => true }];
  const isOver = (type: string): boolean => types.some((one) => one === type);
  return [
    ...(types.length > 0
      ? [
          {
            ...common,
            extent: 'records' as const,
            isWanted: ({ record }: { record: { type: string } }) => isOver(record.type),
          },
        ]
      : []),
    ...(isReasonsOver ? [{ ...common, extent: 'reasons' as const, isWanted: () => true }] : []),
  ];
}

/** Each month is read, certified in the log, and only then its order is handed out. */
function Due({ months, title }: MonthsProps) {
  const words = useProofWords().retention;
  const { save, recorder, ports, clock } = useDesk();
  const [state, setState] = useState<'idle' | 'busy' | Ordered['is'] | undefined>('idle');
  const [failed, setFailed] = useState<Extract<Ordered, { is: 'failed' }> | undefined>();
  const make = async (): Promise<void> => {
    setState('busy');
    setFailed(undefined);
    const orders: DeletionOrder[] = [];
    let last: Ordered['is'] = 'nothing';
    for (const wish of months.flatMap(wishesOf)) {
      const made = await certifyDeletion(ports, (record) => recorder.keep(record), clock.now(), wish);
      if (made.is === 'failed') setFailed(made);
      if (made.is === 'ordered') orders.push(made.order);
      if (made.is !== 'nothing') last = made.is;
      if (made.is === 'failed' || made.is === 'not-recorded') break;
    }
    const drops = orders.filter(({ extent }) => extent === 'list');
    if (drops.length > 0) save('schoolgate-retention.ps1', 'text/plain', [deletionScript(drops)]);
    for (const order of orders)
      if (order.extent !== 'list')
        save(`schoolgate-deletion-${monthOf(order.list)}-${order.extent}.json`, 'application/json', [
          JSON.stringify(order, undefined, 2),
        ]);
    setState(last);
  };
  return (
    <>
      <Months months={months} title={title} />
      <Text>{months.some(({ due }) => due === 'drop') ? words.scriptText : words.orderText}</Text>
      <div>
        <Button appearance="primary" disabledFocusable={state === 'busy'} onClick={() => void make()}>
          {months.some(({ due }) => due === 'drop') ? words.script : words.order}
        </Button>
      </div>
      {failed && <Trouble failure={failed.failure} />}
      {(state === 'ordered' || state === 'nothing' || state === 'not-recorded') && (
        <MessageBar intent={state === 'not-recorded' ? 'error' : 'success'} layout="multiline">
          <MessageBarBody>{words.outcomes[state]}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
