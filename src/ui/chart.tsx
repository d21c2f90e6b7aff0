import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LineChart, ResponsiveContainer, VerticalBarChart } from '@fluentui/react-charts';
import { useState } from 'react';
import { PlainTable } from './plain-table';

const useStyles = makeStyles({
  frame: {
    height: '280px',
    minWidth: 0,
    overflow: 'hidden',
    '@media print': { height: '200px' },
    // High contrast would paint bars and lines in the colour of the page.
    '@media (forced-colors: active)': {
      '& rect[fill]': { forcedColorAdjust: 'none', fill: 'CanvasText' },
      '& path[stroke], & line[stroke]': { forcedColorAdjust: 'none', stroke: 'CanvasText' },
    },
  },
});

export interface Point {
  readonly name: string;
  /** Undefined: too few to show. */
  readonly value: number | undefined;
  /** Along a line of time: ISO day. */
  readonly day?: string;
}

interface Props {
  readonly title: string;
  readonly kind: 'bars' | 'line';
  readonly points: readonly Point[];
  readonly locale: string;
  readonly words: {
    readonly name: string;
    readonly value: string;
    readonly few: string;
    readonly table: string;
    readonly chart: string;
  };
}

/**
 * A chart of Fluent, and the same as a table at a press. Only for pages that are loaded when opened: the library is as
 * large as everything else together.
 */
export function Chart({ title, kind, points, locale, words }: Props) {
  const styles = useStyles();
  const [isTable, setTable] = useState(false);
  const few = points.filter(({ value }) => value === undefined).map(({ name }) => name);
  return (
    <>
      {isTable ? (
        <PlainTable
          caption={title}
          rows={points}
          keyOf={({ name }) => name}
          columns={[
            { key: 'name', name: words.name, cell: ({ name }) => name },
            { key: 'value', name: words.value, isNumber: true, cell: ({ value }) => value ?? words.few },
          ]}
        />
      ) : (
        <div className={styles.frame} role="group" aria-label={title}>
          <ResponsiveContainer>
            {kind === 'bars' ? (
              <Bars points={points} title={title} locale={locale} />
            ) : (
              <Line points={points} title={title} value={words.value} locale={locale} />
            )}
          </ResponsiveContainer>
        </div>
      )}
      {few.length > 0 && !isTable && <small>{`${words.few}: ${few.join(', ')}`}</small>}
      <div>
        <Button size="small" appearance="subtle" onClick={() => setTable(!isTable)}>
          {isTable ? words.chart : words.table}
        </Button>
      </div>
    </>
  );
}

type Drawn = Pick<Props, 'points' | 'title' | 'locale'>;
const COLOUR = tokens.colorBrandBackground;

function Bars({ points, title, locale, ...size }: Drawn) {
  const data = points.flatMap(({ name, value }) =>
    value === undefined ? [] : [{ x: name, y: value, legend: name, color: COLOUR }],
  );
  return (
    <VerticalBarChart
      {...size}
      data={data}
      chartTitle={title}
      culture={locale}
      useSingleColor
      colors={[COLOUR]}
      hideLegend
      wrapXAxisLables
      barWidth="auto"
      maxBarWidth={64}
      xAxisInnerPadding={0.5}
    />
  );
}

function Line({ points, title, value, locale, ...size }: Drawn & { readonly value: string }) {
  const data = points.flatMap(({ day, name, value: y }) =>
    y === undefined || day === undefined ? [] : [{ x: new Date(`${day}T12:00:00Z`), y, xAxisCalloutData: name }],
  );
  return (
    <LineChart
      {...size}
      data={{ chartTitle: title, lineChartData: [{ legend: value, data, color: COLOUR }] }}
      culture={locale}
      customDateTimeFormatter={(date) => dayIn(date, locale)}
      hideLegend
    />
  );
}

/** Browsers bring no Welsh months: numbers in their place. */
function dayIn(date: Date, locale: string): string {
  const month = locale === 'en-GB' ? 'short' : 'numeric';
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, timeZone: 'Europe/London' }).format(date);
}
