/*
 * npm start: installs what is missing, builds what changed, serves the demonstration and prints its address.
 * This file is the first thing an old Node meets, so it keeps to the language of Node 12: the sentence about the
 * version must come before any syntax error.
 */
import { spawn } from 'child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'fs';
import { dirname, join } from 'path';

/** Not `import.meta`: the version must be told to those who do not know it. */
const ROOT = join(dirname(process.argv[1]), '..');
const NEEDED = [20, 19];
const STANDARD_PORT = 3000;

/** Says one sentence and ends with 2: something the reader can put right. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

function checkNode() {
  const version = process.versions.node;
  const parts = version.split('.').map(Number);
  const isNewEnough = parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1]);
  if (!isNewEnough) {
    refuse(
      'Schoolgate needs Node ' +
        NEEDED.join('.') +
        ' or newer, and this is Node ' +
        version +
        ': please install the current one from https://nodejs.org.',
    );
  }
}

function chosenPort() {
  const text = process.env.PORT;
  if (text === undefined || text === '') return STANDARD_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) {
    refuse('PORT must be a whole number from 1 to 65535, and "' + text + '" is not.');
  }
  return port;
}

function checkFolder() {
  try {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    accessSync(join(ROOT, '.cache'), constants.W_OK);
    if (!isInstalled()) accessSync(ROOT, constants.W_OK);
  } catch (fault) {
    refuse(
      'Schoolgate cannot write to its folder ' +
        ROOT +
        ' (' +
        fault.code +
        '): please move it to a place where you may write.',
    );
  }
}

/** Every package of the lock file is there in the locked version; optional ones belong to other systems. */
function isInstalled() {
  const held = readLock(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(ROOT, 'package-lock.json'));
  if (!held || !wanted) return false;
  return Object.keys(wanted).every(function isThere(path) {
    const locked = wanted[path];
    if (path === '' || locked.optional || locked.devOptional || locked.peer) return true;
    return held[path] !== undefined && held[path].version === locked.version;
  });
}

function readLock(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (fault) {
    return undefined;
  }
}

/** Runs a command in the project's folder; resolves with its exit code. */
function run(command, args, options) {
  return new Promise(function start(resolve) {
    const child = spawn(command, args, Object.assign({ cwd: ROOT, stdio: 'inherit' }, options));
    child.on('error', function failed() {
      resolve(1);
    });
    child.on('exit', function ended(code) {
      resolve(code === null ? 1 : code);
    });
  });
}

async function install() {
  console.log('Installing what Schoolgate is made of (once, about two minutes) …');
  const flags = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const code = npm ? await run(process.execPath, [npm].concat(flags)) : await run('npm', flags, { shell: true });
  if (code !== 0)
    refuse('Installing did not succeed: please check that this computer is online, then run npm start again.');
}

async function buildAll() {
  const code = await run(process.execPath, [join(ROOT, 'tools', 'build.mjs')]);
  if (code !== 0) refuse('Building did not succeed; the lines above say where.');
}

/** The server is a process of its own; a signal to us is handed on, and its end is ours. */
function serve(port) {
  const server = join(ROOT, 'src', 'emulator', 'server', 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', server, ROOT, String(port)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  ['SIGINT', 'SIGTERM'].forEach(function handOn(signal) {
    process.on(signal, function pass() {
      child.kill(signal);
    });
  });
  child.on('exit', function ended(code) {
    process.exit(code === null ? 0 : code);
  });
}

async function main() {
  checkNode();
  const port = chosenPort();
  checkFolder();
  if (!isInstalled()) await install();
  await buildAll();
  serve(port);
}

main().catch(function failed(fault) {
  refuse('Schoolgate could not start: ' + fault.message);
});
