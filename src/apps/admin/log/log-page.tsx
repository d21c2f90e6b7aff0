import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import type { PageProps } from '../pages/page-list';
import { useDesk } from '../shell/desk';
import { go, hrefOf } from '../shell/route';
import { Trouble } from '../shell/trouble';
import { ExportPart } from './export-part';
import { FilterBar } from './filter-bar';
import { IntegrityPart } from './integrity-part';
import { bookOf } from './log-book';
import { filterOf, filtersIn, periodOf } from './log-query';
import { RecordDetails } from './record-details';
import { RecordTable } from './record-table';
import { useLogWords } from './words';

const useStyles = makeStyles({ stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL } });

/** The warning log: `#/log?from=…&rule=…`, one record: `#/log/<list>/<item>/<record>`. */
export function page({ route, takesFocus }: PageProps) {
  return <LogPage route={route} takesFocus={takesFocus} />;
}

function LogPage({ route, takesFocus }: PageProps) {
  const words = useLogWords();
  const styles = useStyles();
  const { ports, clock, locale } = useDesk();
  const book = bookOf(ports);
  const state = useSyncExternalStore(book.subscribe, book.snapshot);
  const [, list, item, record] = route.parts;
  const period = periodOf(route.query, clock.now());
  const { from, to } = period;
  useEffect(() => {
    void book.load(from.slice(0, 7), to.slice(0, 7));
  }, [book, from, to]);
  const filter = useMemo(() => filterOf(route.query, { from, to }), [route.query, from, to]);
  const rows = useMemo(
    // What is found grows while the log is read.
    () => (state.records >= 0 ? book.columns.find(filter) : new Uint32Array()),
    [book, filter, state.records],
  );
  if (list !== undefined && item !== undefined && record !== undefined)
    return <RecordDetails list={list} item={item} record={record} back={route.query} takesFocus={takesFocus} />;
  return (
    <div className={styles.stack}>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <FilterBar query={route.query} period={period} columns={book.columns} />
      {state.is === 'loading' && (
        <div>
          <ProgressBar aria-label={say(words.loading, { count: '' }, locale)} />
          <Text>{say(words.loading, { count: state.records.toLocaleString(locale) }, locale)}</Text>
        </div>
      )}
      {state.failure && (
        <Trouble failure={state.failure} again={() => void book.load(from.slice(0, 7), to.slice(0, 7))} />
      )}
      <div role="status">{state.is === 'idle' ? countOf(rows.length, words.count, locale) : ''}</div>
      {rows.length === 0 && state.is === 'idle' ? (
        <EmptyState {...words.empty} />
      ) : (
        <RecordTable
          columns={book.columns}
          rows={rows}
          onOpen={(found) => go(hrefOf(['log', found.list, found.itemKey, found.id], route.query))}
        />
      )}
      <IntegrityPart key={`${from}~${to}`} period={period} unreadable={state.unreadable} />
      <ExportPart period={period} filter={filtersIn(route.query)} />
    </div>
  );
}

function countOf(count: number, text: ReturnType<typeof useLogWords>['count'], locale: 'en-GB' | 'cy-GB'): string {
  return say(text, { count }, locale).replace(String(count), count.toLocaleString(locale));
}
