/**
 * Learns src/detect/data/sentence-weights.ts: how the words of a sentence speak for it that something special is said of
 * somebody. Logistic regression over the slots of log-odds.ts, by stochastic gradient descent with steps of Adagrad
 * (Duchi et al. 2011).
 *
 *   npx tsx tools/make-weights.ts [--check]   (--check: say whether they are out of date, change nothing; exit 1 if so)
 *
 * It learns from the sentences in tools/words/statements ("+" says something special of somebody, "-" nothing), from mails
 * of schools and of others in tools/words/mails and elsewhere, and from ordinary mail, all of which say nothing special: `../shared/data/pii/dev-mail-ordinary.jsonl`, without which nothing can be
 * learnt anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { viewOf } from '../src/detect/detect';
import { findBulkTables } from '../src/detect/finders/bulk-table';
import { slotsOfList } from '../src/detect/finders/list-odds';
import { peopleGroups } from '../src/detect/finders/people-group';
import { findNumbers } from '../src/detect/finders/numbers';
import { weighedSecrets } from '../src/detect/finders/password-odds';
import { peopleLists } from '../src/detect/finders/people-list';
import {
  FEWER_BITS,
  learnSchool,
  learnWeights,
  LIST_STEPS,
  LIST_WORDS,
  listSlots,
  MOST_SIGNS,
  SCHOOL_STEPS,
  schoolSlots,
  SECRET_BITS,
  SECRET_STEPS,
  SLOT_BITS,
  slotsOf,
  STEPS,
} from '../src/detect/scan/log-odds';
import { NormalText } from '../src/detect/scan/normalise';
import { scan } from '../src/detect/scan/scan';
import { endOfStretch, learnWords } from '../src/detect/scan/stretches';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const WORDS = join(ROOT, 'tools', 'words');
const SENTENCES = join(WORDS, 'statements');
export const MAILS = join(ROOT, '..', 'shared', 'data', 'pii', 'dev-mail-ordinary.jsonl');
const DATA = join(ROOT, 'src', 'detect', 'data');
/** Sets of lists whose misses were read: they are learnt from as well. */
const READ = join(ROOT, 'test', 'detect', 'cases');

const ROUNDS = 12;
/** What is learnt is the mean of the rounds from this one on: the last alone leans to what was seen last. */
const FIRST_COUNTED = 4;
const FIRST_STEP = 0.12;
/** A false alarm is far worse than a miss: nobody heeds a gate that cries wolf. */
const WEIGHT_OF_INNOCENT = 5;
const WEIGHT_OF_OTHER_LIST = 2;
const WEIGHT_OF_ORDINARY = 5;
const WEIGHT_OF_NO_SECRET = 2;
const LEAST_WEIGHT = 0.3;
const WEIGHT_OF_WORD = 0.5;
/** Longer sentences of mail are not learnt from: none as long is judged. */
const MOST_WORDS = 60;
const MOST = 7;
const COURSES = 30;
const SLOTS_OF_WORD = 3;

/** What is learnt from: slots of the words and pairs of a sentence, whether it says something special, and how much it counts. */
export interface Example {
  readonly slots: Uint32Array;
  readonly isSo: boolean;
  readonly weight: number;
}

export interface Learnt {
  readonly weights: Float32Array;
  readonly bias: number;
}

/** Slots of each sentence of a text, as the scan divides it: for the sentence's own weights, or for those of school mail. */
export function sentencesOf(text: string, of: 'sentence' | 'school' = 'sentence'): Uint32Array[] {
  learnWords();
  const normal = new NormalText();
  const sentences: Uint32Array[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfStretch(text, from);
    normal.read(text, from, to);
    const anchors = scan(normal.length);
    const first = (k: number): number => anchors.sentenceFirst[k] as number;
    for (let k = 0; k < anchors.sentences; k++)
      sentences.push(
        Uint32Array.from(of === 'school' ? schoolSlots(anchors, first(k), first(k + 1)) : slotsOf(anchors, k)),
      );
    from = to;
  }
  return sentences;
}

/** A sentence of this project, and the file it stands in. */
interface Line {
  readonly text: string;
  readonly isSpecial: boolean;
  readonly file: string;
}

export function lines(): Line[] {
  return readdirSync(SENTENCES)
    .sort()
    .flatMap((file) =>
      readFileSync(join(SENTENCES, file), 'utf8')
        .split('\n')
        .filter((line) => /^[+-] {3}/.test(line))
        .map((line) => ({ file, text: line.slice(4), isSpecial: line.startsWith('+') })),
    );
}

/** The sentences of this project; each line is one example. */
export function written(): Example[] {
  return lines().map(({ text, isSpecial }) => ({
    slots: Uint32Array.from(sentencesOf(text).flatMap((sentence) => [...sentence])),
    isSo: isSpecial,
    weight: isSpecial ? 1 : WEIGHT_OF_INNOCENT,
  }));
}

/** Examples of one ordinary mail: each of its sentences. */
export function ordinary(text: string): Example[] {
  return sentencesOf(text)
    .filter(({ length }) => length >= 2 * SLOTS_OF_WORD && length <= MOST_WORDS * SLOTS_OF_WORD)
    .map((slots) => ({ slots, isSo: false, weight: WEIGHT_OF_INNOCENT }));
}

/** Whose sentences are no school's. */
const NO_SCHOOL = 'elsewhere.txt';

/** What this project has of school mail, as examples of its language. */
export function fromSchools(): Example[] {
  return [
    ...lines().flatMap(({ text, file }) => languageOf(text, file !== NO_SCHOOL)),
    ...schoolMails().flatMap((text) => languageOf(text, true)),
    ...otherMails().flatMap((text) => languageOf(text, false)),
  ];
}

/** Examples of one mail: its sentences are a school's, or not. */
export function languageOf(text: string, isSo: boolean): Example[] {
  return sentencesOf(text, 'school')
    .filter(({ length }) => length >= 4 && length <= 2 * MOST_WORDS)
    .map((slots) => ({ slots, isSo, weight: 1 }));
}

/** Ordinary mails of schools, written for this project: nothing in them is private. */
export function schoolMails(): string[] {
  return filesOf(join(WORDS, 'mails')).flatMap(blocksOf);
}

/** Mails, minutes and newsletters of other people, written for this project: nothing in them is of pupils or private. */
export function otherMails(): string[] {
  return filesOf(join(WORDS, 'elsewhere')).flatMap(blocksOf);
}

/** Lists of pupils, and of others: each begins with a line `list` or `none`. */
export function lists(): { readonly text: string; readonly isOfPupils: boolean }[] {
  const read = ['class-lists.txt', ...[...'acdefghi'].map((set) => join('unseen', `lists-${set}.txt`))];
  return [...filesOf(join(WORDS, 'lists')), ...read.map((file) => join(READ, file))].flatMap(blocksOf).map((block) => ({
    text: block.slice(block.indexOf('\n') + 1),
    isOfPupils: block.startsWith('list'),
  }));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
}

function blocksOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('~~~~\n')
    .filter((block) => block.trim() !== '');
}

/** The language of school mail: weights for `schoolOf`. */
export function learntSchool(others = ordinaryMails()) {
  const examples = [...fromSchools(), ...others.flatMap((text) => languageOf(text, false))];
  return inSteps(learn(examples, 1 << FEWER_BITS), SCHOOL_STEPS);
}

/** Words that by their sense speak for pupils or for others: each is an example, of no more than its own slots. */
export function listWords(): Example[] {
  const told = readFileSync(join(WORDS, 'list-words.txt'), 'utf8').split('\n');
  const words = (sign: string): Set<string> =>
    new Set(told.filter((line) => line.startsWith(`${sign} `)).flatMap((line) => line.slice(2).split(' ')));
  const [forPupils, forOthers] = [words('+'), words('-')];
  const examples = (of: ReadonlySet<string>, not: ReadonlySet<string>, isSo: boolean): Example[] =>
    [...of]
      .filter((word) => !not.has(word))
      .map((word) => ({
        slots: slotsOfWord(word),
        isSo,
        weight: WEIGHT_OF_WORD * (isSo ? 1 : WEIGHT_OF_OTHER_LIST),
      }));
  return [...examples(forPupils, forOthers, true), ...examples(forOthers, forPupils, false)];
}

function slotsOfWord(word: string): Uint32Array {
  learnWords();
  const normal = new NormalText();
  normal.read(word, 0, word.length);
  const place = { start: 0, end: word.length, above: 0, below: 0 };
  return Uint32Array.from(listSlots(scan(normal.length), normal.codes, place, []));
}

/** Whose names stand together: weights for `listOddsOf`. They count on those of sentences and of school mail that are in use. */
export function learntLists(others = ordinaryMails()) {
  const examples = [
    ...listWords(),
    ...lists().flatMap(({ text, isOfPupils }) =>
      namedTogether(text, isOfPupils, isOfPupils ? 1 : WEIGHT_OF_OTHER_LIST),
    ),
    ...[...schoolMails(), ...otherMails(), ...others].flatMap((text) => namedTogether(text, false, WEIGHT_OF_ORDINARY)),
  ];
  return listWeightsFrom(examples);
}

/** Nothing instead of the small ones among the first `count` weights: they are noise, and not for nothing to carry. */
function withoutSmall(learnt: Learnt, count: number): Learnt {
  const weights = learnt.weights.map((weight, i) => (i < count && Math.abs(weight) < LEAST_WEIGHT ? 0 : weight));
  return { ...learnt, weights };
}

/** Weights in whole steps; what they lose by that the bias makes up for. */
export function listWeightsFrom(examples: readonly Example[]) {
  const learnt = withoutSmall(learn(examples, LIST_WORDS + MOST_SIGNS), LIST_WORDS);
  const { steps } = inSteps(learnt, LIST_STEPS);
  const odds = examples.map(({ slots }) => slots.reduce((sum, slot) => sum + (steps[slot] as number), 0) / LIST_STEPS);
  let bias = 0;
  // Newton's method: the bias at which as many are taken for pupils as are.
  for (let round = 0; round < 20; round++) {
    let error = 0;
    let slope = 1e-9;
    examples.forEach(({ isSo, weight }, i) => {
      const likely = 1 / (1 + Math.exp(-bias - (odds[i] as number)));
      error += weight * (likely - (isSo ? 1 : 0));
      slope += weight * likely * (1 - likely);
    });
    bias -= Math.max(-1, Math.min(1, error / slope));
  }
  return { steps, bias: Math.round(bias * LIST_STEPS * 10) / 10 };
}

/** What special is told: weights for `logOddsOf`. */
export function learntSentences(others = ordinaryMails()) {
  return inSteps(learn([...written(), ...[...schoolMails(), ...otherMails(), ...others].flatMap(ordinary)]));
}

/** The stretches of a text, each made ready for finders; the next takes the place of the one before. */
function* viewsOf(text: string) {
  learnWords();
  const normal = new NormalText();
  for (let from = 0; from < text.length;) {
    const to = endOfStretch(text, from);
    normal.read(text, from, to);
    yield { normal, ...viewOf({ normal, context: {}, carry: undefined }) };
    from = to;
  }
}

/** Examples of people who are named together in a text. */
export function namedTogether(text: string, isSo: boolean, weight: number): Example[] {
  const examples: Example[] = [];
  for (const { view, tables, thisYear } of viewsOf(text))
    for (const one of [...peopleLists(view, findBulkTables(view, tables, thisYear), thisYear), ...peopleGroups(view)])
      examples.push({ slots: Uint32Array.from(slotsOfList(view, one)), isSo, weight });
  return examples;
}

/** A text and what is marked in it; what is `isOpen` may be found or not. Offsets are UTF-16 code units, end exclusive. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly isOpen: boolean }[];
}

/** "The code is [[4471]]": secrets are marked so, and "[[~…]]" what may be one or not. */
export function marked(block: string): Marked {
  const marks: Marked['marks'][number][] = [];
  let text = '';
  let from = 0;
  for (const { 0: all, 1: open, 2: value = '', index } of block.matchAll(/\[\[(~?)(.*?)\]\](?!\])/gs)) {
    text += block.slice(from, index);
    marks.push({ start: text.length, end: text.length + value.length, isOpen: open === '~' });
    text += value;
    from = index + all.length;
  }
  return { text: text + block.slice(from), marks };
}

/** Mails in which passwords and codes are marked, and mails with what only looks like them. */
export function secretMails(): Marked[] {
  return filesOf(join(WORDS, 'secrets')).flatMap(blocksOf).map(marked);
}

/** Examples of what may be a secret in a text. */
export function candidatesOf({ text, marks }: Marked): Example[] {
  const examples: Example[] = [];
  for (const { normal, view } of viewsOf(text)) {
    findNumbers(view);
    for (const { candidate, slots } of weighedSecrets(view)) {
      const [start, end] = [normal.startOf(candidate.start), normal.endOf(candidate.end)];
      const mark = marks.find(
        (one) =>
          2 * (Math.min(one.end, end) - Math.max(one.start, start)) >= Math.max(one.end - one.start, end - start),
      );
      if (mark?.isOpen === true) continue;
      const isSo = mark !== undefined;
      examples.push({ slots: Uint32Array.from(slots), isSo, weight: isSo ? 1 : WEIGHT_OF_NO_SECRET });
    }
  }
  return examples;
}

/** What stands around passwords and codes: weights for `secretOddsOf`. */
export function learntSecrets(others = ordinaryMails()) {
  const innocent = [...schoolMails(), ...otherMails(), ...others, ...lists().map(({ text }) => text)];
  const examples = [
    ...secretMails().flatMap(candidatesOf),
    ...innocent.flatMap((text) => candidatesOf({ text, marks: [] })),
  ];
  return inSteps(withoutSmall(learn(examples, 1 << SECRET_BITS), 1 << SECRET_BITS), SECRET_STEPS);
}

export function ordinaryMails(): string[] {
  const lines = readFileSync(MAILS, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text);
}

/** The mean of some courses, each of which goes through the examples in another order: they err differently. */
export function learn(examples: readonly Example[], slots = 1 << SLOT_BITS): Learnt {
  const courses = Array.from({ length: COURSES }, (_, seed) => course(examples, seed + 1, slots));
  const mean = new Float32Array(slots);
  for (const { weights } of courses)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (weights[i] as number) / COURSES;
  return { weights: mean, bias: courses.reduce((sum, { bias }) => sum + bias, 0) / COURSES };
}

function course(examples: readonly Example[], seed: number, size: number): Learnt {
  const weights = new Float32Array(size);
  const mean = new Float32Array(size);
  let meanBias = 0;
  const gradients = new Float32Array(size).fill(1e-6);
  let bias = 0;
  let ofBias = 1e-6;
  const order = examples.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const j = Math.floor((seed / 0x7fffffff) * i);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const which of order) {
      const { slots, isSo, weight } = examples[which] as Example;
      let odds = bias;
      for (const slot of slots) odds += weights[slot] as number;
      const error = (1 / (1 + Math.exp(-odds)) - (isSo ? 1 : 0)) * weight;
      const square = error * error;
      ofBias += square;
      bias -= (FIRST_STEP * error) / Math.sqrt(ofBias);
      for (const slot of slots) {
        gradients[slot] = (gradients[slot] as number) + square;
        weights[slot] = (weights[slot] as number) - (FIRST_STEP * error) / Math.sqrt(gradients[slot] as number);
      }
    }
    if (round < FIRST_COUNTED) continue;
    for (let i = 0; i < mean.length; i++)
      mean[i] = (mean[i] as number) + (weights[i] as number) / (ROUNDS - FIRST_COUNTED);
    meanBias += bias / (ROUNDS - FIRST_COUNTED);
  }
  return { weights: mean, bias: meanBias };
}

/** Whole steps, none beyond seven of them. */
export function inSteps(
  { weights, bias }: Learnt,
  perUnit = STEPS,
): { readonly steps: Int8Array; readonly bias: number } {
  const steps = Int8Array.from(weights, (one) => Math.max(-MOST, Math.min(MOST, Math.round(one * perUnit))));
  return { steps, bias: Math.round(bias * perUnit) };
}

/** A letter for each slot, as log-odds.ts reads them. */
export function lettersOf(steps: Int8Array): string {
  return String.fromCharCode(...Array.from(steps, (step) => 'h'.charCodeAt(0) + step));
}

/** What is learnt, and where it is kept. */
const FILES: Readonly<Record<string, () => readonly [name: string, value: string | number, of: string][]>> = {
  'sentence-weights.ts': () => {
    const { steps, bias } = learntSentences();
    learnWeights(lettersOf(steps), bias);
    return [
      ['BIAS', bias, ''],
      ['WEIGHTS', lettersOf(steps), '/** A letter for each slot. */'],
    ];
  },
  'school-weights.ts': () => {
    const { steps } = learntSchool();
    learnSchool(lettersOf(steps));
    return [['SCHOOL_WEIGHTS', lettersOf(steps), '/** A letter for each slot. */']];
  },
  'list-weights.ts': () => {
    const { steps, bias } = learntLists();
    return [
      ['LIST_BIAS', bias, ''],
      ['LIST_WEIGHTS', lettersOf(steps), '/** A letter for each slot, then for each sign. */'],
    ];
  },
  'secret-weights.ts': () => {
    const { steps, bias } = learntSecrets();
    return [
      ['SECRET_BIAS', bias, ''],
      ['SECRET_WEIGHTS', lettersOf(steps), '/** A letter for each slot. */'],
    ];
  },
};

function fileOf(name: string): string {
  const constants = FILES[name]?.() ?? [];
  const lines = constants.map(([constant, value, comment]) =>
    typeof value === 'number'
      ? `export const ${constant} = ${value};`
      : `${comment}\n// prettier-ignore\nexport const ${constant} =\n  '${value}';`,
  );
  return `// Generated by tools/make-weights.ts from tools/words and ordinary mail: do not edit.\n\n${lines.join('\n')}\n`;
}

function main(): void {
  if (!existsSync(MAILS)) {
    process.stdout.write(`Nothing learnt: ${MAILS} is not there.\n`);
    return;
  }
  const stale = Object.keys(FILES).filter((name) => {
    const made = fileOf(name);
    const isStale = readFileSync(join(DATA, name), 'utf8') !== made;
    if (isStale && !process.argv.includes('--check')) writeFileSync(join(DATA, name), made);
    return isStale;
  });
  if (!process.argv.includes('--check')) return;
  const state = stale.length === 0 ? 'up to date' : `out of date (${stale.join(', ')}): npx tsx tools/make-weights.ts`;
  process.stdout.write(`The weights are ${state}.\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
