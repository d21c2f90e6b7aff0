import { ALNUM, classOf, isAlnum, isUpper, LOWER, UPPER } from './chars';
import { mixBetween } from './lexicon';
import { firstFrom } from './positions';
import type { Anchors } from './scan';
import { firstPart } from './name-shape';
import { FORENAME, isForename, isNoName, NO_NAME, nameBits, nameBitsOf } from './name-words';
import { WordBits } from './word-bits';

/** A word or two that stand for a person in a sentence. */
export interface PersonWord {
  readonly start: number;
  readonly end: number;
  /** 3: a known forename; 2: two name-like words; 1: one unknown capitalised word in a person's place. */
  readonly strength: 1 | 2 | 3;
  readonly possessive: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const TIMES = set('may june april august summer autumn sandy heath lane glen dale star sky reading christian will');
const PLACES = set(
  'jordan chelsea victoria charlotte florence paris london sienna georgia carolina virginia savannah brooklyn dallas austin',
);
const WORDS = set(
  'mark grace faith hope rose art bill sue pat dawn joy amber ruby iris ivy holly lily daisy poppy pearl jade violet crystal chase angel precious blue hunter dean max ray rob rod ward wade cliff miles noble olive reed robin penny ginger sage willow melody harmony destiny trinity mercy constance prudence patience charity',
);
const ONLY_WITH_CAPITAL = set('jack mason taylor parker harper cole kelly kerry lee tracey victor neve');

/** Forenames that are also times, places or verbs: with a capital inside a sentence they may be those still. */
const TIMES_AND_PLACES = new Set([...TIMES, ...PLACES]);
/** Forenames that are words in small letters too. */
const WORDS_IN_SMALL = new Set([...TIMES, ...WORDS]);
/** Forenames that are also everyday words: alone at a sentence’s beginning they are the word. */
const ALSO_WORDS = new Set([...WORDS_IN_SMALL, ...PLACES, ...ONLY_WITH_CAPITAL]);

/** Words that follow a person's name at once: what he or she is, has or does. */
const FOLLOWS_NAME = set(
  "has had is was been takes needs suffers requires receives lives attends gets uses wears carries struggles told said says became becomes went was's does did can cannot won't doesn't isn't wasn't hasn't will and who whose remains came got qualifies joins identifies sees mae also now still always never just didn't couldn't gave left lost wants asks tells thinks feels hits fell ran cut broke keeps goes comes",
);

/** Is this forename also an everyday word, a month or a place? */
export function isAlsoWord(word: string): boolean {
  return ALSO_WORDS.has(word.toLowerCase());
}
/** Is it a word when it is typed in small letters? */
export function isWordInSmall(word: string): boolean {
  return WORDS_IN_SMALL.has(word);
}
/** Is it a time, a place or a verb, which keeps its capital inside a sentence? */
export function isTimeOrPlace(word: string): boolean {
  return TIMES_AND_PLACES.has(word.toLowerCase());
}
/** Does this word, in small letters, tell what somebody has or does? */
export function followsName(word: string): boolean {
  return FOLLOWS_NAME.has(word) || (word.endsWith('ed') && /^[a-z]{3,}ed$/.test(word));
}

/** What is done to people: a capital after it is somebody. */
const DONE_TO =
  /(?:^|[^a-z])(?:referred|punched|slapped|kicked|hit|told|asked|abused|adopted|bullied|groomed|assaulted|threatened|excluded|suspended|diagnosed|restrained) $/i;

/** "Mae gan Deio alergedd", "Mae Elis wedi …": a Welsh verb stands before its person. */
const WELSH_VERB = /(?:^|[^a-z])(?:mae|oes|roedd)(?: gan)? $/i;

const MOST_WORDS = 120;
const LONGEST_WORD = 24;

/** Looks for people among the words with capitals of a sentence; `codes` are the text's. */
export function personsIn(
  codes: Uint16Array,
  text: string,
  start: number,
  end: number,
  { capitalStart, capitalEnd, capitals, capitalIs }: Anchors,
): PersonWord[] {
  const persons: PersonWord[] = [];
  let past = start;
  const first = firstFrom(capitalStart, capitals, start);
  for (let k = first; k < capitals && k < first + MOST_WORDS; k++) {
    const i = capitalStart[k] as number;
    if (i >= end) break;
    if (i < past || isInsideWord(codes, i, start)) continue;
    const stop = wordEnd(codes, i, end);
    past = stop;
    if (stop - i >= LONGEST_WORD) continue;
    const isAlone = stop - i === 1;
    // What begins no name is told by what the scan knows of the word; joined to another by a hyphen it is another word.
    const isWhole = stop === capitalEnd[k];
    const is = isWhole ? (capitalIs[k] as number) & (FORENAME | NO_NAME) : bitsOf(codes, i, stop);
    if (!isAlone && is === NO_NAME) continue;
    const person = isAlone
      ? initialled(codes, text, i, end)
      : personAt(codes, text, start, i, stop, end, isWhole && isAscii(codes, i, stop) ? is : undefined);
    if (person === undefined) continue;
    persons.push(person);
    past = person.end;
  }
  addNamesInSmall(codes, text, start, end, persons);
  return persons;
}

/** "pre-Christmas": the capital begins no word. */
function isInsideWord(codes: Uint16Array, at: number, start: number): boolean {
  const before = codes[at - 1];
  return at > start + 1 && (before === 39 || before === 45) && isAlnum(codes[at - 2] as number);
}

/** Only there capitals and small letters are told apart by one bit, which names leave out. */
function isAscii(codes: Uint16Array, start: number, stop: number): boolean {
  for (let i = start; i < stop; i++) if ((codes[i] as number) > 127) return false;
  return true;
}

function bitsOf(codes: Uint16Array, start: number, stop: number): number {
  return nameBits(mixBetween(codes, start, stop));
}

const DOING = new WordBits('has had is was needs takes told said got');
const DOES = / (?:has|had|is|was|needs|takes|told|said|got)\b(?!['-])/g;

/** "jayden has adhd": a forename typed in a hurry, before what it does. */
function addNamesInSmall(codes: Uint16Array, text: string, start: number, end: number, persons: PersonWord[]): void {
  if (!DOING.isIn(start, end)) return;
  const sentence = text.slice(start, end);
  DOES.lastIndex = 0;
  for (let does = DOES.exec(sentence); does !== null; does = DOES.exec(sentence)) {
    const stop = start + does.index;
    let from = stop;
    while (from > start && isPartOfWord(codes[from - 1] as number)) from--;
    if (stop - from < 3 || (classOf(codes[from] as number) & LOWER) === 0) continue;
    if (isForenameInSmall(codes, text, from, stop))
      persons.push({ start: from, end: stop, strength: 1, possessive: false });
  }
}

function isPartOfWord(code: number): boolean {
  return isAlnum(code) || code === 39 || code === 45;
}

/** Is this word in small letters a known forename and no everyday word? */
function isForenameInSmall(codes: Uint16Array, text: string, start: number, stop: number): boolean {
  return bitsOf(codes, start, stop) === FORENAME && !isAlsoWord(text.slice(start, stop));
}

/** `is`: what the word is known as, where it is of plain letters only; else to be told. */
function personAt(
  codes: Uint16Array,
  text: string,
  sentence: number,
  start: number,
  stop: number,
  end: number,
  is: number | undefined,
): PersonWord | undefined {
  const word = is === undefined ? bare(text.slice(start, stop)) : text.slice(start, stop);
  const lower = word.toLowerCase();
  const possessive = word.length < stop - start;
  const bits = is ?? nameBitsOf(lower);
  const known = (bits & FORENAME) !== 0 || (is === undefined && isForename(firstPart(lower)));
  if (!known && ((bits & NO_NAME) !== 0 || !isCapitalised(word))) return initials(codes, text, start, stop, end);
  const next = nextWord(codes, stop, end);
  const after = next === undefined ? '' : text.slice(next[0], next[1]);
  // "Grace B"
  const surname = !possessive && (isSurname(after) || (known && /^[B-HJ-Z]$/.test(after)));
  if (surname && next !== undefined && (known || !isPartOfTitle(text, sentence, start))) {
    return { start, end: next[1], strength: known ? 3 : 2, possessive: bare(after).length < after.length };
  }
  const follower = after.toLowerCase();
  const bound = possessive || followsName(follower) || isJoined(text, stop);
  if (known && (!ALSO_WORDS.has(lower) || bound || isMidSentence(text, sentence, start))) {
    if (ALSO_WORDS.has(lower) && !bound)
      return TIMES_AND_PLACES.has(lower) ? undefined : { start, end: stop, strength: 1, possessive };
    return { start, end: stop, strength: 3, possessive };
  }
  // "Smoking was", "Having been": few names end so.
  return !ALSO_WORDS.has(lower) &&
    (!/...ing$/.test(lower) || NAMES_IN_ING.test(lower)) &&
    (possessive || followsName(follower) || isMidSentence(text, sentence, start)) &&
    (bound || isSomebody(text, sentence, start)) &&
    (known || !isPartOfTitle(text, sentence, start))
    ? { start, end: stop, strength: 1, possessive }
    : undefined;
}

/** Surnames that end like what somebody does, but for those that are such words as well (riding, whiting). */
const NAMES_IN_ING =
  /^(?:brown|cowl|cush|dear|dowl|down|field|flem|gold|gosl|green|hard|harl|hock|keat|kipl|mann|picker|rowl|snell|spald|starl|sterl|stirl|twin|wild)ing$/;

function isSomebody(text: string, sentence: number, start: number): boolean {
  const before = text.slice(Math.max(sentence, start - 12), start);
  return DONE_TO.test(before) || WELSH_VERB.test(before);
}

/** "J Holt", "P. Amin". */
function initialled(codes: Uint16Array, text: string, start: number, end: number): PersonWord | undefined {
  if (/[IA]/.test(text.charAt(start))) return undefined;
  const from = text.charAt(start + 1) === '.' ? start + 2 : start + 1;
  const next = nextWord(codes, from, end);
  if (next === undefined || !isSurname(text.slice(next[0], next[1]))) return undefined;
  const whole = bare(text.slice(next[0], next[1]));
  return { start, end: next[1], strength: 2, possessive: whole.length < next[1] - next[0] };
}

/** "the EU Settlement Scheme", "our Home Learning": unknown capitalised words after an article or another capitalised word. */
function isPartOfTitle(text: string, sentence: number, start: number): boolean {
  const before = /(?:^|[^\p{L}])(?:the|an?|our|this|that|these|[A-Z][\p{L}]*) $/u.exec(
    text.slice(Math.max(sentence, start - 24), start),
  );
  return before !== null;
}

/** "JS has …", "J.S. is …": initials in a person's place. */
function initials(codes: Uint16Array, text: string, start: number, stop: number, end: number): PersonWord | undefined {
  const word = text.slice(start, stop);
  if (!/^[A-Z]{2}$/.test(word) || isNoName(word)) return undefined;
  const next = nextWord(codes, stop, end);
  const follower = next === undefined ? '' : text.slice(next[0], next[1]).toLowerCase();
  return (followsName(follower) && follower !== 'and') || /^ \(Y?\d/.test(text.slice(stop, stop + 4))
    ? { start, end: stop, strength: 1, possessive: false }
    : undefined;
}

function isSurname(word: string): boolean {
  const plain = bare(word);
  return isCapitalised(plain) && plain.length > 1 && !isNoName(plain);
}

/** One capital, then small letters; capitals again only after a hyphen, an apostrophe or Mc. All capitals count up to 12 letters. */
function isCapitalised(word: string): boolean {
  if (!isUpper(word.charCodeAt(0))) return false;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < word.length; i++) {
    const cls = classOf(word.charCodeAt(i));
    if ((cls & UPPER) !== 0) upper++;
    else if ((cls & LOWER) !== 0) lower++;
    else if (word[i] !== "'" && word[i] !== '-') return false;
  }
  return lower > 0 && upper <= 3;
}

const APOSTROPHE = 39;
const LETTER_S = 115;

/** Without a possessive ending. */
function bare(word: string): string {
  const last = word.length - 1;
  if (word.endsWith("'")) return word.slice(0, last);
  return word.charCodeAt(last - 1) === APOSTROPHE && (word.charCodeAt(last) | 32) === LETTER_S
    ? word.slice(0, last - 1)
    : word;
}

/** "Orla: ethnicity …", "Orla - asthma", "Orla (ADHD)": joined to what is said. */
function isJoined(text: string, stop: number): boolean {
  const after = text.slice(stop, stop + 3);
  return /^(?::| [-(:]|,? \(|\t| ?\|)/.test(after);
}

function isMidSentence(text: string, sentence: number, start: number): boolean {
  for (let i = start - 1; i >= sentence; i--) {
    const code = text.charCodeAt(i);
    if (isAlnum(code)) return true;
    if (code === 46 || code === 58) return false;
  }
  return false;
}

function wordEnd(codes: Uint16Array, from: number, end: number): number {
  let i = from;
  while (i < end) {
    const code = codes[i] as number;
    if ((classOf(code) & ALNUM) !== 0) i++;
    else if ((code === 39 || code === 45) && isAlnum(codes[i + 1] as number)) i++;
    else break;
  }
  return i;
}

function nextWord(codes: Uint16Array, from: number, end: number): [number, number] | undefined {
  if (codes[from] !== 32 || !isAlnum(codes[from + 1] as number)) return undefined;
  return [from + 1, wordEnd(codes, from + 1, end)];
}
