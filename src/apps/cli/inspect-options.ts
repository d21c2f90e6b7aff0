import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { decodePolicy, faultsIn } from '../../policy/decode';
import { decodeOrganisation } from '../../policy/organisation';
import { effectivePolicy } from '../../policy/effective';
import type { PolicyFault } from '../../policy/fault';
import type { EffectivePolicy, Policy } from '../../policy/policy';
import { readsPictures } from '../../policy/reads-pictures';
import { isPresetId, presetPolicy } from '../../policy/presets';
import type { Organisation } from '../../rules/school';
import type { cli } from '../../strings/en-gb/cli';

type Strings = typeof cli;

export interface InspectOptions {
  readonly policy: EffectivePolicy;
  readonly mailbox: string | undefined;
  readonly jsonl: boolean;
  /** Pictures and scanned pages are read too: asked for here, or by the policy. */
  readonly pictures: boolean;
  readonly paths: readonly string[];
}

/** A wish that cannot be met: sentences for the person at the keyboard. */
export type Wish<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentences: readonly string[] };

/** The command line's arguments as a policy in force and a list of paths. */
export async function readInspectOptions(args: readonly string[], strings: Strings): Promise<Wish<InspectOptions>> {
  const parsed = parse(args, strings);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (positionals.length === 0) return refuse(strings.inspect.noPaths);
  if (values.preset !== undefined && values.policy !== undefined) return refuse(strings.inspect.presetOrPolicy);
  const policy = await chosenPolicy(values.preset, values.policy, strings);
  if (!policy.ok) return policy;
  if (values.school !== undefined && !Object.keys(policy.value.schools).includes(values.school)) {
    return refuse(
      strings.inspect.noSuchSchool.replace('{schools}', Object.keys(policy.value.schools).join(', ') || '–'),
    );
  }
  const organisation = await chosenOrganisation(values.org, strings);
  if (!organisation.ok) return organisation;
  const effective = effectivePolicy(policy.value, { school: values.school, organisation: organisation.value });
  return {
    ok: true,
    value: {
      policy: effective,
      mailbox: values.mailbox,
      jsonl: values.jsonl === true,
      pictures: values.pictures === true || readsPictures(effective),
      paths: positionals,
    },
  };
}

const OPTIONS = {
  preset: { type: 'string' },
  policy: { type: 'string' },
  school: { type: 'string' },
  org: { type: 'string' },
  mailbox: { type: 'string' },
  jsonl: { type: 'boolean' },
  pictures: { type: 'boolean' },
} as const;

interface Parsed {
  readonly values: {
    readonly preset?: string;
    readonly policy?: string;
    readonly school?: string;
    readonly org?: string;
    readonly mailbox?: string;
    readonly jsonl?: boolean;
    readonly pictures?: boolean;
  };
  readonly positionals: readonly string[];
}

function parse(args: readonly string[], strings: Strings): Wish<Parsed> {
  try {
    return { ok: true, value: parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }) };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    return refuse(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? strings.unknownOption : strings.missingValue);
  }
}

/** The preset or the file; `recommended` where neither is named. */
export async function chosenPolicy(
  preset: string | undefined,
  file: string | undefined,
  strings: Strings,
): Promise<Wish<Policy>> {
  if (file === undefined) {
    const id = preset ?? 'recommended';
    return isPresetId(id) ? { ok: true, value: presetPolicy(id) } : refuse(strings.inspect.noSuchPreset);
  }
  const text = await textOf(file);
  if (text === undefined) return refuse(strings.inspect.unreadableFile.replace('{file}', shown(file)));
  const decoded = decodePolicy(text);
  return decoded.ok ? decoded : faulty(file, decoded.faults, strings);
}

/** The file of `--org`, or undefined where none is named. */
export async function chosenOrganisation(
  file: string | undefined,
  strings: Strings,
): Promise<Wish<Organisation | undefined>> {
  if (file === undefined) return { ok: true, value: undefined };
  const text = await textOf(file);
  if (text === undefined) return refuse(strings.inspect.unreadableFile.replace('{file}', shown(file)));
  const decoded = decodeOrganisation(text, faultsIn());
  return decoded.ok ? decoded : faulty(file, decoded.faults, strings);
}

function faulty<T>(file: string, faults: readonly PolicyFault[], strings: Strings): Wish<T> {
  const lines = faults.map(({ path, message }) => `  ${path}: ${message}`);
  return { ok: false, sentences: [strings.inspect.faultyFile.replace('{file}', shown(file)), ...lines] };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

function refuse<T>(sentence: string): Wish<T> {
  return { ok: false, sentences: [sentence] };
}

/** A file's name on a terminal: control characters could move the cursor or change the title. */
export function shown(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '�');
}
