import * as M from '../data/meanings';
import { isBlank } from '../scan/chars';
import { SECRET_BITS, secretOddsOf, slotOf, SLOT_BITS } from '../scan/log-odds';
import { firstFrom } from '../scan/positions';
import { stemOf } from '../scan/scan';
import type { Evidence } from '../kinds';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';
import { CAPITAL, PHRASE, secretCandidates, speaksOfSecrets, type Candidate } from './password-candidates';
import { isMeeting } from './password-login';

// How likely a candidate is a secret, from the words, signs and labels around it.

/** Words so far before and after a candidate count. */
const BEFORE = 160;
const AFTER = 70;
const LABEL_BEFORE = 200;
const LABEL_AFTER = 60;
const MOST_MARKS = 12;
const NEIGHBOURS = 200;

/** What a feature is of: multipliers that keep them apart. */
const ROLE = {
  shape: 0x27d4eb2f,
  sign: 0x165667b1,
  word: 0x9e3779b1,
  stem: 0x85ebca77,
  second: 0xc2b2ae3d,
  pair: 0x6a09e667,
  line: 0xbb67ae85,
  whole: 0x3c6ef373,
  above: 0xa54ff53b,
  next: 0x510e527f,
  after: 0x9b05688d,
  below: 0x1f83d9ab,
  label: 0x5be0cd19,
  ofShape: 0xcbbb9d5d,
  labelAfter: 0x629a292b,
  other: 0x9159015b,
  rows: 0x152fecd9,
  strange: 0x67332669,
} as const;

/** Slots of what stands around candidate number `which`. */
export function secretSlots(view: View, all: readonly Candidate[], which: number): Set<number> {
  const { start, end, shape } = all[which] as Candidate;
  const slots = new Set<number>();
  const add = (role: keyof typeof ROLE, value: number): void =>
    void slots.add(slotOf(value | 0, ROLE[role]) >>> (SLOT_BITS - SECRET_BITS));
  add('shape', shape);
  let at = start;
  while (at > view.from && view.code(at - 1) !== 10 && isBlank(view.code(at - 1))) at--;
  const sign = view.code(at - 1);
  const isAfterWord = sign > 64 && sign < 128 && sign !== 91 && sign !== 95;
  add('sign', isAfterWord ? 1 : sign);
  add('sign', 1000 * (shape + 1) + (isAfterWord ? 1 : sign));
  add('sign', 100_000 + view.code(end));
  addWords(view, start, end, add);
  addLabels(view, start, end, shape, add);
  let like = 0;
  for (const step of [-1, 1])
    for (
      let i = which + step;
      Math.abs(((all[i] as Candidate | undefined)?.start ?? Infinity) - start) < NEIGHBOURS && like < 3;
      i += step
    )
      if ((all[i] as Candidate).shape === shape) like++;
  add('rows', like);
  add('strange', Math.min(4, Math.floor(view.strangeness / 3)));
  return slots;
}

type Add = (role: keyof typeof ROLE, value: number) => void;

function addWords(view: View, start: number, end: number, add: Add): void {
  const { tokens, tokenEnd, tokenCount } = view.anchors;
  const last = firstFrom(tokenEnd, tokenCount, start + 1);
  let lineStart = start;
  while (lineStart > view.from && start - lineStart < BEFORE && view.code(lineStart - 1) !== 10) lineStart--;
  for (let i = last - 1; i >= 0 && start - (tokenEnd[i] as number) < BEFORE; i--) {
    const stem = stemOf(i);
    const nth = last - i;
    if (nth === 1) {
      add('word', tokens[i] as number);
      add('stem', stem);
      if (i > 0) add('pair', Math.imul(stemOf(i - 1), 31) ^ stem);
    } else if (nth === 2) add('second', stem);
    if ((tokenEnd[i] as number) > lineStart) {
      add('line', stem);
      add('whole', tokens[i] as number);
    } else add('above', stem);
  }
  let isBelow = false;
  let from = end;
  const next = firstFrom(tokenEnd, tokenCount, end + 1);
  for (let i = next; i < tokenCount && (tokenEnd[i] as number) - end < AFTER; i++) {
    for (; from < (tokenEnd[i] as number) && !isBelow; from++) isBelow = view.code(from) === 10;
    const stem = stemOf(i);
    if (i === next) add('next', isBelow ? 0 : stem);
    add(isBelow ? 'below' : 'after', stem);
  }
}

/** The nearest label of a secret, and of anything else. */
function addLabels(view: View, start: number, end: number, shape: number, add: Add): void {
  const { marks } = view;
  let isOwn = false;
  let isOther = false;
  const at = view.markAt(start);
  for (let i = at - 1; i >= 0 && i > at - MOST_MARKS && !(isOwn && isOther); i--) {
    const meaning = marks.meaning[i] as number;
    const gap = start - (marks.end[i] as number);
    if (gap > LABEL_BEFORE) break;
    const isOfSecret = speaksOfSecrets(view, i);
    if (gap < 0 || (isOfSecret ? isOwn : isOther || meaning > M.L_CALL)) continue;
    if (isOfSecret) {
      isOwn = true;
      add('label', 8 * meaning + far(gap));
      add('ofShape', 16 * meaning + shape);
    } else {
      isOther = true;
      add('other', 8 * meaning + far(gap));
    }
  }
  if (!isOwn) add('label', 0);
  for (let i = view.markAt(end); i < marks.count; i++) {
    const gap = (marks.start[i] as number) - end;
    if (gap > LABEL_AFTER) break;
    const meaning = marks.meaning[i] as number;
    if (!speaksOfSecrets(view, i)) continue;
    add('labelAfter', 8 * meaning + far(gap));
    break;
  }
}

function far(distance: number): number {
  return distance <= 2 ? 0 : distance <= 12 ? 1 : distance <= 40 ? 2 : distance <= 100 ? 3 : 4;
}

/** A candidate that nothing else claims, and what is learnt from. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly slots: ReadonlySet<number>;
}

/** Candidates of a stretch in which numbers were looked for. */
export function weighedSecrets(view: View): readonly Weighed[] {
  // Programmers write of users and codes all day long.
  const all = view.isStrange ? [] : secretCandidates(view);
  if (all.length === 0) return [];
  const taken = view.found.filter(({ confidence }) => confidence !== 'low');
  const isFree = ({ start, end }: Candidate): boolean => !taken.some((one) => one.start < end && one.end > start);
  return all.flatMap((candidate, which) =>
    isFree(candidate) ? [{ candidate, slots: secretSlots(view, all, which) }] : [],
  );
}

const WORDS: Evidence = { what: 'words' };

/** Log-odds from which it is a secret. */
const ENOUGH = 0;

/** Reports what is likely a password or a code by what stands around it. */
export function findLikelySecrets(view: View): void {
  for (const { candidate, slots } of weighedSecrets(view)) {
    if (secretOddsOf(slots) <= ENOUGH) continue;
    const confidence = isMeeting(view, candidate.start) ? 'low' : 'medium';
    const isOfWords = candidate.shape >= CAPITAL && candidate.shape <= PHRASE;
    addPlain(view, 'PASSWORD', candidate.start, candidate.end, confidence, isOfWords ? [WORDS] : [STRUCTURE, WORDS]);
  }
}
