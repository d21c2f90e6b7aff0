import { Button, Field, Input, Link, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TenantFailure } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { BarChart } from '../../../ui/bar-chart';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { readPeriod, type Period } from '../log/read-period';
import { useRuleNames } from '../log/words';
import { useDesk } from '../shell/desk';
import { go, hrefOf } from '../shell/route';
import { Trouble } from '../shell/trouble';
import { dayOf, useShellWords } from '../shell/words';
import { adviceFor, FEWEST, InsightCounts, type Counts } from './insight-counts';
import type { PageProps } from './page-list';
import { useProofWords } from './proof-words';
import { daysAgo } from './waiting';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media print': { display: 'none' },
  },
});

type State =
  | { readonly is: 'reading'; readonly records: number }
  | { readonly is: 'done'; readonly counts: Counts }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

/** Charts of what the checks do: `#/insight`; the page for governors: `#/insight/report`. */
export function page({ route, takesFocus }: PageProps) {
  return <InsightPage route={route} takesFocus={takesFocus} />;
}

function InsightPage({ route, takesFocus }: PageProps) {
  const words = useProofWords().insight;
  const shell = useShellWords();
  const styles = useStyles();
  const { clock, locale } = useDesk();
  const isReport = route.parts[1] === 'report';
  const from = route.query['from'] ?? daysAgo(clock.now(), 45);
  const to = route.query['to'] ?? daysAgo(clock.now(), 0);
  const [state, again] = useCounts({ from, to });
  const set = (name: string, value: string): void =>
    go(hrefOf(route.parts, { ...route.query, [name]: value }), { replace: true });
  const days = { from: dayOf(from, locale), to: dayOf(to, locale) };
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
      </div>
      {state.is === 'reading' && (
        <div>
          <ProgressBar aria-label={words.title} />
          <Text>{say(words.reading, { count: state.records.toLocaleString(locale) }, locale)}</Text>
        </div>
      )}
      {state.is === 'failed' && <Trouble failure={state.failure} again={again} />}
      {state.is === 'done' && state.counts.checked === 0 && <EmptyState {...words.none} />}
      {state.is === 'done' && state.counts.checked > 0 && <Charts counts={state.counts} isReport={isReport} />}
    </>
  );
}

/** Counted once for each period; nothing but the counts is kept. */
function useCounts({ from, to }: Period): readonly [State, () => void] {
  const { ports, timers } = useDesk();
  const [state, setState] = useState<State>({ is: 'reading', records: 0 });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const count = async (): Promise<void> => {
      const sum = new InsightCounts();
      let records = 0;
      for await (const one of readPeriod(ports.log, { from, to })) {
        if (!isCurrent) return;
        if (!one.ok) return setState({ is: 'failed', failure: one });
        one.lines.forEach((line) => sum.add(line));
        records += one.lines.length;
        setState({ is: 'reading', records });
        await new Promise<void>((resolve) => void timers.after(0, resolve));
      }
      if (isCurrent) setState({ is: 'done', counts: sum.counts() });
    };
    void count();
    return () => {
      isCurrent = false;
    };
  }, [ports, timers, from, to, turn]);
  return [state, () => setTurn(turn + 1)];
}

function Charts({ counts, isReport }: { readonly counts: Counts; readonly isReport: boolean }) {
  const words = useProofWords().insight;
  const { common } = useShellWords();
  const { locale } = useDesk();
  const ruleName = useRuleNames();
  const shown = (value: number): number | undefined => (value > 0 && value < FEWEST ? undefined : value);
  const labels = { few: '< 5', table: common.table, chart: common.chart };
  const { checked, stopped, mended, anyway, urgent } = counts;
  const totals = [
    say(words.checked, { count: checked }, locale),
    say(words.stopped, { count: stopped }, locale),
    say(words.mended, { count: mended }, locale),
    say(words.anyway, { count: anyway }, locale),
    ...(urgent >= FEWEST ? [say(words.urgent, { count: urgent }, locale)] : []),
  ];
  return (
    <>
      <Section title={words.totals}>
        <Text>{totals.join('. ')}.</Text>
        <Text>
          {stopped === 0 ? words.budgetNone : say(words.budget, { per: Math.round(checked / stopped) }, locale)}
        </Text>
        {isReport && <Text size={200}>{words.seals}</Text>}
      </Section>
      <Section title={words.weeks}>
        <BarChart
          title={words.weeks}
          bars={counts.weeks.map(({ week, stopped: value }) => ({ name: dayOf(week, locale), value: shown(value) }))}
          words={{ ...labels, name: words.week, value: words.stops }}
        />
      </Section>
      <Section title={words.rules}>
        <BarChart
          title={words.rules}
          bars={counts.rules.map(({ rule, found }) => ({ name: ruleName(rule), value: shown(found) }))}
          words={{ ...labels, name: words.rule, value: words.found }}
        />
        <PlainTable
          caption={words.rules}
          hideCaption
          rows={counts.rules.filter(({ found }) => found >= FEWEST)}
          keyOf={({ rule }) => rule}
          columns={[
            { key: 'rule', name: words.rule, cell: ({ rule }) => ruleName(rule) },
            { key: 'found', name: words.found, isNumber: true, cell: ({ found }) => String(found) },
            {
              key: 'share',
              name: words.share,
              isNumber: true,
              cell: ({ found, anyway: sent }) => (sent < FEWEST ? '< 5' : `${Math.round((sent / found) * 100)} %`),
            },
            {
              key: 'advice',
              name: words.suggestion,
              cell: (rule) => {
                const advice = adviceFor(rule);
                return advice === undefined ? '–' : words[advice];
              },
            },
          ]}
        />
      </Section>
    </>
  );
}
