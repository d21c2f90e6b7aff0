import { Badge, Text } from '@fluentui/react-components';
import { totalOf } from '../../../log/roll-up';
import { say } from '../../../strings/say';
import { Chart } from '../../../ui/chart';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import type { Period } from '../log/read-period';
import { useLogWords, useRuleNames } from '../log/words';
import { useDesk } from '../shell/desk';
import { useSchoolNames } from '../shell/use-school-names';
import { dayOf, useShellWords } from '../shell/words';
import type { InsightData } from './insight-data';
import { FEWEST, largestFirst, reachOf, roleRows, ruleRows, schoolsOf, weeksOf, type RoleRow } from './insight-figures';
import { useProofWords } from './proof-words';

interface Props {
  readonly data: InsightData;
  readonly period: Period;
}

/** What fits beside each other; the table below has all. */
const MOST_BARS = 8;

/** By week, check, school, what was asked and what came of it. */
export function InsightCharts({ data, period }: Props) {
  const words = useProofWords().insight;
  const shell = useShellWords();
  const log = useLogWords();
  const { locale } = useDesk();
  const ruleName = useRuleNames();
  const schoolName = useSchoolNames();
  const counts = totalOf(data.rollUps, period);
  const few = (value: number): number | undefined => (value > 0 && value < FEWEST ? undefined : value);
  const labels = { few: words.few, table: shell.common.table, chart: shell.common.chart };
  const actions: Readonly<Record<string, string>> = shell.actions;
  const { '': nowhere = 0, ...schools } = schoolsOf(data.rollUps);
  const bars = (numbers: Readonly<Record<string, number>>, nameOf: (name: string) => string) =>
    largestFirst(numbers)
      .slice(0, MOST_BARS)
      .map(({ name, value }) => ({ name: nameOf(name), value: few(value) }));
  const found = Object.fromEntries(Object.entries(counts.rules).map(([rule, day]) => [rule, day.found]));
  return (
    <>
      <Totals data={data} period={period} />
      <Section title={words.weeks}>
        <Chart
          kind="line"
          title={words.weeks}
          locale={locale}
          points={weeksOf(data.rollUps).map(({ week, counts: own }) => ({
            name: dayOf(week, locale),
            day: week,
            value: few(own.stopped),
          }))}
          words={{ ...labels, name: words.week, value: words.stops }}
        />
      </Section>
      <Roles rows={roleRows(counts)} />
      <Section title={words.rules}>
        <Chart
          kind="bars"
          title={words.rules}
          locale={locale}
          points={bars(found, ruleName)}
          words={{ ...labels, name: words.rule, value: words.found }}
        />
        <RuleTable data={data} period={period} />
      </Section>
      <Section title={words.asked}>
        <Chart
          kind="bars"
          title={words.asked}
          locale={locale}
          points={bars(counts.decisions, (name) => actions[name] ?? name)}
          words={{ ...labels, name: words.action, value: words.messages }}
        />
      </Section>
      <Section title={words.outcomes}>
        <Chart
          kind="bars"
          title={words.outcomes}
          locale={locale}
          points={bars(counts.answers, (name) => log.answers[name] ?? name)}
          words={{ ...labels, name: words.outcome, value: words.messages }}
        />
      </Section>
      {Object.keys(schools).length > 1 && nowhere >= 0 && (
        <Section title={words.schools}>
          <Chart
            kind="bars"
            title={words.schools}
            locale={locale}
            points={bars(schools, schoolName)}
            words={{ ...labels, name: words.school, value: words.stops }}
          />
        </Section>
      )}
    </>
  );
}

/** The sentence with all totals, and how often checks speak. */
export function Totals({ data, period }: Props) {
  const words = useProofWords().insight;
  const { locale } = useDesk();
  const counts = totalOf(data.rollUps, period);
  const { checked, stopped, mended, anyway, urgent } = counts;
  const reach = reachOf(data.rollUps, counts);
  const totals = [
    say(words.checked, { count: checked }, locale),
    ...(
      [
        ['stopped', stopped],
        ['mended', mended],
        ['anyway', anyway],
        ...(urgent === 0 ? [] : ([['urgent', urgent]] as const)),
      ] as const
    ).flatMap(([name, count]) => (count === 0 || count >= FEWEST ? [say(words[name], { count }, locale)] : [])),
  ];
  return (
    <Section title={words.totals}>
      <Text>{totals.join('. ')}.</Text>
      <Text>
        {stopped === 0 ? words.budgetNone : say(words.budget, { per: Math.round(checked / stopped) }, locale)}
      </Text>
      {reach !== undefined && <Text>{say(words.reach, { ...reach }, locale)}</Text>}
    </Section>
  );
}

function Roles({ rows }: { readonly rows: readonly RoleRow[] }) {
  const words = useProofWords().insight;
  const names: Readonly<Record<string, string>> = words.roleNames;
  const isOver = ({ per40 }: RoleRow): boolean => per40 > 1;
  return (
    <Section title={words.roles} lead={words.rolesLead}>
      <PlainTable
        caption={words.roles}
        hideCaption
        rows={rows}
        keyOf={({ role }) => role}
        columns={[
          { key: 'role', name: words.role, cell: ({ role }) => names[role] ?? role },
          { key: 'checked', name: words.messages, isNumber: true, cell: ({ checked }) => String(checked) },
          {
            key: 'stopped',
            name: words.stops,
            isNumber: true,
            cell: ({ stopped }) => (stopped > 0 && stopped < FEWEST ? '< 5' : String(stopped)),
          },
          {
            key: 'per40',
            name: words.per40,
            isNumber: true,
            cell: ({ per40, stopped }) => (stopped > 0 && stopped < FEWEST ? '–' : String(per40)),
          },
          {
            key: 'budget',
            name: words.budgetColumn,
            cell: (row) => (
              <Badge appearance="tint" color={isOver(row) ? 'warning' : 'success'}>
                {isOver(row) ? words.over : words.within}
              </Badge>
            ),
          },
        ]}
      />
    </Section>
  );
}

export function RuleTable({ data, period }: Props) {
  const words = useProofWords().insight;
  const ruleName = useRuleNames();
  const rows = ruleRows(totalOf(data.rollUps, period), data.putRight).filter(({ found }) => found >= FEWEST);
  const share = (value: number | undefined): string => (value === undefined ? '–' : `${value} %`);
  return (
    <PlainTable
      caption={words.rules}
      hideCaption
      rows={rows}
      keyOf={({ rule }) => rule}
      columns={[
        { key: 'rule', name: words.rule, cell: ({ rule }) => ruleName(rule) },
        { key: 'found', name: words.found, isNumber: true, cell: ({ found }) => String(found) },
        { key: 'share', name: words.share, isNumber: true, cell: ({ sentShare }) => share(sentShare) },
        { key: 'wrong', name: words.wrong, isNumber: true, cell: ({ wrongShare }) => share(wrongShare) },
        {
          key: 'advice',
          name: words.suggestion,
          cell: ({ advice }) => (advice === undefined ? '–' : words[advice]),
        },
      ]}
    />
  );
}
