import { Text } from '@fluentui/react-components';
import { MERCIES } from '../../../policy/rule-parameters';
import type { ParameterDeclaration } from '../../../rules/parameters';
import { ruleOf } from '../../../rules/registry';
import { ParameterField } from './parameter-field';
import { faultsAt, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';
import { type SettingPath, valueAt } from './file-edit';
import { ruleBase, settingOf } from './rule-place';
import { useEditorStyles } from './editor-styles';

interface Props {
  readonly id: string;
  readonly school: string;
  readonly desk: PolicyDesk;
}

/** The check's own parameters, one field for each of its declaration. */
export function RuleLimits({ id, school, desk }: Props) {
  const { page } = usePolicyWords();
  const styles = useEditorStyles();
  const declarations = Object.entries((ruleOf(id)?.parameters ?? {}) as Readonly<Record<string, ParameterDeclaration>>);
  if (declarations.length === 0) return <Text>{page.rule.noLimits}</Text>;
  return (
    <div className={styles.fields}>
      {declarations.map(([name, declaration]) => (
        <OneField
          key={name}
          {...{ id, school, desk, declaration }}
          path={[...ruleBase(id, school), 'parameters', name]}
          label={page.parameters[name] ?? name}
          inherited={inheritedOf(desk, id, school, name, declaration)}
        />
      ))}
    </div>
  );
}

/** What holds where nothing is set here: the trust's value for a school, else the declaration's. */
function inheritedOf(desk: PolicyDesk, id: string, school: string, name: string, declaration: ParameterDeclaration) {
  const trust = school === '' ? undefined : settingOf(desk.decoded, id, '')?.parameters[name];
  return trust ?? declaration.standard;
}

interface OneProps extends Props {
  readonly declaration: ParameterDeclaration;
  readonly path: SettingPath;
  readonly label: string;
  readonly inherited: unknown;
}

function OneField({ desk, declaration, path, label, inherited }: OneProps) {
  return (
    <ParameterField
      // Fields hold what is typed: a draft that was replaced as a whole begins them anew.
      key={desk.draft?.etag ?? 'first'}
      label={label}
      declaration={declaration}
      value={valueAt(desk.draft?.file, path)}
      inherited={inherited}
      faults={faultsAt(desk.decoded, path)}
      isReadOnly={!desk.mayEdit}
      onChange={(value) => desk.change(path, value)}
    />
  );
}

const ACTION: ParameterDeclaration = { type: 'action', standard: undefined };
const MANY: ParameterDeclaration = { type: 'whole', from: 1, to: 10_000, standard: 10 };
const REMEMBER: ParameterDeclaration = { type: 'whole', from: 0, to: 730, standard: 30, unit: 'days' };

/** What every check takes beside its own: the cases in which it asks for less. */
export function RuleMercies({ id, school, desk }: Props) {
  const { page } = usePolicyWords();
  const styles = useEditorStyles();
  const isData = ruleOf(id)?.group === 'data';
  const mercies = isData ? MERCIES : (['partnerAction', 'internalAction'] as const);
  const pathOf = (name: string): SettingPath => [...ruleBase(id, school), 'parameters', name];
  const common = { id, school, desk };
  return (
    <div className={styles.fields}>
      {mercies.map((name) => (
        <OneField
          key={name}
          {...common}
          declaration={ACTION}
          path={pathOf(name)}
          label={page.mercies[name]}
          inherited={undefined}
        />
      ))}
      {isData && (
        <OneField
          {...common}
          declaration={MANY}
          path={pathOf('manyInternal')}
          label={page.manyInternal}
          inherited={10}
        />
      )}
      <OneField
        {...common}
        declaration={REMEMBER}
        path={pathOf('rememberDays')}
        label={page.rememberDays}
        inherited={30}
      />
    </div>
  );
}
