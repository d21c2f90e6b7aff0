import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run as policy } from '../../src/apps/cli/commands/policy';
import { run as replay } from '../../src/apps/cli/commands/replay';
import type { CliIo } from '../../src/apps/cli/io';

const folder = mkdtempSync(path.join(tmpdir(), 'schoolgate-policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

type Command = (args: readonly string[], io: CliIo) => Promise<number>;

async function called(command: Command, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    lines: () => (async function* () {})(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    locale: 'en-GB',
    now: () => Date.UTC(2026, 10, 24),
    elapsed: () => 0,
  };
  return { code: await command(args, io), out, err };
}

const GOOD = JSON.stringify({ v: 1, id: 'ours', version: '3', rules: { 'subject/missing': { action: 'warn' } } });

describe('the policy command', () => {
  it('finds a good policy good', async () => {
    const { code, out } = await called(policy, 'check', file('good.json', GOOD));
    expect(code).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ valid: true, id: 'ours', version: '3', notInThisVersion: [] });
  });

  it('tells every fault of a bad one on a line of its own', async () => {
    const bad = GOOD.replace('"warn"', '"stop"').replace('"ours"', '7');
    const { code, out } = await called(policy, 'check', file('bad.json', bad));
    expect(code).toBe(1);
    const faults = out.map((line) => JSON.parse(line) as { readonly path: string; readonly message: string });
    expect(faults.map(({ path: at }) => at)).toEqual(['$.rules["subject/missing"].action', '$.id']);
    expect(faults.every(({ message }) => message.length > 10)).toBe(true);
  });

  it('refuses a file of 10 MB without reading it', async () => {
    const { code, out } = await called(policy, 'check', file('huge.json', ' '.repeat(10_000_000)));
    expect(code).toBe(1);
    expect(out.join()).toContain('256 KB');
  });

  it('says that a file is not there', async () => {
    expect((await called(policy, 'check', path.join(folder, 'none.json'))).code).toBe(2);
    expect((await called(policy, 'diff', 'recommended', path.join(folder, 'none.json'))).code).toBe(2);
  });

  it('prints presets that check as good, and the schema', async () => {
    const { out } = await called(policy, 'preset', 'clp');
    expect((await called(policy, 'check', file('clp.json', out.join('\n')))).code).toBe(0);
    const schema = await called(policy, 'schema');
    expect(JSON.parse(schema.out.join('\n'))).toMatchObject({ type: 'object' });
  });

  it('says in words what changes for senders', async () => {
    const stricter = file('stricter.json', GOOD.replace('"warn"', '"block"'));
    const { code, out } = await called(policy, 'diff', file('good.json', GOOD), stricter);
    expect(code).toBe(0);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        rule: 'subject/missing',
        setting: 'action',
        before: 'warn',
        after: 'block',
        effect: 'stricter',
        words: expect.stringMatching(/so far a question before sending, from now on stopped/) as unknown,
      },
    ]);
    expect((await called(policy, 'diff', 'clp', 'clp')).out).toEqual([]);
  });

  it.each([[[]], [['check']], [['preset', 'none']], [['diff', 'clp']], [['schema', 'x']], [['dance']]])(
    'asks for a sensible wish instead of %j',
    async (args) => {
      const { code, out, err } = await called(policy, ...args);
      expect([code, out.length, err.length]).toEqual([2, 0, 1]);
    },
  );
});

const MAIL = (subject: string): string =>
  `From: Office <office@greenfield.example>\r\nTo: Parent <parent@home.example>\r\nSubject: ${subject}\r\n\r\nThank you for coming.\r\n`;

describe('the replay command', () => {
  const soft = file('soft.json', GOOD);
  const hard = file('hard.json', GOOD.replace('"warn"', '"block"'));
  const empty = file('empty.eml', MAIL(''));
  const fine = file('fine.eml', MAIL('Cake sale'));

  it('shows only the mails that would be decided otherwise', async () => {
    const { code, out } = await called(replay, '--before', soft, '--after', hard, empty, fine);
    expect(code).toBe(1);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      { file: empty, before: 'warn', after: 'block', effect: 'stricter', appeared: [], gone: [] },
    ]);
  });

  it('is done without a line where nothing changes', async () => {
    expect(await called(replay, '--before', hard, '--after', hard, fine)).toMatchObject({ code: 0, out: [] });
  });

  it('says what is missing', async () => {
    expect((await called(replay, '--before', soft, empty)).code).toBe(2);
    expect((await called(replay, '--before', soft, '--after', 'nothing', empty)).code).toBe(2);
    expect((await called(replay, '--before', soft, '--after', hard, '--org', soft, empty)).code).toBe(2);
    expect((await called(replay, '--before', soft, '--after', hard, '--school', 'oak', empty)).code).toBe(2);
    expect((await called(replay, '--dance')).code).toBe(2);
  });

  it('says that a mail could not be checked', async () => {
    const { code, err } = await called(replay, '--before', soft, '--after', hard, path.join(folder, 'none.eml'));
    expect(code).toBe(2);
    expect(err.join()).toMatch(/Could not be checked: 1/);
  });
});
