import { Field, Input, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { useDesk } from '../shell/desk';
import { hrefOf } from '../shell/route';
import { momentOf, useShellWords } from '../shell/words';
import type { LogColumns, LogRow } from './log-columns';
import { useLogWords, useRuleNames } from './words';

interface Props {
  readonly columns: LogColumns;
  readonly rows: Uint32Array;
  onOpen(row: LogRow): void;
}

/** The list of records, of any length. */
export function RecordTable({ columns, rows, onOpen }: Props) {
  const words = useLogWords();
  const shell = useShellWords();
  const { locale } = useDesk();
  const ruleName = useRuleNames();
  const [jump, setJump] = useState<{ readonly row: number; readonly turn: number } | undefined>();
  const actions: Readonly<Record<string, string>> = shell.actions;
  const at = (place: number): LogRow => columns.row(rows[place] ?? 0);
  const when = (place: number): string => momentOf(new Date(at(place).at).toISOString(), locale);
  const shown: readonly LongColumn[] = [
    {
      key: 'at',
      name: words.columns.at,
      width: '170px',
      cell: (place) => {
        const { list, itemKey, id } = at(place);
        return (
          <Link
            href={hrefOf(['log', list, itemKey, id])}
            aria-label={words.open.replace('{when}', when(place))}
            tabIndex={-1}
          >
            {when(place)}
          </Link>
        );
      },
    },
    { key: 'school', name: words.columns.school, width: '1fr', cell: (place) => at(place).school || '–' },
    {
      key: 'type',
      name: words.columns.type,
      width: '110px',
      cell: (place) => words.types[at(place).type] ?? at(place).type,
    },
    {
      key: 'decision',
      name: words.columns.decision,
      width: '120px',
      cell: (place) => actions[at(place).decision] ?? '–',
    },
    {
      key: 'answer',
      name: words.columns.answer,
      width: '1.4fr',
      cell: (place) => words.answers[at(place).answer] ?? '–',
    },
    {
      key: 'rules',
      name: words.columns.rules,
      width: '2fr',
      cell: (place) => at(place).rules.map(ruleName).join(', ') || '–',
    },
  ];
  /** Rows stand newest first: the first one not after the end of that day. */
  const jumpTo = (day: string): void => {
    const end = Date.parse(`${day}T23:59:59.999Z`);
    if (Number.isNaN(end)) return;
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(middle).at > end) low = middle + 1;
      else high = middle;
    }
    setJump({ row: Math.min(low, rows.length - 1), turn: (jump?.turn ?? 0) + 1 });
  };
  return (
    <>
      <Field label={words.filter.jump} style={{ maxWidth: '220px' }}>
        <Input type="date" onChange={(_, { value }) => jumpTo(value)} />
      </Field>
      <LongTable
        label={words.table}
        count={rows.length}
        columns={shown}
        jumpTo={jump}
        onOpen={(place) => onOpen(at(place))}
      />
    </>
  );
}
