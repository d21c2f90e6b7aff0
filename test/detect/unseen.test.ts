import { readFileSync } from 'node:fs';
import path from 'node:path';
import { detect } from '../../src/detect/detect';
import type { Detection } from '../../src/detect/kinds';
import { rollOf } from '../../src/detect/roll';
import { TODAY } from './found';

/** Half A was read while the detectors were mended; half B never was: its bounds are what it scored, not what is wished. */
function read(name: string): string {
  return readFileSync(path.join(__dirname, 'cases', 'unseen', `${name}.txt`), 'utf8');
}

type Case = readonly [wanted: boolean, text: string];

function linesOf(name: string): readonly Case[] {
  const lines = read(name).split('\n');
  return lines.filter((line) => line !== '').map((line) => [line.startsWith('+'), line.slice(4)]);
}

function listsOf(name: string): readonly Case[] {
  const blocks = read(name).split('~~~~\n').slice(1);
  return blocks.map((block) => [block.startsWith('list'), block.slice(block.indexOf('\n') + 1)]);
}

/** How many in a hundred of the wanted are found, and of the found are wanted; at medium confidence and above. */
function score(cases: readonly Case[], kinds: RegExp, roll?: ReturnType<typeof rollOf>) {
  const counts = (one: Detection): boolean => one.confidence !== 'low' && kinds.test(one.kind);
  const isHit = ([, text]: Case): boolean =>
    detect(text, roll === undefined ? { now: TODAY } : { now: TODAY, roll }).detections.some(counts);
  const wanted = cases.filter(([isWanted]) => isWanted);
  const hits = wanted.filter(isHit).length;
  const alarms = cases.filter((one) => !one[0] && isHit(one)).length;
  return { recall: (100 * hits) / wanted.length, precision: (100 * hits) / (hits + alarms) };
}

const SPECIAL = /^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/;

test.each([
  ['a', 95, 95],
  ['b', 83, 94],
])(
  'of statements about people in half %s, %i in a hundred are found; %i in a hundred findings are right',
  (half, recall, precision) => {
    const scored = score(linesOf(`statements-${half}`), SPECIAL);
    expect(scored.recall).toBeGreaterThanOrEqual(recall);
    expect(scored.precision).toBeGreaterThanOrEqual(precision);
  },
);

test.each([
  ['a', 100, 91],
  ['b', 93, 100],
])(
  'of pupils named in half %s, %i in a hundred are found; %i in a hundred findings are right',
  (half, recall, precision) => {
    const roll = rollOf(read('roll').trim().split('\n'), 'a salt for tests');
    const scored = score(linesOf(`names-${half}`), /^PERSON_NAME$/, roll);
    expect(scored.recall).toBeGreaterThanOrEqual(recall);
    expect(scored.precision).toBeGreaterThanOrEqual(precision);
  },
);

test.each([
  ['a', 93, 100],
  ['b', 53, 100],
])(
  'of lists of pupils in half %s, %i in a hundred are found; %i in a hundred findings are right',
  (half, recall, precision) => {
    const scored = score(listsOf(`lists-${half}`), /^BULK_TABLE$/);
    expect(scored.recall).toBeGreaterThanOrEqual(recall);
    expect(scored.precision).toBeGreaterThanOrEqual(precision);
  },
);
