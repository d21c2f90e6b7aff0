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

const SCORES = {
  'statements about people': (half: string) =>
    score(linesOf(`statements-${half}`), /^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/),
  'pupils on the roll': (half: string) =>
    score(linesOf(`names-${half}`), /^PERSON_NAME$/, rollOf(read('roll').trim().split('\n'), 'a salt for tests')),
  'lists of pupils': (half: string) => score(listsOf(`lists-${half}`), /^BULK_TABLE$/),
} as const;

test.each([
  ['statements about people', 'a', 95, 95],
  ['statements about people', 'b', 83, 94],
  ['pupils on the roll', 'a', 100, 91],
  ['pupils on the roll', 'b', 93, 100],
  ['lists of pupils', 'a', 93, 100],
  ['lists of pupils', 'b', 53, 100],
] as const)(
  'of %s in half %s, %i in a hundred are found; %i in a hundred findings are right',
  (what, half, recall, precision) => {
    const scored = SCORES[what](half);
    expect(scored.recall).toBeGreaterThanOrEqual(recall);
    expect(scored.precision).toBeGreaterThanOrEqual(precision);
  },
);
