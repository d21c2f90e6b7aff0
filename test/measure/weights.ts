/**
 * What the weights are worth (sentences, a school's language, names): of ordinary mail they were not learnt from, how many
 * are alarmed; of an ordinary week at school, how many hold a sentence found by its words alone, or a list; of sentences and
 * lists nobody tuned for, how many are found.
 *
 *   npx tsx test/measure/weights.ts [show]     (show: print what alarms)
 */
import { existsSync, readFileSync } from 'node:fs';
import { detect } from '../../src/detect/detect';
import type { Detection } from '../../src/detect/kinds';
import { learnLists, learnSchool, learnWeights } from '../../src/detect/scan/log-odds';
import { learnWords } from '../../src/detect/scan/stretches';
import { learntLists, learntSchool, learntSentences, lettersOf, MAILS, ordinaryMails } from '../../tools/make-weights';

const PARTS = 3;
const TODAY = Date.UTC(2026, 10, 30);
const CASES = 'test/detect/cases/unseen';
const SPECIAL = /^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/;
const LIST = /^BULK_TABLE$/;
const isShown = process.argv.includes('show');

const found = (text: string, kinds: RegExp): Detection[] =>
  detect(text, { now: TODAY }).detections.filter(({ kind, confidence }) => confidence !== 'low' && kinds.test(kind));
const byWords = ({ evidence }: Detection): boolean => evidence.some(({ what }) => what === 'words');
const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

function show(text: string, detections: readonly Detection[]): void {
  if (!isShown) return;
  for (const one of detections) console.log(`  ${one.kind} ${text.slice(one.start, one.end).replace(/\s+/g, ' ')}`);
}

/** Detection with weights that have not seen these mails. */
function learnWithout(mails: readonly string[], part: number): void {
  const others = mails.filter((_, i) => i % PARTS !== part);
  const sentences = learntSentences(others);
  learnWeights(lettersOf(sentences.steps), sentences.bias);
  learnSchool(lettersOf(learntSchool(others).steps));
  const lists = learntLists(others);
  learnLists(lettersOf(lists.steps), lists.bias);
}

learnWords();
if (existsSync(MAILS)) {
  const mails = ordinaryMails();
  const alarmed = { sentences: 0, lists: 0 };
  for (let part = 0; part < PARTS; part++) {
    learnWithout(mails, part);
    mails.forEach((text, i) => {
      if (i % PARTS !== part) return;
      const [sentences, lists] = [found(text, SPECIAL), found(text, LIST)];
      if (sentences.length > 0) alarmed.sentences++;
      if (lists.length > 0) alarmed.lists++;
      show(text, [...sentences, ...lists]);
    });
  }
  console.log(
    `of ${mails.length} ordinary mails not learnt from ${alarmed.sentences} are alarmed by a sentence, ${alarmed.lists} by a list`,
  );
  learnWeights();
  learnSchool();
  learnLists();
} else console.log('Ordinary mail is not here: only what the weights in use find is told.');

for (const role of ['office', 'teacher', 'sendco', 'head']) {
  const mails = linesOf(`test/corpus/roles/${role}.jsonl`).map((line) => JSON.parse(line) as Record<string, string>);
  const texts = mails.filter(({ label }) => label === 'clear').map((mail) => mail['text'] ?? '');
  const ofWords = texts.map((text) => found(text, SPECIAL).filter(byWords));
  const ofLists = texts.map((text) => found(text, LIST));
  texts.forEach((text, i) => show(text, [...(ofWords[i] ?? []), ...(ofLists[i] ?? [])]));
  const count = (all: Detection[][]): number => all.filter((list) => list.length > 0).length;
  console.log(
    `${role}: of ${texts.length} ${count(ofWords)} hold a sentence found by its words, ${count(ofLists)} a list`,
  );
}

type Case = readonly [isWanted: boolean, text: string];

function tell(name: string, cases: readonly Case[], kinds: RegExp): void {
  const count = (isWanted: boolean) => {
    const texts = cases.filter(([wanted]) => wanted === isWanted).map(([, text]) => text);
    return { all: texts.length, found: texts.filter((text) => found(text, kinds).length > 0).length };
  };
  const [told, innocent] = [count(true), count(false)];
  console.log(`${name}: found ${told.found} of ${told.all}, innocent ${innocent.found} of ${innocent.all}`);
}

for (const set of 'abcdefghijk') {
  const lines = linesOf(`${CASES}/statements-${set}.txt`).map((line): Case => [line.startsWith('+'), line.slice(4)]);
  tell(`statements ${set}`, lines, SPECIAL);
}
for (const set of 'abcdefghijklm') {
  const blocks = readFileSync(`${CASES}/lists-${set}.txt`, 'utf8').split('~~~~\n').slice(1);
  const lists = blocks.map((block): Case => [block.startsWith('list'), block.slice(block.indexOf('\n') + 1)]);
  tell(`lists ${set}`, lists, LIST);
}
