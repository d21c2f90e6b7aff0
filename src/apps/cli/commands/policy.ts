import { readFile, stat } from 'node:fs/promises';
import { decodePolicy } from '../../../policy/decode';
import { MOST_BYTES } from '../../../policy/decode-file';
import { diffPolicies, type PolicyChange } from '../../../policy/diff';
import { notInThisVersion } from '../../../inspect/inspect';
import type { Decoded, Policy } from '../../../policy/policy';
import { isPresetId, PRESET_IDS, presetFile, presetPolicy } from '../../../policy/presets';
import { settingInWords } from '../../../policy/words';
import { policySchema } from '../../../policy/schema';
import { policy as english } from '../../../strings/en-gb/policy';
import { policy as welsh } from '../../../strings/cy-gb/policy';
import type { Locale } from '../../../strings/text';
import type { CliIo } from '../io';
import { ruleStrings } from '../rule-words';

/** Checks, compares or prints policies. 0 done (valid), 1 faults, 2 could not be done. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const locale = io.locale;
  const words = policyStrings(locale).command;
  const [task, ...rest] = args;
  const [first, second] = rest;
  if (task === 'check' && rest.length === 1 && first !== undefined) return check(first, io, locale);
  if (task === 'schema' && rest.length === 0) return print(policySchema(), io);
  if (task === 'preset' && rest.length === 1 && first !== undefined) {
    if (isPresetId(first)) return print(presetFile(first), io);
    io.err(fill(words.noSuchPreset, { values: PRESET_IDS.join(', ') }));
    return 2;
  }
  if (task === 'diff' && rest.length === 2 && first !== undefined && second !== undefined)
    return diff(first, second, io, locale);
  io.err(words.usage);
  return 2;
}

function print(value: unknown, io: CliIo): number {
  io.out(JSON.stringify(value, undefined, 2));
  return 0;
}

async function check(file: string, io: CliIo, locale: Locale): Promise<number> {
  const words = policyStrings(locale).command;
  const decoded = await policyFrom(file, locale);
  if (decoded === undefined) {
    io.err(fill(words.unreadable, { file }));
    return 2;
  }
  if (!decoded.ok) {
    decoded.faults.forEach((fault) => io.out(JSON.stringify(fault)));
    io.err(fill(words.faults, { count: decoded.faults.length }));
    return 1;
  }
  const { id, version, fileHash, rules } = decoded.value;
  const later = notInThisVersion(rules);
  io.out(JSON.stringify({ valid: true, id, version, hash: fileHash, notInThisVersion: later }));
  io.err(words.valid);
  if (later.length > 0) io.err(fill(words.later, { values: later.join(', ') }));
  return 0;
}

/** A preset by its id, or a policy file; undefined when there is no such file. */
export async function policyFrom(name: string, locale: Locale): Promise<Decoded<Policy> | undefined> {
  if (isPresetId(name)) return { ok: true, value: presetPolicy(name) };
  try {
    // A file far too large is not even read; one a little too large is refused by decoding, with its fault.
    if ((await stat(name)).size > 8 * MOST_BYTES) return decodePolicy(' '.repeat(MOST_BYTES + 1));
    return decodePolicy(await readFile(name, 'utf8'), policyStrings(locale));
  } catch {
    return undefined;
  }
}

async function diff(before: string, after: string, io: CliIo, locale: Locale): Promise<number> {
  const words = policyStrings(locale).command;
  const policies: Policy[] = [];
  for (const name of [before, after]) {
    const decoded = await policyFrom(name, locale);
    if (decoded?.ok) policies.push(decoded.value);
    else {
      io.err(fill(words.unreadable, { file: name }));
      decoded?.faults.forEach(({ path, message }) => io.err(`  ${path}: ${message}`));
    }
  }
  const [a, b] = policies;
  if (a === undefined || b === undefined) return 2;
  const changes = diffPolicies(a, b);
  for (const change of changes) io.out(JSON.stringify({ ...change, words: sentenceOf(change, locale) }));
  if (changes.length === 0) io.err(words.noChange);
  return 0;
}

/** "Subject missing: so far a question before sending, from now on stopped until mended." */
function sentenceOf({ rule, setting, before, after }: PolicyChange, locale: Locale): string {
  const strings = policyStrings(locale);
  const { command, actions } = strings;
  const name = rule === '' ? '' : `${ruleStrings(locale).rules[rule]?.name ?? rule}: `;
  const said = (value: string): string =>
    isActionName(value, actions) ? actions[value] : value === '–' ? command.unset : value;
  const values = { setting: settingInWords(setting, strings), before: said(before), after: said(after) };
  return name + fill(setting === 'action' ? command.action : command.setting, values);
}

function isActionName<T extends object>(value: string, actions: T): value is Extract<keyof T, string> {
  return Object.prototype.hasOwnProperty.call(actions, value);
}

export function policyStrings(locale: Locale): typeof english {
  return locale === 'cy-GB' ? welsh : english;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z]{1,20})\}/g, (whole, name: string) => String(values[name] ?? whole));
}
