/**
 * Compares the product with its model on a million random policies and messages:
 * `npx tsx test/policy/model-run.ts [cases] [seed]`
 */
import { compareRun } from './compare';

const [cases = '1000000', seed = '1'] = process.argv.slice(2);
const start = performance.now();
const result = compareRun(Number(seed), Number(cases));
const seconds = Math.round((performance.now() - start) / 100) / 10;
process.stdout.write(`${JSON.stringify({ ...result, seconds })}\n`);
process.exit(result.different + result.milder === 0 ? 0 : 1);
