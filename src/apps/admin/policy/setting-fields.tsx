import { Field, Input, Select } from '@fluentui/react-components';
import { textOf, valueAt, type SettingPath } from './file-edit';
import { faultProps, ParameterField } from './parameter-field';
import { faultsAt, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';

export interface SettingFieldProps {
  readonly desk: PolicyDesk;
  readonly path: SettingPath;
  readonly label: string;
  readonly hint?: string | undefined;
}

export function TextField({ desk, path, label, hint }: SettingFieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...faultProps(faultsAt(desk.decoded, path))}>
      <Input
        value={textOf(valueAt(desk.draft?.file, path))}
        readOnly={!desk.mayEdit}
        onChange={(_, { value }) => desk.change(path, value === '' ? undefined : value)}
      />
    </Field>
  );
}

export function LinesField({ desk, path, label }: SettingFieldProps) {
  return (
    <ParameterField
      label={label}
      declaration={{ type: 'words', standard: [], most: 1000 }}
      value={valueAt(desk.draft?.file, path)}
      inherited={[]}
      faults={faultsAt(desk.decoded, path)}
      isReadOnly={!desk.mayEdit}
      onChange={(value) => desk.change(path, Array.isArray(value) && value.length === 0 ? undefined : value)}
    />
  );
}

export function StageField({ desk }: { readonly desk: PolicyDesk }) {
  const { page } = usePolicyWords();
  return (
    <Field label={page.general.stage} {...faultProps(faultsAt(desk.decoded, ['stage']))}>
      <Select
        value={textOf(valueAt(desk.draft?.file, ['stage'])) || 'full'}
        disabled={!desk.mayEdit}
        onChange={(_, { value }) => desk.change(['stage'], value)}
      >
        {(['trial', 'notes', 'warnings', 'full'] as const).map((stage) => (
          <option key={stage} value={stage}>
            {page.general.stages[stage]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** In which language the school's own words are. */
export function LanguageField({ desk }: { readonly desk: PolicyDesk }) {
  const { general } = usePolicyWords().page;
  const path = ['language'];
  return (
    <Field label={general.language} hint={general.languageHint} {...faultProps(faultsAt(desk.decoded, path))}>
      <Select
        value={textOf(valueAt(desk.draft?.file, path)) || 'en'}
        disabled={!desk.mayEdit}
        onChange={(_, { value }) => desk.change(path, value === 'cy' ? value : undefined)}
      >
        <option value="en" lang="en">
          English
        </option>
        <option value="cy" lang="cy">
          Cymraeg
        </option>
      </Select>
    </Field>
  );
}

/** How many people it takes to publish. */
export function ToPublishField({ desk }: { readonly desk: PolicyDesk }) {
  const { proposal } = usePolicyWords().page;
  const path = ['roles', 'toPublish'];
  return (
    <Field label={proposal.toPublish} hint={proposal.toPublishHint} {...faultProps(faultsAt(desk.decoded, path))}>
      <Select
        value={textOf(valueAt(desk.draft?.file, path)) || 'one'}
        disabled={!desk.mayEdit}
        onChange={(_, { value }) => desk.change(path, value === 'two' ? value : undefined)}
      >
        <option value="one">{proposal.one}</option>
        <option value="two">{proposal.two}</option>
      </Select>
    </Field>
  );
}
