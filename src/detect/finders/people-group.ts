import * as M from '../data/meanings';
import { classOf, LOWER, UPPER } from '../scan/chars';
import { mixed } from '../scan/lexicon';
import { FORENAME, nameBits } from '../scan/name-words';
import { isAlsoWord } from '../scan/persons';
import type { View } from '../scan/view';
import { GROUPS, MAIL, OTHERS, PUPILS } from './list-words';

// Pupils named close together in no form of a list: "On Friday’s run: Meg (boots), Ayaan needs a coat, Jonas W and Tia",
// who plays whom, scores in a line. Many known forenames among few words, and words of a school beside them.
const LEAST = 3;
const MANY = 10;
const LONGEST = 1500;
/** Paragraphs in small letters are looked at when they have fewer words than that. */
const MOST_IN_SMALL = 60;
const ENOUGH = 4;
/** One word in so many is a forename. */
const SPARSE = 14;
const LOOSE = 10;
const DENSE = 5;

/** People of a paragraph. */
interface Group {
  start: number;
  end: number;
  words: number;
  readonly names: Set<string>;
  /** Told apart by the letter of a surname, and called Mr or Mrs. */
  short: number;
  titled: number;
}

/** Looks at each paragraph; what the finders of lists have reported is left to them. */
export function findPeopleGroups(view: View): void {
  const { anchors } = view;
  const known = view.found.filter(({ kind }) => kind === 'BULK_TABLE');
  let capital = 0;
  for (let line = 0; line < anchors.lines;) {
    let last = line;
    while (last + 1 < anchors.lines && (anchors.wordsOf[last + 1] as number) > 0) last++;
    const start = anchors.lineStart[line] as number;
    const end = anchors.lineStart[last + 1] as number;
    const first = capital;
    let forenames = 0;
    for (; capital < anchors.capitals && (anchors.capitalStart[capital] as number) < end; capital++)
      forenames += (anchors.capitalIs[capital] as number) & FORENAME;
    let words = 0;
    let commas = 0;
    for (let i = line; i <= last; i++) {
      words += anchors.wordsOf[i] as number;
      commas += anchors.delimiters[4 * i + 1] as number;
    }
    const isFew = commas > 1 && forenames < LEAST && capital - first < LEAST && words < MOST_IN_SMALL;
    if ((isFew || forenames * SPARSE >= words) && words >= LEAST && end - start <= LONGEST)
      if (!known.some((one) => one.start < end && one.end > start)) {
        const group: Group = { start: -1, end: start, words, names: new Set(), short: 0, titled: 0 };
        if (isFew) readInSmall(view, group, start, end);
        else readGroup(view, group, first, capital, start);
        if (group.names.size >= LEAST) judge(view, group, start, end);
      }
    line = last + 1;
  }
}

const GREETS =
  /(?:^|\n)[ >]*(?:hi|hello|hey|dear|morning|afternoon|thanks|thank you|ta|cheers|regards|love|from|best|many thanks|kind regards)[, ]{1,2}$/i;
const TITLED = /\b(?:Mrs?|Miss|Ms|Dr|Sir|Cllr|Revd?)\.? $/;

/** Who does what is agreed among adults. */
const TASKS = /(?:^|\n)[ >•*-]*[A-Z][a-z]+ +(?:will|to) [a-z][^]*\n[ >•*-]*[A-Z][a-z]+ +(?:will|to) [a-z]/;

/** "ellis, noor, jake t and samira": names between signs, typed in small letters. */
function readInSmall({ codes, text }: View, group: Group, start: number, end: number): void {
  let from = start;
  let mix = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? (codes[i] as number) : 10;
    if ((classOf(code) & LOWER) !== 0) {
      mix = mixed(mix, code);
      continue;
    }
    if (i - from > 2 && (nameBits(mix) & FORENAME) !== 0) {
      const name = text.slice(from, i);
      const isListed = LISTED.test(text.slice(i, i + 5)) && !isAlsoWord(name);
      if (isListed && !group.names.has(name)) {
        group.names.add(name);
        if (/^ [a-z](?![a-z])/.test(text.slice(i, i + 3))) group.short++;
        if (group.start < 0) group.start = from;
        group.end = i;
      }
    }
    from = i + 1;
    mix = 0;
  }
}

/** What follows a name among names: a sign, "and", the letter of a surname. */
const LISTED = /^(?:[,;/.()\n]| and\b| & | - | [a-z](?![a-z]))/;

function readGroup(view: View, group: Group, first: number, past: number, start: number): void {
  const { text, anchors } = view;
  let before = -1;
  for (let i = first; i < past; i++) {
    const from = anchors.capitalStart[i] as number;
    const to = anchors.capitalEnd[i] as number;
    const lead = text.slice(Math.max(start, from - 14), from);
    if (TITLED.test(lead)) group.titled++;
    // A surname, or the second half of a name.
    const isSecond = from - before === 1;
    before = to;
    if (isSecond || ((anchors.capitalIs[i] as number) & FORENAME) === 0 || GREETS.test(lead)) continue;
    const name = text.slice(from, to).toLowerCase();
    const isFull = text.charCodeAt(to) === 32 && (classOf(text.charCodeAt(to + 1)) & UPPER) !== 0;
    if ((isAlsoWord(name) && !isFull) || group.names.has(name)) continue;
    group.names.add(name);
    if (isFull && !/[A-Za-z]/.test(text.charAt(to + 2))) group.short++;
    if (group.start < 0) group.start = from;
    group.end = to;
  }
}

function judge(view: View, group: Group, start: number, end: number): void {
  const people = group.names.size;
  if (people * SPARSE < group.words || group.titled * 2 > people) return;
  const said = view.text.slice(Math.max(0, start - 100), Math.min(end, start + 600));
  if (MAIL.test(said) || OTHERS.test(said) || TASKS.test(said)) return;
  const isPupils = PUPILS.test(said);
  if (!isPupils && !GROUPS.test(said)) return;
  let terms = 0;
  let family = 0;
  view.hasNear(end, end, end - start, 0, (meaning) => {
    if (meaning >= M.FIRST_TERM && meaning <= M.LAST_ABBREVIATED) terms++;
    else if (meaning === M.RELATIVE) family++;
    return false;
  });
  const numbers = said.match(/\d+/g)?.length ?? 0;
  const weight =
    (isPupils ? 3 : 2) +
    (terms * 3 >= people ? 1.5 : 0) +
    (family * 3 >= people ? 1.5 : 0) +
    (group.short * 4 >= people ? 1.5 : 0) +
    (numbers >= people ? 1 : 0) +
    (people * DENSE >= group.words ? 1.5 : people * LOOSE >= group.words ? 0.5 : 0) +
    Math.min(1.5, (people - LEAST) / 2);
  if (weight < ENOUGH) return;
  view.found.push({
    kind: 'BULK_TABLE',
    start: group.start,
    end: group.end,
    confidence: people >= MANY && isPupils ? 'high' : 'medium',
    evidence: [{ what: 'table', label: 'rows' }],
    rows: people,
  });
}
