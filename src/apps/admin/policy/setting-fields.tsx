import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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

interface ChoiceProps extends SettingFieldProps {
  /** In force where the file says nothing. */
  readonly standard: string;
  /** The options. */
  readonly children: ReactNode;
  /** What the file is to say; by default what was chosen. */
  toKeep?(chosen: string): string | undefined;
}

/** One of a few values. */
function ChoiceField({ desk, path, label, hint, standard, children, toKeep = (chosen) => chosen }: ChoiceProps) {
  return (
    <Field label={label} hint={hint} {...faultProps(faultsAt(desk.decoded, path))}>
      <Select
        value={textOf(valueAt(desk.draft?.file, path)) || standard}
        disabled={!desk.mayEdit}
        onChange={(_, { value }) => desk.change(path, toKeep(value))}
      >
        {children}
      </Select>
    </Field>
  );
}

export function StageField({ desk }: { readonly desk: PolicyDesk }) {
  const { general } = usePolicyWords().page;
  return (
    <ChoiceField desk={desk} path={['stage']} label={general.stage} standard="full">
      {(['trial', 'notes', 'warnings', 'full'] as const).map((stage) => (
        <option key={stage} value={stage}>
          {general.stages[stage]}
        </option>
      ))}
    </ChoiceField>
  );
}

/** In which language the school's own words are. */
export function LanguageField({ desk }: { readonly desk: PolicyDesk }) {
  const { general } = usePolicyWords().page;
  return (
    <ChoiceField
      desk={desk}
      path={['language']}
      label={general.language}
      hint={general.languageHint}
      standard="en"
      toKeep={(chosen) => (chosen === 'en' ? undefined : chosen)}
    >
      <option value="en" lang="en">
        English
      </option>
      <option value="cy" lang="cy">
        Cymraeg
      </option>
    </ChoiceField>
  );
}

/** How many people it takes to publish. */
export function ToPublishField({ desk }: { readonly desk: PolicyDesk }) {
  const { proposal } = usePolicyWords().page;
  return (
    <ChoiceField
      desk={desk}
      path={['roles', 'toPublish']}
      label={proposal.toPublish}
      hint={proposal.toPublishHint}
      standard="one"
      toKeep={(chosen) => (chosen === 'one' ? undefined : chosen)}
    >
      <option value="one">{proposal.one}</option>
      <option value="two">{proposal.two}</option>
    </ChoiceField>
  );
}
