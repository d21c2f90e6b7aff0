import * as M from '../data/meanings';
import type { Confidence, DataKind, Evidence } from '../kinds';
import { isAlnum, isBlank, isUpper } from '../scan/chars';
import { personsIn } from '../scan/persons';
import type { View } from '../scan/view';

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
const LONGEST = 420;
const NEAR = 45;
const FAR = 110;

interface Term {
  readonly start: number;
  readonly end: number;
  readonly category: number;
  readonly strength: number;
  readonly node: number;
}

/** Somebody in the sentence: how surely a person, and how surely one the school knows. */
interface Who {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly named: boolean;
  /** "she", "mum": somebody the reader must know already. */
  readonly pronoun: boolean;
  readonly possessive: boolean;
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly terms: Term[];
  readonly persons: Who[];
  readonly verbs: number[];
  generic: number;
  group: number;
  modal: boolean;
  relative: boolean;
}

export function findSpecialCategories(view: View): void {
  const { marks } = view;
  for (let i = 0; i < marks.start.length;) {
    const meaning = marks.meaning[i] as number;
    if (meaning < M.FIRST_TERM || meaning > M.LAST_ABBREVIATED) {
      i++;
      continue;
    }
    const start = startOf(view, marks.start[i] as number);
    const end = endOf(view, marks.end[i] as number);
    judgeSentence(view, start, end);
    while (i < marks.start.length && (marks.start[i] as number) < end) i++;
  }
}

function judgeSentence(view: View, start: number, end: number): void {
  const sentence = readSentence(view, start, end);
  const best = strongest(sentence.terms);
  if (best === undefined) return;
  for (const { start: from, end: to, strength, possessive } of personsIn(view.text, start, end)) {
    sentence.persons.push({
      start: from,
      end: to,
      weight: strength === 3 ? 2 : strength === 2 ? 1.5 : 1.1,
      named: strength === 3,
      pronoun: strength === 2,
      possessive,
    });
  }
  // "jailed in 1977": what lies a lifetime back is history, not a pupil's file.
  if (/\b1[0-8]\d\d\b|\b19[0-7]\d\b/.test(view.text.slice(start, end))) sentence.generic += 2;
  let score = 0;
  let named = false;
  for (const who of sentence.persons) {
    const one = scoreOf(view, sentence, who, best);
    if (one <= score) continue;
    score = one;
    named = who.named;
  }
  const confidence = confidenceOf(score, named);
  if (confidence === undefined) return;
  const from = trimStart(view, start);
  const evidence: Evidence[] = [
    { what: 'person', label: named ? 'named' : 'pronoun' },
    { what: 'label', label: 'term' },
  ];
  view.found.push({
    kind: KINDS[best.category - M.FIRST_TERM] as DataKind,
    start: from,
    end: Math.max(end, from + 1),
    confidence,
    evidence,
  });
}

function readSentence(view: View, start: number, end: number): Sentence {
  const { marks } = view;
  const sentence: Sentence = {
    start,
    end,
    terms: [],
    persons: [],
    verbs: [],
    generic: 0,
    group: 0,
    modal: false,
    relative: false,
  };
  for (let i = view.markAt(start); i < marks.start.length && (marks.start[i] as number) < end; i++)
    readMark(view, sentence, i);
  return sentence;
}

function readMark(view: View, sentence: Sentence, i: number): void {
  const { marks } = view;
  const meaning = marks.meaning[i] as number;
  const start = marks.start[i] as number;
  const end = marks.end[i] as number;
  if (meaning >= M.FIRST_TERM && meaning <= M.LAST_ABBREVIATED) addTerm(view, sentence, meaning, i);
  else if (meaning === M.PRONOUN)
    sentence.persons.push({ start, end, weight: 1, named: false, pronoun: true, possessive: false });
  else if (meaning === M.CHILD) {
    // "Your child" in a letter to all is nobody's child.
    const anybody = /^your/i.test(view.text.slice(start, start + 4)) && sentence.modal;
    sentence.persons.push({ start, end, weight: anybody ? 0 : 2, named: !anybody, pronoun: false, possessive: false });
  } else if (meaning === M.TITLE) addTitled(view, sentence, start, end);
  else if (meaning === M.RELATIVE) {
    sentence.relative = true;
    sentence.persons.push({ start, end, weight: 1, named: false, pronoun: true, possessive: false });
  } else if (meaning === M.VERB) sentence.verbs.push(start);
  else if (meaning === M.GENERIC) sentence.generic++;
  else if (meaning === M.GROUP) sentence.group++;
  else if (meaning === M.MODAL || (meaning === M.MONTH && view.text.slice(start, start + 4) === 'may '))
    sentence.modal = true;
}

/** "Mrs Fenn", "Mr. O'Dowd": a title and a name with a capital. */
function addTitled(view: View, sentence: Sentence, start: number, end: number): void {
  const name = /^\.? (\p{Lu}[\p{L}'-]{1,23})('s)?/u.exec(view.text.slice(end, end + 30));
  if (name === null || (name[1] ?? '').length < 2 || !isUpper(view.code(start))) return;
  const stop = end + name[0].length;
  const possessive = /'s$/.test(name[0]);
  sentence.persons.push({ start, end: stop, weight: 1.5, named: true, pronoun: false, possessive });
}

function addTerm(view: View, sentence: Sentence, meaning: number, i: number): void {
  const start = view.marks.start[i] as number;
  const end = view.marks.end[i] as number;
  const abbreviated = meaning >= M.FIRST_TERM + M.ABBREVIATED;
  const weak = !abbreviated && meaning >= M.FIRST_TERM + M.WEAK;
  if (abbreviated && !isAllCapitals(view.text.slice(start, end))) return;
  const category = meaning - (abbreviated ? M.ABBREVIATED : weak ? M.WEAK : 0);
  const strength = abbreviated ? 1.25 : weak ? 0.75 : 2;
  sentence.terms.push({
    start,
    end,
    category,
    strength: isPartOfTitle(view, start) ? Math.min(strength, 0.75) : strength,
    node: view.marks.node[i] as number,
  });
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
  return stem === stem.toUpperCase();
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
  const different = new Set(sentence.terms.filter((term) => distance(who, term) < FAR).map((term) => term.node)).size;
  const more = Math.min(1, Math.max(0, different - 1) * 0.5);
  const gap = distance(who, best);
  const far = gap <= NEAR ? 0 : gap <= FAR ? 0.5 : 1.5;
  const against =
    Math.min(3, sentence.generic * 1.5) +
    (sentence.group > 0 ? (who.named ? 0.5 : 1.5) : 0) +
    (sentence.modal ? (who.named ? 0.5 : 1.5) : 0);
  const score = who.weight + best.strength + said + more - against - far;
  const needsName = best.strength < 2 && NEEDS_NAME.has(best.category) && who.pronoun && !sentence.relative;
  return said === 0 || needsName ? Math.min(score, 3.5) : score;
}

function distance(who: Who, term: Term): number {
  return term.start >= who.end ? term.start - who.end : Math.max(0, who.start - term.end);
}

/** A verb between the person and the term counts most; a joint or a row of a table will do. */
function assertion(view: View, sentence: Sentence, who: Who, best: Term): number {
  const { text } = view;
  const between = text.slice(who.end, best.start);
  if (isPredicate(best, between)) return 1.25;
  if (who.possessive && best.start >= who.end && best.start - who.end < 30) return 1;
  const after = text.slice(who.end, Math.min(sentence.end, who.end + 4));
  if (/^(?:'s)?\s?(?:[:(|\t-]|,\s)/.test(after) && best.start >= who.end) return 1;
  const from = Math.min(who.end, best.end);
  const to = Math.max(who.start, best.start);
  if (sentence.verbs.some((verb) => verb >= from && verb <= to)) return 1;
  if (who.end <= best.start && best.strength === 2 && /^ (?:[a-z]{1,7} ){0,2}$/.test(between)) return 1;
  if (isJoinedTo(text.slice(from, to))) return 1;
  if (sentence.verbs.length > 0) return 0.5;
  return /[\t|]/.test(text.slice(sentence.start, sentence.end)) ? 0.75 : 0;
}

/** "Marta's family are Roma", "Omar is a Muslim": said straight out, an everyday word of origin or faith will do. */
function isPredicate(best: Term, between: string): boolean {
  return (
    NEEDS_NAME.has(best.category) &&
    /^(?:'s)?(?: (?:family|parents|mum|dad|mother|father|son|daughter))? (?:is|are|was|were)(?: an?)?(?: practising)? $/.test(
      between,
    )
  );
}

/** "a section 47 enquiry about Mason", "an allegation against Mr Dunn", "an assessment for Noah": a joint and at most three words. */
function isJoinedTo(between: string): boolean {
  return (
    between.length < NEAR &&
    /(?:^| )(?:about|for|on|of|regarding|re|concerning|against|with|by|from|involving)(?: [a-z'-]+){0,3} $/i.test(
      between,
    )
  );
}

function confidenceOf(score: number, named: boolean): Confidence | undefined {
  if (score >= 5 && named) return 'high';
  if (score >= 4) return 'medium';
  return score >= 3 ? 'low' : undefined;
}

/** Sentence bounds; a line that goes on in small letters belongs to the same sentence (wrapped mail). */
function startOf(view: View, position: number): number {
  const least = Math.max(view.from, position - LONGEST);
  for (let i = position - 1; i >= least; i--) {
    const code = view.code(i);
    if (code === 10 ? endsAtLine(view, i) : isSentenceStop(view, i)) return i + 1;
  }
  return least;
}
function endOf(view: View, position: number): number {
  const most = Math.min(view.to, position + LONGEST);
  for (let i = position; i < most; i++) {
    const code = view.code(i);
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

function trimStart(view: View, start: number): number {
  let i = start;
  while (i < view.to && (isBlank(view.code(i)) || view.code(i) === 62) && !isUpper(view.code(i))) i++;
  return i;
}
