import { Button, Field, Input, makeStyles, ProgressBar, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { totalOf, type RollUp } from '../../../log/roll-up';
import type { TenantFailure } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { PlainTable, type Column } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { readRollUps } from '../day/read-roll-ups';
import { periodOf } from '../log/log-query';
import { ruleName, usePolicyWords } from '../policy/words';
import { useDesk } from '../shell/desk';
import { go, hrefOf } from '../shell/route';
import { Trouble } from '../shell/trouble';
import { SumNote } from '../shell/place-choice';
import { useSchoolNames } from '../shell/use-school-names';
import { dayOf, momentOf, useShellWords } from '../shell/words';
import { clauseRows, clipboardTable, inForceOn, type ClauseRow, type PolicyAt } from './clause-figures';
import type { PageProps } from './page-props';
import { useProofWords } from './proof-words';
import { readVersions } from './read-versions';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
});

interface Data {
  readonly rollUps: readonly RollUp[];
  /** The version in force at the end of the period, then the older ones; empty before the first. */
  readonly versions: readonly PolicyAt[];
  readonly hasAll: boolean;
}

type State =
  | { readonly is: 'reading'; readonly done: number; readonly count: number }
  | { readonly is: 'done'; readonly data: Data }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

/** Clause by clause: `#/clauses?from=…&to=…&school=…`. From daily counts and the policy's history, never from records. */
export function page({ route, takesFocus }: PageProps) {
  return <ClausesPage route={route} takesFocus={takesFocus} />;
}

function ClausesPage({ route, takesFocus }: PageProps) {
  const words = useProofWords().clauses;
  const shell = useShellWords();
  const styles = useStyles();
  const { clock, locale } = useDesk();
  const schoolName = useSchoolNames();
  const { from, to } = periodOf(route.query, clock.now());
  const school = route.query['school'] ?? '';
  const [state, again] = useClauses(from, to);
  const set = (name: string, value: string): void =>
    go(hrefOf(route.parts, { ...route.query, [name]: value }), { replace: true });
  const rollUps = state.is === 'done' ? state.data.rollUps : [];
  const schools = [...new Set(rollUps.map((one) => one.school))].filter((one) => one !== '').sort();
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <div className={styles.row}>
        <Field label={words.from}>
          <Input type="date" value={from} onChange={(_, { value }) => set('from', value)} />
        </Field>
        <Field label={words.to}>
          <Input type="date" value={to} onChange={(_, { value }) => set('to', value)} />
        </Field>
        {schools.length > 1 && (
          <Field label={words.school}>
            <Select value={school} onChange={(_, { value }) => set('school', value)}>
              <option value="">{shell.common.all}</option>
              {schools.map((one) => (
                <option key={one} value={one}>
                  {schoolName(one)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <SumNote />
      {state.is === 'reading' && (
        <div>
          <ProgressBar aria-label={words.title} value={state.done} max={state.count} />
          <Text>{say(shell.common.done, { done: state.done, count: state.count }, locale)}</Text>
        </div>
      )}
      {state.is === 'failed' && <Trouble failure={state.failure} again={again} />}
      {state.is === 'done' && <Clauses data={state.data} from={from} to={to} school={school} />}
    </>
  );
}

interface ClausesProps {
  readonly data: Data;
  readonly from: string;
  readonly to: string;
  readonly school: string;
}

function Clauses({ data: { rollUps, versions, hasAll }, from, to, school }: ClausesProps) {
  const words = useProofWords().clauses;
  const styles = useStyles();
  const { locale, copy } = useDesk();
  const [copied, setCopied] = useState<boolean | undefined>();
  const columns = useColumns();
  const [inForce] = versions;
  if (inForce === undefined) return <EmptyState title={words.none} text={words.noneText} />;
  if (inForce.policy === undefined) return <EmptyState title={words.unreadable} text={words.unreadableText} />;
  const counts = totalOf(rollUps, { from, to, ...(school === '' ? {} : { school }) });
  const rows = clauseRows(versions, hasAll, counts);
  const facts = { day: dayOf(to, locale), when: momentOf(inForce.at, locale), checked: counts.checked };
  const table = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => String(cell(row))))];
  return (
    <Section
      title={say(words.inForce, { version: inForce.policy.version || inForce.version, day: facts.day }, locale)}
      lead={say(words.counted, facts, locale)}
    >
      <PlainTable
        caption={words.title}
        hideCaption
        rows={rows}
        keyOf={({ clause, rule }) => `${clause}|${rule}`}
        columns={columns}
      />
      <div className={styles.row}>
        <Button onClick={() => void copy(clipboardTable(table)).then(setCopied)}>{words.copy}</Button>
        <Text role="status">{copied === undefined ? '' : copied ? words.copied : words.notCopied}</Text>
      </div>
      <Text size={200}>{words.note}</Text>
    </Section>
  );
}

/** Every cell is a text, on the page and in the clipboard the same. */
function useColumns(): readonly (Column<ClauseRow> & { cell(row: ClauseRow): string })[] {
  const words = useProofWords().clauses;
  const shell = useShellWords();
  const policy = usePolicyWords();
  const { locale } = useDesk();
  const actions: Readonly<Record<string, string>> = shell.actions;
  const number = (value: number | undefined): string => (value === undefined ? '< 5' : value.toLocaleString(locale));
  const count = (key: 'fired' | 'changed' | 'anyway', name: string) => ({
    key,
    name,
    isNumber: true,
    cell: (row: ClauseRow) => number(row[key]),
  });
  return [
    { key: 'clause', name: words.columns.clause, cell: ({ clause }) => (clause === '' ? words.noClause : clause) },
    { key: 'rule', name: words.columns.rule, cell: ({ rule }) => ruleName(rule, policy) },
    {
      key: 'does',
      name: words.columns.does,
      cell: ({ action, isTrial }) =>
        isTrial ? say(words.trial, { action: actions[action] ?? action }, locale) : (actions[action] ?? action),
    },
    {
      key: 'since',
      name: words.columns.since,
      cell: ({ since }) =>
        since === undefined
          ? '–'
          : say(since.isOlder ? words.before : '{day}', { day: dayOf(since.at, locale) }, locale),
    },
    count('fired', words.columns.fired),
    count('changed', words.columns.changed),
    count('anyway', words.columns.anyway),
  ];
}

function useClauses(from: string, to: string): readonly [State, () => void] {
  const { ports, counts } = useDesk();
  const [state, setState] = useState<State>({ is: 'reading', done: 0, count: 1 });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const set = (next: State): void => void (isCurrent && setState(next));
    const read = async (): Promise<void> => {
      set({ is: 'reading', done: 0, count: 1 });
      const counted = await readRollUps(counts, { from, to });
      if (!counted.ok) return set({ is: 'failed', failure: counted });
      const all = await ports.policies.versions();
      if (!all.ok && all.reason !== 'missing') return set({ is: 'failed', failure: all });
      const history = all.ok ? all.value : [];
      const newest = inForceOn(
        history.map((one) => ({ ...one, at: one.changedAt })),
        to,
      );
      const older = newest === undefined ? [] : history.slice(history.findIndex(({ id }) => id === newest.id));
      const versions = await readVersions(ports.policies, older, (done, count) => set({ is: 'reading', done, count }));
      if (!versions.ok) return set({ is: 'failed', failure: versions });
      const hasAll = versions.value.length === older.length;
      set({ is: 'done', data: { rollUps: counted.value, versions: versions.value, hasAll } });
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [ports, counts, from, to, turn]);
  return [state, () => setTurn(turn + 1)];
}
