import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'acorn';

jest.setTimeout(120_000);

const ROOT = path.resolve(__dirname, '..', '..');
const NOBODY = 65534;

/** A copy of the project in a folder with spaces in its name; built files come along, packages are linked. */
let home: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  const outer = await mkdtemp(path.join(tmpdir(), 'school gate '));
  await chmod(outer, 0o755);
  home = path.join(outer, 'a clone');
  await mkdir(home);
  await finished(spawn(process.execPath, [path.join(ROOT, 'tools', 'build.mjs')], { cwd: ROOT }));
  for (const part of [
    'package.json',
    'package-lock.json',
    'webpack.config.js',
    'manifest.xml',
    'tsconfig.json',
    'src',
    'assets',
    'deploy',
    'tools',
    'dist',
  ]) {
    await cp(path.join(ROOT, part), path.join(home, part), { recursive: true });
  }
  for (const part of ['emulator', 'built'])
    await cp(path.join(ROOT, '.cache', part), path.join(home, '.cache', part), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(home, 'node_modules'));
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(stopped));
});
afterAll(() => rm(path.dirname(home), { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

function start(
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
  options: SpawnOptions = {},
): ChildProcess {
  const child = spawn(process.execPath, [...flags, path.join(home, 'tools', 'start.mjs')], {
    cwd: home,
    env: { ...process.env, ...environment },
    ...options,
  });
  started.push(child);
  return child;
}

function finished(child: ChildProcess): Promise<Ended> {
  let said = '';
  child.stdout?.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said: said.trim() })));
}

/** What was said until the address came; fails with all that was said if it ends before. */
function address(child: ChildProcess): Promise<{ said: string; origin: string }> {
  let said = '';
  return new Promise((resolve, reject) => {
    const read = (data: Buffer): void => {
      said += data.toString();
      const origin = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (origin) resolve({ said, origin });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(said)));
  });
}

async function stopped(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  return end;
}

function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as { port: number }).port })),
  );
}

describe('npm start', () => {
  test('in a folder with spaces in its name, everything being built: it serves at once and builds nothing', async () => {
    const { server, port } = await occupy();
    server.close();
    const child = start({ PORT: String(port) });
    const { said, origin } = await address(child);
    expect(said).not.toContain('Built');
    expect(origin).toBe(`http://localhost:${port}`);
    expect(await (await fetch(origin)).text()).toContain('Outlook');
    expect(await (await fetch(`${origin}/manifest.xml`)).text()).toContain(`${origin}/onsend.html`);
    expect(await stopped(child)).toBe(0);
  });

  test('a port that is taken: it moves to the next and says so', async () => {
    const { server, port } = await occupy();
    const { said, origin } = await address(start({ PORT: String(port) }));
    server.close();
    expect(said).toContain(`Port ${port} is taken; using`);
    expect(origin).not.toBe(`http://localhost:${port}`);
  });

  test.each([['abc'], ['0'], ['70000'], ['3000.5'], ['-1']])('PORT=%s: one sentence, and the end', async (port) => {
    expect(await finished(start({ PORT: port }))).toEqual({
      code: 2,
      said: `PORT must be a whole number from 1 to 65535, and "${port}" is not.`,
    });
  });

  test.each([['18.20.4'], ['20.18.1'], ['12.22.0']])(
    'Node %s is too old, and is told which one it takes',
    async (version) => {
      const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
      const { code, said } = await finished(start({}, ['--import', pretend]));
      expect(code).toBe(2);
      expect(said).toBe(
        `Schoolgate needs Node 20.19 or newer, and this is Node ${version}: please install the current one from https://nodejs.org.`,
      );
    },
  );

  test('the file that says so can be read by Node 12', async () => {
    const source = await readFile(path.join(ROOT, 'tools', 'start.mjs'), 'utf8');
    expect(() => parse(source, { ecmaVersion: 2019, sourceType: 'module' })).not.toThrow();
    expect(source).not.toMatch(/from 'node:/);
  });

  test('a folder where one may not write: one sentence, and the end', async () => {
    const isRoot = process.getuid?.() === 0;
    await chmod(path.join(home, '.cache'), 0o555);
    const { code, said } = await finished(start({}, [], isRoot ? { uid: NOBODY, gid: NOBODY } : {}));
    await chmod(path.join(home, '.cache'), 0o755);
    expect(said).toMatch(
      /^Schoolgate cannot write to its folder .*a clone \(E\w+\): please move it to a place where you may write\.$/,
    );
    expect(code).toBe(2);
  });
});

function statusUnderName(origin: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(origin, { headers: { host } }, (response) => resolve(response.resume().statusCode)).once('error', reject);
  });
}

describe('the server', () => {
  let origin: string;
  beforeEach(async () => {
    ({ origin } = await address(start({ PORT: '38300' })));
  });

  test('gives nothing to pages of other names, and nothing outside its folders', async () => {
    expect(await statusUnderName(origin, 'evil.example')).toBe(404);
    expect(await statusUnderName(origin, new URL(origin).host)).toBe(200);
    for (const outside of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/emulator/..%2f..%2fpackage.json',
      '/office/..%5c..%5cpackage.json',
      '/%ff',
    ]) {
      expect((await fetch(origin + outside)).status).toBe(404);
    }
  });

  test('finds the library in upper and lower case alike', async () => {
    expect((await fetch(`${origin}/office/AgaveErrorUX/AgaveErrorUX.js`)).status).toBe(200);
    expect((await fetch(`${origin}/office/office.js`)).status).toBe(200);
  });
});
