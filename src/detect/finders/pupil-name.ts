import type { Roll } from '../context';
import * as M from '../data/meanings';
import type { Confidence, Evidence } from '../kinds';
import { isPossible, wordOf, type NameWord } from '../names';
import { isBlank } from '../scan/chars';
import { followsName, isAlsoWord, isTimeOrPlace } from '../scan/persons';
import { FORENAME, NO_NAME } from '../scan/name-words';
import type { View } from '../scan/view';

// Names of pupils on the school's roll: full names in either order, an initial with the surname, a forename with an
// initial, and a forename alone where the sentence speaks of school. Without a roll nobody is reported: guessing names
// alarms nine of ten ordinary mails (measured). A title makes staff or a parent of the same name.

/** Before a name they make somebody else of it, or a place. */
export const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|sir|prof|professor|rev|st|saint|king|queen|prince|princess)$/i;
/** Said to or of somebody: what follows with a capital is a person even when it is also a month. */
const TOLD = /(?:asked|told|rang|called|saw|met|emailed|helped|gave|sent|spoke to|talk to|talked to|met with) $/i;
/** What ends a text before a word that is no name then. */
export const ARTICLE = /(?:^|[^a-z])(?:the|an?|our|this|your) $/i;
const GREETING =
  /(?:^|\n)[^\S\n]{0,8}(?:>[> ]{0,8})?(?:(?:hi|hello|hiya|dear|hey|morning|good morning|afternoon|good afternoon|thanks|thank you|many thanks|regards|kind regards|best wishes|best|cheers|love|from|annwyl|helo|diolch|cofion),?(?: all| both)? )?$/i;
const SCHOOL =
  /\b(?:year \d|y\d|yr \d|class|form|tutor|pupil|student|child(?:ren)?|boys?|girls?|lads?|kids?|playtime|homework|lesson|detention|attendance|absen\w+|unwell|school|teacher|parents?|exam|behaviour|reading|maths|english|science|sen|trip|playground|lunch|swimming|timetable|reception|nursery|assembly|club|mam|nain|taid|rhieni|disgybl|dosbarth|ysgol|gwers|coursework|mock|gcse|sats|phonics|set \d|seat\w*|exclu\w+|register|pe kit|uniform|blazer|locker|nurse|bus|collect\w*|pick(?:ed)? up)\b/i;
/** What follows makes a place or a class of it. */
const PLACE =
  /^ (?:island|street|road|lane|avenue|close|park|court|church|class|house|trust|academy|primary|college|hall|chip shop|shop|caf[eé]|bakery|garage|pizza)\b/i;
/** "Mia close her laptop": what is also a verb or an adjective is a place with a capital only. */
function isPlace(after: string): boolean {
  return PLACE.test(after) && !/^ (?:close|primary|house|park|trust) /.test(after);
}
/** "Seren is the Welsh for star": the word is spoken of. */
const IS_WORD = /^ (?:is|means)(?: the)? (?:welsh|irish|gaelic|latin|name|word)\b/i;
/** "Chloé in Year 9", "Callum (8N)": whose class follows. */
const IN_CLASS =
  /^(?:,? (?:in|of|from) |,? \(?)(?:(?:year|yr?|form|class) ?\d{1,2}|\d{1,2}[A-Z]{1,2}\d?\b|reception\b|nursery\b)/i;
const ON_ROLL: Evidence = { what: 'roll' };

/** Returns a visitor of runs of capitalised words; it reports what is on the roll and says whether a full name was. */
export function findPupilNames(view: View, roll: Roll): (run: readonly NameWord[]) => boolean {
  let before: NameWord | undefined;
  return (run) => {
    if (run.length === 1) joinedAt(view, roll, run[0] as NameWord);
    let full = reversed(view, roll, before, run[0]);
    for (let i = full ? 1 : 0; i < run.length; i++) {
      const used = fullNameAt(view, roll, run, i) || initialsAt(view, roll, run, i);
      if (used > 0) {
        full = true;
        i += used - 1;
      } else i += forenameAt(view, roll, run, i);
    }
    before = run[run.length - 1];
    return full;
  };
}

/** "Fletcher, Mia": the surname ended the run before. */
function reversed(view: View, roll: Roll, surname: NameWord | undefined, forename: NameWord | undefined): boolean {
  if (surname === undefined || forename === undefined || forename.start - surname.stop > 3) return false;
  if (!/^,? ?$/.test(view.text.slice(surname.stop, forename.start)) || surname.stop > surname.end) return false;
  if (forename.initial) return isReversedInitial(view, roll, surname, forename);
  if (!roll.hasFullName(wordOf(view.text, forename), wordOf(view.text, surname))) return false;
  report(view, surname.start, forename.end, 'high');
  return true;
}

/** "Nair, P – detention": "A" and "I" without a full stop are words. */
function isReversedInitial(view: View, roll: Roll, surname: NameWord, initial: NameWord): boolean {
  const letter = wordOf(view.text, initial);
  if (/^[AI]$/.test(letter) && initial.stop - initial.start === 1) return false;
  if (!roll.hasInitials(letter, wordOf(view.text, surname))) return false;
  report(view, surname.start, initial.end, 'medium');
  return true;
}

/** How many words of the run from `i` on make a name on the roll: at most two middle names, surnames of one or two words. */
function fullNameAt(view: View, roll: Roll, run: readonly NameWord[], i: number): number {
  const first = run[i] as NameWord;
  if (first.initial || isTitled(view, run, i)) return 0;
  const word = wordOf(view.text, first);
  for (let j = Math.min(run.length - 1, i + 4); j > i; j--) {
    const last = run[j] as NameWord;
    if (last.initial) continue;
    const surname = wordOf(view.text, last);
    const double = j > i + 1 ? `${wordOf(view.text, run[j - 1] as NameWord)}${surname}` : '';
    const whole = j > i + 1 ? `${word}${wordOf(view.text, run[i + 1] as NameWord)}` : '';
    const isName =
      roll.hasFullName(word, surname) ||
      (whole !== '' && roll.hasFullName(whole, surname)) ||
      (j === i + 1 && roll.hasFullName(surname, word)) ||
      (double !== '' && roll.hasFullName(word, double));
    if (!isName) continue;
    report(view, first.start, last.end, isSomethingElse(view, first.start, last.end, surname) ? 'low' : 'high');
    return j - i + 1;
  }
  return 0;
}

/** No sentence goes on. */
const ENDS = /^(?: ?[–—:;,(/|\n-]|$)/;

/** "on Joy Street", "books by Daisy Meadows": a place, a writer. */
function isSomethingElse(view: View, start: number, end: number, surname: string): boolean {
  const before = view.text.slice(Math.max(view.from, start - 60), start);
  const isPlace = OF_PLACES.test(surname) && AT.test(before) && !IS_OF_SOMEBODY.test(view.text.slice(end, end + 8));
  return isPlace || (WRITTEN_BY.test(before) && !OF_SCHOOL_LIFE.test(before));
}

const OF_PLACES = /^(?:street|park|field|lane|road|court|hall|hill|church|bridge|wood|meadows)$/i;
/** Not "to Joy Street" nor "an update on Archie Park": these are said of pupils. */
const AT =
  /(?:(?<!(?:year|yr|y|set|class|form|group|room|table|team|house|no|number) )\b\d{1,3}|\b(?:along|down|(?:bottom|top|end|corner|length) of|(?:waits?|lives?|park(?:s|ed)?|stops?) (?:on|in|at))) $/i;
/** What streets do not do. */
const IS_OF_SOMEBODY = /^(?:['’]s| (?:has|had|is|was|did|will|in|to|moved)\b)/;
/** Poems and stories are by pupils too. */
const WRITTEN_BY = /(?:\b(?:[Bb]ooks|[Nn]ovels|[Ss]ongs?|[Tt]racks?|[Ss]ung)|[A-Z][a-z]+ [A-Z][a-z]+) by $/;
/** "Witness Statement by …" */
const OF_SCHOOL_LIFE =
  /\b(?:statement|report|log|form|account|complaint|incident|allegation|disclosure|letter|note|e-?mail|message|work|poem|story) by $/i;

/** "IqbalMohammed_statement.docx", "Poppy-Field.pdf": two names in one word. */
function joinedAt(view: View, roll: Roll, { start, end }: NameWord): void {
  const [, one = '', two = ''] = /^(\p{Lu}[\p{Ll}'’]+)-?(\p{Lu}[\p{Ll}'’]+)$/u.exec(view.text.slice(start, end)) ?? [];
  if (one !== '' && (roll.hasFullName(one, two) || roll.hasFullName(two, one))) report(view, start, end, 'high');
}

/** "T. Smith", "T.Smith", "Tom S": surer with the surname written out. */
function initialsAt(view: View, roll: Roll, run: readonly NameWord[], i: number): number {
  const first = run[i] as NameWord;
  const second = run[i + 1];
  if (second === undefined || isTitled(view, run, i)) return 0;
  // "L-M Hardcastle", "Ellis C-H"
  const [a = '', b = ''] = [first, second].map((one) => wordOf(view.text, one).replace(/^(\p{Lu})-?\p{Lu}$/u, '$1'));
  if ((a.length === 1) === (b.length === 1)) return 0;
  const isReversed = second.initial && !roll.hasInitials(a, b);
  if (!roll.hasInitials(isReversed ? b : a, isReversed ? a : b)) return 0;
  // "Stone I mean …": after a surname a lone "I" or "A" is a word; but "Okafor A – merit".
  const isBare = isReversed && /^[AI]$/.test(b) && second.stop - second.start === 1;
  if (isBare && !ENDS.test(view.text.slice(second.stop, second.stop + 3))) return 0;
  // "Will I …", "Grace A …" begin sentences.
  if (second.initial && isAlsoWord(a) && /^[IA]$/.test(b)) return 0;
  report(view, first.start, second.end, 'medium');
  return 2;
}

/** "Will Mia be coming?", "Mae Siân wedi …": a verb that is also a forename, before somebody's name. */
const OPENS_QUESTION = /^(?:will|may|mae)$/i;
const WELSH_VERB = /(?:^|[^a-z])(?:mae|roedd|bydd|gan) $/i;

/** A forename alone. Returns how many further words belong to somebody else's name and are passed over. */
function forenameAt(view: View, roll: Roll, run: readonly NameWord[], i: number): number {
  const one = run[i] as NameWord;
  if (one.initial || isTitled(view, run, i)) return 0;
  const next = run[i + 1];
  const word = wordOf(view.text, one);
  // "Lily Mae" of "Lily-Mae Hardcastle".
  if (next !== undefined && roll.hasForename(word + wordOf(view.text, next))) {
    report(view, one.start, next.end, 'medium');
    return 1;
  }
  if (next !== undefined && OPENS_QUESTION.test(word) && roll.hasForename(wordOf(view.text, next))) return 0;
  if (next !== undefined && !next.initial && isSurnameOf(view, one, next)) return 1;
  if (isSurnameAlone(view, roll, run, i)) report(view, one.start, one.end, 'medium');
  if (
    !roll.hasForename(word) ||
    (isNextToName(view, run, i) && !OPENS_QUESTION.test(wordOf(view.text, run[i - 1] as NameWord))) ||
    isAddressed(view, one)
  )
    return 0;
  const confidence = confidenceOf(view, one, word);
  if (confidence !== undefined) report(view, one.start, one.end, confidence);
  return 0;
}

const CHILD_OF = /^ (?:girl|boy|lad|twins?|brothers?|sisters?|siblings?|kids?|children)s?\b/;

/** "I've marked Mensah's mock paper", "the O'Rourke girl": a surname that is no word, of a child or an owner at school. */
function isSurnameAlone(view: View, roll: Roll, run: readonly NameWord[], i: number): boolean {
  const one = run[i] as NameWord;
  if (CHILD_OF.test(view.text.slice(one.stop, one.stop + 10))) return roll.hasSurname(wordOf(view.text, one));
  const isOwner = one.stop > one.end && !/^ [A-Z]/.test(view.text.slice(one.stop, one.stop + 2));
  if (!isOwner || run.length > 1 || (one.is & (FORENAME | NO_NAME)) !== 0) return false;
  return roll.hasSurname(wordOf(view.text, one)) && isOfSchool(view, one);
}

/** Somebody with this forename and another surname is somebody else: "Mia Thompson". */
function isSurnameOf(view: View, one: NameWord, next: NameWord): boolean {
  // "Could Chloé …", "The O'Rourke girl"
  if ((one.is & (FORENAME | NO_NAME)) === NO_NAME) return false;
  return isPossible(view.text, next) && ((next.is & FORENAME) === 0 || (one.is & FORENAME) !== 0);
}

function isNextToName(view: View, run: readonly NameWord[], i: number): boolean {
  const previous = run[i - 1];
  return previous !== undefined && (previous.initial || isPossible(view.text, previous));
}

function isTitled(view: View, run: readonly NameWord[], i: number): boolean {
  const previous = run[i - 1];
  if (previous !== undefined) return TITLE.test(wordOf(view.text, previous));
  // "Mr. Fletcher": the full stop has ended the run.
  const start = (run[i] as NameWord).start;
  const before = /(\w{2,9})\. $/.exec(view.text.slice(Math.max(view.from, start - 12), start));
  return before !== null && TITLE.test(before[1] ?? '');
}

/** "Hi Mia,", "Thanks, Mia": the reader or the writer; also a name alone on its line. */
function isAddressed(view: View, one: NameWord): boolean {
  const line = view.text.slice(Math.max(view.from, one.start - 40), one.start);
  if (!GREETING.test(line) && !(one.start - 40 <= view.from && GREETING.test(`\n${line}`))) return false;
  let i = one.stop;
  while (view.code(i) === 32 || view.code(i) === 44 || view.code(i) === 33 || view.code(i) === 46) i++;
  const greeted = /[a-z]/i.test(line.slice(line.lastIndexOf('\n') + 1));
  return view.code(i) === 10 || i >= view.to || (greeted && view.code(one.stop) === 44);
}

function confidenceOf(view: View, one: NameWord, word: string): Confidence | undefined {
  const { text } = view;
  const following = /^ ([a-z']{2,12})/.exec(text.slice(one.stop, one.stop + 14))?.[1] ?? '';
  const before = text.slice(Math.max(view.from, one.start - 8), one.start);
  // "Ruby class", "the Stones", "Jack the caretaker", "Alexander the Great".
  const after = text.slice(one.stop, one.stop + 24);
  if (ARTICLE.test(before) || following === 'the' || isPlace(after) || IS_WORD.test(after)) return undefined;
  // "Archie's Park" is a place.
  const isOwner = one.stop > one.end && !/^ [A-Z]/.test(text.slice(one.stop, one.stop + 2));
  const isDoing = followsName(following) && following !== 'and';
  const bound = WELSH_VERB.test(before) || isOwner || isDoing || IN_CLASS.test(after);
  if (isAlsoWord(word)) {
    const inside = isMidSentence(view, one.start);
    const told = TOLD.test(text.slice(Math.max(view.from, one.start - 12), one.start));
    if (isTimeOrPlace(word) ? !(bound || told) || !isOfSchool(view, one) : !(inside || bound)) return undefined;
    return isOfSchool(view, one) || (bound && inside) || isOwner ? 'medium' : 'low';
  }
  return bound || /(?:s|ed)$/.test(following) || isOfSchool(view, one) ? 'medium' : 'low';
}

/** Does the sentence speak of school, of a child or of parents? */
export function isOfSchool(view: View, { start, end }: Pick<NameWord, 'start' | 'end'>): boolean {
  const isCue = (meaning: number): boolean =>
    meaning === M.CHILD ||
    meaning === M.RELATIVE ||
    meaning === M.PRONOUN ||
    (meaning >= M.FIRST_TERM && meaning <= M.LAST_ABBREVIATED);
  return (
    view.hasNear(start, end, 60, 60, isCue) ||
    SCHOOL.test(view.text.slice(view.sentenceStart(start), view.sentenceEnd(end)))
  );
}

function isMidSentence(view: View, start: number): boolean {
  for (let i = start - 1; i >= view.sentenceStart(start); i--)
    if (!isBlank(view.code(i)) && view.code(i) !== 62) return true;
  return false;
}

/** Reports a name on the roll. */
export function report(view: View, start: number, end: number, confidence: Confidence): void {
  view.add('PERSON_NAME', start, end, confidence, [ON_ROLL]);
}
