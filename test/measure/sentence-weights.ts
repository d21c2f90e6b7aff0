/**
 * What the weights of sentences are worth: of ordinary mail they were not learnt from, how many are alarmed; of an
 * ordinary week at school, how many hold a sentence found by its words alone; of sentences nobody tuned for, how many are
 * found.
 *
 *   npx tsx test/measure/sentence-weights.ts [show]     (show: print what alarms)
 */
import { existsSync, readFileSync } from 'node:fs';
import { detect } from '../../src/detect/detect';
import type { Detection } from '../../src/detect/kinds';
import { learnWeights } from '../../src/detect/scan/log-odds';
import { learnWords } from '../../src/detect/scan/stretches';
import { inSteps, learn, lettersOf, MAILS, ordinary, ordinaryMails, written } from '../../tools/make-weights';

const PARTS = 3;
const TODAY = Date.UTC(2026, 10, 30);
const CASES = 'test/detect/cases/unseen';
const isShown = process.argv.includes('show');

const found = (text: string): Detection[] =>
  detect(text, { now: TODAY }).detections.filter(
    ({ kind, confidence }) => confidence !== 'low' && /^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/.test(kind),
  );
const byWords = ({ evidence }: Detection): boolean => evidence.some(({ what }) => what === 'words');
const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

function show(text: string, detections: readonly Detection[]): void {
  if (!isShown) return;
  for (const one of detections) console.log(`  ${one.kind} ${text.slice(one.start, one.end).replace(/\s+/g, ' ')}`);
}

function use(examples: Parameters<typeof learn>[0]): void {
  const { steps, bias } = inSteps(learn(examples));
  learnWeights(lettersOf(steps), bias);
}

learnWords();
if (existsSync(MAILS)) {
  const mails = ordinaryMails();
  const ofMails = mails.map(ordinary);
  const own = written();
  let alarmed = 0;
  for (let part = 0; part < PARTS; part++) {
    use([...own, ...ofMails.flatMap((examples, i) => (i % PARTS === part ? [] : examples))]);
    mails.forEach((text, i) => {
      const alarms = i % PARTS === part ? found(text) : [];
      if (alarms.length > 0) alarmed++;
      show(text, alarms);
    });
  }
  console.log(`ordinary mails not learnt from: ${alarmed} of ${mails.length} alarmed`);
  learnWeights();
} else console.log('Ordinary mail is not here: only what the weights in use find is told.');

for (const role of ['office', 'teacher', 'sendco', 'head']) {
  const mails = linesOf(`test/corpus/roles/${role}.jsonl`).map((line) => JSON.parse(line) as Record<string, string>);
  const texts = mails.filter(({ label }) => label === 'clear').map((mail) => mail['text'] ?? '');
  const alarms = texts.map((text) => found(text).filter(byWords));
  alarms.forEach((list, i) => show(texts[i] ?? '', list));
  console.log(
    `${role}: ${alarms.filter((list) => list.length > 0).length} of ${texts.length} hold a sentence found by its words`,
  );
}

for (const set of 'abcdefghi') {
  const lines = linesOf(`${CASES}/statements-${set}.txt`);
  const count = (mark: string) => {
    const texts = lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(4));
    return { all: texts.length, found: texts.filter((text) => found(text).length > 0).length };
  };
  const [told, innocent] = [count('+'), count('-')];
  console.log(`set ${set}: found ${told.found} of ${told.all}, innocent ${innocent.found} of ${innocent.all}`);
}
