import { headerMeaning } from '../data/headers';
import * as M from '../data/meanings';
import { nameStrength } from '../scan/name-shape';
import { lineEnd } from '../scan/table';
import type { View } from '../scan/view';

// Records one below the other, as forms and cards are printed: "Name: …", "DOB: …", "Class: …", then the next pupil.
const LEAST_RECORDS = 3;
const MANY_RECORDS = 10;
/** Lines without a label after which a record is over. */
const MOST_PLAIN = 4;
const MOST_WORDS = 14;
/** Within this many characters a label has ended. */
const LONGEST_LABEL = 34;
const FIELD = /^[\s>*•-]{0,6}([A-Za-z][A-Za-z' ]{2,24}?) {0,2}[:=]\s{0,3}(\S.{0,60})$/;

export function findRecordLists(view: View): void {
  // Three records need three labels of births or numbers: most texts have none.
  let labels = 0;
  for (const meaning of view.marks.meaning)
    if (isPersonal(meaning) && ++labels >= LEAST_RECORDS) return readRecords(view);
}

function readRecords(view: View): void {
  const { anchors, text } = view;
  let records = 0;
  let isOpen = false;
  let plain = 0;
  let start = 0;
  let end = 0;
  const close = (): void => {
    const confidence = records >= MANY_RECORDS ? 'high' : 'medium';
    const evidence = [{ what: 'table', label: 'rows' } as const];
    if (records >= LEAST_RECORDS)
      view.found.push({ kind: 'BULK_TABLE', start, end, confidence, evidence, rows: records });
    records = 0;
    isOpen = false;
  };
  for (let line = 0; line < anchors.lines; line++) {
    const from = anchors.lineStart[line] as number;
    if ((anchors.headerWords[line] as number) === 0) {
      if ((records > 0 || isOpen) && (anchors.wordsOf[line] as number) > 0 && ++plain > MOST_PLAIN) close();
      continue;
    }
    if ((anchors.wordsOf[line] as number) > MOST_WORDS) continue;
    const joint = jointOf(view, from);
    if (joint < 0 || (records === 0 && !isOpen && !endsLikeName(view, joint))) continue;
    const to = lineEnd(text, anchors, line);
    const field = to - from > 100 ? null : FIELD.exec(text.slice(from, to));
    if (field === null) continue;
    const meaning = headerMeaning(field[1] ?? '');
    if (meaning === M.H_NAME && nameStrength(field[2] ?? '') > 0) {
      if (records === 0) start = from;
      isOpen = true;
      plain = 0;
    } else if (isOpen && isFact(meaning)) {
      records++;
      isOpen = false;
      end = to;
    } else if (records > 0) end = to;
  }
  close();
}

/** Where the colon or equals sign after a label stands, -1 when none does. */
function jointOf({ codes }: View, from: number): number {
  for (let i = from; i < from + LONGEST_LABEL; i++) {
    const code = codes[i] as number;
    if (code === 58 || code === 61) return i;
    if (code === 10 || code === 44 || code === 46) return -1;
  }
  return -1;
}

/** "Name:", "Full name:", "Pupil:", "Child:", "Student:", "Enw:", told by three letters; what they are is read then. */
function endsLikeName(view: View, joint: number): boolean {
  const end = view.code(joint - 1) === 32 ? joint - 1 : joint;
  return /ame|pil|ild|ent|enw|ner/i.test(view.text.slice(end - 3, end));
}

function isFact(meaning: number): boolean {
  return isPersonal(meaning) || meaning === M.H_CLASS || meaning === M.H_NOTES;
}

function isPersonal(meaning: number): boolean {
  return meaning === M.L_BIRTH || (meaning >= M.L_NHS && meaning <= M.L_TRN);
}
