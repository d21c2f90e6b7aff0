import { runTamperings, type TamperCount } from '../log/tampering';

/*
 * Tamperings with the log, drawn by chance, and who found them: `npm run tamper` or
 * `npx tsx test/measure/tamperings.ts [count, 20000] [seed]`. Exit 1 when one was not found. `alone`: from the export and
 * its manifest only. What differs there from `found` is what only a checkpoint kept elsewhere can show.
 */
const COUNT = Number(process.argv[2] ?? '20000');
const { table, drawn } = runTamperings(COUNT, Number(process.argv[3] ?? '20261124'));
const part = ({ tried, found, again, withoutCheckpoint }: TamperCount): string =>
  [tried, found, again, withoutCheckpoint].map((count) => String(count).padStart(8)).join('');

process.stdout.write(`${drawn} tamperings; found by the verifier, by the second verifier, by the export alone\n`);
process.stdout.write(`${'hashes as they were'.padStart(42)}${'all hashes made anew'.padStart(32)}\n`);
process.stdout.write(`${' '.repeat(10)}${'   tried   found   again   alone'.repeat(2)}\n`);
for (const { how, plain, anew } of table) process.stdout.write(`${how.padEnd(10)}${part(plain)}${part(anew)}\n`);
const missed = table
  .flatMap(({ plain, anew }) => [plain, anew])
  .reduce((sum, { tried, found, again }) => sum + (tried - found) + (tried - again), 0);
process.stdout.write(`not found: ${missed}\n`);
process.exitCode = missed > 0 ? 1 : 0;
