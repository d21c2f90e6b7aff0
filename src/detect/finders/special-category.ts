import * as M from '../data/meanings';
import type { Confidence, DataKind, Evidence } from '../kinds';
import { isBlank, isUpper } from '../scan/chars';
import { personsIn, type PersonWord } from '../scan/persons';
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

interface Tally {
  strongest: number;
  category: number;
  terms: Set<number>;
  pronoun: boolean;
  child: boolean;
  relative: boolean;
  verb: boolean;
  generic: number;
  group: number;
  modal: boolean;
  firstTerm: number;
}

export function findSpecialCategories(view: View): void {
  const { marks } = view;
  for (let i = 0; i < marks.start.length; ) {
    const meaning = marks.meaning[i] as number;
    if (meaning < M.FIRST_TERM || meaning > M.LAST_ABBREVIATED) {
      i++;
      continue;
    }
    const at = marks.start[i] as number;
    const start = startOf(view, at);
    const end = endOf(view, marks.end[i] as number);
    judgeSentence(view, start, end);
    while (i < marks.start.length && (marks.start[i] as number) < end) i++;
  }
}

function judgeSentence(view: View, start: number, end: number): void {
  const tally = tallyOf(view, start, end);
  if (tally.strongest === 0) return;
  const persons = personsIn(view.text, start, end);
  const score = scoreOf(view, tally, persons, start, end);
  const confidence = confidenceOf(score, tally, persons);
  if (confidence === undefined) return;
  const named = persons.some((one) => one.strength === 2) || tally.child;
  const evidence: Evidence[] = [{ what: 'person', label: named ? 'named' : 'pronoun' }, { what: 'label', label: 'term' }];
  const from = trimStart(view, start);
  view.found.push({ kind: KINDS[tally.category - M.FIRST_TERM] as DataKind, start: from, end: Math.max(end, from + 1), confidence, evidence });
}

function tallyOf(view: View, start: number, end: number): Tally {
  const { marks } = view;
  const tally: Tally = { strongest: 0, category: 0, terms: new Set(), pronoun: false, child: false, relative: false, verb: false, generic: 0, group: 0, modal: false, firstTerm: end };
  for (let i = view.markAt(start); i < marks.start.length && (marks.start[i] as number) < end; i++) count(view, tally, i);
  return tally;
}

function count(view: View, tally: Tally, i: number): void {
  const { marks } = view;
  const meaning = marks.meaning[i] as number;
  const start = marks.start[i] as number;
  if (meaning >= M.FIRST_TERM && meaning <= M.LAST_ABBREVIATED) return countTerm(view, tally, meaning, marks.node[i] as number, start, marks.end[i] as number);
  if (meaning === M.PRONOUN) tally.pronoun = true;
  else if (meaning === M.CHILD) tally.child = true;
  else if (meaning === M.RELATIVE) tally.relative = true;
  else if (meaning === M.VERB) tally.verb = true;
  else if (meaning === M.GENERIC) tally.generic++;
  else if (meaning === M.GROUP) tally.group++;
  else if (meaning === M.MODAL || (meaning === M.MONTH && view.text.slice(start, start + 4) === 'may ')) tally.modal = true;
}

function countTerm(view: View, tally: Tally, meaning: number, node: number, start: number, end: number): void {
  const abbreviated = meaning >= M.FIRST_TERM + M.ABBREVIATED;
  const weak = !abbreviated && meaning >= M.FIRST_TERM + M.WEAK;
  if (abbreviated && view.text.slice(start, end) !== view.text.slice(start, end).toUpperCase()) return;
  const category = meaning - (abbreviated ? M.ABBREVIATED : weak ? M.WEAK : 0);
  const strength = abbreviated ? 1.25 : weak ? 0.75 : 2;
  if (start < tally.firstTerm) tally.firstTerm = start;
  tally.terms.add(node);
  const graver = strength === tally.strongest && category === M.SAFEGUARDING;
  if (strength > tally.strongest || graver) {
    tally.strongest = strength;
    tally.category = category;
  }
}

function scoreOf(view: View, tally: Tally, persons: readonly PersonWord[], start: number, end: number): number {
  const named = persons.reduce((best, one) => Math.max(best, one.strength), 0);
  const person = named === 2 || tally.child ? 2 : named === 1 ? 1.5 : tally.pronoun ? 1.25 : tally.relative ? 1 : 0;
  if (person === 0) return 0;
  const certain = named === 2 || tally.child;
  const term = !certain && NEEDS_NAME.has(tally.category) ? Math.min(tally.strongest, 1.25) : tally.strongest;
  const said = assertion(view, tally, persons, start, end);
  const more = Math.min(1, (tally.terms.size - 1) * 0.5);
  const against = Math.min(3, tally.generic * 1.5) + (tally.group > 0 ? (certain ? 0.5 : 1.5) : 0) + (tally.modal ? (certain ? 0.5 : 1.5) : 0);
  const score = person + term + said + more - against;
  return said === 0 ? Math.min(score, 3.5) : score;
}

/** A verb, a joint between name and term, or a row of a table. */
function assertion(view: View, tally: Tally, persons: readonly PersonWord[], start: number, end: number): number {
  const possessive = persons.some((one) => one.possessive && one.start < tally.firstTerm) ? 0.5 : 0;
  if (tally.verb) return 1 + possessive;
  const name = persons[0];
  if (name !== undefined) {
    const between = view.text.slice(name.end, Math.min(end, name.end + 4));
    if (/^(?:'s)?\s?[:(|\t-]|^,/.test(between)) return 1;
  }
  if (possessive > 0) return 1;
  return /[\t|]/.test(view.text.slice(start, end)) && persons.length > 0 ? 0.75 : 0;
}

function confidenceOf(score: number, tally: Tally, persons: readonly PersonWord[]): Confidence | undefined {
  if (score >= 5.25 && (persons.some((one) => one.strength === 2) || tally.child)) return 'high';
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
