import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A row of many columns has no room on a phone: there each becomes a card, every line with the name of its column. */
const NARROW = '@media screen and (max-width: 560px)';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', maxWidth: '100%', outlineOffset: '2px' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase300,
    [NARROW]: { display: 'block' },
  },
  head: { [NARROW]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  body: { [NARROW]: { display: 'block' } },
  row: {
    [NARROW]: {
      display: 'block',
      padding: `${tokens.spacingVerticalS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
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
    [NARROW]: { display: 'block', minWidth: 0, padding: '2px 0', borderBottom: 'none' },
  },
  named: {
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(88px, 36%) minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalS,
      '::before': {
        // Spoken already, as the name of the column.
        content: 'attr(data-column) / ""',
        color: tokens.colorNeutralForeground2,
        fontSize: tokens.fontSizeBase200,
        lineHeight: tokens.lineHeightBase300,
      },
    },
  },
  first: {
    minWidth: '176px',
    fontWeight: tokens.fontWeightRegular,
    [NARROW]: { fontWeight: tokens.fontWeightSemibold },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', [NARROW]: { textAlign: 'left' } },
  title: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
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
      {/* The roles stand here in words, for a phone's layout takes a table's own away in some browsers. */}
      <table className={styles.table} role="table">
        <caption className={hideCaption ? styles.hiddenCaption : styles.caption}>{caption}</caption>
        <thead className={styles.head} role="rowgroup">
          <tr role="row">
            {columns.map(({ key, name, isNumber }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className={mergeClasses(styles.cell, styles.title, isNumber && styles.number)}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} className={styles.row} role="row">
              {columns.map(({ key, name, cell, isNumber }, index) =>
                index === 0 ? (
                  <th key={key} role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.first)}>
                    {cell(row)}
                  </th>
                ) : (
                  <td
                    key={key}
                    role="cell"
                    data-column={name}
                    className={mergeClasses(styles.cell, styles.named, isNumber && styles.number)}
                  >
                    <div>{cell(row)}</div>
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
