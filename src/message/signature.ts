import type { Lines } from './lines';
import { SIGN_OFFS } from './mail-words';

/** Longest signatures seen carry a name, a role, two lines of school, an address, three numbers and slogans. */
const MOST_LINES = 24;
const LONGEST_LINE = 110;
const MOST_WORDS = 13;

/**
 * Where the signature of this stretch of own text stands (line numbers, end exclusive): after "-- ", or after a
 * sign-off and a name. It ends where sentences start again: a disclaimer or a postscript is no signature.
 */
export function findSignature(lines: Lines, from: number, to: number): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  for (let line = from; line < to; line++) {
    const start = lines.start(line);
    if (lines.end(line) - start > 80) continue;
    const text = lines.look(line);
    if (text === '--' || text === '—' || text === '-- ') {
      const end = signatureEnd(lines, line + 1, to);
      if (end > line + 1) return { start: line, end };
    } else if (isSignOff(text)) {
      found = signedAfter(lines, line, to) ?? found;
    }
  }
  return found;
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
    if (isProse(lines, line, text)) break;
    if (blanks > 0 && end > from && !isContactLine(text) && !isTitle(text)) break;
    blanks = 0;
    end = line + 1;
  }
  return end;
}

function signedAfter(lines: Lines, signOff: number, to: number): { start: number; end: number } | undefined {
  const name = lines.nextVisible(signOff + 1, Math.min(to, signOff + 5));
  if (name >= to || name >= signOff + 5 || !isName(lines.look(name))) return undefined;
  const end = signatureEnd(lines, name, to);
  return end > name ? { start: signOff, end } : undefined;
}

function isSignOff(text: string): boolean {
  if (text.length < 2 || text.length > 60) return false;
  const words = text.toLowerCase().replace(/[,.!…\s]{1,6}$/, '');
  return SIGN_OFFS.some(
    (phrase) =>
      words === phrase || (words.startsWith(phrase + ' ') && words.split(/\s/).length <= 7 && !/[:?]/.test(words)),
  );
}

/** One to five words that start with capitals, no figures: who signs. */
function isName(text: string): boolean {
  if (text.length > 60 || /[\d:;?@]/.test(text)) return false;
  const words = text.split(/[\s\t|,]{1,4}/).filter((word) => word !== '');
  const capitals = words.filter((word) => /^\(?\p{Lu}/u.test(word)).length;
  return words.length >= 1 && words.length <= 7 && capitals * 2 >= words.length && capitals > 0;
}

function isProse(lines: Lines, line: number, text: string): boolean {
  if (lines.end(line) - lines.start(line) > LONGEST_LINE) return true;
  if (/^p\.?\s?s\.?\b/i.test(text)) return true;
  const words = text.split(/\s{1,20}/).length;
  if (words > MOST_WORDS) return true;
  return words >= 8 && /[.!?]$/.test(text);
}

/** A line that starts with the label of a contact, or is nothing but a number, an address or a web site. */
function isContactLine(text: string): boolean {
  if (CONTACT_LABEL.test(text)) return true;
  if (/^[+(]?\d[\d\s()+.-]{6,24}(?:\s?(?:ext|x|est)\.?\s?\d{1,6})?$/i.test(text)) return true;
  if (/^\S{1,64}@\S{3,120}$/.test(text)) return true;
  return /^(?:https?:\/\/|www\.)\S{3,200}$/i.test(text);
}

const CONTACT_LABEL =
  /^(?:tel|telephone|phone|t|m|mob|mobile|direct|dd|ext|fax|f|e|email|e-mail|w|web|website|ffôn|symudol|ebost|e-bost|gwefan|twitter|x|facebook|instagram|linkedin|address|cyfeiriad|office|school office|reception)\s{0,3}[:.|]/i;

/** The sender's role or school on a line of its own. */
function isTitle(text: string): boolean {
  return text.length <= 80 && TITLE.test(text) && !/\d{2}[/.]\d{2}[/.]\d{2}/.test(text);
}

const TITLE =
  /\b(?:school|academy|college|trust|federation|nursery|ysgol|department|faculty|teacher|headteacher|head of|deputy|assistant|manager|administrator|secretary|officer|lead|co-?ordinator|sendco|senco|director|governor|clerk|bursar|technician|librarian|he\/him|she\/her|they\/them|registered charity|company number|pronouns)\b/i;
