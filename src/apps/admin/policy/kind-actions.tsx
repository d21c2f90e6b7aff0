import { Field, Select } from '@fluentui/react-components';
import { DATA_KINDS } from '../../../detect/kinds';
import { HIDDEN_KINDS, PROGRAM_KINDS } from '../../../message/attachment';
import { ACTIONS } from '../../../rules/actions';
import { ruleOf } from '../../../rules/registry';
import { isRawObject } from '../../../policy/reader';
import { useKindWords } from '../shell/kind-words';
import { faultProps } from './parameter-field';
import { faultsAt, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';
import { type SettingPath, valueAt } from './file-edit';
import { ruleBase } from './rule-place';
import { useEditorStyles } from './editor-styles';

interface Props {
  readonly id: string;
  readonly school: string;
  readonly desk: PolicyDesk;
}

/** Kinds that this check can find, as far as its group tells. */
function kindsOf(id: string): readonly string[] {
  if (id === 'attachments/program-file') return PROGRAM_KINDS;
  if (id === 'attachments/hidden-data') return HIDDEN_KINDS;
  const group = ruleOf(id)?.group;
  return group === 'data' || id === 'subject/personal-data' ? DATA_KINDS : [];
}

/** The file may hold the map beside the action or among the parameters: it is edited where it stands. */
function mapPath(desk: PolicyDesk, base: SettingPath): SettingPath {
  const beside = valueAt(desk.draft?.file, [...base, 'byKind']);
  return beside === undefined ? [...base, 'parameters', 'byKind'] : [...base, 'byKind'];
}

/** Another action for some kinds of what is found: those that are set, and one more to be chosen. */
export function KindActions({ id, school, desk }: Props) {
  const { page } = usePolicyWords();
  const kindWords = useKindWords();
  const styles = useEditorStyles();
  const path = mapPath(desk, ruleBase(id, school));
  const held = valueAt(desk.draft?.file, path);
  const set = isRawObject(held) ? Object.entries(held) : [];
  const rest = kindsOf(id).filter((kind) => !set.some(([name]) => name === kind));
  if (set.length === 0 && rest.length === 0) return <>{page.rule.noLimits}</>;
  return (
    <div className={styles.fields}>
      {set.map(([kind, action]) => (
        <Field key={kind} label={kindWords(kind)} {...faultProps(faultsAt(desk.decoded, [...path, kind]))}>
          <Select
            value={String(action)}
            disabled={!desk.mayEdit}
            onChange={(_, { value }) => desk.change([...path, kind], value === '' ? undefined : value)}
          >
            <option value="">{page.rule.asAbove}</option>
            {ACTIONS.map((one) => (
              <option key={one} value={one}>
                {page.actions[one]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {rest.length > 0 && desk.mayEdit && (
        <Field label={page.rule.addKind}>
          <Select value="" onChange={(_, { value }) => value !== '' && desk.change([...path, value], 'warn')}>
            <option value="">–</option>
            {rest.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords(kind)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
