import { HEADER_WORDS } from './header-words';
import { labelPhrases } from './labels';
import * as M from './meanings';
import { unpackPhrases } from './unpack';

/** Evidence words for staff lists: what makes a table one of people at work rather than of pupils. */
let meanings: Map<string, number> | undefined;
const singles = new Set<string>();

/** What a header cell names, 0 when it names nothing known. */
export function headerMeaning(cell: string): number {
  meanings ??= makeMeanings();
  if (!HAS_LETTER.test(cell)) return 0;
  const lower = cell.toLowerCase();
  const whole = meanings.get(lower);
  if (whole !== undefined) return whole;
  const words = (lower.includes('(') ? lower.replace(/\(.{0,40}\)/g, ' ') : lower).match(WORDS) ?? [];
  if (words.length === 0 || words.length > 7) return 0;
  // How many words before and with each one are used in headers without a break.
  const known: number[] = [];
  let unbroken = 0;
  let most = 0;
  for (const word of words) {
    unbroken = singles.has(word) ? unbroken + 1 : 0;
    known.push(unbroken);
    if (unbroken > most) most = unbroken;
  }
  for (let length = most; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      if ((known[from + length - 1] as number) < length) continue;
      const meaning = meanings.get(words.slice(from, from + length).join(' '));
      if (meaning !== undefined && (length * 2 >= words.length || meaning <= M.LAST_LABEL)) return meaning;
    }
  }
  return 0;
}

const HAS_LETTER = /[a-z]/i;
const WORDS = /[a-z0-9\u00c0-\u024f]+/g;

/** All words that headers are made of. */
export function headerWords(): readonly string[] {
  meanings ??= makeMeanings();
  return [...meanings.keys()].flatMap((phrase) => phrase.split(' '));
}

function makeMeanings(): Map<string, number> {
  const made = new Map<string, number>();
  for (const [meaning, packed] of HEADER_WORDS)
    for (const phrase of unpackPhrases(packed)) if (!made.has(phrase)) made.set(phrase, meaning);
  for (const [meaning, phrases] of labelPhrases()) {
    if (meaning > M.LAST_LABEL || meaning === M.L_OTHER || meaning === M.L_NEUTRAL || meaning === M.L_KEY) continue;
    for (const phrase of phrases) if (!made.has(phrase)) made.set(phrase, meaning);
  }
  for (const [meaning, phrases] of CLEAR_HEADERS) phrases.split('|').forEach((phrase) => made.set(phrase, meaning));
  made.forEach((_, phrase) => phrase.split(' ').forEach((word) => singles.add(word)));
  return made;
}

/** Headers that mean more in a table than their words do in a sentence. */
const CLEAR_HEADERS = [
  [M.L_EMAIL, 'email|parent email'],
  [M.L_PHONE, 'phone|mobile|home phone|parent phone|parent mobile'],
  [
    M.L_OTHER,
    'order no|invoice no|invoice number|order number|item|isbn|author|title|product|asset no|serial number|supplier|description|quantity|price|school|company|venue|event',
  ],
] as const;
