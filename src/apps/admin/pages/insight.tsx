import { Button, Field, Input, Link, makeStyles, ProgressBar, Select, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { TenantFailure } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { DayWorkBar } from '../day/day-work-bar';
import { readRollUps } from '../day/read-roll-ups';
import type { Period } from '../log/read-period';
import { useDesk } from '../shell/desk';
import { mayOpen } from '../shell/roles';
import { go, hrefOf } from '../shell/route';
import { Trouble } from '../shell/trouble';
import { isOfAll } from '../shell/place';
import { SumNote } from '../shell/place-choice';
import { useSchoolNames } from '../shell/use-school-names';
import { dayOf, useShellWords } from '../shell/words';
import { GovernorsReport } from './governors-report';
import { InsightCharts } from './insight-charts';
import type { InsightData } from './insight-data';
import type { PageProps } from './page-props';
import { useProofWords } from './proof-words';
import { askRequests, daysAgo } from './waiting';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media print': { display: 'none' },
  },
});

/** What the page draws from: days in numbers, and how often somebody was right, by check. */
type State =
  | { readonly is: 'reading'; readonly done: number; readonly count: number }
  | { readonly is: 'done'; readonly data: InsightData }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

/** Charts of what the checks do: `#/insight`; the page for governors: `#/insight/report`. Days in numbers, no record. */
export function page({ route, takesFocus }: PageProps) {
  return <InsightPage route={route} takesFocus={takesFocus} />;
}

function InsightPage({ route, takesFocus }: PageProps) {
  const words = useProofWords().insight;
  const shell = useShellWords();
  const styles = useStyles();
  const { clock, locale } = useDesk();
  const schoolName = useSchoolNames();
  const isReport = route.parts[1] === 'report';
  const from = route.query['from'] ?? daysAgo(clock.now(), isReport ? 92 : 45);
  const to = route.query['to'] ?? daysAgo(clock.now(), 0);
  const school = route.query['school'] ?? '';
  const [state, again] = useData({ from, to });
  const set = (name: string, value: string): void =>
    go(hrefOf(route.parts, { ...route.query, [name]: value }), { replace: true });
  const days = { from: dayOf(from, locale), to: dayOf(to, locale) };
  const all = state.is === 'done' ? state.data.rollUps : [];
  const schools = [...new Set(all.map((one) => one.school))].filter((one) => one !== '').sort();
  const rollUps = school === '' ? all : all.filter((one) => one.school === school);
  return (
    <>
      <PageHead
        title={isReport ? words.reportTitle : words.title}
        lead={isReport ? say(words.reportLead, days, locale) : words.lead}
        takesFocus={takesFocus}
      >
        {isReport && <Button onClick={() => window.print()}>{shell.common.print}</Button>}
        <Link href={hrefOf(isReport ? ['insight'] : ['insight', 'report'], route.query)}>
          {isReport ? words.back : words.report}
        </Link>
      </PageHead>
      <div className={styles.row}>
        <Field label={words.from}>
          <Input type="date" value={from} onChange={(_, { value }) => set('from', value)} />
        </Field>
        <Field label={words.to}>
          <Input type="date" value={to} onChange={(_, { value }) => set('to', value)} />
        </Field>
        {schools.length > 1 && (
          <Field label={words.school}>
            <Select value={school} onChange={(_, { value }) => set('school', value)}>
              <option value="">{shell.common.all}</option>
              {schools.map((one) => (
                <option key={one} value={one}>
                  {schoolName(one)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <SumNote />
      {!isReport && <DayWorkBar onDone={again} />}
      {state.is === 'reading' && (
        <div>
          <ProgressBar aria-label={words.title} value={state.done} max={state.count} />
          <Text>{say(shell.common.done, { done: state.done, count: state.count }, locale)}</Text>
        </div>
      )}
      {state.is === 'failed' && <Trouble failure={state.failure} again={again} />}
      {state.is === 'done' && rollUps.length === 0 && <EmptyState {...words.none} />}
      {state.is === 'done' && rollUps.length > 0 && (
        <Content data={{ ...state.data, rollUps }} period={{ from, to }} isReport={isReport} />
      )}
    </>
  );
}

interface ContentProps {
  readonly data: InsightData;
  readonly period: Period;
  readonly isReport: boolean;
}

function Content({ data, period, isReport }: ContentProps) {
  return isReport ? <GovernorsReport data={data} period={period} /> : <InsightCharts data={data} period={period} />;
}

function useData({ from, to }: Period): readonly [State, () => void] {
  const { ports, roles, counts, place, places } = useDesk();
  const isSum = isOfAll({ place, places });
  const [state, setState] = useState<State>({ is: 'reading', done: 0, count: 1 });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const got = await readRollUps(counts, { from, to }, (done, count) => {
        if (isCurrent) setState({ is: 'reading', done, count });
      });
      if (!got.ok) return void (isCurrent && setState({ is: 'failed', failure: got }));
      // Of the other sites nobody's objections are read here: their share would be of the wrong whole.
      const asked = mayOpen('requests', roles) && !isSum ? await askRequests(ports, from) : undefined;
      const putRight = asked?.ok ? rightBy(asked.value) : undefined;
      if (isCurrent) setState({ is: 'done', data: { rollUps: got.value, putRight } });
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [ports, roles, counts, isSum, from, to, turn]);
  return [state, useCallback(() => setTurn((count) => count + 1), [])];
}

/** How often a head said "they are right", by check. */
function rightBy(asked: Extract<Awaited<ReturnType<typeof askRequests>>, { readonly ok: true }>['value']) {
  const found: Record<string, number> = {};
  for (const { request, decision } of asked)
    if (decision?.outcome === 'put-right')
      for (const rule of request.record.rules) found[rule] = (found[rule] ?? 0) + 1;
  return found;
}
