import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readMail } from '../../src/adapters/mailfile/read-mail';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { inspect, type Knowledge } from '../../src/inspect/inspect';
import type { Finding } from '../../src/inspect/inspection';
import type { MessageSnapshot } from '../../src/message/snapshot';
import { decodePolicy } from '../../src/policy/decode';
import { effectivePolicy } from '../../src/policy/effective';
import { presetPolicy, type PresetId } from '../../src/policy/presets';
import { decodeOrganisation } from '../../src/policy/organisation';
import type { Outcome, Says } from '../corpus/rules/case';
import { NOW } from '../inspect/messages';

/** One mail of a teacher at Greenfield, as its sender would describe it; what is not said is ordinary. */
export interface Mail {
  readonly to?: readonly string[] | string;
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly from?: string;
  readonly sender?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly html?: string;
  /** Header lines, each with its name: `Sensitivity: private`. */
  readonly headers?: readonly string[];
  readonly files?: readonly (readonly [name: string, content: string | Uint8Array])[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Other rules that are on. */
  readonly beside?: readonly string[];
  readonly organisation?: Readonly<Record<string, unknown>>;
  readonly knowledge?: Omit<Knowledge, 'now'>;
  /** The whole message as submitted, in place of what is said above. */
  readonly raw?: string;
  /** Changes to the message as it was read: parts that could not be read, a meeting instead of a message. */
  readonly snapshot?: Partial<MessageSnapshot>;
}

export const TEACHER = 'Tom Ashworth <t.ashworth@greenfield.example>';
export const PARENT = 'a.kaya@home.example';
export const PARENTS = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `parent${at + 1}@home${at + 1}.example`);

const ORG = JSON.parse(readFileSync(path.resolve('test', 'corpus', 'conformance', 'org.json'), 'utf8')) as Record<
  string,
  unknown
>;
export const DISCLAIMERS = ORG['disclaimers'] as Readonly<Record<'external' | 'internal' | 'newsgroup', string>>;

const read = new WeakMap<Mail, Promise<MessageSnapshot>>();

/** Tells what the reader made of this mail, where it is known already. */
export function readsAs(mail: Mail, snapshot: MessageSnapshot): void {
  read.set(mail, Promise.resolve(snapshot));
}

/** The mail as the real reader sees it; read once, whoever asks. */
export function snapshotOf(mail: Mail): Promise<MessageSnapshot> {
  const known = read.get(mail) ?? readCase(mail);
  read.set(mail, known);
  return known;
}

async function readCase(mail: Mail): Promise<MessageSnapshot> {
  const [one] = await readMail(emlOf(mail), 'case.eml', {
    readAttachment: (name, bytes) => readAttachment(name, bytes, {}),
  });
  if (!one?.ok) throw new Error('The mail of this case cannot be read.');
  return one.snapshot;
}

/** A preset as its school would use it, for a mail of a teacher at Greenfield; `without` turns one check off. */
export async function presetFindings(preset: PresetId, mail: Mail, without?: string): Promise<readonly Finding[]> {
  const policy = presetPolicy(preset);
  const rules = Object.fromEntries(Object.entries(policy.rules).filter(([id]) => id !== without));
  const org = decodeOrganisation(JSON.stringify(ORG));
  if (!org.ok) throw new Error('The organisation has faults.');
  const effective = effectivePolicy({ ...policy, rules }, { organisation: org.value });
  const message = await snapshotOf(mail);
  return inspect({ ...message, ...mail.snapshot }, effective, { now: NOW, ...mail.knowledge }).findings;
}

/** The attachments as a whole could not be listed. */
const LIST_UNREAD = 'attachments/unreadable|attachments';

/** What the rule finds in the mail, through the real reader of mail and the real engine. */
export async function findingsOf(
  rule: string,
  mail: Mail,
  changes: Partial<MessageSnapshot> = {},
): Promise<readonly Finding[]> {
  const { parameters = {}, beside = [], organisation = {}, knowledge = {} } = mail;
  const rules = Object.fromEntries(
    [rule, ...beside].map((id) => [id, { action: 'warn', ...(id === rule ? { parameters } : {}) }]),
  );
  const decoded = decodePolicy({ v: 1, id: 'one-rule', rules });
  if (!decoded.ok) throw new Error(decoded.faults.map(({ path: at, message }) => `${at}: ${message}`).join('; '));
  const org = decodeOrganisation(JSON.stringify({ ...ORG, ...organisation }));
  if (!org.ok) throw new Error('The organisation has faults.');
  const policy = effectivePolicy(decoded.value, { organisation: org.value });
  const message = await snapshotOf(mail);
  const { findings } = inspect({ ...message, ...mail.snapshot, ...changes }, policy, { now: NOW, ...knowledge });
  // What could not be read is told once for all checks that wanted it.
  return findings.filter(
    (finding) => finding.rule === rule || finding.rule === 'message/unread' || finding.key === LIST_UNREAD,
  );
}

export async function outcomeOf(rule: string, mail: Mail, changes: Partial<MessageSnapshot> = {}): Promise<Outcome> {
  const findings = await findingsOf(rule, mail, changes);
  if (findings.some(({ outcome }) => outcome === 'found')) return 'found';
  return findings.length > 0 ? 'unknown' : 'clear';
}

/** What the first finding says, as far as the case asks. */
export async function saidOf(rule: string, mail: Mail, says: Says): Promise<Says> {
  const [first] = await findingsOf(rule, mail);
  const { message, action, where, fixes = [], data, targets } = first ?? {};
  return {
    ...(says.message === undefined ? {} : { message: message ?? '' }),
    ...(says.action === undefined ? {} : { action: action ?? '' }),
    ...(says.part === undefined ? {} : { part: where?.part ?? '' }),
    ...(says.fix === undefined ? {} : { fix: fixes.includes(says.fix as (typeof fixes)[number]) ? says.fix : '' }),
    ...(says.count === undefined ? {} : { count: Number(data?.['count'] ?? 0) }),
    ...(says.targets === undefined ? {} : { targets: targets ?? [] }),
  };
}

const BOUNDARY = '=_case';

function emlOf(mail: Mail): Uint8Array {
  if (mail.raw !== undefined) return new Uint8Array(Buffer.from(mail.raw));
  const {
    to = PARENT,
    cc = [],
    bcc = [],
    from = TEACHER,
    sender,
    subject = 'Thursday',
    headers = [],
    files = [],
  } = mail;
  const list = (name: string, addresses: readonly string[]): readonly string[] =>
    addresses.length === 0 ? [] : [`${name}: ${addresses.join(',\r\n ')}`];
  const head = [
    `From: ${from}`,
    ...(sender === undefined ? [] : [`Sender: ${sender}`]),
    ...list('To', typeof to === 'string' ? [to] : to),
    ...list('Cc', cc),
    ...list('Bcc', bcc),
    `Subject: ${encoded(subject)}`,
    'MIME-Version: 1.0',
    ...headers,
  ];
  const { body = 'See you on Thursday.', html } = mail;
  const text = html === undefined ? part('text/plain', body) : part('text/html', html);
  const parts = files.length === 0 ? text : multipart([text, ...files.map(filePart)]);
  return new Uint8Array(Buffer.from([...head, parts].join('\r\n')));
}

function encoded(subject: string): string {
  return /^[\x20-\x7e]*$/.test(subject) ? subject : `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
}

function part(type: string, content: string): string {
  const lines = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', lines].join('\r\n');
}

function filePart([name, content]: readonly [string, string | Uint8Array]): string {
  const lines = Buffer.from(content as Uint8Array)
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  return [
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    lines,
  ].join('\r\n');
}

function multipart(parts: readonly string[]): string {
  const inner = parts.map((each) => `--${BOUNDARY}\r\n${each}`).join('\r\n');
  return `Content-Type: multipart/mixed; boundary="${BOUNDARY}"\r\n\r\n${inner}\r\n--${BOUNDARY}--\r\n`;
}

/** A reply or forward with what it quotes below. */
export function quoting(
  own: string,
  quoted: string,
  from = 'Aylin Kaya <a.kaya@home.example>',
  to = 't.ashworth@greenfield.example',
): string {
  const lines = quoted.split('\n').map((line) => `> ${line}`);
  return [
    own,
    '',
    '-----Original Message-----',
    `From: ${from}`,
    'Sent: 23 November 2026 10:12',
    `To: ${to}`,
    'Subject: Thursday',
    '',
    ...lines,
  ].join('\n');
}
