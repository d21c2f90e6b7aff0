import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../src/apps/cli/commands/inspect';
import { cliStrings } from '../../../src/apps/cli/dispatch';
import { readInspectOptions } from '../../../src/apps/cli/inspect-options';
import type { CliIo } from '../../../src/apps/cli/io';
import type { Locale } from '../../../src/strings/text';

const folder = mkdtempSync(path.join(tmpdir(), 'mails of a school '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

async function inspected(args: readonly string[], locale: Locale = 'en-GB') {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    lines: () => (async function* () {})(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    locale,
    now: () => Date.UTC(2026, 10, 24),
    elapsed: () => 0,
  };
  const code = await run(args, io);
  return { code, out, err, lines: args.includes('--jsonl') ? out.map((line) => JSON.parse(line) as Line) : [] };
}

interface Line {
  readonly file: string;
  readonly index?: number;
  readonly decision?: string;
  readonly findings?: readonly {
    readonly rule: string;
    readonly action: string;
    readonly outcome: string;
    readonly where: { readonly part: string; readonly start?: number; readonly attachment?: string };
    readonly kinds: Readonly<Record<string, number>>;
    readonly message: string;
    readonly clause?: string;
  }[];
  readonly inspected?: { readonly bytes: number; readonly attachments: number; readonly unread: readonly unknown[] };
  readonly error?: string;
  readonly ms: number;
}

const ORG = {
  name: 'Greenfield',
  domains: ['school.example'],
  disclaimers: { external: '', internal: '', newsgroup: '' },
};
const org = file('org.json', JSON.stringify(ORG));

function mailOf(to: string, body: string, subject = 'Trip'): string {
  return `From: Tanya <t.ashworth@school.example>\r\nTo: ${to}\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;
}

const ordinary = mailOf('jo@home.example', 'The coach leaves at nine on Friday.');
const parents = Array.from({ length: 9 }, (_, index) => `p${index}@home${index}.example`).join(', ');
const exposed = mailOf(parents, 'The coach leaves at nine.');
const bank = mailOf('jo@home.example', 'Please pay by card 4242 4242 4242 4242, expiry 11/28.');

const rulesOf = (line: Line): readonly string[] => (line.findings ?? []).map(({ rule }) => rule);

describe('inspect', () => {
  test('an ordinary mail is allowed, with exit code 0', async () => {
    const { code, lines, err } = await inspected(['--org', org, '--jsonl', file('ordinary.eml', ordinary)]);
    expect(lines).toEqual([
      {
        file: path.join(folder, 'ordinary.eml'),
        decision: 'allow',
        findings: [],
        inspected: { bytes: expect.any(Number) as number, attachments: 0, unread: [] },
        ms: 0,
      },
    ]);
    expect([code, err]).toEqual([0, []]);
  });

  test('a mail that shows parents each other’s addresses is asked about, with exit code 1', async () => {
    const { code, lines } = await inspected(['--org', org, '--jsonl', file('exposed.eml', exposed)]);
    expect(rulesOf(lines[0])).toContain('recipients/group-without-bcc');
    expect(code).toBe(1);
  });

  test('a finding says what, where and why, and never the number it found', async () => {
    const { lines, out } = await inspected(['--preset', 'glenmere', '--org', org, '--jsonl', file('bank.eml', bank)]);
    const found = lines[0].findings?.find(({ rule }) => rule === 'data/bank-details');
    expect(found).toMatchObject({ outcome: 'found', where: { part: 'body' }, kinds: { PAYMENT_CARD: 1 } });
    expect(found?.message).not.toBe('');
    expect(found?.clause).not.toBe('');
    expect(out.join('')).not.toContain('4242');
  });

  test('a folder is read with all below it, in order; other files are left alone; a link to itself is no trap', async () => {
    file('outbox/b.eml', ordinary);
    file('outbox/a/c.eml', ordinary);
    file('outbox/notes.txt', 'no mail');
    symlinkSync(path.join(folder, 'outbox'), path.join(folder, 'outbox', 'again'));
    const { lines } = await inspected(['--org', org, '--jsonl', path.join(folder, 'outbox')]);
    expect(lines.map((line) => path.relative(folder, line.file))).toEqual(['outbox/a/c.eml', 'outbox/b.eml']);
  });

  test('an archive gives one line for each mail, with its place', async () => {
    const envelope = 'From x Thu Nov 12 10:00:00 2026\r\n';
    const archive = `${envelope}${ordinary}\r\n${envelope}${exposed}\r\n`;
    const { lines, code } = await inspected(['--org', org, '--jsonl', file('sent.mbox', archive)]);
    expect(lines.map(({ index }) => index)).toEqual([0, 1]);
    expect(rulesOf(lines[1])).toContain('recipients/group-without-bcc');
    expect(code).toBe(1);
  });

  test('the mailbox can be another than the one in the mail', async () => {
    const mail = file('other.eml', mailOf('head@school.example', 'Hello'));
    const own = await inspected(['--preset', 'mellers', '--org', org, '--jsonl', mail]);
    const forged = await inspected([
      '--preset',
      'mellers',
      '--org',
      org,
      '--mailbox',
      'x@school.example',
      '--jsonl',
      mail,
    ]);
    expect(rulesOf(own.lines[0])).not.toContain('sender/forged');
    expect(rulesOf(forged.lines[0])).toContain('sender/forged');
  });

  test('a policy file decides instead of a preset, and a school may have its own', async () => {
    const policy = { v: 1, id: 'ours', version: '1', rules: { 'recipients/group-without-bcc': { action: 'block' } } };
    const { lines } = await inspected([
      '--policy',
      file('policy.json', JSON.stringify(policy)),
      '--org',
      org,
      '--jsonl',
      file('exposed.eml', exposed),
    ]);
    expect(lines[0]).toMatchObject({ decision: 'block' });
    expect(rulesOf(lines[0])).toEqual(['recipients/group-without-bcc']);
  });

  test('the report can be read by a person, in English and in Welsh', async () => {
    const mail = file('exposed.eml', exposed);
    const english = await inspected(['--org', org, mail]);
    const welsh = await inspected(['--org', org, mail], 'cy-GB');
    expect(english.out[0]).toContain('exposed.eml');
    expect(english.out.at(-1)).toMatch(/^Mails: 1\./);
    expect(english.out.join('\n')).not.toMatch(/[{}]|undefined/);
    expect(welsh.out.join('\n')).not.toBe(english.out.join('\n'));
    expect(welsh.out.length).toBe(english.out.length);
  });

  test('a file name cannot move the cursor or dress up as another', async () => {
    const { out, err } = await inspected([
      '--org',
      org,
      file('a\u001b[2Jb\u202e.eml', ordinary),
      file('c\u001b[2J.eml', 'x'),
    ]);
    expect([...out, ...err].join('')).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('inspect that cannot do its work says so in one sentence, with exit code 2', () => {
  const good = file('good.eml', ordinary);
  const nothing = path.join(folder, 'nothing.json');
  test.each([
    ['no path', ['--jsonl']],
    ['an option nobody knows', ['--fast', good]],
    ['an option without its value', ['--preset']],
    ['a preset nobody knows', ['--preset', 'strictest', good]],
    ['a preset and a policy', ['--preset', 'clp', '--policy', nothing, good]],
    ['a policy that is not there', ['--policy', nothing, good]],
    ['an organisation that is not there', ['--org', nothing, good]],
    ['a school the policy does not have', ['--preset', 'clp', '--school', 'elsewhere', good]],
    ['a file that is not there', [path.join(folder, 'gone.eml')]],
    ['an empty file', [file('empty.eml', '')]],
    ['a file that is no mail', [file('letter.eml', 'Dear Jo')]],
    ['a folder without mails', [path.dirname(file('none/notes.txt', 'x'))]],
  ])('%s', async (_, args) => {
    const { code, err, out } = await inspected(args);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
    expect([...err, ...out].join(' ')).not.toMatch(/[{}]|undefined|Error/);
  });

  test('every fault of a policy is told with its place', async () => {
    const policy = file(
      'bad.json',
      JSON.stringify({ v: 1, id: 'x', version: '1', rules: { 'no/such': {} }, extra: 1 }),
    );
    const { code, err } = await inspected(['--policy', policy, good]);
    expect(code).toBe(2);
    expect(err.length).toBeGreaterThan(1);
  });

  test('one bad mail among good ones costs only itself its line', async () => {
    const { code, lines } = await inspected(['--org', org, '--jsonl', good, file('letter.eml', 'Dear Jo'), good]);
    expect(lines.map(({ decision, error }) => decision ?? error)).toEqual(['allow', 'not-mail', 'allow']);
    expect(code).toBe(2);
  });
});

describe('pictures on the command line', () => {
  const policy = (readPictures: boolean): string =>
    file(
      `pictures ${String(readPictures)}.json`,
      JSON.stringify({
        v: 1,
        id: 'pictures',
        rules: { 'attachments/unreadable': { action: 'warn', parameters: { readPictures } } },
      }),
    );

  it.each([
    ['nobody asks', ['a.eml'], false],
    ['the person at the keyboard asks', ['--pictures', 'a.eml'], true],
    ['the policy asks', ['--policy', policy(true), 'a.eml'], true],
    ['the policy says no', ['--policy', policy(false), 'a.eml'], false],
  ] as const)('are read or left as is said: %s', async (_, args, reads) => {
    const wish = await readInspectOptions(args, cliStrings('en-GB'));
    expect(wish).toMatchObject({ ok: true, value: { pictures: reads } });
  });
});
