/**
 * How often would ordinary mail be stopped? Each text becomes a mail of a school office to one parent, read from its
 * source as `inspect` does, under the recommended policy without disclaimers:
 *
 *   npx tsx test/measure/ordinary-mail.ts [--show] [file.jsonl]     ({"id","subject"?,"text"} per line)
 *
 * The issue of alarms: at most one mail in two hundred may get more than a note.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readMail } from '../../src/adapters/mailfile/read-mail';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { decide } from '../../src/inspect/decide';
import { inspect } from '../../src/inspect/inspect';
import { effectivePolicy } from '../../src/policy/effective';
import { decodeOrganisation } from '../../src/policy/organisation';
import { presetPolicy } from '../../src/policy/presets';

const args = process.argv.slice(2);
const isShown = args.includes('--show');
const [file = '../shared/data/pii/dev-mail-ordinary.jsonl'] = args.filter((arg) => !arg.startsWith('--'));
const MOST = 1 / 200;

interface Line {
  readonly id: string;
  readonly subject?: string;
  readonly text: string;
}

function emlOf({ subject = '', text }: Line): Uint8Array {
  const base64 = (value: string): string => Buffer.from(value).toString('base64');
  const head = [
    'From: School Office <office@greenfield.example>',
    'To: a.kaya@home.example',
    `Subject: =?utf-8?B?${base64(subject)}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return Buffer.from([...head, '', base64(text).replace(/.{76}/g, '$&\r\n')].join('\r\n'));
}

async function main(): Promise<void> {
  const organisation = decodeOrganisation(JSON.stringify({ name: 'Greenfield', domains: ['greenfield.example'] }));
  if (!organisation.ok) throw new Error('The organisation has faults.');
  const policy = effectivePolicy(presetPolicy('recommended'), { organisation: organisation.value });
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const byRule = new Map<string, number>();
  let stricter = 0;
  for (const line of lines.map((each) => JSON.parse(each) as Line)) {
    const [mail] = await readMail(emlOf(line), 'mail.eml', { readAttachment });
    if (!mail?.ok) throw new Error(`${line.id} cannot be read`);
    const now = Date.UTC(2026, 10, 24);
    const inspection = inspect(mail.snapshot, policy, { now });
    const { decision, open } = decide(inspection, [], { now, urgent: false, externalCount: 1, canOpenPane: true });
    if (decision === 'allow' || decision === 'note') continue;
    stricter++;
    const strict = open.filter(({ action }) => action !== 'note');
    for (const rule of new Set(strict.map((one) => one.rule))) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    if (isShown)
      process.stdout.write(
        `${decision.padEnd(8)} ${line.id}  ${strict.map(({ rule, message, where, spans }) => `${rule} ${message} ${where.part} ${spans[0]?.start ?? ''}-${spans[0]?.end ?? ''}`).join('; ')}\n`,
      );
  }
  for (const [rule, count] of [...byRule].sort(([, a], [, b]) => b - a))
    process.stdout.write(`${String(count).padStart(5)}  ${rule}\n`);
  const share = stricter / lines.length;
  process.stdout.write(
    `${stricter} of ${lines.length} mails get more than a note: 1 in ${Math.round(1 / share)} (at most 1 in ${1 / MOST})\n`,
  );
  process.exitCode = share <= MOST ? 0 : 1;
}

if (existsSync(file)) void main();
else process.stdout.write(`${file} is not here.\n`);
