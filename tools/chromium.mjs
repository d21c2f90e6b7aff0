/**
 * A Chromium to run the browser tests in, without a system package: the one of the npm package `@sparticuz/chromium`
 * (Linux on x64) is unpacked once into `.cache/chromium`; elsewhere an installed Chrome or Edge is used.
 *
 *   import { launchChromium } from './tools/chromium.mjs';
 */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

const inflate = promisify(brotliDecompress);

/** Linked by Chromium beyond the C library; where one is missing the package's own set is put in front. */
const LIBRARIES = ['libnspr4.so', 'libnss3.so', 'libnssutil3.so', 'libplc4.so', 'libplds4.so', 'libexpat.so.1'];
const LIBRARY_FOLDERS = [
  '/lib',
  '/lib64',
  '/usr/lib',
  '/usr/lib64',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** No name but this machine's is known: nothing a page asks for leaves it. */
const THIS_MACHINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Launches Chromium over the debugging protocol. `options` go to Playwright's `launch`. */
export async function launchChromium(root, options = {}) {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright-core');
  const packaged = packagedChromium(root);
  if (!packaged) return launchInstalled(chromium, options);
  const home = await unpackOnce(packaged, join(root, '.cache', 'chromium'));
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: [...FLAGS, THIS_MACHINE],
    env: environmentOf(home),
    ...options,
  });
}

async function launchInstalled(chromium, options) {
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await chromium.launch({
        channel,
        args: ['--disable-background-networking', '--disable-sync', THIS_MACHINE],
        ...options,
      });
    } catch {
      // Not installed: the next one.
    }
  }
  throw new Error('No browser: install Google Chrome or Microsoft Edge to run the browser tests on this system.');
}

/** The package's folder of archives, or undefined where its Linux x64 build cannot run. */
function packagedChromium(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const entry = createRequire(join(root, 'package.json')).resolve('@sparticuz/chromium');
    const home = entry.slice(0, entry.lastIndexOf(`${sep}build${sep}`));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    return { archives: join(home, 'bin'), version };
  } catch {
    return undefined;
  }
}

/**
 * Unpacks beside the final place and renames: two processes at once both succeed, and an interrupted one leaves
 * nothing that looks finished.
 */
async function unpackOnce({ archives, version }, cache) {
  const home = join(cache, version);
  if (existsSync(join(home, 'chromium'))) return home;
  const draft = join(cache, `unpacking-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await mkdir(draft, { recursive: true });
  try {
    await Promise.all([
      unpackProgram(join(archives, 'chromium.br'), join(draft, 'chromium')),
      unpackTar(join(archives, 'fonts.tar.br'), join(draft, 'fonts')),
      unpackTar(join(archives, 'al2023.tar.br'), join(draft, 'libraries')),
      unpackTar(join(archives, 'swiftshader.tar.br'), draft),
    ]);
    await writeFontSettings(draft, home);
    await rename(draft, home);
  } catch (fault) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(join(home, 'chromium'))) throw fault;
  }
  return home;
}

async function unpackProgram(archive, target) {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(target));
  await chmod(target, 0o755);
}

/** POSIX ustar: 512-byte headers, name at 0, size in octal at 124, type at 156, name prefix at 345. */
async function unpackTar(archive, folder) {
  const tar = await inflate(await readFile(archive));
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const field = (start, length) => tar.toString('latin1', at + start, at + start + length).split('\0')[0];
    const size = parseInt(field(124, 12), 8) || 0;
    const name = [field(345, 155), field(0, 100)].filter(Boolean).join('/');
    const isFile = field(156, 1) === '0' || field(156, 1) === '';
    if (isFile && !name.split('/').includes('..'))
      await writeEntry(join(folder, name), tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

async function writeEntry(path, bytes) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes, { mode: 0o755 });
}

/** Without a font all text is blank; the package brings Open Sans. `home` is the final place, named before the rename. */
function writeFontSettings(draft, home) {
  const settings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;
  return writeFile(join(draft, 'fonts.conf'), settings);
}

function environmentOf(home) {
  const environment = { ...process.env, FONTCONFIG_PATH: home, FONTCONFIG_FILE: join(home, 'fonts.conf') };
  if (hasLibraries()) return environment;
  const own = foldersWithLibraries(join(home, 'libraries'));
  return { ...environment, LD_LIBRARY_PATH: [...own, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

function hasLibraries() {
  return LIBRARIES.every((name) => LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, name))));
}

function foldersWithLibraries(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  const below = entries
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => foldersWithLibraries(join(folder, entry.name)));
  return entries.some((entry) => entry.name.includes('.so')) ? [folder, ...below] : below;
}
