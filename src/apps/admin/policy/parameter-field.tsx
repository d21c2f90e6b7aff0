import { Field, Input, Select, Switch, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { CONFIDENCES } from '../../../detect/kinds';
import type { PolicyFault } from '../../../policy/fault';
import { ACTIONS } from '../../../rules/actions';
import type { ParameterDeclaration } from '../../../rules/parameters';
import { usePolicyWords, type PolicyWords } from './words';

const MEGABYTE = 1_048_576;

export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly faults: readonly PolicyFault[];
  readonly isReadOnly: boolean;
}

interface Props extends FieldProps {
  readonly declaration: ParameterDeclaration;
  /** As it stands in the file, `undefined` where it is not set there. */
  readonly value: unknown;
  /** What holds where the file says nothing. */
  readonly inherited: unknown;
  onChange(value: unknown): void;
}

/** The control for one parameter, made from its declaration: type, limits, unit and usual value come from there. */
export function ParameterField(props: Props) {
  switch (props.declaration.type) {
    case 'whole':
    case 'share':
      return <NumberField {...props} />;
    case 'yesNo':
      return <YesNoField {...props} />;
    case 'words':
      return <ListField {...props} />;
    case 'action':
      return <ChoiceField {...props} values={ACTIONS} />;
    case 'confidence':
      return <ChoiceField {...props} values={CONFIDENCES} />;
    case 'choice':
      return <ChoiceField {...props} values={props.declaration.of} />;
  }
}

/** Fault beside the field it is about. */
export function faultProps(faults: readonly PolicyFault[]) {
  const [first] = faults;
  return first === undefined ? {} : { validationState: 'error' as const, validationMessage: first.message };
}

function unitOf(declaration: ParameterDeclaration, { page }: PolicyWords) {
  if (declaration.type === 'share') return { factor: 0.01, name: page.units.share };
  const unit = declaration.type === 'whole' ? declaration.unit : undefined;
  const names: Readonly<Record<string, string>> = page.units;
  return { factor: unit === 'bytes' ? MEGABYTE : 1, name: unit === undefined ? '' : (names[unit] ?? unit) };
}

function NumberField({ label, hint, declaration, value, inherited, faults, isReadOnly, onChange }: Props) {
  const words = usePolicyWords();
  const { factor, name } = unitOf(declaration, words);
  const shown = (raw: unknown): string =>
    typeof raw === 'number' ? String(Math.round((raw / factor) * 100) / 100) : '';
  const [text, setText] = useState(shown(value));
  const [from, to] = declaration.type === 'whole' ? [declaration.from, declaration.to] : [factor, 1];
  const least = factor === MEGABYTE ? '1' : shown(from);
  const limits = words.page.rule.between
    .replace('{from}', least)
    .replace('{to}', shown(to))
    .replace('{unit}', name)
    .trim();
  const usual = words.page.rule.standard.replace('{value}', `${shown(inherited)} ${name}`.trim());
  return (
    <Field label={label} hint={hint ?? `${limits}. ${usual}`} {...faultProps(faults)}>
      <Input
        inputMode="decimal"
        value={text}
        readOnly={isReadOnly}
        placeholder={shown(inherited)}
        contentAfter={name === '' ? undefined : <span>{name}</span>}
        style={{ maxWidth: '220px' }}
        onChange={(_, { value: typed }) => {
          setText(typed);
          const number = Number(typed.replace(',', '.'));
          if (typed.trim() === '') onChange(undefined);
          // What is no number goes into the draft as it is: decoding says so beside the field.
          else onChange(Number.isFinite(number) ? rounded(number * factor, declaration) : typed);
        }}
      />
    </Field>
  );
}

function rounded(value: number, { type }: ParameterDeclaration): number {
  return type === 'whole' && !Number.isInteger(value) ? value : Math.round(value * 10_000) / 10_000;
}

function YesNoField({ label, hint, value, inherited, faults, isReadOnly, onChange }: Props) {
  const isOn = typeof value === 'boolean' ? value : inherited === true;
  return (
    <Field {...(hint === undefined ? {} : { hint })} {...faultProps(faults)}>
      <Switch
        label={label}
        checked={isOn}
        disabled={isReadOnly}
        onChange={(_, { checked }) => onChange(checked === inherited ? undefined : checked)}
      />
    </Field>
  );
}

function ListField({ label, hint, value, inherited, faults, isReadOnly, onChange }: Props) {
  const words = usePolicyWords();
  const lines = (raw: unknown): string => (Array.isArray(raw) ? raw.map(String).join('\n') : '');
  const [text, setText] = useState(lines(value ?? inherited));
  return (
    <Field label={label} hint={hint ?? words.page.rule.list} {...faultProps(faults)}>
      <Textarea
        value={text}
        rows={3}
        resize="vertical"
        readOnly={isReadOnly}
        onChange={(_, { value: typed }) => {
          setText(typed);
          const entries = typed
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
          onChange(entries.length === 0 && value === undefined ? undefined : entries);
        }}
      />
    </Field>
  );
}

type ChoiceProps = Props & { readonly values: readonly string[] };

function ChoiceField({ label, hint, value, inherited, faults, isReadOnly, onChange, values }: ChoiceProps) {
  const { page } = usePolicyWords();
  const named = (one: string): string =>
    (page.actions as Readonly<Record<string, string>>)[one] ?? page.choices[one] ?? one;
  const usual = typeof inherited === 'string' ? named(inherited) : page.rule.asAbove;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...faultProps(faults)}>
      <Select
        value={typeof value === 'string' ? value : ''}
        disabled={isReadOnly}
        onChange={(_, { value: chosen }) => onChange(chosen === '' ? undefined : chosen)}
      >
        <option value="">{page.rule.standard.replace('{value}', usual)}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {named(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
