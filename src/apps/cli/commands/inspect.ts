import { readFile, stat } from 'node:fs/promises';
import { eachMail, type MailFailure } from '../../../adapters/mailfile/read-mail';
import { readAttachment } from '../../../attachments/readers/read-attachment';
import { sayingOf } from '../../../gate/stop-text';
import { decide } from '../../../inspect/decide';
import { inspect } from '../../../inspect/inspect';
import type { Finding, Inspection, Verdict } from '../../../inspect/inspection';
import type { EffectivePolicy } from '../../../policy/policy';
import { rank } from '../../../rules/actions';
import { cliStrings, localeOf } from '../dispatch';
import { readInspectOptions, shown, type InspectOptions } from '../inspect-options';
import type { CliIo } from '../io';
import { mailPaths } from '../mail-paths';
import { ruleStrings } from '../rule-words';

/** A file larger than this is no mail: Exchange takes 150 MB at most, a mail archive is cut up. */
const MOST_BYTES = 1_500_000_000;

type Failure = MailFailure | 'missing' | 'refused' | 'tooLarge';

/** One mail looked at, or why not. */
export interface MailResult {
  readonly file: string;
  readonly index?: number;
  readonly checked?: { readonly inspection: Inspection; readonly verdict: Verdict };
  readonly failure?: Failure;
  readonly ms: number;
}

/** Inspects mail files as Send would. 1 when a mail is `warn` or stricter, 2 when something could not be checked. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  const locale = localeOf(process.env);
  const strings = cliStrings(locale);
  const options = await readInspectOptions(args, strings);
  if (!options.ok) {
    options.sentences.forEach((sentence) => io.err(sentence));
    return 2;
  }
  const words = ruleStrings(locale);
  const { policy, jsonl } = options.value;
  const count = { mails: 0, strict: 0, failed: 0 };
  for await (const result of results(options.value)) {
    count.mails++;
    if (result.failure !== undefined) {
      count.failed++;
      io.err(strings.inspect.failures[result.failure].replace('{file}', placeOf(result)));
    }
    if (isStrict(result)) count.strict++;
    const lines = jsonl ? [JSON.stringify(lineOf(result, policy))] : reportOf(result, policy, words, strings.inspect);
    lines.forEach((line) => io.out(line));
  }
  if (!jsonl) io.out(fill(strings.inspect.total, count));
  return count.failed > 0 || count.mails === 0 ? 2 : count.strict > 0 ? 1 : 0;
}

/** Every mail of the paths, one at a time. */
export async function* results({ paths, mailbox, policy }: Omit<InspectOptions, 'jsonl'>): AsyncIterable<MailResult> {
  for await (const found of mailPaths(paths)) {
    if (!found.ok) {
      yield { file: found.file, failure: found.reason, ms: 0 };
      continue;
    }
    yield* inFile(found.file, mailbox, policy);
  }
}

async function* inFile(file: string, mailbox: string | undefined, policy: EffectivePolicy): AsyncIterable<MailResult> {
  const bytes = await bytesOf(file);
  if (typeof bytes === 'string') {
    yield { file, failure: bytes, ms: 0 };
    return;
  }
  let start = performance.now();
  const options = { readAttachment, ...(mailbox === undefined ? {} : { mailbox }) };
  for await (const mail of eachMail(bytes, file, options)) {
    const at = { file, ...(mail.index === undefined ? {} : { index: mail.index }) };
    if (!mail.ok) yield { ...at, failure: mail.reason, ms: since(start) };
    else {
      const now = Date.now();
      const inspection = inspect(mail.snapshot, policy, { now });
      const circumstances = { now, urgent: false, externalCount: 0, canOpenPane: true };
      const verdict = decide(inspection, [], circumstances);
      yield { ...at, checked: { inspection, verdict }, ms: since(start) };
    }
    start = performance.now();
  }
}

async function bytesOf(file: string): Promise<Uint8Array | 'missing' | 'refused' | 'tooLarge'> {
  try {
    if ((await stat(file)).size > MOST_BYTES) return 'tooLarge';
    return await readFile(file);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
    return code === 'ENOENT' ? 'missing' : 'refused';
  }
}

function since(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10;
}

function isStrict({ checked }: MailResult): boolean {
  const decision = checked?.verdict.decision ?? 'allow';
  return decision !== 'allow' && rank(decision) >= rank('warn');
}

/** The line of the outside surface. Findings say kinds and counts, never what was matched. */
function lineOf({ file, index, checked, failure, ms }: MailResult, policy: EffectivePolicy): Record<string, unknown> {
  const place = { file, ...(index === undefined ? {} : { index }) };
  if (!checked) return { ...place, error: failure, ms };
  const { inspection, verdict } = checked;
  const { bytes, attachments, unread } = inspection.checked;
  return {
    ...place,
    decision: verdict.decision,
    findings: verdict.open.map((finding) => findingLine(finding, policy)),
    inspected: { bytes, attachments, unread },
    ms,
  };
}

function findingLine(finding: Finding, policy: EffectivePolicy): Record<string, unknown> {
  const { rule, action, outcome, where, kinds, clauses, trial } = finding;
  const said = sayingOf(finding, { policy }, ruleStrings('en-GB'));
  return {
    rule,
    action: trial ? 'note' : action,
    outcome,
    where,
    kinds: Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])),
    message: [said.what, said.why, said.todo].filter((part) => part !== '').join(' '),
    ...(clauses.length > 0 ? { clause: clauses.join(', ') } : {}),
  };
}

function reportOf(
  result: MailResult,
  policy: EffectivePolicy,
  words: ReturnType<typeof ruleStrings>,
  strings: ReturnType<typeof cliStrings>['inspect'],
): readonly string[] {
  if (!result.checked) return [];
  const { verdict, inspection } = result.checked;
  const head = `${strings.decisions[verdict.decision].padEnd(12)} ${placeOf(result)}`;
  const lines = verdict.open.flatMap((finding) => {
    const { what, why, todo } = sayingOf(finding, { policy }, words);
    const place = finding.where.attachment === undefined ? '' : ` (${shown(finding.where.attachment)})`;
    return [
      `  • ${shown(what)}${place}`,
      ...[why, todo].filter((text) => text !== '').map((text) => `    ${shown(text)}`),
    ];
  });
  const { unread } = inspection.checked;
  return [head, ...lines, ...(unread.length > 0 ? [`  ${fill(strings.unread, { count: unread.length })}`] : [])];
}

function placeOf({ file, index }: MailResult): string {
  return index === undefined ? shown(file) : `${shown(file)} #${index}`;
}

function fill(text: string, values: Readonly<Record<string, number>>): string {
  return text.replace(/\{(\w{1,20})\}/g, (whole, name: string) => String(values[name] ?? whole));
}
