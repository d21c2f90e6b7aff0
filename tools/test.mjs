/**
 * `npm test [-- jest's own arguments]`: builds what the browser tests open, runs all tests, ends with their count. The
 * guards of the code need nothing built: they run beside the build, which keeps one core only.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CACHE = join(ROOT, '.cache');
const TOTALS = join(CACHE, 'graph-totals.txt');
const GUARDS = 'test/repository/guards';
const NOTHING_RAN = { passed: 0, failed: 1, twice: [] };
const asked = process.argv.slice(2);

mkdirSync(CACHE, { recursive: true });
rmSync(TOTALS, { force: true });
const everything = ['--testPathIgnorePatterns', '/node_modules/', GUARDS];
const runs = asked.length > 0 ? [built(asked)] : [jest('guards', [GUARDS]), built(everything)];
const results = await Promise.all(runs);
for (const name of results.flatMap(({ twice }) => twice)) console.log(`Passed at a second try only: ${name}`);
const graph = graphTotals();
if (graph !== undefined) console.log(graph);
const total = (of) => results.reduce((sum, result) => sum + result[of], 0);
const isGood = results.every(({ code, passed, failed }) => code === 0 && failed === 0 && passed > 0);
console.log(`${total('passed')} passed, ${isGood ? 0 : Math.max(1, total('failed'))} failed`);
process.exitCode = isGood ? 0 : 1;

/** When nothing could be built, no test would say anything. */
async function built(args) {
  const code = await node('tools/build.mjs', []);
  return code === 0 ? jest('tests', args) : { code, ...NOTHING_RAN };
}

async function jest(name, args) {
  const file = join(CACHE, `${name}.json`);
  rmSync(file, { force: true });
  const code = await node('node_modules/jest/bin/jest.js', ['--json', `--outputFile=${file}`, ...args]);
  return { code, ...counts(file) };
}

/** The exit code of a script of this project. */
function node(script, args) {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, GRAPH_TOTALS: TOTALS },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

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
function counts(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      twice: results.testResults.flatMap(({ assertionResults }) =>
        assertionResults.flatMap((one) => (one.status === 'passed' && one.invocations > 1 ? [one.fullName] : [])),
      ),
    };
  } catch {
    return NOTHING_RAN;
  }
}
