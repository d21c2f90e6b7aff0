import type { Lines } from './lines';
import { SIGN_OFFS } from './mail-words';

/** Longest signatures seen carry a name, a role, two lines of school, an address, three numbers and slogans. */
const MOST_LINES = 24;
const LONGEST_LINE = 110;
const MOST_WORDS = 13;

/** A stretch of lines: numbers, end exclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the signature stands in this stretch of own text: after "-- ", after a sign-off and a name, or a name with role
 * and contacts as the last thing written. It ends where sentences start again: a disclaimer or a postscript is none.
 */
export function findSignature(lines: Lines, from: number, to: number): LineRange | undefined {
  for (let line = from; line < to; line++) {
    if (!isShort(lines, line) || !DASHES.has(lines.look(line))) continue;
    const end = signatureEnd(lines, line + 1, to);
    if (end > line + 1) return { start: line, end };
  }
  for (let line = to - 1; line >= from; line--) {
    if (!isShort(lines, line) || !isSignOff(lines.look(line))) continue;
    const signed = signedAfter(lines, line, to);
    if (signed !== undefined) return signed;
  }
  return lastCard(lines, from, to);
}

/** The separator of signatures (RFC 3676 4.3), also as editors change it. */
const DASHES: ReadonlySet<string> = new Set(['--', '—', '–']);

function isShort(lines: Lines, line: number): boolean {
  return lines.end(line) - lines.start(line) <= 80;
}

/** The end of the signature that starts at this line, at the first sentence or after a gap without contact lines. */
export function signatureEnd(lines: Lines, from: number, to: number): number {
  let end = from;
  let blanks = 0;
  for (let line = from; line < to && line - from < MOST_LINES; line++) {
    if (lines.isBlank(line)) {
      if (++blanks > 2) break;
      continue;
    }
    const text = lines.look(line);
    if (isProse(lines, line, text, to)) break;
    if (blanks > 0 && end > from && !continuesAfterGap(lines, line, text, to)) break;
    blanks = 0;
    end = line + 1;
  }
  return end;
}

/** After an empty line only what cannot be new content goes on: a contact, a role, or a name above one of these. */
function continuesAfterGap(lines: Lines, line: number, text: string, to: number): boolean {
  if (isContactLine(text) || isTitle(text)) return true;
  return isName(text) && line + 1 < to && isTitle(lines.look(line + 1));
}

function signedAfter(lines: Lines, signOff: number, to: number): LineRange | undefined {
  const limit = Math.min(to, signOff + 5);
  const name = lines.nextVisible(signOff + 1, limit);
  if (name >= limit || !isName(lines.look(name))) return undefined;
  const end = signatureEnd(lines, name, to);
  return end > name ? { start: signOff, end } : undefined;
}

/**
 * A name, a role and a contact as the last block before the disclaimer or the end, without a sign-off. Two such blocks
 * in a row are a list of colleagues, which is content.
 */
function lastCard(lines: Lines, from: number, to: number): LineRange | undefined {
  let last: LineRange | undefined;
  let cards = 0;
  for (let line = from; line < to; line++) {
    if (lines.isBlank(line)) continue;
    let end = line;
    while (end < to && !lines.isBlank(end)) end++;
    if (isCard(lines, line, end, to)) {
      cards++;
      last = { start: line, end };
    } else if (last !== undefined && !isProse(lines, line, lines.look(line), to)) {
      last = undefined;
    }
    line = end - 1;
  }
  return cards === 1 ? last : undefined;
}

function isCard(lines: Lines, start: number, end: number, to: number): boolean {
  const count = end - start;
  if (count < 3 || count > 12 || !isName(lines.look(start)) || !isTitle(lines.look(start + 1))) return false;
  let contacts = 0;
  for (let line = start; line < end; line++) {
    const text = lines.look(line);
    if (isProse(lines, line, text, to)) return false;
    if (isContactLine(text)) contacts++;
  }
  return contacts > 0;
}

const SIGN_OFF_BY_WORD: ReadonlyMap<string, readonly string[]> = groupByFirstWord(SIGN_OFFS);

function groupByFirstWord(phrases: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const word = phrase.split(' ', 1)[0];
    groups.set(word, [...(groups.get(word) ?? []), phrase]);
  }
  return groups;
}

function isSignOff(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false;
  const words = text.toLowerCase().replace(/[,.!…\s]{1,6}$/, '');
  const phrases = SIGN_OFF_BY_WORD.get(words.split(/[\s,]/, 1)[0]);
  if (phrases === undefined) return false;
  const isShort = words.split(/\s/).length <= 7 && !/[:?@\d]/.test(words);
  return phrases.some(
    (phrase) => words === phrase || (isShort && (words.startsWith(phrase + ' ') || words.startsWith(phrase + ','))),
  );
}

/** One to seven words that start with capitals, no figures: who signs. */
function isName(text: string): boolean {
  if (text.length > 60 || /[\d:;?@]/.test(text)) return false;
  const words = text.split(/[\s|,]{1,4}/).filter((word) => word !== '');
  const capitals = words.filter((word) => /^\(?\p{Lu}/u.test(word)).length;
  return words.length >= 1 && words.length <= 7 && capitals > 0 && capitals * 2 >= words.length;
}

/** A sentence, or a line of one that was cut to the width of the screen. */
function isProse(lines: Lines, line: number, text: string, to: number): boolean {
  if (lines.end(line) - lines.start(line) > LONGEST_LINE) return true;
  if (/^p\.?\s?s\.?\b/i.test(text)) return true;
  const words = text.split(/[\s/]{1,20}/);
  if (words.length > MOST_WORDS) return true;
  if (words.length < 6) return false;
  if (/[.!?]$/.test(text) || /[a-z][.!?] \p{Lu}/u.test(text)) return true;
  if (words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length >= 2) return true;
  return line + 1 < to && /^\p{Ll}/u.test(lines.look(line + 1));
}

/** Words of sentences; names, roles and addresses do without. English and Welsh. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its is are was be been if you your we our they their i my me and or but not no any for from with ' +
    'by to in on as at may can will would should must please only which who when because about has have had do does ' +
    "yr y mae ei eu ein eich os nid yn i o ac a’r a'r neu ond chi ni fe bydd unrhyw gan wedi"
  ).split(' '),
);

/** A line that starts with the label of a contact, or is nothing but a number, an address or a web site. */
function isContactLine(text: string): boolean {
  if (CONTACT_LABEL.test(text)) return true;
  if (/^[+(]?\d[\d\s()+.-]{6,24}(?:\s?(?:ext|x|est)\.?\s?\d{1,6})?$/i.test(text)) return true;
  if (/^<?\S{1,64}@\S{3,120}$/.test(text)) return true;
  return /^(?:https?:\/\/|www\.)\S{3,200}$/i.test(text);
}

const CONTACT_LABEL =
  /^(?:work |school |office |direct |my )?(?:tel|telephone|phone|t|m|mob|mobile|direct|direct line|dd|ddi|ext|extension|fax|f|e|email|e-mail|w|web|website|ffôn|symudol|ebost|e-bost|gwefan|twitter|x|facebook|instagram|linkedin|address|cyfeiriad|office|school office|reception)(?: no| number)?\s{0,3}[:.|]/i;

/** The sender's role or school on a line of its own. */
function isTitle(text: string): boolean {
  return (
    text.length <= 80 &&
    TITLE.test(text) &&
    !/[:;]|\d{1,2}[/.]\d{1,2}[/.]\d{2}/.test(text) &&
    text.split(/\s/).length <= 10
  );
}

const TITLE =
  /\b(?:school|academy|academies|college|trust|federation|nursery|primary|ysgol|pennaeth|athrawes|athro|department|faculty|teacher|tutor|headteacher|head|principal|deputy|assistant|manager|administrator|secretary|officer|lead|leader|co-?ordinator|sendco|senco|dsl|director|governor|governors|clerk|bursar|technician|librarian|caretaker|receptionist|counsellor|mentor|worker|he\/him|she\/her|they\/them|registered charity|company number|pronouns|year \d{1,2})\b/i;
