import * as M from '../data/meanings';
import type { Confidence, DataKind, Detection, Evidence } from '../kinds';
import { isBlank } from '../scan/chars';
import { logOddsOf, mostToldOf, STEPS } from '../scan/log-odds';
import { firstFrom } from '../scan/positions';
import type { View } from '../scan/view';
import {
  endOf,
  isHistory,
  OF_THING,
  PROFESSION,
  readSentence,
  startOf,
  trimStart,
  type Sentence,
  type Term,
  type Who,
} from './statement';

// Statements of special-category and safeguarding data about a person (UK GDPR article 9, Keeping children safe in
// education): a person, an assertion and a term in one sentence or row. Generic sentences – policy, training, guidance,
// groups without a name – say nothing about anybody.
const KINDS: readonly DataKind[] = [
  'SPECIAL_HEALTH',
  'SPECIAL_SEND',
  'SPECIAL_ETHNICITY',
  'SPECIAL_RELIGION',
  'SPECIAL_SEXUAL',
  'SPECIAL_FSM',
  'SPECIAL_BIOMETRIC',
  'SPECIAL_TRADE_UNION',
  'SAFEGUARDING',
  'CRIMINAL',
];
/** Opinions about public people are made of these: a pronoun alone is no pupil. */
const NEEDS_NAME = new Set([M.ETHNICITY, M.RELIGION, M.SEXUAL, M.UNION, M.CRIMINAL]);
const NEAR = 45;
/** "A Leeds woman has been arrested": told of somebody nobody here knows. */
const IN_NEWS =
  /^\W{0,3}(?:A|One|Two) (?:\d[\w-]{0,12} )?[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:wom[ae]n|m[ae]n|couple|driver|teenager|mother|father|mum|dad|grandmother|pensioner)\b/;
/** As much as two words of public affairs weigh. */
const HISTORY = 3;
const FAR = 110;
/** The most a verb and further terms add, less what distance takes away. */
const MOST_FAR_OFF = 0.75;
/** A word of training or policy this near belongs to the term. */
const BESIDE = 14;

/** Log-odds from which nothing but a person is asked for besides. */
const TELLS = 0;
/** So much beyond that it is no hint any more. */
const SURELY = 8;
/** Log-odds under which a term is not meant as one, in a school's language, and how much more for each of strangeness. */
const LEAST_TOLD = -7;
const STRANGER = 0.5;
/** "Orla: ethnicity …", "Orla Price | 4B | …": joined by a sign, and by no word that sentences are made of. */
const NOTE = /^\s?[:(|\t,=-](?!.*\b(?:the|for|to|his|her|is|was|it|of|in|on|you|we|I)\b)/;
/** Less than a statement. */
const UNSURE = 3.5;
/** Of medium confidence at most. */
const NEVER_SURE = 4.5;
/** From here on a text is told of people nobody here knows, as news and stories are. */
const STRANGE = 5;
/** What a newsletter tells of its teachers. */
const ORDINARY = /^(?:maternity|paternity)/i;
const WORDS: Evidence = { what: 'words' };
const HINT: Evidence = { what: 'words', label: 'hint' };
/** Who asks tells less. */
const ASKS = 4 * STEPS;
const QUESTION_MARK = 63;
/** Few words weigh little. */
const SHORT = 8;
const IS_SHORT = STEPS;
/** In a long text some sentence always sounds like it: each doubling beyond so many sentences asks for one more. */
const FEW = 8;
/** A sentence in which one word in so many is a name is a list. */
const NAMES = 3;
/** And so is one in which one in so many has a capital. */
const CAPITALS = 2;
/** Shorter and longer sentences are not judged by their words alone. */
const LEAST_WORDS = 3;
const MOST_WORDS = 40;

export function findSpecialCategories(view: View): void {
  findByTerms(view);
  findByWords(view);
}

/** Sentences without a term that nevertheless tell: "he's not had a proper meal since Friday". */
function findByWords(view: View): void {
  const { anchors, found } = view;
  const { sentences, sentenceStart, sentenceEnd, sentenceFirst } = anchors;
  if (view.isStrange) return;
  const already = found.filter(({ kind, confidence }) => confidence !== 'low' && KINDS.includes(kind));
  const enough = STEPS * (TELLS + view.strangeness + Math.max(0, Math.log2(sentences / FEW)));
  let next = 0;
  for (let k = 0; k < sentences; k++) {
    const words = (sentenceFirst[k + 1] as number) - (sentenceFirst[k] as number);
    const asks =
      (view.code((sentenceEnd[k] as number) - 1) === QUESTION_MARK ? ASKS : 0) + (words < SHORT ? IS_SHORT : 0);
    if (words < LEAST_WORDS || words > MOST_WORDS) continue;
    const odds = logOddsOf(anchors, k) - enough - asks;
    if (odds < 0) continue;
    const start = trimStart(view, sentenceStart[k] as number);
    const end = trimEnd(view, start, sentenceEnd[k] as number);
    while (next < already.length && (already[next] as Detection).end <= start) next++;
    const other = already[next];
    if (other !== undefined && other.start < end) continue;
    const { persons, terms } = readSentence(view, start, end, true);
    if (persons.length === 0 || isListOfNames(view, start, end, persons.length, words) || isHistory(view, start, end))
      continue;
    const named = persons.some((who) => who.named);
    const term = strongest(terms);
    const evidence: Evidence[] = [
      { what: 'person', label: named ? 'named' : 'pronoun' },
      odds < STEPS * SURELY ? HINT : WORDS,
    ];
    if (persons.some(({ isPupil }) => isPupil)) evidence.push({ what: 'roll' });
    const kind = term === undefined ? 'SAFEGUARDING' : (KINDS[term.category - M.FIRST_TERM] as DataKind);
    found.push({ kind, start, end: Math.max(end, start + 1), confidence: 'medium', evidence });
  }
}

function isListOfNames({ anchors }: View, start: number, end: number, persons: number, words: number): boolean {
  const { capitalStart, capitals } = anchors;
  const withCapital = firstFrom(capitalStart, capitals, end) - firstFrom(capitalStart, capitals, start);
  return persons * NAMES > words || withCapital * CAPITALS > words;
}

/** Without the line ends that stand between it and the next: what takes the sentence out leaves them. */
function trimEnd(view: View, start: number, end: number): number {
  let i = end;
  while (i > start && isBlank(view.code(i - 1))) i--;
  return i;
}

function findByTerms(view: View): void {
  const { marks } = view;
  for (let i = 0; i < marks.count;) {
    const meaning = marks.meaning[i] as number;
    if (meaning < M.FIRST_TERM || meaning > M.LAST_ABBREVIATED) {
      i++;
      continue;
    }
    const start = startOf(view, marks.start[i] as number);
    const end = endOf(view, marks.end[i] as number);
    judgeSentence(view, start, end);
    while (i < marks.count && (marks.start[i] as number) < end) i++;
  }
}

function judgeSentence(view: View, start: number, end: number): void {
  const sentence = readSentence(view, start, end);
  const best = strongest(sentence.terms);
  if (best === undefined) return;
  let score = 0;
  let said: Who | undefined;
  let meant = best;
  const strong = [
    best,
    ...sentence.terms.filter((term) => term !== best && term.strength === best.strength).slice(0, 2),
  ];
  for (const who of sentence.persons) {
    for (const term of strong) {
      // Far off, no more than this can come of it.
      if (who.weight + term.strength + MOST_FAR_OFF < score && distance(who, term) > FAR) continue;
      const one = scoreOf(view, sentence, who, term);
      if (one < score || (one === score && term !== best)) continue;
      score = one;
      said = who;
      meant = term;
    }
  }
  if (score >= 3 && (isHistory(view, start, end) || IN_NEWS.test(view.text.slice(start, start + 60)))) score -= HISTORY;
  const named = said?.named === true;
  if (score >= 4 && said !== undefined && said.isPupil !== true)
    score = Math.min(score, mostOf(view, sentence, said, meant));
  const confidence = confidenceOf(score, named);
  if (confidence === undefined) return;
  const from = trimStart(view, start);
  const evidence: Evidence[] = [
    { what: 'person', label: named ? 'named' : 'pronoun' },
    { what: 'label', label: 'term' },
  ];
  if (said?.isPupil === true) evidence.push({ what: 'roll' });
  view.found.push({
    kind: KINDS[meant.category - M.FIRST_TERM] as DataKind,
    start: from,
    end: Math.max(end, from + 1),
    confidence,
    evidence,
  });
}

/** Of an abbreviation as well: "Tom Reid is on CP." */
const LEAST_PLAIN = 1.25;

/** How much can be said at most: of strangers in news and stories less than of people of a school. */
function mostOf(view: View, sentence: Sentence, who: Who, term: Term): number {
  const isStrange = view.strangeness > STRANGE;
  // Where nobody is named: a crime or a faith of "him", a term beside two words that may be a name.
  const isNobody =
    isStrange &&
    !sentence.relative &&
    !sentence.persons.some(({ named }) => named) &&
    (NEEDS_NAME.has(term.category) || (who.weight > 1 && who.start < who.end));
  // "Callum Reid is subject to a child protection plan": dry words, but a name and a term that says it all.
  const isPlain = !isStrange && who.named && term.strength >= LEAST_PLAIN;
  if (isNobody || (!isPlain && isUntold(view, sentence, who, term))) return UNSURE;
  // "My child" in a policy is an example.
  const isExample = who.anybody !== undefined && view.isHandbook;
  return isStrange || isExample || ORDINARY.test(view.text.slice(term.start, term.end)) ? NEVER_SURE : Infinity;
}

/** Do the words around a term speak against it? The more so, the stranger the language. A row or a note has none. */
function isUntold({ anchors, strangeness, text }: View, { start, end }: Sentence, who: Who, term: Term): boolean {
  if (who.end <= term.start && NOTE.test(text.slice(who.end, term.start))) return false;
  const odds = mostToldOf(anchors, start, end);
  return odds > -Infinity && odds < STEPS * (LEAST_TOLD + STRANGER * strangeness);
}

/** The strongest term; among equals a safeguarding one, else the first. */
function strongest(terms: readonly Term[]): Term | undefined {
  let best: Term | undefined;
  for (const term of terms) {
    const graver =
      best !== undefined &&
      term.strength === best.strength &&
      term.category === M.SAFEGUARDING &&
      best.category !== M.SAFEGUARDING;
    if (best === undefined || term.strength > best.strength || graver) best = term;
  }
  return best;
}

/** How surely the sentence says the term of this person. Four is a statement, three a suspicion. */
function scoreOf(view: View, sentence: Sentence, who: Who, best: Term): number {
  const said = assertion(view, sentence, who, best);
  const more = 0.5 * furtherTerms(sentence.terms, who);
  const gap = distance(who, best);
  const far = gap <= NEAR ? 0 : gap <= FAR ? 0.5 : 1.5;
  const against =
    Math.min(3, weightOfGeneric(sentence, who, best)) +
    (isBefore(sentence.groups, best) ? (who.named ? 0.5 : 1.5) : 0) +
    (isBefore(sentence.modals, best) && !isSuspected(view.text, sentence, best) ? (who.named ? 0.5 : 1.5) : 0);
  const score = who.weight + best.strength + said + more - against - far;
  const needsName = best.strength < 2 && NEEDS_NAME.has(best.category) && who.pronoun && !sentence.relative;
  return said === 0 || needsName ? Math.min(score, UNSURE) : score;
}

/** How many other terms are near, two at most. */
function furtherTerms(terms: readonly Term[], who: Who): number {
  let first = -1;
  let second = -1;
  for (const term of terms) {
    const { node, strength } = term;
    if (strength <= OF_THING || node === first || node === second || distance(who, term) >= FAR) continue;
    if (first < 0) first = node;
    else if (second < 0) second = node;
    else return 2;
  }
  return second < 0 ? 0 : 1;
}

/**
 * Training, policies and the like between a person and a term, or right beside the term, take the statement back; further
 * off they do so by half: "The panel agreed an EHCP for Noah with Band D funding".
 */
function weightOfGeneric({ generic }: Sentence, who: Who, term: Term): number {
  const from = Math.min(who.start, term.start - BESIDE);
  const to = Math.max(who.end, term.end + BESIDE);
  const half = who.named && who.weight >= 2 && term.strength === 2 ? 0.75 : 1.5;
  return generic.reduce((sum, at) => sum + (at >= from && at <= to ? 1.5 : half), 0);
}

/** What is said after a plain statement takes nothing back: "Mia has asthma, so staff should …". */
function isBefore(places: readonly number[], { end, strength }: Term): boolean {
  return places.some((place) => place < end || strength < 2);
}

/** "I think she might be …", "we are worried that he could have …": what may be is what is feared of somebody. */
function isSuspected(text: string, { start }: Sentence, term: Term): boolean {
  return /\b(?:thinks?|thought|wonder|worried|concern\w*|suspects?|looks like) .*\b(?:might|may|could) (?:be|have)/i.test(
    text.slice(Math.max(start, term.start - 80), term.start + 4),
  );
}

function distance(who: Who, term: Term): number {
  return term.start >= who.end ? term.start - who.end : Math.max(0, who.start - term.end);
}

/** "has type 1 …", "was restrained": some terms bring their verb. */
const SAYS = /^(?:s|has|have|had|having|is|are|was|been|gets|needs|lost|took|takes|gave|broke|hits|hurts|joined) /i;

const VERB = /\b[a-z]{3,}ed\b/;

/** A verb between the person and the term counts most; a joint or a row of a table will do. */
function assertion(view: View, sentence: Sentence, who: Who, best: Term): number {
  const { text } = view;
  const between = text.slice(who.end, best.start);
  const gap = distance(who, best);
  // A pronoun weighs less: said of it straight out, a weak word will do all the same.
  const plain = who.named ? 1.25 : 2.25;
  if (isPredicate(best, between)) return sentence.relative && best.strength < 1 ? plain : 1.25;
  if (isDirect(view, who, best, between)) return plain;
  if (who.end <= best.start && SAYS.test(text.slice(best.start, best.start + 9))) return 1;
  // A term that brings its person; "she's on the pill".
  if (who.start === who.end || (who.pronoun && who.end <= best.start && /^'s /.test(text.slice(who.end, who.end + 3))))
    return 1;
  if (who.possessive && best.start >= who.end && best.start - who.end < 30) return 1;
  // "Orla: …", "Orla P (…", "Orla Price - …"
  const after = text.slice(who.end, Math.min(sentence.end, who.end + 20));
  if (/^(?: [A-Z][a-z]*)?(?:'s)?\s?(?:[:(|\t-]|,\s)/.test(after) && best.start >= who.end) return 1;
  const from = Math.min(who.end, best.end);
  const to = Math.max(who.start, best.start);
  if (sentence.verbs.some((verb) => verb >= from && verb <= to) || (gap <= NEAR && VERB.test(between))) return 1;
  if (best.strength > 1 && /^ [a-z]{3,}s /.test(between)) return 1;
  if (who.end <= best.start && best.strength === 2 && /^ (?:[a-z]{1,7} ){0,2}$/.test(between)) return 1;
  if (best.end <= who.start && isHeadingOf(text, best, text.slice(best.end, who.start))) return 1;
  if (isJoinedTo(text.slice(from, to)) || /^ ?[:=]/.test(text.slice(best.end, best.end + 2))) return 1;
  if (sentence.verbs.length > 0) return 0.5;
  return /[\t|]/.test(text.slice(sentence.start, sentence.end)) ? 0.75 : 0;
}

/** "Marta's family are Roma", "Omar is a Muslim": said straight out, an everyday word of origin or faith will do. */
function isPredicate(best: Term, between: string): boolean {
  return (
    NEEDS_NAME.has(best.category) &&
    /^(?:'s)?(?: (?:family|parents|mum|dad|mother|father|son|daughter))? (?:is|are|was|were|follows?|eats|only eats)(?: an?)?(?: (?:practising|observant|devout|strict|committed))? $/.test(
      between,
    )
  );
}

const SAYS_OF = '(?:has|had|got|is|was|gets|needs|takes|took|sees|went|came|carries|asked|disclosed|lives)';
const DIRECT = RegExp(
  `^(?:'s| ${SAYS_OF})(?: (?:been|being|had|got|also|still|just|now|only|known to|caught with))*(?: (?:an?|on|in|at|under|the|his|her|two|\\d+))?(?: [a-z-]{3,9})? $`,
);
/** "Jordan has asked to be called Jade": nothing of the school stands between. */
const LOOSE = RegExp(`^(?:'s)? ${SAYS_OF}(?: (?!the|our|your|about|for|at|to (?!be)|if|not)[a-z'-]+){0,4} $`);
const ENDS =
  /^(?:[.,;!?\n-]|$| (?:and|because|since|after|again|today|yesterday|this|last|at|in|for|so|but|when|from|by|on|or|with)\b)/;
/** What is said of anybody any day. */
const EVERYDAY =
  /^(?:sick|ill|unwell|doctor|assessment|intervention|church|placement|vaccination|detention|scan|condition|fast|benefits|vouchers?|contact with|charged?|investigation|concerns?|referral|practising|missing|separated|supervised|bursary|prescribed|mood|confirmed|injection|bleeding|shouting|burn|hungry|pain|nervous|sleep|race|faith|drunk|clinic|prompts?|template|gp|hypo|lump|died|passed away)$/i;

/** "Mia is in hospital.", "She was excluded again": said of somebody and of nothing else, a weak word will do. */
function isDirect({ text }: View, who: Who, { start, end, strength, category }: Term, between: string): boolean {
  const term = text.slice(start, end);
  if (strength > 1 || who.end > start || PROFESSION.test(term) || EVERYDAY.test(term)) return false;
  if ((who.named || !NEEDS_NAME.has(category)) && DIRECT.test(between) && ENDS.test(text.slice(end, end + 9)))
    return true;
  return who.named && category !== M.ETHNICITY && category !== M.RELIGION && LOOSE.test(between);
}

/** "CPOMS alert: Leo Marsh" – but "Social worker: Jane Marsh" tells whom to call –; "As a looked after child, Leo …". */
function isHeadingOf(text: string, { start, end }: Term, between: string): boolean {
  if (/^,? ?$/.test(between)) return /\b(?:as|being) an? $/i.test(text.slice(Math.max(0, start - 9), start));
  return /^(?: [a-z]+){0,2} ?(?::|[-–—] ) ?$/i.test(between) && !PROFESSION.test(text.slice(start, end));
}

/** "a section 47 enquiry about Mason", "an allegation against Mr Dunn", "an assessment for Noah": a joint and at most three words. */
function isJoinedTo(between: string): boolean {
  return (
    between.length < NEAR &&
    /(?:^| )(?:about|for|on|of|to|regarding|re|concerning|against|with|by|from|involving|following|after|despite)(?: [a-z'-]+){0,3} $/i.test(
      between,
    )
  );
}

function confidenceOf(score: number, named: boolean): Confidence | undefined {
  if (score >= 5 && named) return 'high';
  if (score >= 4) return 'medium';
  return score >= 3 ? 'low' : undefined;
}
