/** `npm test [-- jest's own arguments]`: builds what the browser tests open, runs all tests, ends with their count. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const RESULTS = join(ROOT, '.cache', 'tests.json');
const TOTALS = join(ROOT, '.cache', 'graph-totals.txt');
const node = (script, args) =>
  spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, GRAPH_TOTALS: TOTALS },
  }).status ?? 1;

mkdirSync(dirname(RESULTS), { recursive: true });
rmSync(RESULTS, { force: true });
rmSync(TOTALS, { force: true });
let code = node('tools/build.mjs', []);
if (code === 0) {
  const args = ['--json', `--outputFile=${RESULTS}`, ...process.argv.slice(2)];
  code = node('node_modules/jest/bin/jest.js', args);
}
const graph = graphTotals();
if (graph !== undefined) console.log(graph);
const { passed, failed } = counts();
const isGood = code === 0 && failed === 0 && passed > 0;
console.log(`${passed} passed, ${isGood ? 0 : Math.max(1, failed)} failed`);
process.exitCode = isGood ? 0 : 1;

/** Every exchange with the emulated tenant, held against Microsoft's description or, without it, its types. */
function graphTotals() {
  try {
    const rows = readFileSync(TOTALS, 'utf8').trim().split('\n');
    const sum = (column) => rows.reduce((total, row) => total + Number(row.split(' ')[column]), 0);
    const against = sum(3) === rows.length ? 'Microsoft’s description' : 'Microsoft’s types';
    return `Graph contract: ${sum(0)} calls held against ${against}, ${sum(1)} violations (${sum(2)} provoked and found)`;
  } catch {
    return undefined;
  }
}

/** A file that could not be run at all counts as one failure. */
function counts() {
  try {
    const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
    return { passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
