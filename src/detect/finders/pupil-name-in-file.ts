import type { Roll } from '../context';
import { isLetter, isUpper } from '../scan/chars';
import { isForename } from '../scan/name-words';
import type { View } from '../scan/view';
import { report } from './pupil-name';

/** What documents and pictures of pupils are saved as. */
const ENDING =
  /\.(?:docx?|pdf|xlsx?|pptx?|pub|odt|ods|rtf|txt|csv|jpe?g|png|heic|gif|mp[34]|mov|m4a|wav|zip|msg|eml)\b/gi;
const LONGEST = 100;
/** Forenames and surnames in one word are looked for in so many files of a stretch. */
const MOST_FILES = 200;
const LEAST_OF_NAME = 3;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Whole names on the roll in names of files: "OkaforAmara_EHCP.docx", "IMG_rubystone_knee.jpg", "faith-summers-plan.pdf". */
export function findNamesInFiles(view: View, roll: Roll): void {
  const { text } = view;
  let files = 0;
  for (const { index } of text.matchAll(ENDING)) {
    if (++files > MOST_FILES) return;
    const parts = partsBefore(view, index);
    parts.forEach((part, i) => {
      const next = parts[i + 1];
      if (next !== undefined && isNamed(view, roll, part, next)) reportOnce(view, part.start, next.end);
      else if (isJoined(view, roll, part)) reportOnce(view, part.start, part.end);
    });
  }
}

/** As a word of the text the name may have been found before. */
function reportOnce(view: View, start: number, end: number): void {
  const isKnown = view.found.some((one) => one.kind === 'PERSON_NAME' && one.start < end && one.end > start);
  if (!isKnown) report(view, start, end, 'high');
}

/** The words of a file's name; a capital after small letters begins one. */
function partsBefore(view: View, stop: number): readonly Part[] {
  const least = Math.max(view.from, stop - LONGEST);
  const parts: Part[] = [];
  let end = stop;
  let i = stop;
  for (; i > least && isOfName(view.code(i - 1)); i--) {
    const code = view.code(i - 1);
    if (!isWordLetter(code)) {
      if (end > i) parts.push({ start: i, end });
      end = i - 1;
    } else if (isUpper(code) && i - 1 > least && !isUpper(view.code(i - 2))) {
      if (end > i) parts.push({ start: i - 1, end });
      end = i - 1;
    }
  }
  if (end > i) parts.push({ start: i, end });
  return parts.reverse();
}

/** Names of files with spaces in them are read as the sentence they look like. */
function isOfName(code: number): boolean {
  return isWordLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 95;
}

function isWordLetter(code: number): boolean {
  return isLetter(code) || code === 39;
}

function isNamed({ text }: View, roll: Roll, one: Part, next: Part): boolean {
  const [a, b] = [text.slice(one.start, one.end), text.slice(next.start, next.end)];
  return roll.hasFullName(a, b) || roll.hasFullName(b, a);
}

/** "rubystone": asked for where one half is a forename people know, because asking costs. */
function isJoined({ text }: View, roll: Roll, { start, end }: Part): boolean {
  const word = text.slice(start, end);
  for (let k = LEAST_OF_NAME; k <= word.length - LEAST_OF_NAME; k++) {
    const [a, b] = [word.slice(0, k), word.slice(k)];
    if ((isForename(a) && roll.hasFullName(a, b)) || (isForename(b) && roll.hasFullName(b, a))) return true;
  }
  return false;
}
