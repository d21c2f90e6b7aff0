import { parseArgs } from 'node:util';
import { effectivePolicy } from '../../../policy/effective';
import { faultsIn } from '../../../policy/decode';
import { decodeOrganisation } from '../../../policy/organisation';
import type { EffectivePolicy } from '../../../policy/policy';
import { rank, type Decision } from '../../../rules/actions';
import type { Organisation } from '../../../rules/school';
import type { Locale } from '../../../strings/text';
import { readFile } from 'node:fs/promises';
import type { CliIo } from '../io';
import { results, type MailResult } from './inspect';
import { policyFrom, policyStrings } from './policy';

const OPTIONS = {
  before: { type: 'string' },
  after: { type: 'string' },
  org: { type: 'string' },
  school: { type: 'string' },
  mailbox: { type: 'string' },
} as const;

interface Wanted {
  readonly before: EffectivePolicy;
  readonly after: EffectivePolicy;
  readonly mailbox: string | undefined;
  readonly paths: readonly string[];
}

/** What one mail came to under one policy. */
interface Seen {
  readonly decision: Decision | undefined;
  readonly rules: readonly string[];
}

/**
 * The same mails under two policies. One line for each mail whose decision or rules differ. 1 when a mail is `warn` or
 * stricter under the second policy, 2 when something could not be checked.
 */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const locale = io.locale;
  const wanted = await readWanted(args, io, locale);
  if (wanted === undefined) return 2;
  const { paths, mailbox } = wanted;
  const before = new Map<string, Seen>();
  for await (const result of results({ paths, mailbox, policy: wanted.before }, io))
    before.set(keyOf(result), seen(result));
  const count = { mails: 0, changed: 0, stricter: 0, milder: 0, failed: 0, strict: 0 };
  for await (const result of results({ paths, mailbox, policy: wanted.after }, io)) {
    count.mails++;
    const after = seen(result);
    const was = before.get(keyOf(result));
    if (after.decision === undefined || was?.decision === undefined) {
      count.failed++;
      continue;
    }
    if (rankOf(after.decision) >= rank('warn')) count.strict++;
    const line = changeOf(result, was, after);
    if (line === undefined) continue;
    count.changed++;
    if (line.effect !== 'same') count[line.effect]++;
    io.out(JSON.stringify(line));
  }
  io.err(fill(policyStrings(locale).replay.total, count));
  return count.failed > 0 || count.mails === 0 ? 2 : count.strict > 0 ? 1 : 0;
}

function keyOf({ file, index }: MailResult): string {
  return JSON.stringify([file, index ?? null]);
}

function seen({ checked }: MailResult): Seen {
  const open = checked?.verdict.open ?? [];
  return { decision: checked?.verdict.decision, rules: [...new Set(open.map(({ rule }) => rule))].sort() };
}

function rankOf(decision: Decision): number {
  return decision === 'allow' ? 0 : rank(decision);
}

function changeOf({ file, index }: MailResult, before: Seen, after: Seen) {
  const appeared = after.rules.filter((rule) => !before.rules.includes(rule));
  const gone = before.rules.filter((rule) => !after.rules.includes(rule));
  const step = rankOf(after.decision ?? 'allow') - rankOf(before.decision ?? 'allow');
  if (step === 0 && appeared.length === 0 && gone.length === 0) return undefined;
  const effect: 'stricter' | 'milder' | 'same' = step > 0 ? 'stricter' : step < 0 ? 'milder' : 'same';
  const place = { file, ...(index === undefined ? {} : { index }) };
  return { ...place, before: before.decision, after: after.decision, effect, appeared, gone };
}

async function readWanted(args: readonly string[], io: CliIo, locale: Locale): Promise<Wanted | undefined> {
  const parsed = parse(args);
  const { before: a, after: b, org, school, mailbox } = parsed?.values ?? {};
  if (parsed === undefined || a === undefined || b === undefined || parsed.positionals.length === 0) {
    io.err(policyStrings(locale).replay.usage);
    return undefined;
  }
  const organisation = org === undefined ? undefined : await organisationFrom(org, io, locale);
  if (organisation === 'faulty') return undefined;
  const options = { school, organisation };
  const before = await effective(a, options, io, locale);
  const after = await effective(b, options, io, locale);
  if (before && after && school !== undefined && before.school === '' && after.school === '') {
    io.err(fill(policyStrings(locale).replay.noSuchSchool, { school }));
    return undefined;
  }
  return before && after ? { before, after, mailbox, paths: parsed.positionals } : undefined;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}

async function effective(
  name: string,
  options: { readonly school: string | undefined; readonly organisation: Organisation | undefined },
  io: CliIo,
  locale: Locale,
): Promise<EffectivePolicy | undefined> {
  const decoded = await policyFrom(name, locale);
  if (decoded?.ok) return effectivePolicy(decoded.value, options);
  io.err(fill(policyStrings(locale).command.unreadable, { file: name }));
  decoded?.faults.forEach(({ path, message }) => io.err(`  ${path}: ${message}`));
  return undefined;
}

async function organisationFrom(file: string, io: CliIo, locale: Locale): Promise<Organisation | 'faulty'> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const decoded = text === undefined ? undefined : decodeOrganisation(text, faultsIn(policyStrings(locale)));
  if (decoded?.ok) return decoded.value;
  io.err(fill(policyStrings(locale).command.unreadable, { file }));
  decoded?.faults.forEach(({ path, message }) => io.err(`  ${path}: ${message}`));
  return 'faulty';
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z]{1,20})\}/g, (whole, name: string) => String(values[name] ?? whole));
}
