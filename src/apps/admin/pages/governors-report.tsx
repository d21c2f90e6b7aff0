import { Text } from '@fluentui/react-components';
import { totalOf } from '../../../log/roll-up';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import type { Period } from '../log/read-period';
import { useDesk } from '../shell/desk';
import { monthOf } from '../shell/words';
import type { InsightData } from './insight-data';
import { RuleTable, Totals } from './insight-charts';
import { FEWEST } from './insight-figures';
import { useProofWords } from './proof-words';

interface Props {
  readonly data: InsightData;
  readonly period: Period;
}

/** One page for governors: totals, month by month, which checks spoke. Tables only, so that it prints and copies. */
export function GovernorsReport({ data, period }: Props) {
  const words = useProofWords().insight;
  const { locale } = useDesk();
  const months = [...new Set(data.rollUps.map(({ day }) => day.slice(0, 7)))].sort();
  const rows = months.map((month) => ({
    month,
    counts: totalOf(data.rollUps, {
      from: `${month}-01` > period.from ? `${month}-01` : period.from,
      to: `${month}-31` < period.to ? `${month}-31` : period.to,
    }),
  }));
  const shown = (value: number): string => (value > 0 && value < FEWEST ? '< 5' : value.toLocaleString(locale));
  const column = (key: 'checked' | 'stopped' | 'mended' | 'anyway', name: string) => ({
    key,
    name,
    isNumber: true,
    cell: ({ counts }: (typeof rows)[number]) => shown(counts[key]),
  });
  return (
    <>
      <Totals data={data} period={period} />
      <Section title={words.months}>
        <PlainTable
          caption={words.months}
          hideCaption
          rows={rows}
          keyOf={({ month }) => month}
          columns={[
            { key: 'month', name: words.month, cell: ({ month }) => monthOf(month, locale) },
            column('checked', words.messages),
            column('stopped', words.stops),
            column('mended', words.mendedColumn),
            column('anyway', words.overridden),
          ]}
        />
      </Section>
      <Section title={words.rules}>
        <RuleTable data={data} period={period} />
      </Section>
      <Text size={200}>{words.seals}</Text>
    </>
  );
}
