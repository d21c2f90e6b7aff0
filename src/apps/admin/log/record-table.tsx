import { Field, Input, Link } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { useDesk } from '../shell/desk';
import { hrefOf } from '../shell/route';
import { useSchoolNames } from '../shell/use-school-names';
import { momentOf, useShellWords } from '../shell/words';
import type { ColumnsHost, Found } from './columns-host';
import type { LogRow } from './log-columns';
import { useLogWords, useRuleNames } from './words';

interface Props {
  readonly columns: ColumnsHost;
  /** A new one whenever the rows are others. */
  readonly found: Found | undefined;
  onOpen(row: LogRow): void;
}

/** Rows asked for at once: what a screen shows, and as much before and after. */
const BLOCK = 100;
const UNREAD: LogRow = {
  at: Number.NaN,
  list: '',
  itemKey: '',
  id: '',
  school: '',
  type: '',
  decision: '',
  answer: '',
  rules: [],
};

/** The list of records, of any length; rows come from where the columns are as they scroll into view. */
export function RecordTable({ columns, found, onOpen }: Props) {
  const words = useLogWords();
  const shell = useShellWords();
  const { locale } = useDesk();
  const ruleName = useRuleNames();
  const schoolName = useSchoolNames();
  const [jump, setJump] = useState<{ readonly row: number; readonly turn: number } | undefined>();
  const actions: Readonly<Record<string, string>> = shell.actions;
  const at = useRows(columns, found);
  const count = found?.count ?? 0;
  const when = (place: number): string => {
    const moment = at(place).at;
    return Number.isNaN(moment) ? '…' : momentOf(new Date(moment).toISOString(), locale);
  };
  const shown: readonly LongColumn[] = [
    {
      key: 'at',
      name: words.columns.at,
      // Welsh months are written whole.
      width: locale === 'cy-GB' ? '210px' : '170px',
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
    { key: 'school', name: words.columns.school, width: '1.4fr', cell: (place) => schoolName(at(place).school) || '–' },
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
      width: '1.8fr',
      cell: (place) => at(place).rules.map(ruleName).join(', ') || '–',
    },
  ];
  const jumpTo = async (day: string): Promise<void> => {
    const end = Date.parse(`${day}T23:59:59.999Z`);
    if (Number.isNaN(end)) return;
    const place = await columns.placeOf(end);
    setJump((held) => ({ row: Math.min(place, count - 1), turn: (held?.turn ?? 0) + 1 }));
  };
  const open = async (place: number): Promise<void> => {
    const [row] = await columns.rows(place, place + 1);
    if (row) onOpen(row);
  };
  return (
    <>
      <Field label={words.filter.jump} style={{ maxWidth: '220px' }}>
        <Input type="date" onChange={(_, { value }) => void jumpTo(value)} />
      </Field>
      <LongTable label={words.table} count={count} columns={shown} jumpTo={jump} onOpen={(place) => void open(place)} />
    </>
  );
}

/** The row of a place, as far as it has come; a block that is missing is asked for while it is looked at. */
function useRows(columns: ColumnsHost, found: Found | undefined): (place: number) => LogRow {
  const [, setTurn] = useState(0);
  const blocks = useMemo(() => ({ of: found, held: new Map<number, readonly LogRow[]>() }), [found]);
  return (place) => {
    const block = Math.floor(place / BLOCK);
    const rows = blocks.held.get(block);
    if (rows === undefined) {
      blocks.held.set(block, []);
      // Far away blocks go: a million rows looked at one by one would all stay.
      if (blocks.held.size > 40) blocks.held.delete([...blocks.held.keys()][0] ?? block);
      void columns.rows(block * BLOCK, (block + 1) * BLOCK).then((read) => {
        blocks.held.set(block, read);
        setTurn((turn) => turn + 1);
      });
    }
    return rows?.[place - block * BLOCK] ?? UNREAD;
  };
}
