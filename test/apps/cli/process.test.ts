import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { dispatch } from '../../../src/apps/cli/dispatch';
import { splitLines, type CliIo } from '../../../src/apps/cli/io';
import { cli as english } from '../../../src/strings/en-gb/cli';
import { cli as welsh } from '../../../src/strings/cy-gb/cli';

const root = path.join(__dirname, '..', '..', '..');

function called(args: readonly string[], environment: Readonly<Record<string, string>> = {}, input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'src/apps/cli/main.ts'), ...args],
    { cwd: root, input, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', ...environment } },
  );
  return { status, stdout, stderr };
}

async function dispatched(
  args: readonly string[],
): Promise<{ code: number; out: string[]; err: string[]; loaded: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const loaded: string[] = [];
  const io: CliIo = {
    lines: () => (async function* () {})(),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    locale: 'en-GB',
    now: () => 0,
    elapsed: () => 0,
  };
  const code = await dispatch(args, io, (name) => {
    loaded.push(name);
    return Promise.resolve({ run: () => Promise.resolve(1) });
  });
  return { code, out, err, loaded };
}

describe('the command line', () => {
  test('loads only the command that was named and hands on its exit code', async () => {
    expect(await dispatched(['inspect', 'a.eml'])).toMatchObject({ code: 1, loaded: ['inspect'] });
  });

  test.each(['inspect', 'detect', 'attachments', 'policy', 'replay', 'log'] as const)(
    'helps with %s, with examples',
    async (name) => {
      const { code, out, loaded } = await dispatched([name, '--help']);
      expect([code, loaded]).toEqual([0, []]);
      expect(out.join('\n')).toContain(name === 'log' ? 'log' : `npm run --silent cli -- ${name}`);
    },
  );

  test('after two dashes everything is a path', async () => {
    expect(await dispatched(['inspect', '--', '--help'])).toMatchObject({ code: 1, loaded: ['inspect'] });
  });

  test.each([[[]], [['frobnicate']], [['--fast']]])('%j cannot be done: exit code 2 and a sentence', async (args) => {
    const { code, out, err } = await dispatched(args);
    expect(code).toBe(2);
    expect([...out, ...err].join('').length).toBeGreaterThan(10);
  });

  test('the real process starts, answers and ends with the right code', () => {
    const { status, stdout, stderr } = called(['inspect', '--jsonl', 'test/corpus/conformance/mails/d001.eml']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ file: 'test/corpus/conformance/mails/d001.eml' });
    expect(status).not.toBe(2);
  });

  test('a Welsh system is answered in Welsh', () => {
    const { stderr, status } = called(['inspect'], { LC_ALL: 'cy_GB.UTF-8' });
    expect(stderr.trim()).toBe(welsh.inspect.noPaths);
    expect(status).toBe(2);
    expect(called(['inspect']).stderr.trim()).toBe(english.inspect.noPaths);
  });

  test('standard input is cut into lines at line feeds only', async () => {
    async function* chunks(): AsyncIterable<string> {
      for (const chunk of ['\ufeff{"a":1}\r', '\n{"b":"x\u2028y"}\n\n{"c"', ':3}']) yield await Promise.resolve(chunk);
    }
    const lines: string[] = [];
    for await (const line of splitLines(chunks())) lines.push(line);
    expect(lines).toEqual(['{"a":1}', '{"b":"x\u2028y"}', '', '{"c":3}']);
  });

  test('English and Welsh have the same sentences with the same places to fill', () => {
    const places = (value: unknown, at = ''): string[] =>
      typeof value === 'string'
        ? [`${at} ${(value.match(/\{\w+\}/g) ?? []).sort().join(' ')}`]
        : Object.entries(value as object).flatMap(([key, inner]) => places(inner, `${at}.${key}`));
    expect(places(welsh)).toEqual(places(english));
  });
});
