import { Badge, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { effectivePolicy } from '../../../policy/effective';
import { RULE_IDS } from '../../../policy/rule-ids';
import { ACTIONS } from '../../../rules/actions';
import { ruleOf } from '../../../rules/registry';
import type { AnyRule } from '../../../rules/rule';
import { PlainTable, type Column } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { go, hrefOf } from '../shell/route';
import { faultsAt, type PolicyDesk } from './use-policy';
import { ruleName, usePolicyWords } from './words';
import { textOf, valueAt } from './file-edit';
import { ruleBase, schoolsOf } from './rule-place';

const GROUPS = ['data', 'recipients', 'attachments', 'subject', 'disclaimer', 'sender', 'conduct'] as const;

const useStyles = makeStyles({
  name: { display: 'flex', flexDirection: 'column' },
  quiet: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  marks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** All checks in their groups, each with what it does; schools beside the trust where there are some. */
export function RuleList({ desk, school }: { readonly desk: PolicyDesk; readonly school: string }) {
  const { page } = usePolicyWords();
  const schools = schoolsOf(desk);
  return (
    <>
      {schools.length > 0 && <SchoolChoice schools={schools} school={school} parts={['policy']} />}
      {GROUPS.map((group) => (
        <Section key={group} title={page.groups[group]}>
          <GroupTable group={group} desk={desk} school={school} />
        </Section>
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly schools: ReturnType<typeof schoolsOf>;
  readonly school: string;
  readonly parts: readonly string[];
}

export function SchoolChoice({ schools, school, parts }: ChoiceProps) {
  const { page } = usePolicyWords();
  return (
    <Field label={page.school.label} style={{ maxWidth: '360px' }}>
      <Select value={school} onChange={(_, { value }) => go(hrefOf(parts, { school: value }))}>
        <option value="">{page.school.trust}</option>
        {schools.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface GroupProps {
  readonly group: AnyRule['group'];
  readonly desk: PolicyDesk;
  readonly school: string;
}

function GroupTable({ group, desk, school }: GroupProps) {
  const words = usePolicyWords();
  const { page } = words;
  const schools = schoolsOf(desk);
  const ids = RULE_IDS.filter((id) => ruleOf(id)?.group === group);
  const columns: Column<string>[] = [
    { key: 'check', name: page.table.check, cell: (id) => <RuleName id={id} desk={desk} school={school} /> },
    { key: 'does', name: page.table.does, cell: (id) => <ActionChoice id={id} desk={desk} school={school} /> },
    ...(school === '' ? schools.map((one) => schoolColumn(one, desk, words)) : []),
    { key: 'clause', name: page.table.clause, cell: (id) => clauseOf(desk, id) },
    {
      key: 'change',
      name: page.table.change,
      cell: (id) => (
        <Link
          href={hrefOf(['policy', 'rule', id], { school })}
          aria-label={page.table.openOf
            .replace('{what}', desk.mayEdit ? page.table.open : page.table.look)
            .replace('{name}', ruleName(id, words))}
        >
          {desk.mayEdit ? page.table.open : page.table.look}
        </Link>
      ),
    },
  ];
  return <PlainTable caption={page.groups[group]} hideCaption columns={columns} rows={ids} keyOf={(id) => id} />;
}

/** What a school has made of a check, beside the trust's. */
function schoolColumn(
  { id: school, title }: { readonly id: string; readonly title: string },
  { decoded }: PolicyDesk,
  { page, policy }: ReturnType<typeof usePolicyWords>,
): Column<string> {
  const own = decoded?.ok ? effectivePolicy(decoded.value, { school }).rules : {};
  return {
    key: `school-${school}`,
    name: title,
    cell: (id) => {
      const base = decoded?.ok ? decoded.value.rules[id]?.action : undefined;
      const action = own[id]?.action;
      if (action === undefined || action === base) return page.table.same;
      return page.table.stricter.replace('{what}', policy.actions[action]);
    },
  };
}

function clauseOf({ draft }: PolicyDesk, id: string): string {
  const setting = valueAt(draft?.file, ['rules', id]);
  const clauses = valueAt(setting, ['clauses']);
  return textOf(valueAt(setting, ['clause'])) || (Array.isArray(clauses) ? clauses.map(String).join(', ') : '') || '–';
}

function RuleName({ id, desk, school }: { readonly id: string; readonly desk: PolicyDesk; readonly school: string }) {
  const styles = useStyles();
  const words = usePolicyWords();
  const { page } = words;
  const setting = valueAt(desk.draft?.file, ['rules', id]);
  const locked = valueAt(desk.draft?.file, ['locked']);
  const isLocked = Array.isArray(locked) && locked.includes(id);
  const hasFault = faultsAt(desk.decoded, ruleBase(id, school)).length > 0;
  return (
    <span className={styles.name}>
      {ruleName(id, words)}
      <span className={styles.quiet}>{words.rules[id]?.summary}</span>
      <span className={styles.marks}>
        {valueAt(setting, ['mode']) === 'monitor' && <Badge appearance="outline">{page.table.trial}</Badge>}
        {isLocked && <Badge appearance="outline">{page.table.locked}</Badge>}
        {hasFault && (
          <Badge appearance="filled" color="danger">
            {page.table.faulty}
          </Badge>
        )}
      </span>
    </span>
  );
}

/** What a check does, to be chosen in place. */
export function ActionChoice({
  id,
  desk,
  school,
}: {
  readonly id: string;
  readonly desk: PolicyDesk;
  readonly school: string;
}) {
  const words = usePolicyWords();
  const { page } = words;
  const path = [...ruleBase(id, school), 'action'];
  const own = textOf(valueAt(desk.draft?.file, path));
  const trust = textOf(valueAt(desk.draft?.file, ['rules', id, 'action'])) || 'off';
  return (
    <Select
      size="small"
      aria-label={`${ruleName(id, words)}: ${page.table.does}`}
      value={own === '' && school === '' ? 'off' : own}
      disabled={!desk.mayEdit}
      onChange={(_, { value }) => desk.change(path, value === '' ? undefined : value)}
    >
      {school !== '' && (
        <option value="">
          {page.rule.inherit}: {page.actions[trust as keyof typeof page.actions] ?? trust}
        </option>
      )}
      {ACTIONS.map((action) => (
        <option key={action} value={action}>
          {page.actions[action]}
        </option>
      ))}
    </Select>
  );
}
