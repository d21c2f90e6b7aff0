import { HEADER_WORDS } from './header-words';
import { LABEL_PHRASES } from './labels';
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
  const words = (lower.includes('(') ? lower.replace(/\(.{0,40}\)/g, ' ') : lower).match(WORDS) ?? [];
  if (words.length === 0 || words.length > 7) return 0;
  // How many words before and with each one are used in headers without a break.
  const known: number[] = [];
  for (const word of words) known.push(singles.has(word) ? (known[known.length - 1] ?? 0) + 1 : 0);
  for (let length = Math.max(...known); length > 0; length--) {
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
  for (const [meaning, phrases] of LABEL_PHRASES) {
    if (meaning > M.LAST_LABEL || meaning === M.L_OTHER || meaning === M.L_NEUTRAL || meaning === M.L_KEY) continue;
    for (const phrase of phrases) if (!made.has(phrase)) made.set(phrase, meaning);
  }
  for (const [phrase, meaning] of CLEAR_HEADERS) made.set(phrase, meaning);
  made.forEach((_, phrase) => phrase.split(' ').forEach((word) => singles.add(word)));
  return made;
}

/** Headers that mean more in a table than their words do in a sentence. */
const CLEAR_HEADERS: readonly (readonly [string, number])[] = [
  ['email', M.L_EMAIL],
  ['phone', M.L_PHONE],
  ['mobile', M.L_PHONE],
  ['home phone', M.L_PHONE],
  ['parent phone', M.L_PHONE],
  ['parent mobile', M.L_PHONE],
  ['parent email', M.L_EMAIL],
  ['order no', M.L_OTHER],
  ['invoice no', M.L_OTHER],
  ['invoice number', M.L_OTHER],
  ['order number', M.L_OTHER],
  ['item', M.L_OTHER],
  ['isbn', M.L_OTHER],
  ['author', M.L_OTHER],
  ['title', M.L_OTHER],
  ['product', M.L_OTHER],
  ['asset no', M.L_OTHER],
  ['serial number', M.L_OTHER],
  ['supplier', M.L_OTHER],
  ['description', M.L_OTHER],
  ['quantity', M.L_OTHER],
  ['price', M.L_OTHER],
  ['school', M.L_OTHER],
  ['company', M.L_OTHER],
  ['venue', M.L_OTHER],
  ['event', M.L_OTHER],
];
