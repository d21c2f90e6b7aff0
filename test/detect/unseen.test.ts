import { readFileSync } from 'node:fs';
import path from 'node:path';
import { detect } from '../../src/detect/detect';
import type { Detection } from '../../src/detect/kinds';
import { rollOf } from '../../src/detect/roll';
import { TODAY } from './found';

/** Bounds are what the sets scored, not what is wished: see cases/unseen/README.md. */
function read(name: string): string {
  return readFileSync(path.join(__dirname, 'cases', 'unseen', `${name}.txt`), 'utf8');
}

type Case = readonly [wanted: boolean, text: string];

function linesOf(name: string): readonly Case[] {
  const lines = read(name).split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => [
      line.startsWith('+'),
      line
        .slice(4)
        .split(String.raw`\n`)
        .join('\n'),
    ]);
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
  'statements about people': (set: string) =>
    score(linesOf(`statements-${set}`), /^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/),
  'pupils on the roll': (set: string) =>
    score(linesOf(`names-${set}`), /^PERSON_NAME$/, rollOf(read('roll').trim().split('\n'), 'a salt for tests')),
  'passwords and keys': (set: string) => score(linesOf(`credentials-${set}`), /^(?:PASSWORD|SECRET_KEY|PRIVATE_KEY)$/),
  'lists of pupils': (set: string) => score(listsOf(`lists-${set}`), /^BULK_TABLE$/),
} as const;

test.each([
  ['statements about people', 'a', 98, 90],
  ['statements about people', 'b', 86, 94],
  ['statements about people', 'c', 98, 97],
  ['statements about people', 'd', 94, 95],
  ['statements about people', 'e', 98, 96],
  ['statements about people', 'f', 95, 100],
  ['statements about people', 'g', 90, 100],
  ['statements about people', 'h', 90, 100],
  ['statements about people', 'i', 82, 86],
  ['statements about people', 'j', 77, 94],
  ['statements about people', 'k', 90, 93],
  ['pupils on the roll', 'a', 100, 93],
  ['pupils on the roll', 'b', 96, 100],
  ['pupils on the roll', 'c', 100, 93],
  ['pupils on the roll', 'd', 100, 96],
  ['pupils on the roll', 'e', 100, 100],
  ['pupils on the roll', 'f', 100, 98],
  ['pupils on the roll', 'g', 99, 98],
  ['pupils on the roll', 'h', 98, 97],
  ['passwords and keys', 'a', 86, 98],
  ['passwords and keys', 'b', 73, 98],
  ['lists of pupils', 'a', 100, 100],
  ['lists of pupils', 'b', 86, 100],
  ['lists of pupils', 'c', 98, 100],
  ['lists of pupils', 'd', 96, 100],
  ['lists of pupils', 'e', 96, 100],
  ['lists of pupils', 'f', 98, 100],
  ['lists of pupils', 'g', 90, 100],
  ['lists of pupils', 'h', 96, 97],
  ['lists of pupils', 'i', 96, 100],
  ['lists of pupils', 'j', 88, 98],
  ['lists of pupils', 'k', 93, 97],
  ['lists of pupils', 'l', 90, 99],
  ['lists of pupils', 'm', 82, 93],
] as const)(
  'of %s in set %s, %i in a hundred are found; %i in a hundred findings are right',
  (what, half, recall, precision) => {
    const scored = SCORES[what](half);
    expect(scored.recall).toBeGreaterThanOrEqual(recall);
    expect(scored.precision).toBeGreaterThanOrEqual(precision);
  },
);
