import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMail } from '../../../src/adapters/mailfile/read-mail';
import { readAttachment } from '../../../src/attachments/readers/read-attachment';
import { decide } from '../../../src/inspect/decide';
import { inspect } from '../../../src/inspect/inspect';
import { UNREAD_REASONS } from '../../../src/message/part';
import type { MessageSnapshot } from '../../../src/message/snapshot';
import { effectivePolicy } from '../../../src/policy/effective';
import { decodeOrganisation } from '../../../src/policy/organisation';
import { presetPolicy } from '../../../src/policy/presets';
import { mailOfText } from './mails';

const DATA = path.join(__dirname, '..', '..', '..', '..', 'shared', 'data');
const present = existsSync(DATA);
if (!present) process.stdout.write('The published mails are not beside the project: their tests are skipped.\n');

const NOW = Date.UTC(2026, 10, 24);
const corpus = path.join(__dirname, '..', '..', 'corpus', 'conformance');
const organisation = decodeOrganisation(readFileSync(path.join(corpus, 'org.json'), 'utf8'));
const policy = effectivePolicy(
  presetPolicy('recommended'),
  organisation.ok ? { organisation: organisation.value } : {},
);

/** Reads, inspects and decides; tells what was left unread without a known reason. */
async function checked(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const mail of await readMail(bytes, name, { readAttachment })) {
    if (!mail.ok) {
      faults.push(`${name}: ${mail.reason}`);
      continue;
    }
    const inspection = inspect(mail.snapshot, policy, { now: NOW });
    decide(inspection, [], { now: NOW, urgent: false, externalCount: 0, canOpenPane: true });
    const reasons = [...inspection.checked.unread.map(({ reason }) => reason), ...reasonsOf(mail.snapshot)];
    faults.push(...reasons.filter((reason) => !UNREAD_REASONS.includes(reason)).map((reason) => `${name}: ${reason}`));
  }
  return faults;
}

function reasonsOf({ body, attachments }: MessageSnapshot) {
  const found = [body, attachments].flatMap((part) => (part.state === 'unread' ? [part.reason] : []));
  const facts = attachments.state === 'read' ? attachments.value.map((attachment) => attachment.facts) : [];
  return [
    ...found,
    ...facts.flatMap((part) =>
      part.state === 'unread' ? [part.reason] : part.value.unread.map(({ reason }) => reason),
    ),
  ];
}

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name));
}

describe('every mail at hand is read, inspected and decided, and what is not read has a reason', () => {
  (present ? test : test.skip)('mails that others published as samples of formats', async () => {
    const files = filesIn(path.join(DATA, 'attachments', 'files'), /\.(eml|msg)$/);
    expect(files.length).toBeGreaterThan(20);
    for (const each of files) expect(await checked(each, readFileSync(each))).toEqual([]);
  });

  const collections = present ? filesIn(path.join(DATA, 'pii'), /\.jsonl$/) : [];
  (present ? test.each(collections.map((each) => [path.basename(each), each])) : test.skip.each([['texts', '']]))(
    'each text of %s as a mail to a parent',
    async (_, file) => {
      const records = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      expect(records.length).toBeGreaterThan(50);
      for (const line of records) {
        const { text, subject } = JSON.parse(line) as { text: string; subject?: string };
        expect(await checked('record.eml', mailOfText(text, subject ?? 'About your child'))).toEqual([]);
      }
    },
    30_000,
  );
});
