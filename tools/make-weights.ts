/**
 * Learns src/detect/data/sentence-weights.ts: how the words of a sentence speak for it that something special is said of
 * somebody. Logistic regression over the slots of log-odds.ts, by stochastic gradient descent with steps of Adagrad
 * (Duchi et al. 2011).
 *
 *   npx tsx tools/make-weights.ts [--check]   (--check: say whether they are out of date, change nothing; exit 1 if so)
 *
 * It learns from the sentences in tools/words/statements ("+" says something special of somebody, "-" nothing) and from
 * ordinary mail, which says nothing special: `../shared/data/pii/dev-mail-ordinary.jsonl`, without which nothing can be
 * learnt anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SLOT_BITS, slotsOf, STEPS } from '../src/detect/scan/log-odds';
import { NormalText } from '../src/detect/scan/normalise';
import { scan } from '../src/detect/scan/scan';
import { endOfStretch, learnWords } from '../src/detect/scan/stretches';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const SENTENCES = join(ROOT, 'tools', 'words', 'statements');
export const MAILS = join(ROOT, '..', 'shared', 'data', 'pii', 'dev-mail-ordinary.jsonl');
const TARGET = join(ROOT, 'src', 'detect', 'data', 'sentence-weights.ts');

const ROUNDS = 12;
/** What is learnt is the mean of the rounds from this one on: the last alone leans to what was seen last. */
const FIRST_COUNTED = 4;
const FIRST_STEP = 0.12;
/** A false alarm is far worse than a miss: nobody heeds a gate that cries wolf. */
const WEIGHT_OF_INNOCENT = 30;
/** Longer sentences of mail are not learnt from: none as long is judged. */
const MOST_WORDS = 60;
const MOST = 7;
const COURSES = 10;
const SLOTS_OF_WORD = 3;

/** What is learnt from: slots of the words and pairs of a sentence, whether it says something special, and how much it counts. */
export interface Example {
  readonly slots: Uint32Array;
  readonly isSpecial: boolean;
  readonly weight: number;
}

export interface Learnt {
  readonly weights: Float32Array;
  readonly bias: number;
}

/** Slots of each sentence of a text, as the scan divides it. */
export function sentencesOf(text: string): Uint32Array[] {
  learnWords();
  const normal = new NormalText();
  const sentences: Uint32Array[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfStretch(text, from);
    normal.read(text, from, to);
    const anchors = scan(normal.codes, normal.length);
    for (let k = 0; k < anchors.sentences; k++) sentences.push(Uint32Array.from(slotsOf(anchors, k)));
    from = to;
  }
  return sentences;
}

/** The sentences of this project; each line is one example. */
export function written(): Example[] {
  return readdirSync(SENTENCES)
    .sort()
    .flatMap((file) => readFileSync(join(SENTENCES, file), 'utf8').split('\n'))
    .filter((line) => /^[+-] {3}/.test(line))
    .map((line) => ({
      slots: Uint32Array.from(sentencesOf(line.slice(4)).flatMap((sentence) => [...sentence])),
      isSpecial: line.startsWith('+'),
      weight: line.startsWith('+') ? 1 : WEIGHT_OF_INNOCENT,
    }));
}

/** Examples of one ordinary mail: each of its sentences. */
export function ordinary(text: string): Example[] {
  return sentencesOf(text)
    .filter(({ length }) => length >= 2 * SLOTS_OF_WORD && length <= MOST_WORDS * SLOTS_OF_WORD)
    .map((slots) => ({ slots, isSpecial: false, weight: WEIGHT_OF_INNOCENT }));
}

export function ordinaryMails(): string[] {
  const lines = readFileSync(MAILS, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text);
}

/** The mean of some courses, each of which goes through the examples in another order: they err differently. */
export function learn(examples: readonly Example[]): Learnt {
  const courses = Array.from({ length: COURSES }, (_, seed) => course(examples, seed + 1));
  const mean = new Float32Array(1 << SLOT_BITS);
  for (const { weights } of courses)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (weights[i] as number) / COURSES;
  return { weights: mean, bias: courses.reduce((sum, { bias }) => sum + bias, 0) / COURSES };
}

function course(examples: readonly Example[], seed: number): Learnt {
  const weights = new Float32Array(1 << SLOT_BITS);
  const mean = new Float32Array(1 << SLOT_BITS);
  let meanBias = 0;
  const gradients = new Float32Array(1 << SLOT_BITS).fill(1e-6);
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
      const { slots, isSpecial, weight } = examples[which] as Example;
      let odds = bias;
      for (const slot of slots) odds += weights[slot] as number;
      const error = (1 / (1 + Math.exp(-odds)) - (isSpecial ? 1 : 0)) * weight;
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
export function inSteps({ weights, bias }: Learnt): { readonly steps: Int8Array; readonly bias: number } {
  const steps = Int8Array.from(weights, (one) => Math.max(-MOST, Math.min(MOST, Math.round(one * STEPS))));
  return { steps, bias: Math.round(bias * STEPS) };
}

/** A letter for each slot, as log-odds.ts reads them. */
export function lettersOf(steps: Int8Array): string {
  return String.fromCharCode(...Array.from(steps, (step) => 'h'.charCodeAt(0) + step));
}

function fileOf(learnt: Learnt): string {
  const { steps, bias } = inSteps(learnt);
  return `// Generated by tools/make-weights.ts from tools/words/statements and ordinary mail: do not edit.

export const BIAS = ${bias};
/** A letter for each slot. */
// prettier-ignore
export const WEIGHTS =
  '${lettersOf(steps)}';
`;
}

function main(): void {
  if (!existsSync(MAILS)) {
    process.stdout.write(`Nothing learnt: ${MAILS} is not there.\n`);
    return;
  }
  const made = fileOf(learn([...written(), ...ordinaryMails().flatMap(ordinary)]));
  const isCurrent = readFileSync(TARGET, 'utf8') === made;
  if (process.argv.includes('--check')) {
    const state = isCurrent ? 'up to date' : 'out of date: npx tsx tools/make-weights.ts';
    process.stdout.write(`The weights are ${state}.\n`);
    process.exitCode = isCurrent ? 0 : 1;
  } else if (!isCurrent) writeFileSync(TARGET, made);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
