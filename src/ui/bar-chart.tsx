import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PlainTable } from './plain-table';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '6px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 220px) 1fr 56px',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr 56px' },
  },
  bar: {
    height: '20px',
    minWidth: '2px',
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    '@media (max-width: 480px)': { gridColumn: '1 / span 2', gridRow: 2 },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

export interface Bar {
  readonly name: string;
  /** Undefined: too few to show. */
  readonly value: number | undefined;
}

interface Props {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly words: {
    readonly name: string;
    readonly value: string;
    readonly few: string;
    readonly table: string;
    readonly chart: string;
  };
}

/** Bars with their names and numbers written beside them: nothing hangs on colour or on a mouse. */
export function BarChart({ title, bars, words }: Props) {
  const styles = useStyles();
  const [isTable, setTable] = useState(false);
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <>
      {isTable ? (
        <PlainTable
          caption={title}
          rows={bars}
          keyOf={({ name }) => name}
          columns={[
            { key: 'name', name: words.name, cell: ({ name }) => name },
            { key: 'value', name: words.value, isNumber: true, cell: ({ value }) => value ?? words.few },
          ]}
        />
      ) : (
        <ul className={styles.list} aria-label={title}>
          {bars.map(({ name, value }) => (
            <li key={name} className={styles.row}>
              <Text>{name}</Text>
              <span className={styles.bar} style={{ width: `${((value ?? 0) / most) * 100}%` }} aria-hidden="true" />
              <Text className={styles.number}>{value ?? words.few}</Text>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" appearance="subtle" onClick={() => setTable(!isTable)}>
          {isTable ? words.chart : words.table}
        </Button>
      </div>
    </>
  );
}
