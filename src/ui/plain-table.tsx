import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', maxWidth: '100%', outlineOffset: '2px' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase300 },
  caption: {
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
    captionSide: 'top',
  },
  hiddenCaption: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    minWidth: '72px',
  },
  first: { minWidth: '176px', fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
});

export interface Column<R> {
  readonly key: string;
  readonly name: string;
  readonly isNumber?: boolean;
  cell(row: R): ReactNode;
}

interface Props<R> {
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  keyOf(row: R): string;
}

/** A table as HTML means it, so that it copies into Excel; the first column names the row. */
export function PlainTable<R>({ caption, hideCaption = false, columns, rows, keyOf }: Props<R>) {
  const styles = useStyles();
  return (
    <div className={styles.frame} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={hideCaption ? styles.hiddenCaption : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, name, isNumber }) => (
              <th key={key} scope="col" className={mergeClasses(styles.cell, styles.head, isNumber && styles.number)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell, isNumber }, index) =>
                index === 0 ? (
                  <th key={key} scope="row" className={mergeClasses(styles.cell, styles.first)}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={mergeClasses(styles.cell, isNumber && styles.number)}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
