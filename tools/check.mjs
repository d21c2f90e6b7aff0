/**
 * Everything that can be known without running the product: `npm run check`, or `node tools/check.mjs types lint` for
 * some of it. The steps run side by side; each says how long it took, and a step that fails prints why.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (path) => join(ROOT, 'node_modules', path);

const STEPS = {
  types: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'],
  core: [bin('typescript/bin/tsc'), '-p', 'tsconfig.core.json', '--noEmit'],
  lint: [bin('eslint/bin/eslint.js'), '.', '--cache', '--cache-location', '.cache/eslint/'],
  boundaries: [join(ROOT, 'tools/boundaries.mjs')],
  format: [
    bin('prettier/bin/prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    '.cache/prettier',
    '.',
  ],
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}

const started = Date.now();
const results = await Promise.all((asked.length > 0 ? asked : Object.keys(STEPS)).map(run));
const failed = results.filter(({ code }) => code !== 0);
for (const { name, output } of failed) console.error(`\n${name}\n${output}`);
console.log(`check: ${results.length - failed.length} of ${results.length} good, ${seconds(started)} s`);
process.exitCode = failed.length > 0 ? 1 : 0;

function run(name) {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, STEPS[name], { cwd: ROOT });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (fault) => resolve({ name, code: 1, output: fault.message }));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'good  ' : 'FAULTY'} ${name} ${seconds(start)} s`);
      resolve({ name, code: code ?? 1, output });
    });
  });
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}
