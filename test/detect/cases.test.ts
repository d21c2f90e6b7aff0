import { readFileSync } from 'node:fs';
import path from 'node:path';
import { detect } from '../../src/detect/detect';
import type { DataKind, Detection } from '../../src/detect/kinds';
import { rollOf } from '../../src/detect/roll';
import { TODAY } from './found';

/** Sentences and lists of our own, half of them innocent; what is found at medium confidence and above counts. */
function linesOf(file: string): readonly string[] {
  const text = readFileSync(path.join(__dirname, 'cases', file), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function score(found: readonly { readonly wanted: boolean; readonly hit: boolean }[]) {
  const hits = found.filter(({ wanted, hit }) => wanted && hit).length;
  const alarms = found.filter(({ wanted, hit }) => !wanted && hit).length;
  const wanted = found.filter((one) => one.wanted).length;
  return { recall: hits / wanted, precision: hits / (hits + alarms), wanted, innocent: found.length - wanted };
}

function isSure({ confidence }: Detection): boolean {
  return confidence !== 'low';
}

test('statements about a person are told from sentences about nobody', () => {
  const special = (kind: DataKind): boolean => /^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/.test(kind);
  const result = score(
    linesOf('special-category.txt').map((line) => {
      const [kind = '', text = ''] = line.split(' | ', 2);
      const hit = detect(text, { now: TODAY }).detections.some((one) => isSure(one) && special(one.kind));
      return { wanted: kind !== '-', hit };
    }),
  );
  expect(result.wanted).toBeGreaterThanOrEqual(100);
  expect(result.innocent).toBeGreaterThanOrEqual(100);
  expect(result.recall).toBeGreaterThanOrEqual(0.92);
  expect(result.precision).toBeGreaterThanOrEqual(0.93);
});

/** What only its words tell is taken for safeguarding: which kind it is, they do not say. */
const hasTerm = ({ evidence }: Detection): boolean => evidence.every(({ what }) => what !== 'words');

test('the kind of a statement is the one a person would name', () => {
  const wrong = linesOf('special-category.txt').filter((line) => {
    const [kind = '', text = ''] = line.split(' | ', 2);
    const { detections } = detect(text, { now: TODAY });
    const first = detections.find((one) => isSure(one) && one.kind !== 'PERSON_NAME' && hasTerm(one));
    return kind !== '-' && first !== undefined && first.kind !== kind;
  });
  expect(wrong.length).toBeLessThanOrEqual(8);
});

/** Where the values in braces stand in the text without the braces. */
function withoutBraces(line: string): { readonly text: string; readonly values: readonly [number, number][] } {
  const values: [number, number][] = [];
  let text = '';
  line.split(/[{}]/).forEach((piece, i) => {
    if (i % 2 === 1) values.push([text.length, text.length + piece.length]);
    text += piece;
  });
  return { text, values };
}

const CONTACT = /^(?:EMAIL_ADDRESS|PHONE_NUMBER|POSTCODE|POSTAL_ADDRESS|PERSON_NAME)$/;

test('identifiers are found as people, forms and data files write them, in English and Welsh, and what only looks like one is not', () => {
  const result = score(
    linesOf('identifiers.txt').flatMap((line): { wanted: boolean; hit: boolean }[] => {
      const at = line.indexOf(' | ');
      const kind = line.slice(0, at);
      const whole = line.slice(at + 3).replace(/\\n/g, '\n');
      const { text, values } = kind === '-' ? { text: whole, values: [] } : withoutBraces(whole);
      const sure = detect(text, { now: TODAY }).detections.filter(isSure);
      if (kind === '-') return [{ wanted: false, hit: sure.some((one) => !CONTACT.test(one.kind)) }];
      return values.map(([start, end]) => ({
        wanted: true,
        hit: sure.some(
          (one) => one.kind === kind && Math.min(one.end, end) - Math.max(one.start, start) >= (end - start) / 2,
        ),
      }));
    }),
  );
  expect(result.wanted).toBeGreaterThanOrEqual(200);
  expect(result.innocent).toBeGreaterThanOrEqual(200);
  expect(result.recall).toBeGreaterThanOrEqual(0.97);
  expect(result.precision).toBeGreaterThanOrEqual(0.98);
});

test('pupils on the roll are found in the ways people write them, and others of the same forename are not', () => {
  const lines = linesOf('pupil-names.txt');
  const roll = rollOf(
    lines.filter((line) => line.startsWith('+ ')).map((line) => line.slice(2)),
    'a salt for tests',
  );
  const result = score(
    lines
      .filter((line) => !line.startsWith('+ '))
      .map((line) => {
        const at = line.indexOf(' | ');
        const name = line.slice(0, at);
        const text = line.slice(at + 3).replace(/\\n/g, '\n');
        const names = detect(text, { now: TODAY, roll }).detections.filter(
          (one) => one.kind === 'PERSON_NAME' && isSure(one),
        );
        return {
          wanted: name !== '-',
          hit: name === '-' ? names.length > 0 : names.some((one) => covers(one, text, name)),
        };
      }),
  );
  expect(result.wanted).toBeGreaterThanOrEqual(100);
  expect(result.innocent).toBeGreaterThanOrEqual(100);
  expect(result.recall).toBeGreaterThanOrEqual(0.95);
  expect(result.precision).toBeGreaterThanOrEqual(0.97);
});

function covers({ start, end }: Detection, text: string, name: string): boolean {
  const at = text.indexOf(name);
  return Math.min(end, at + name.length) - Math.max(start, at) >= name.length / 2;
}

test('without a roll no name is reported', () => {
  const names = linesOf('pupil-names.txt').flatMap((line) =>
    detect(line, { now: TODAY }).detections.filter(({ kind }) => kind === 'PERSON_NAME'),
  );
  expect(names).toEqual([]);
});

test('lists of pupils are told from price lists, rotas and timetables', () => {
  const blocks = readFileSync(path.join(__dirname, 'cases', 'class-lists.txt'), 'utf8')
    .split('~~~~\n')
    .slice(1);
  const result = score(
    blocks.map((block) => {
      const end = block.indexOf('\n');
      const tables = detect(block.slice(end + 1), { now: TODAY }).detections.filter(
        (one) => one.kind === 'BULK_TABLE' && isSure(one),
      );
      return { wanted: block.slice(0, end) === 'list', hit: tables.length > 0 };
    }),
  );
  expect(result.wanted).toBeGreaterThanOrEqual(100);
  expect(result.innocent).toBeGreaterThanOrEqual(100);
  expect(result.recall).toBeGreaterThanOrEqual(0.97);
  expect(result.precision).toBeGreaterThanOrEqual(0.97);
});
