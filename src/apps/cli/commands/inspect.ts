import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import type { MailFailure, MailRead } from '../../../adapters/mailfile/mail-read';
import { eachMail, eachMailOfArchive, isArchive, MOST_MAIL_BYTES } from '../../../adapters/mailfile/read-mail';
import { readAttachment } from '../../../attachments/readers/read-attachment';
import { sayingOf } from '../../../gate/stop-text';
import { decide } from '../../../inspect/decide';
import { inspect } from '../../../inspect/inspect';
import type { Finding, Inspection, Verdict } from '../../../inspect/inspection';
import type { AttachmentFacts } from '../../../message/attachment';
import type { MessageSnapshot } from '../../../message/snapshot';
import type { EffectivePolicy } from '../../../policy/policy';
import { rank } from '../../../rules/actions';
import { cliStrings } from '../dispatch';
import { readInspectOptions, shown, type InspectOptions } from '../inspect-options';
import type { CliIo } from '../io';
import { mailPaths } from '../mail-paths';
import { pictureReader } from '../picture-reading';
import { ruleStrings } from '../rule-words';

const CHUNK_BYTES = 1 << 20;

type Failure = MailFailure | 'missing' | 'refused';
type Clocks = Pick<CliIo, 'now' | 'elapsed'>;

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
  const strings = cliStrings(io.locale);
  const options = await readInspectOptions(args, strings);
  if (!options.ok) {
    options.sentences.forEach((sentence) => io.err(sentence));
    return 2;
  }
  const words = ruleStrings(io.locale);
  const { policy, jsonl } = options.value;
  const count = { mails: 0, strict: 0, failed: 0 };
  for await (const result of results(options.value, io)) {
    count.mails++;
    if (result.failure !== undefined) {
      count.failed++;
      io.err(strings.inspect.failures[result.failure].replace('{file}', placeOf(result)));
    }
    if (isStrict(result)) count.strict++;
    const lines = jsonl ? [JSON.stringify(lineOf(result, policy))] : reportOf(result, policy, words, strings.inspect);
    lines.forEach((line) => io.out(line));
  }
  if (count.mails === 0) io.err(strings.inspect.noMails);
  else if (!jsonl) io.out(fill(strings.inspect.total, count));
  return count.failed > 0 || count.mails === 0 ? 2 : count.strict > 0 ? 1 : 0;
}

/** Every mail of the paths, one at a time. */
export async function* results(
  {
    paths,
    mailbox,
    policy,
    pictures = false,
  }: Omit<InspectOptions, 'jsonl' | 'pictures'> & { readonly pictures?: boolean },
  clocks: Clocks,
): AsyncIterable<MailResult> {
  for await (const found of mailPaths(paths)) {
    if (found.ok) yield* inFile(found.file, { mailbox, policy, pictures }, clocks);
    else yield { file: found.file, failure: found.reason, ms: 0 };
  }
}

async function* inFile(
  file: string,
  { mailbox, policy, pictures }: Pick<InspectOptions, 'mailbox' | 'policy' | 'pictures'>,
  clocks: Clocks,
): AsyncIterable<MailResult> {
  let start = clocks.elapsed();
  const since = (): number => Math.round((clocks.elapsed() - start) * 10) / 10;
  try {
    for await (const mail of mailsOf(file, mailbox, pictures)) {
      const at = { file, ...(mail.index === undefined ? {} : { index: mail.index }) };
      if (mail.ok) yield { ...at, checked: check(mail.snapshot, policy, clocks.now()), ms: since() };
      else yield { ...at, failure: mail.reason, ms: since() };
      start = clocks.elapsed();
    }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error ? error.code : '';
    if (code === '') throw error;
    yield { file, failure: code === 'ENOENT' ? 'missing' : 'refused', ms: since() };
  }
}

/** The mails of one file. An archive is read as it goes, a single mail as a whole. */
async function* mailsOf(file: string, mailbox: string | undefined, pictures: boolean): AsyncIterable<MailRead> {
  const options = {
    readAttachment: pictures ? readWithPictures : readAttachment,
    ...(mailbox === undefined ? {} : { mailbox }),
  };
  const { start, size } = await lookAt(file);
  if (size > 0 && isArchive(file, start)) {
    yield* eachMailOfArchive(createReadStream(file, { highWaterMark: CHUNK_BYTES }), options);
  } else if (size > MOST_MAIL_BYTES) {
    yield { ok: false, reason: 'tooLarge' };
  } else {
    yield* eachMail(await readFile(file), file, options);
  }
}

/** Each attachment has its own pages and seconds. */
async function readWithPictures(name: string, bytes: Uint8Array): Promise<AttachmentFacts> {
  const pictures = pictureReader();
  try {
    return await readAttachment(name, bytes, { pictures });
  } finally {
    pictures.end();
  }
}

async function lookAt(file: string): Promise<{ start: Uint8Array; size: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(new Uint8Array(8), 0, 8, 0);
    return { start: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

function check(
  snapshot: MessageSnapshot,
  policy: EffectivePolicy,
  now: number,
): { readonly inspection: Inspection; readonly verdict: Verdict } {
  const inspection = inspect(snapshot, policy, { now });
  return { inspection, verdict: decide(inspection, [], { now, urgent: false, externalCount: 0, canOpenPane: true }) };
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
    message: asSentences([said.what, said.why, said.todo]),
    ...(clauses.length > 0 ? { clause: clauses.join(', ') } : {}),
  };
}

/** Headlines have no full stop where they stand alone; in a row they need one. */
function asSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?…:]$/.test(part) ? part : `${part}.`))
    .join(' ');
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
