import { Button, Field, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { go, hrefOf } from '../shell/route';
import { useSchoolNames } from '../shell/use-school-names';
import { useShellWords } from '../shell/words';
import type { LogNames } from './columns-host';
import type { FilterName } from './log-query';
import type { Period } from './read-period';
import { useLogWords, useRuleNames } from './words';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    // A choice with long words must not push out of its place.
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

interface Props {
  readonly query: Readonly<Record<string, string>>;
  readonly period: Period;
  readonly names: LogNames;
}

/** Period and filters. They stand in the address: a filtered list can be kept and passed on. */
export function FilterBar({ query, period, names }: Props) {
  const words = useLogWords();
  const { scope } = useDesk();
  const shell = useShellWords();
  const styles = useStyles();
  const ruleName = useRuleNames();
  const schoolName = useSchoolNames();
  const set = (name: string, value: string): void =>
    go(hrefOf(['log'], { ...query, [name]: value }), { replace: true });
  const actions: Readonly<Record<string, string>> = shell.actions;
  const choice = (name: FilterName, values: readonly string[], say: (value: string) => string) => (
    <Field label={words.filter[name]}>
      <Select value={query[name] ?? ''} onChange={(_, { value }) => set(name, value)}>
        <option value="">{words.filter.all}</option>
        {values
          .filter((value) => value !== '')
          .map((value) => (
            <option key={value} value={value}>
              {say(value)}
            </option>
          ))}
      </Select>
    </Field>
  );
  return (
    <Section title={words.filter.title}>
      <div className={styles.fields}>
        <Field label={words.filter.from}>
          <Input type="date" value={period.from} onChange={(_, { value }) => set('from', value)} />
        </Field>
        <Field label={words.filter.to}>
          <Input type="date" value={period.to} onChange={(_, { value }) => set('to', value)} />
        </Field>
        {choice('school', scope ?? names.schools, schoolName)}
        {choice('rule', names.rules, ruleName)}
        {choice('type', names.types, (value) => words.types[value] ?? value)}
        {choice('decision', names.decisions, (value) => actions[value] ?? value)}
        {choice('answer', names.answers, (value) => words.answers[value] ?? value)}
      </div>
      <div className={styles.row}>
        <Button onClick={() => go(hrefOf(['log']))}>{words.filter.clear}</Button>
        <Link href={hrefOf(['person'])}>{words.filter.person}</Link>
      </div>
    </Section>
  );
}
