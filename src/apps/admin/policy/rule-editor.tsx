import {
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  Select,
  Switch,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { diffPolicies } from '../../../policy/diff';
import { effectivePolicy } from '../../../policy/effective';
import { isRuleId } from '../../../policy/rule-ids';
import { ruleOf } from '../../../rules/registry';
import { ruleLimits as welshLimits } from '../../../strings/cy-gb/rule-limits';
import { EmptyState } from '../../../ui/empty-state';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { hrefOf } from '../shell/route';
import { useShellWords } from '../shell/words';
import { changeInWords } from './change-words';
import { KindActions } from './kind-actions';
import { faultProps } from './parameter-field';
import { RuleLimits, RuleMercies } from './rule-limits';
import { faultsAt, type PolicyDesk } from './use-policy';
import { ruleName, usePolicyWords } from './words';
import { textOf, valueAt } from './file-edit';
import { ActionChoice, SchoolChoice } from './rule-list';
import { ruleBase, schoolsOf } from './rule-place';
import { useEditorStyles } from './editor-styles';

interface Props {
  readonly id: string;
  readonly school: string;
  readonly desk: PolicyDesk;
}

/** Everything that can be set of one check. The fields follow from the check's declaration. */
export function RuleEditor({ id, school, desk }: Props) {
  const words = usePolicyWords();
  const shell = useShellWords();
  const styles = useEditorStyles();
  const { page } = words;
  if (!isRuleId(id)) return <EmptyState {...shell.nowhere} />;
  const schools = schoolsOf(desk);
  const path = ruleBase(id, school);
  const faults = faultsAt(desk.decoded, path);
  return (
    <>
      <Link href={hrefOf(['policy'], { school })}>← {page.rule.back}</Link>
      <Text as="h2" size={600} weight="semibold" className={styles.title}>
        {ruleName(id, words)}
      </Text>
      {schools.length > 0 && <SchoolChoice schools={schools} school={school} parts={['policy', 'rule', id]} />}
      {school !== '' && (
        <MessageBar layout="multiline">
          <MessageBarBody>{page.rule.onlyStricter}</MessageBarBody>
        </MessageBar>
      )}
      {faults.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {faults.map(({ path: place, message }) => (
              <div key={place + message}>{message}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <About id={id} />
      <Section title={page.rule.action}>
        <Basics id={id} school={school} desk={desk} />
      </Section>
      <Section title={page.rule.limits}>
        <RuleLimits id={id} school={school} desk={desk} />
      </Section>
      <Section title={page.rule.mercies} lead={page.rule.merciesHint}>
        <RuleMercies id={id} school={school} desk={desk} />
      </Section>
      <Section title={page.rule.kinds} lead={page.rule.kindsHint}>
        <KindActions id={id} school={school} desk={desk} />
      </Section>
      {school === '' && schools.length > 0 && <Tightened id={id} desk={desk} />}
    </>
  );
}

function About({ id }: { readonly id: string }) {
  const words = usePolicyWords();
  const styles = useEditorStyles();
  const { locale } = useDesk();
  // The declarations speak English.
  const docs = locale === 'cy-GB' ? welshLimits[id] : ruleOf(id)?.docs;
  const list = (title: string, points: readonly string[]) =>
    points.length === 0 ? null : (
      <div>
        <Text weight="semibold">{title}</Text>
        <ul className={styles.list}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <Section title={words.page.rule.what}>
      <Text>{words.rules[id]?.summary}</Text>
      {docs && list(words.page.rule.leaves, docs.leaves)}
      {docs && list(words.page.rule.misses, docs.misses)}
    </Section>
  );
}

function Basics({ id, school, desk }: Props) {
  const { page } = usePolicyWords();
  const styles = useEditorStyles();
  const base = ruleBase(id, school);
  const raw = valueAt(desk.draft?.file, base);
  const isReadOnly = !desk.mayEdit;
  const set = (key: string, value: string) => desk.change([...base, key], value === '' ? undefined : value);
  const faults = (key: string) => faultProps(faultsAt(desk.decoded, [...base, key]));
  return (
    <div className={styles.fields}>
      <Field label={page.rule.action} {...faults('action')}>
        <ActionChoice id={id} desk={desk} school={school} />
      </Field>
      <Field hint={page.rule.modeHint} {...faults('mode')}>
        <Switch
          label={page.rule.mode}
          checked={valueAt(raw, ['mode']) === 'monitor'}
          disabled={isReadOnly}
          onChange={(_, { checked }) => set('mode', checked ? 'monitor' : '')}
        />
      </Field>
      {school === '' && <Lock id={id} desk={desk} />}
      <Field label={page.rule.clause} hint={page.rule.clauseHint} {...faults('clause')}>
        <Input
          value={textOf(valueAt(raw, ['clause'])) || listText(valueAt(raw, ['clauses']))}
          readOnly={isReadOnly || valueAt(raw, ['clauses']) !== undefined}
          onChange={(_, { value }) => set('clause', value)}
        />
      </Field>
      <Field label={page.rule.clauseText} {...faults('clauseText')}>
        <Textarea
          value={textOf(valueAt(raw, ['clauseText']))}
          readOnly={isReadOnly}
          onChange={(_, { value }) => set('clauseText', value)}
        />
      </Field>
      <Field label={page.rule.text} hint={page.rule.textHint} {...faults('text')}>
        <Textarea
          value={textOf(valueAt(raw, ['text']))}
          readOnly={isReadOnly}
          onChange={(_, { value }) => set('text', value)}
        />
      </Field>
      <Field label={page.rule.record} {...faults('record')}>
        <Select
          value={textOf(valueAt(raw, ['record'])) || (ruleOf(id)?.group === 'conduct' ? 'none' : 'full')}
          disabled={isReadOnly}
          onChange={(_, { value }) => set('record', value)}
        >
          {(['full', 'count', 'none'] as const).map((record) => (
            <option key={record} value={record}>
              {page.rule.records[record]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function listText(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : '';
}

function Lock({ id, desk }: Omit<Props, 'school'>) {
  const { page } = usePolicyWords();
  const held = valueAt(desk.draft?.file, ['locked']);
  const locked = Array.isArray(held) ? held.map(String) : [];
  return (
    <Field hint={page.rule.lockHint}>
      <Switch
        label={page.rule.lock}
        checked={locked.includes(id)}
        disabled={!desk.mayEdit}
        onChange={(_, { checked }) => {
          const next = checked ? [...locked, id] : locked.filter((one) => one !== id);
          desk.change(['locked'], next.length === 0 ? undefined : next);
        }}
      />
    </Field>
  );
}

/** What each school has made stricter than the trust. */
function Tightened({ id, desk }: Omit<Props, 'school'>) {
  const words = usePolicyWords();
  const { page } = words;
  const { decoded } = desk;
  const rows = !decoded?.ok
    ? []
    : schoolsOf(desk).flatMap((school) => {
        const own = effectivePolicy(decoded.value, { school: school.id });
        return diffPolicies({ ...decoded.value, schools: {} }, { ...decoded.value, rules: own.rules, schools: {} })
          .filter(({ rule }) => rule === id)
          .map((change) => ({ school: school.title, ...changeInWords(change, words) }));
      });
  return (
    <Section title={page.rule.schools}>
      {rows.length === 0 ? (
        <Text>{page.rule.schoolsNone}</Text>
      ) : (
        <PlainTable
          caption={page.rule.schools}
          hideCaption
          rows={rows}
          keyOf={({ school, key }) => `${school}|${key}`}
          columns={[
            { key: 'school', name: page.school.label, cell: ({ school }) => school },
            { key: 'setting', name: page.publish.columns.setting, cell: ({ setting }) => setting },
            { key: 'trust', name: page.table.everywhere, cell: ({ before }) => before },
            { key: 'own', name: page.publish.columns.after, cell: ({ after }) => after },
          ]}
        />
      )}
    </Section>
  );
}
