import { isForename, isNoName } from './name-words';
import { classOf, isLetter, isUpper, LOWER, UPPER } from './chars';

const PARTICLES = new Set('de da di del van von der den la le el al bin ibn ap ab ferch ter du dos af af.'.split(' '));

/** How surely a cell or stretch is one person's name: 0 not, 1 by its shape, 2 with a known forename in it. */
export function nameStrength(cell: string): 0 | 1 | 2 {
  const words = cell.replace(/["()*]/g, '').match(/[^ .,]+/g) ?? [];
  if (words.length < 2 || words.length > 5) return 0;
  let capitals = 0;
  let known = false;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (PARTICLES.has(lower)) continue;
    if (!isNameWord(word)) return 0;
    if (isForename(lower) || isForename(firstPart(lower))) known = true;
    else if (isNoName(lower)) return 0;
    if (word.length > 1) capitals++;
  }
  // "Twigg O" and "O. Twigg" are two words, one of them an initial.
  return capitals === 0 || (capitals < 2 && !known && words.length !== 2) ? 0 : known ? 2 : 1;
}

/** "anne" of "anne-marie" and "o" of "o'brien". */
export function firstPart(word: string): string {
  const end = word.search(/['-]/);
  return end < 0 ? word : word.slice(0, end);
}

/** One capitalised word (or all capitals, or an initial) of letters, hyphens and apostrophes. */
export function isNameWord(word: string): boolean {
  if (word.length === 0 || word.length > 24 || !isUpper(word.charCodeAt(0))) return false;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const cls = classOf(code);
    if ((cls & UPPER) !== 0) upper++;
    else if ((cls & LOWER) !== 0) lower++;
    else if (code !== 39 && code !== 45) return false;
  }
  return isLetter(word.charCodeAt(word.length - 1)) && (lower === 0 || upper <= 3);
}
