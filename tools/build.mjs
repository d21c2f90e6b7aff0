/**
 * Builds what changed: `node tools/build.mjs [bundle…]` (names in webpack.config.js, all when none is named). A stamp
 * of the sources' content in `.cache/built` says what is up to date; dates play no part, so a fresh clone and a branch
 * switched to and fro behave alike. Several callers at once: one builds, the others wait.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMPS = join(ROOT, '.cache', 'built');
const LOCK = join(ROOT, '.cache', 'build.lock');
/** No build takes longer. */
const LOCK_AGE_MS = 180_000;

const SHARED = [
  'webpack.config.js',
  'package-lock.json',
  'tools/build.mjs',
  'tools/minify.mjs',
  'tools/without-docs.mjs',
  'tools/trials-apart.mjs',
  'tools/without-words.mjs',
  'tools/counted-constants.mjs',
];
/** The host page takes nothing from the product's sources, so their changes do not rebuild it. */
const SOURCES = { emulator: ['src/emulator/host', 'src/emulator/school'], others: ['src', 'assets'] };
const OUTPUTS = {
  'on-send': 'dist/onsend.js',
  taskpane: 'dist/taskpane.html',
  admin: 'dist/admin.html',
  'sign-in': 'dist/sign-in.html',
  emulator: '.cache/emulator/index.html',
  gallery: '.cache/emulator/gallery/index.html',
};

/** Returns the names of the bundles that were built. Throws an Error whose message is webpack's report. */
export async function build(names = []) {
  mkdirSync(STAMPS, { recursive: true });
  const release = await lock();
  try {
    const { default: configurations } = await import(pathToFileURL(join(ROOT, 'webpack.config.js')).href);
    const wanted = configurations.filter(({ name }) => names.length === 0 || names.includes(name));
    const hashes = new Map(wanted.map(({ name }) => [name, hashOf([...SHARED, ...(SOURCES[name] ?? SOURCES.others)])]));
    const stale = wanted.filter(({ name }) => !isCurrent(name, hashes.get(name)));
    if (stale.length === 0) return [];
    await run(stale);
    stale.forEach(({ name }) => writeFileSync(join(STAMPS, name), hashes.get(name)));
    return stale.map(({ name }) => name);
  } finally {
    release();
  }
}

function isCurrent(name, hash) {
  const output = OUTPUTS[name];
  if (output !== undefined && !existsSync(join(ROOT, output))) return false;
  const stamp = join(STAMPS, name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

async function run(configurations) {
  const { default: webpack } = await import('webpack');
  const compiler = webpack(configurations);
  const stats = await new Promise((resolve, reject) =>
    compiler.run((fault, result) => (fault ? reject(fault) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only', colors: false }));
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(join(ROOT, path))).sort()) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

async function lock() {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
      if (isAbandoned()) rmSync(LOCK, { force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Left by a build that was killed: its process is gone, or its number belongs to another one by now. */
function isAbandoned() {
  try {
    const age = Date.now() - statSync(LOCK).mtimeMs;
    const holder = Number(readFileSync(LOCK, 'utf8'));
    return age > LOCK_AGE_MS || (age > 1_000 && !isRunning(holder));
  } catch {
    return false;
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await build(process.argv.slice(2));
    if (built.length > 0) console.log(`Built: ${built.join(', ')}.`);
  } catch (fault) {
    console.error(fault.message);
    process.exitCode = 1;
  }
}
