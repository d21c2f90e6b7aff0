import type { Roll } from '../context';
import * as M from '../data/meanings';
import { isNoName } from '../scan/name-words';
import { isAlnum, isBlank, isUpper } from '../scan/chars';
import { personsIn } from '../scan/persons';
import type { View } from '../scan/view';
import { WordBits } from '../scan/word-bits';

// What a sentence of a message says about a person: its people, its terms and what speaks against it.
const LONGEST = 420;

export interface Term {
  readonly start: number;
  readonly end: number;
  readonly category: number;
  readonly strength: number;
  readonly node: number;
}

/** Somebody in the sentence: how surely a person, and how surely one the school knows. */
export interface Who {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly named: boolean;
  /** "she", "mum": somebody the reader must know already. */
  readonly pronoun: boolean;
  readonly possessive: boolean;
  readonly isPupil?: boolean;
  /** "The child", "your child", "their parents": in a policy or a letter to all, nobody's. */
  readonly anybody?: boolean;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly terms: Term[];
  readonly persons: Who[];
  readonly verbs: number[];
  /** Where it speaks of policies, training and the like. */
  readonly generic: number[];
  /** Where the sentence speaks of many, and of what may be. */
  readonly groups: number[];
  readonly modals: number[];
  relative: boolean;
}

/**
 * Reads the marks and the people of a sentence; without a term its people only when they are asked for. Where there is
 * nobody, what its terms weigh is left unread.
 */
export function readSentence(view: View, start: number, end: number, withPeople = false): Sentence {
  const { marks } = view;
  const sentence: Sentence = {
    start,
    end,
    terms: [],
    persons: [],
    verbs: [],
    generic: [],
    groups: [],
    modals: [],
    relative: false,
  };
  for (let i = view.markAt(start); i < marks.count && (marks.start[i] as number) < end; i++)
    readMark(view, sentence, i);
  // Without a term nobody asks of whom the sentence speaks.
  if (sentence.terms.length === 0 && !withPeople) return sentence;
  const persons = personsOf(view, sentence);
  const family = familyOf(view, sentence);
  if (persons.length + sentence.persons.length === 0 && family === undefined && !mayTellOfSender(view, sentence))
    return sentence;
  sentence.terms.forEach((term, i) => (sentence.terms[i] = weighed(view, term)));
  addSender(view, sentence);
  const title = IN_TITLE.exec(view.text.slice(start, start + 60));
  if (title !== null && (title[2] !== '' || !isNoName(title[1] ?? ''))) sentence.generic.push(start, start);
  sentence.persons.push(...persons);
  if (family !== undefined) addFamily(sentence, family);
  return { ...sentence, persons: withoutAnybody(view, sentence) };
}

/** "In Of Mice and Men, Lennie …": told in a book. */
const IN_TITLE = /^\s*In ([A-Z][a-z]+)((?: (?:[a-z]{2,3}|[A-Z][a-z]+)){0,5}), [A-Z]/;

/** "can't sit in assembly", "could not": what cannot be is. */
const NOT = /^(?:'t|’t| not|not)/i;
/** "during assembly", "at the concert": a time of the day and not what is spoken of. */
const WHILE = /\b(?:in|during|after|before|at|from) (?:the |our )?$/i;
const OCCASION = /^(?:assembly|concert|inset|lectures?|seminar|conference|workshop)$/i;

function readMark(view: View, sentence: Sentence, i: number): void {
  const { marks } = view;
  const meaning = marks.meaning[i] as number;
  const start = marks.start[i] as number;
  const end = marks.end[i] as number;
  if (meaning >= M.FIRST_TERM && meaning <= M.LAST_ABBREVIATED) addTerm(view, sentence, meaning, i);
  else if (meaning === M.PRONOUN) {
    const possessive = /^(?:his|her)$/i.test(view.text.slice(start, end));
    sentence.persons.push({ start, end, weight: 1, named: false, pronoun: true, possessive });
  } else if (meaning === M.CHILD) {
    const anybody = ANYBODY.test(view.text.slice(start, end));
    sentence.persons.push({ start, end, weight: 2, named: true, pronoun: false, possessive: false, anybody });
  } else if (meaning === M.TITLE) addTitled(view, sentence, start, end);
  else if (meaning === M.RELATIVE) {
    const isKin = KIN.test(view.text.slice(start, end));
    // "Family Service"
    if (isKin && isUpper(view.code(start)) && isUpper(view.code(end + 1))) return;
    sentence.relative = true;
    const anybody = isKin && !POSSESSED.test(view.text.slice(Math.max(view.from, start - 14), start));
    sentence.persons.push({ start, end, weight: 1, named: false, pronoun: true, possessive: false, anybody });
  } else if (meaning === M.VERB) sentence.verbs.push(start);
  else if (meaning === M.GENERIC) {
    const isWhen =
      OCCASION.test(view.text.slice(start, end)) && WHILE.test(view.text.slice(Math.max(view.from, start - 12), start));
    if (!isWhen) sentence.generic.push(start);
  } else if (meaning === M.GROUP) sentence.groups.push(start);
  else if (
    (meaning === M.MODAL && !NOT.test(view.text.slice(end, end + 4))) ||
    (meaning === M.EXAMPLE && end - start > 4) ||
    (meaning === M.MONTH && view.text.slice(start, start + 4) === 'may ')
  )
    sentence.modals.push(start);
}

/** "Mrs Fenn", "Mr. O'Dowd": a title and a name with a capital. */
function addTitled(view: View, sentence: Sentence, start: number, end: number): void {
  const name = /^\.? (\p{Lu}[\p{L}'-]{1,23})('s)?/u.exec(view.text.slice(end, end + 30));
  if (name === null || (name[1] ?? '').length < 2 || !isUpper(view.code(start))) return;
  const stop = end + name[0].length;
  if (isAddressed(view, sentence, start, stop)) return;
  const possessive = /'s$/.test(name[0]);
  sentence.persons.push({ start, end: stop, weight: 1.5, named: true, pronoun: false, possessive });
}

/** "dad hits", "hits mum", "social services are involved": a term that says of whose home it speaks. */
const BRINGS_PERSON =
  /^(?:mum|dad|father|mother|brother|sister|gran|nan) |^social (?:services|care) (?:are|is|have|has) | (?:me|mum|mummy|dad|daddy|us)$/i;

/** An everyday word. */
const WEAK = 0.75;

function addTerm(view: View, sentence: Sentence, meaning: number, i: number): void {
  const start = view.marks.start[i] as number;
  const end = view.marks.end[i] as number;
  const abbreviated = meaning >= M.FIRST_TERM + M.ABBREVIATED;
  const weak = !abbreviated && meaning >= M.FIRST_TERM + M.WEAK;
  if (
    abbreviated &&
    (!isAllCapitals(view.text.slice(start, end)) || INITIALS.test(view.text.slice(Math.max(0, start - 40), end)))
  )
    return;
  const category = meaning - (abbreviated ? M.ABBREVIATED : weak ? M.WEAK : 0);
  const strength = abbreviated ? 1.25 : weak ? WEAK : 2;
  if (strength === 2 && category === M.SAFEGUARDING && BRINGS_PERSON.test(view.text.slice(start, end)))
    sentence.persons.push({ start, end: start, weight: 2, named: false, pronoun: true, possessive: false });
  sentence.terms.push({ start, end, category, strength, node: view.marks.node[i] as number });
}

/** "Cara Price (CP)" */
const INITIALS = /\b([A-Z])[\w'-]+ ([A-Z])[\w'-]+ \(\1\2$/;

/** A term weighed by what stands beside it. */
function weighed(view: View, term: Term): Term {
  const { start, end, category, strength } = term;
  if ((category === M.ETHNICITY || category === M.RELIGION) && ORIGIN.test(view.text.slice(end, end + 12)))
    return { ...term, strength: 1.75 };
  return isThing(view, start, end) || (strength > WEAK && isPartOfTitle(view, start))
    ? { ...term, strength: strength > WEAK ? OF_THING : 0 }
    : term;
}

/** Less than an everyday word. */
export const OF_THING = 0.5;

/** "of Somali origin", "a Polish boy": an everyday word of origin or faith that is somebody's. */
const ORIGIN = /^ (?:heritage|origin|descent|background|boy|girl|lad|family|parents|refugee)/;

/** Somebody in particular only where something is told of it. "The boy", "my son" are always so. */
const ANYBODY =
  /^(?:your|their)\s|^a \w+ in$|^(?:the|that)\s(?:child|pupil|student|learner|young person|employee|member of staff|patient|service user)$/i;
/** "parents", "the foster carer"; but "his parents", "Evie's family" are somebody's. */
const KIN = /^(?:parents|carer|family|siblings?)$/i;
const POSSESSED = /(?:\b(?:his|her|my)|['’]s) (?:foster )?$/i;
/** "The child told me", "was hit last night": it happened, to somebody. */
const HAPPENED =
  /\b(?:told|said|disclosed|alleged that|described|showed|confirmed|lodged|came|went|took|hit|noticed|yesterday|today|(?:this|last) (?:morning|afternoon|night|week|term)|on [a-z]{3,6}day)\b/i;
/** "We ask who has parental responsibility for the child", "Please remember that your child …": said to all. */
const TO_ALL =
  /^\W*(?:when|where)\b|\b(?:will|we ask|are asked|ensure|normally|always|responsibility to|please (?!note|be aware|see|find))\b/i;

/** "I can confirm that the child …", "staff know the child …": it is told, not asked. */
const IS_TOLD = /\b(?:that|because|since|know|knew|confirm|aware|heard),? $/i;

/**
 * The people of a sentence but those who may be anybody: in a policy, where pronouns go with them, and after a condition
 * or what is said to all.
 */
function withoutAnybody(view: View, sentence: Sentence): Who[] {
  const { persons, start, end } = sentence;
  if (!persons.some(({ anybody }) => anybody) || HAPPENED.test(view.text.slice(start, end))) return persons;
  if (view.isHandbook) return persons.filter(({ anybody, weight }) => anybody !== true && weight > 1);
  return persons.some((who) => isAsked(view, sentence, who))
    ? persons.filter(({ anybody }) => anybody !== true)
    : persons;
}

/** "If the child is …", "All parents are asked if their child …", "Does your child have …?": asked of everybody. */
function isAsked(view: View, { start, end, modals, groups }: Sentence, who: Who): boolean {
  if (!who.named || who.anybody !== true) return false;
  const isYours = /^your/i.test(view.text.slice(who.start, who.start + 4));
  if (isYours && (modals.length > 0 || view.code(end) === 63)) return true;
  if (!isYours && IS_TOLD.test(view.text.slice(start, who.start))) return false;
  const before = (at: number): boolean => at < who.start;
  return modals.some(before) || groups.some(before) || TO_ALL.test(view.text.slice(start, who.start));
}

/** "I am 14 weeks pregnant", "I've been diagnosed with …": the sender says it of him- or herself. */
const SENDER =
  /\bI(?:'m|'ve| am| have| was| had| suffer)((?: (?:been|got|had|having|feeling|taking|an?|on|still|now|also|just|very|recently|diagnosed|with|off|suffering|from|seeing|living|severe|\d+|weeks|months))*) $/;

/** Could a term of the sentence be what the sender says of him- or herself? */
function mayTellOfSender(view: View, { start, end, terms }: Sentence): boolean {
  return terms.some(isOfSender) && view.text.slice(start, end).includes('I');
}

function isOfSender({ category, strength }: Term): boolean {
  return strength >= 1 && (category === M.HEALTH || category === M.SEXUAL);
}

function addSender(view: View, sentence: Sentence): void {
  for (const term of sentence.terms) {
    const { start } = term;
    if (isOfSender(term) && SENDER.test(view.text.slice(Math.max(sentence.start, start - 48), start)))
      sentence.persons.push({ start, end: start, weight: 1.5, named: false, pronoun: true, possessive: false });
  }
}

/** "the Dunn siblings", "the Bells": a family by its name; "Child T", "our Year 11 girl", "a boy in 8C", "student told me". */
const BY_NAME =
  /^The ([A-Z][a-z]+s) (?:have|are|were|had)\b|\bthe ([A-Z][\w'-]{1,20}) (?:siblings|children|family|twins|brothers|sisters|girls|boys|household)\b|\b(?:[Cc]hild|[Pp]upil|[Ss]tudent) [A-Z]\b|\b(?:Y|[Yy]r|[Yy]ear) ?\d+ (?:boy|girl|lad|pupil|student|child)\b|\b(?:[Bb]oy|[Gg]irl|[Ll]ad|[Pp]upil|[Ss]tudent|[Cc]hild) (?:in (?:Y|[Yy]r|[Yy]ear)? ?\d|told|said|disclosed|came|arrived)/;

const FAMILY = new WordBits(
  'siblings children family twins brothers sisters girls boys household child pupil student boy girl lad',
);

function familyOf(view: View, sentence: Sentence): readonly [start: number, end: number] | undefined {
  const isNamed = view.text.startsWith('The ', sentence.start) || FAMILY.isIn(sentence.start, sentence.end);
  if (!isNamed) return undefined;
  const family = BY_NAME.exec(view.text.slice(sentence.start, sentence.end));
  if (family === null || isNoName(family[1] ?? family[2] ?? '')) return undefined;
  const start = sentence.start + family.index + (family[1] === undefined ? 0 : 4);
  const end = sentence.start + family.index + family[0].length;
  return sentence.terms.some((term) => term.start < end && term.end > start) ? undefined : [start, end];
}

function addFamily(sentence: Sentence, [start, end]: readonly [number, number]): void {
  sentence.persons.push({ start, end, weight: 2, named: true, pronoun: false, possessive: false });
  sentence.groups.splice(0, sentence.groups.length, ...sentence.groups.filter((at) => at < start || at >= end));
}

/** "the counselling room", "the SEND budget": a thing of the school, not a fact about somebody. */
const THING =
  /^ (?:data|numbers|figures|letters?|collection|returns|audit|rooms?|budget|lead|leads|team|department|office|base|units?|hub|course|club|funding|officer|display|leaflets?|posters?|books?|topic|charity|trust|museum|trip|governor|page|website|app|kits?|box|boxes|cupboard|noticeboard|calendar|event|days?|weeks?|month|studies|temple|centre|community|people|men|women|patients|residents|workers|offenders|families|rights|festival|surgery|surgeries|card|cards|forms?)\b/i;

/** "is seen by the mental health team": a team that looks after somebody says why. */
const IN_CARE =
  /\b(?:seen by|under|referred to|known to|open to|waiting for|discharged from|supported by|working with) (?:the |our )?(?:[a-z]+ )?$/i;

/** "in charge of Special Needs", "the Director of Children's Services": what somebody works at. */
const OFFICE = /\b(?:(?:charge|head|director|manager|chair) of|(?:job|lead) (?:in|for)) (?:the |our )?$/i;
/** "Anna Price (LADO)", "Dr Anna Price (she/her)": what stands below a mail. */
const IN_SIGNATURE = /^\((?:lado|dsl|senco|she\/her|he\/him)[),/]/i;
/** "Evan's mum is a social worker", "our new counsellor": what somebody does for a living. */
const WORK = /\b(?:(?:is|was|as|be|become|becoming) an?|our) (?:new )?$/i;
/** "his poster about epilepsy", "the form for pupil premium": a work and what it is about. */
const ABOUT =
  /\b(?:(?:(?:project|essay|talk|poster|presentation|coursework|stor|poem|book|film|song|article|lesson|unit|topic|course|training|workshop|assembl|debate|display|leaflet|guid|polic|form|research|quiz|teach|learn|campaign|charit|money|collect|fundrais)\w*|taught|ran|run)(?: [\w'-]+){0,3} (?:on|about|for|into)|trustee of)(?: (?!his|her)[\w'-]+){0,2} $/i;
export const PROFESSION =
  /^(?:social worker|doctor|gp|psychiatrist|psychologist|educational psychologist|counsellor|therapist|paediatrician|physiotherapist|consultant|specialist|dietitian|occupational therapist|teaching assistant|senco|union rep|speech and language therapist|shop steward)$/i;

function isThing(view: View, start: number, end: number): boolean {
  const before = view.text.slice(Math.max(view.from, start - 48), start);
  if (/\byour $/i.test(before) || ABOUT.test(before) || OFFICE.test(before)) return true;
  if (IN_SIGNATURE.test(before.slice(-1) + view.text.slice(start, end + 1))) return true;
  if (THING.test(view.text.slice(end, end + 14))) return !IN_CARE.test(before);
  return PROFESSION.test(view.text.slice(start, end)) && WORK.test(before);
}

/** "the Great Depression", "New Asthma": a term with a capital right after another word with one is part of a title. */
function isPartOfTitle(view: View, start: number): boolean {
  if (!isUpper(view.code(start)) || isUpper(view.code(start + 1)) || view.code(start - 1) !== 32) return false;
  let i = start - 2;
  while (i >= view.from && isAlnum(view.code(i))) i--;
  return i < start - 3 && isUpper(view.code(i + 1)) && !isUpper(view.code(i + 2)) && view.code(i) === 32;
}

/** "EHCPs" is EHCP. */
function isAllCapitals(word: string): boolean {
  const stem = word.endsWith('s') ? word.slice(0, -1) : word;
  return stem === stem.toUpperCase() || stem === 'SpLD';
}

/** People the words themselves show, by name or in a name's place; pupils on the roll count most. */
function personsOf(view: View, sentence: Sentence): Who[] {
  const { roll } = view.context;
  const persons: Who[] = [];
  for (const { start, end, strength, possessive } of personsIn(
    view.codes,
    view.text,
    sentence.start,
    sentence.end,
    view.anchors,
  )) {
    if (isPlace(view, start, end) || isAddressed(view, sentence, start, end)) continue;
    if (strength < 3 && isHeading(view, sentence, start, end)) continue;
    // "Anaphylaxis is …", "Holy Communion: …": the term itself.
    if (strength < 3 && sentence.terms.some((term) => term.start < end && term.end > start)) continue;
    const isPupil = roll !== undefined && isOnRoll(roll, view.text.slice(start, end));
    const weight = isPupil ? 2.5 : strength === 3 ? 2 : strength === 2 ? 1.5 : 1.1;
    const named = isPupil || strength === 3;
    persons.push({ start, end, weight, named, pronoun: !isPupil && strength === 2, possessive, isPupil });
  }
  return persons;
}

/** "St Andrew's", "St. Peter's Hospice", "Jean's Kitchen": a church, a school, a charity. */
function isPlace({ text }: View, start: number, end: number): boolean {
  return /St\.? $/.test(text.slice(Math.max(0, start - 4), start)) || OF_PLACES.test(text.slice(end - 2, end + 16));
}
const OF_PLACES =
  /^.?['’]s? (?:Hospice|Church|Kitchen|Cathedral|Hospital|Trust|Academy|College|Primary|Centre|Foundation|Place|Chapel|Nursery)\b/;

/** "### Brain Scan", "- Work and mental health", "* Acute Stroke: …": no name where a line begins like this, but for "- Okonkwo: asthma". */
function isHeading({ text }: View, sentence: Sentence, start: number, end: number): boolean {
  return BULLET.test(text.slice(sentence.start, start)) && !SET_OFF.test(text.slice(end, end + 7));
}
const BULLET = /^\s*(?:#{1,6}|[-*•·])\s+$/;
const SET_OFF = /^(?: ?[:–(|=,]| -|['’]s| (?:has|had|is|was|takes|needs|gets)\b)/;

const GREETED = /(?:(?:thanks|thank you|hi|hello|dear|hey|cheers|sorry)|^\W*(?:good )?morning),? $/i;
const ASKED = /^, (?:please|can|could|would|will|do|did|are|have|i|we|you|thanks|just|here|any|your)\b/i;

/** "Ben, could you …", "Thanks Lucy": the reader, of whom nothing is said. */
function isAddressed(view: View, sentence: Sentence, start: number, end: number): boolean {
  const before = view.text.slice(sentence.start, start);
  const after = view.text.slice(end, end + 12);
  return (
    (GREETED.test(before) && /^ ?(?:[,!.:-]|$|\n|for )/.test(after)) || (before.trim() === '' && ASKED.test(after))
  );
}

function isOnRoll(roll: Roll, words: string): boolean {
  const [forename = '', surname] = words.replace(/'s?$/, '').split(' ');
  return surname === undefined ? roll.hasForename(forename) : roll.hasFullName(forename, surname);
}

/** Line ends, full stops, exclamation and question marks are no higher; letters are. */
const LAST_STOP = 63;

/** Sentence bounds; a line that goes on in small letters belongs to the same sentence (wrapped mail). */
export function startOf(view: View, position: number): number {
  const least = Math.max(view.from, position - LONGEST);
  const { codes } = view;
  for (let i = position - 1; i >= least; i--) {
    const code = codes[i] as number;
    if (code > LAST_STOP) continue;
    if (code === 10 ? endsAtLine(view, i) : isSentenceStop(view, i)) return i + 1;
  }
  return least;
}
export function endOf(view: View, position: number): number {
  const most = Math.min(view.to, position + LONGEST);
  const { codes } = view;
  for (let i = position; i < most; i++) {
    const code = codes[i] as number;
    if (code > LAST_STOP) continue;
    if (code === 10 ? endsAtLine(view, i) : isSentenceStop(view, i)) return i;
  }
  return most;
}

function endsAtLine(view: View, lineEnd: number): boolean {
  let i = lineEnd + 1;
  while (i < lineEnd + 6 && (view.code(i) === 32 || view.code(i) === 62)) i++;
  const code = view.code(i);
  return !(code >= 97 && code <= 122) || view.code(lineEnd - 1) === 10;
}

function isSentenceStop(view: View, i: number): boolean {
  const code = view.code(i);
  if (code === 33 || code === 63) return isBlank(view.code(i + 1));
  if (code !== 46 || !isBlank(view.code(i + 1))) return false;
  // "J. Smith", "Mr. Smith", "no. 4"
  const before = view.text.slice(Math.max(view.from, i - 4), i);
  return !/(?:^|[^A-Za-z])(?:[A-Z]|Mr|Ms|Mrs|Dr|St|no|No)$/.test(before);
}

export function trimStart(view: View, start: number): number {
  let i = start;
  while (i < view.to && (isBlank(view.code(i)) || view.code(i) === 62) && !isUpper(view.code(i))) i++;
  return i;
}

/** "jailed in 1977": what lies a lifetime back is history, not a pupil's file. */
export function isHistory(view: View, start: number, end: number): boolean {
  return /\b1[0-8]\d\d\b|\b19[0-7]\d\b/.test(view.text.slice(start, end));
}
