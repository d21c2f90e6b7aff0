import { Link, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import type { PageProps } from '../pages/page-props';
import { useDesk } from '../shell/desk';
import { go, hrefOf } from '../shell/route';
import { Trouble } from '../shell/trouble';
import { ExportPart } from './export-part';
import { FilterBar } from './filter-bar';
import { IntegrityPart } from './integrity-part';
import { NO_NAMES, type Found } from './columns-host';
import { columnsInWorker } from './columns-in-worker';
import { bookOf, type LogBook } from './log-book';
import type { LogFilter } from './log-columns';
import { filterOf, filtersIn, periodOf } from './log-query';
import { openedPeople } from './opened-people';
import { RecordDetails } from './record-details';
import { RecordTable } from './record-table';
import { SamplePart } from './sample-part';
import { useLogWords } from './words';

const useStyles = makeStyles({ stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL } });

/** The warning log: `#/log?from=…&rule=…`, one record: `#/log/<list>/<item>/<record>`. */
export function page({ route, takesFocus }: PageProps) {
  return <LogPage route={route} takesFocus={takesFocus} />;
}

function LogPage({ route, takesFocus }: PageProps) {
  const words = useLogWords();
  const styles = useStyles();
  const { ports, clock, locale, scope } = useDesk();
  const book = bookOf(ports, columnsInWorker);
  const state = useSyncExternalStore(book.subscribe, book.snapshot);
  const [, list, item, record] = route.parts;
  const period = periodOf(route.query, clock.now());
  const { from, to } = period;
  const person = route.query['person'] ?? '';
  const opened = openedPeople(ports).get(person);
  // A person's records open on their own page, with a reason; somebody limited to schools looks at one at a time.
  const wish = route.query['school'] ?? '';
  const school = scope === undefined || scope.includes(wish) ? wish : (scope[0] ?? '');
  const query = useMemo(
    () => ({ ...route.query, ...(school === '' ? {} : { school }), person: opened === undefined ? '' : person }),
    [route.query, school, opened, person],
  );
  useEffect(() => {
    const load = async (): Promise<void> => {
      if (to === new Date(clock.now()).toISOString().slice(0, 10)) await book.first(school, clock.now());
      await book.load(from.slice(0, 7), to.slice(0, 7));
    };
    void load();
    // Another school needs no reading: its records are there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [book, from, to, clock]);
  const filter = useMemo(() => filterOf(query, { from, to }), [query, from, to]);
  const found = useFound(book, filter, state.records);
  if (list !== undefined && item !== undefined && record !== undefined)
    return <RecordDetails list={list} item={item} record={record} back={route.query} takesFocus={takesFocus} />;
  return (
    <div className={styles.stack}>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      {scope !== undefined && <Text>{say(words.scope, { schools: scope.join(', ') }, locale)}</Text>}
      <FilterBar query={query} period={period} names={found?.names ?? NO_NAMES} />
      <PersonBar person={person} name={opened} query={route.query} />
      {state.is === 'loading' && (
        <div>
          <ProgressBar aria-label={say(words.loading, { count: '' }, locale)} />
          <Text>{say(words.loading, { count: state.records.toLocaleString(locale) }, locale)}</Text>
        </div>
      )}
      {state.failure && (
        <Trouble failure={state.failure} again={() => void book.load(from.slice(0, 7), to.slice(0, 7))} />
      )}
      <div role="status">{state.is === 'idle' ? countOf(found?.count ?? 0, words.count, locale) : ''}</div>
      {found?.count === 0 && state.is === 'idle' ? (
        <EmptyState {...words.empty} />
      ) : (
        <RecordTable
          columns={book.columns}
          found={found}
          onOpen={(row) => go(hrefOf(['log', row.list, row.itemKey, row.id], route.query))}
        />
      )}
      <IntegrityPart key={`${from}~${to}`} period={period} unreadable={state.unreadable} />
      <SamplePart columns={book.columns} />
      {opened === undefined ? (
        <ExportPart period={period} filter={filtersIn(query)} />
      ) : (
        <Text>{words.personExport}</Text>
      )}
    </div>
  );
}

interface PersonProps {
  readonly person: string;
  readonly name: string | undefined;
  readonly query: Readonly<Record<string, string>>;
}

/** Whose records are shown, or the way to the page that asks why. */
function PersonBar({ person, name, query: { person: _, ...query } }: PersonProps) {
  const words = useLogWords().person;
  if (person === '') return null;
  return (
    <MessageBar intent={name === undefined ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        {name === undefined ? words.first : words.only.replace('{name}', () => name)}{' '}
        {name === undefined ? (
          <Link href={hrefOf(['person'], { id: person })} inline>
            {words.open}
          </Link>
        ) : (
          <Link href={hrefOf(['log'], query)} inline>
            {words.all}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What fits, found anew when the filter changes or more was read; the newest question's answer holds. */
function useFound({ columns }: LogBook, filter: LogFilter, records: number): Found | undefined {
  const [found, setFound] = useState<Found | undefined>();
  useEffect(() => {
    let isCurrent = true;
    void columns.find(filter).then((value) => {
      if (isCurrent) setFound(value);
    });
    return () => {
      isCurrent = false;
    };
  }, [columns, filter, records]);
  return found;
}

function countOf(count: number, text: ReturnType<typeof useLogWords>['count'], locale: 'en-GB' | 'cy-GB'): string {
  return say(text, { count }, locale).replace(String(count), count.toLocaleString(locale));
}
