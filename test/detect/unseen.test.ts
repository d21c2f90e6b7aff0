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

/** Kinds that sets of identifiers mark wherever they stand. */
const IDENTIFIERS =
  /^(?:NHS_NUMBER|NINO|UPN|ULN|TRN|UTR|PASSPORT|UK_DRIVING_LICENCE|RESIDENCE_PERMIT|BANK_ACCOUNT|IBAN|PAYMENT_CARD|PHONE_NUMBER|POSTCODE|DATE_OF_BIRTH|PASSWORD|VEHICLE_REGISTRATION)$/;

interface Marked {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is found does not matter. */
  readonly isOpen: boolean;
}

/** A mail whose values are marked: "[[NHS_NUMBER 999 000 0018]]", or "[[-PHONE_NUMBER …]]" for an open one. */
function marksOf(mail: string): { readonly text: string; readonly marked: readonly Marked[] } {
  const marked: Marked[] = [];
  let text = '';
  let from = 0;
  for (const { 0: all, 1: open, 2: kind = '', 3: value = '', index } of mail.matchAll(/\[\[(-?)(\w+) ([^\]]*)\]\]/g)) {
    text += mail.slice(from, index);
    marked.push({ kind, start: text.length, end: text.length + value.length, isOpen: open === '-' });
    text += value;
    from = index + all.length;
  }
  return { text: text + mail.slice(from), marked };
}

/** How many in a hundred of the values marked are found, at least half of each, and of the findings are marked. */
function scoreOfMarks(set: string) {
  let wanted = 0;
  let hits = 0;
  let found = 0;
  let alarms = 0;
  for (const mail of read(`identifiers-${set}`).split('~~~~\n').slice(1)) {
    const { text, marked } = marksOf(mail);
    const findings = detect(text, { now: TODAY }).detections.filter(
      ({ kind, confidence }) => confidence !== 'low' && IDENTIFIERS.test(kind),
    );
    const overlap = (one: Detection, mark: Marked): number =>
      one.kind === mark.kind ? Math.min(one.end, mark.end) - Math.max(one.start, mark.start) : 0;
    const closed = marked.filter(({ isOpen }) => !isOpen);
    wanted += closed.length;
    hits += closed.filter((mark) => findings.some((one) => overlap(one, mark) * 2 >= mark.end - mark.start)).length;
    for (const one of findings)
      if (closed.some((mark) => overlap(one, mark) > 0)) found++;
      else if (!marked.some((mark) => overlap(one, mark) > 0)) alarms++;
  }
  return { recall: (100 * hits) / wanted, precision: (100 * found) / (found + alarms) };
}

const SCORES = {
  'identifiers in mail': scoreOfMarks,
  'statements about people': (set: string) =>
    score(linesOf(`statements-${set}`), /^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/),
  'pupils on the roll': (set: string) =>
    score(linesOf(`names-${set}`), /^PERSON_NAME$/, rollOf(read('roll').trim().split('\n'), 'a salt for tests')),
  'passwords and keys': (set: string) => score(linesOf(`credentials-${set}`), /^(?:PASSWORD|SECRET_KEY|PRIVATE_KEY)$/),
  'lists of pupils': (set: string) => score(listsOf(`lists-${set}`), /^BULK_TABLE$/),
} as const;

test.each([
  ['identifiers in mail', 'a', 99, 99],
  ['identifiers in mail', 'b', 98, 98],
  ['identifiers in mail', 'c', 97, 99],
  ['statements about people', 'a', 98, 92],
  ['statements about people', 'b', 88, 94],
  ['statements about people', 'c', 98, 98],
  ['statements about people', 'd', 94, 95],
  ['statements about people', 'e', 98, 96],
  ['statements about people', 'f', 95, 100],
  ['statements about people', 'g', 91, 100],
  ['statements about people', 'h', 86, 100],
  ['statements about people', 'i', 80, 87],
  ['statements about people', 'j', 78, 94],
  ['statements about people', 'k', 86, 92],
  ['pupils on the roll', 'a', 100, 93],
  ['pupils on the roll', 'b', 96, 100],
  ['pupils on the roll', 'c', 100, 93],
  ['pupils on the roll', 'd', 100, 96],
  ['pupils on the roll', 'e', 100, 100],
  ['pupils on the roll', 'f', 100, 98],
  ['pupils on the roll', 'g', 99, 98],
  ['pupils on the roll', 'h', 98, 97],
  ['passwords and keys', 'a', 92, 99],
  ['passwords and keys', 'b', 85, 100],
  ['passwords and keys', 'c', 43, 100],
  ['lists of pupils', 'a', 100, 100],
  ['lists of pupils', 'b', 93, 87],
  ['lists of pupils', 'c', 98, 100],
  ['lists of pupils', 'd', 100, 100],
  ['lists of pupils', 'e', 100, 100],
  ['lists of pupils', 'f', 98, 100],
  ['lists of pupils', 'g', 90, 100],
  ['lists of pupils', 'h', 96, 100],
  ['lists of pupils', 'i', 96, 100],
  ['lists of pupils', 'j', 90, 94],
  ['lists of pupils', 'k', 96, 100],
  ['lists of pupils', 'l', 93, 98],
  ['lists of pupils', 'm', 90, 96],
  ['lists of pupils', 'n', 90, 97],
] as const)(
  'of %s in set %s, %i in a hundred are found; %i in a hundred findings are right',
  (what, half, recall, precision) => {
    const scored = SCORES[what](half);
    expect(scored.recall).toBeGreaterThanOrEqual(recall);
    expect(scored.precision).toBeGreaterThanOrEqual(precision);
  },
);
