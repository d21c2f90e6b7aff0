import * as M from '../data/meanings';
import type { DataKind, Evidence } from '../kinds';
import type { Table } from '../scan/table';
import { lineEnd } from '../scan/table';
import type { View } from '../scan/view';
import { factByShape, type Fact } from './facts';
import { excessOf, joined, type NamedTogether } from './list-odds';
import * as S from './list-signs';
import { goesOn, IN_TABLE, INLINE, linesWithNames, LONGEST_ROW, NOBODY } from './list-lines';
import { initialsAt, nameAt, tailOf, withFirstCapital, type Name } from './list-name';
import { GREETING, MAIL } from './list-words';

// Lists of people as they are typed and pasted: line after line a name and something about its bearer ("3. Tom Ashdown
// 7B"), names side by side in a sentence, cells one below the other. No sign decides alone: what stands in each row, how
// many names are known, how they are written and what the heading says are weighed together.
const LEAST = 3;
const MANY = 10;
const MANY_UNKNOWN = 6;
const LONGEST_LINE = 900;
/** Lines without a name that may stand between two rows: cells of a table pasted as plain text. */
const MOST_BETWEEN = 7;
const LONGEST_CELL = 48;

const HOME = /@.*\b0\d{3}|\b0\d{3}.*@|\b07\d{3}|@(?:gmail|hotmail|outlook|icloud|yahoo)\./i;
const TITLE = /^(?:M(?:rs?|s|iss|x)|Dr|Prof|Revd?|Cllr|Sir|Lady|Father|PC)\b/;
/** Who does what is agreed among adults. */
const TASK =
  /^\W{0,14}(?:will|to) (?:ask|send|try|check|call|ring|e-?mail|write|chase|book|update|speak|arrange|order|print|confirm|draft|prepare)\b/;
const CLASS = /\b(?:\d{1,2} ?[A-Z]{1,2}\d?|Y(?:ear|r)? ?\d{1,2}|YR|Bl ?\d|Rec|Reception|Nursery|R[A-Z]|S\d[A-Z])\b/;

/** What stands before the name on a line: bullets, numbers, times, dates. */
const LEAD =
  /^(?:[\s>*•●▪◦○□☐✓✗·|–-]|\(?\d{1,7}(?:[.):|,;]{1,2}|\s)|\d{1,2}[/.:]\d{1,2}(?:[/.]\d{2,4})?\s|P\d\s|\(?[a-z]\)\s|(?:No|PC|Lane|Pupil|Table|Seat|Bed|Desk|Row)\.? ?\d+:?\s){0,12}/;
/** What the line calls its name: "GS", "Y10", "Head Girl:", "Wrens –". */
const CALLED = [
  /^(?:[A-Z]{1,3}\d{0,4}|\d{1,2}[A-Z]\d?)\s/,
  /^(?:.{1,36}?(?::\s|\s[^\w\s.,!?'"()]{1,3}\s|\t)|[a-z][a-z\d._]{2,20}\s)/,
];
/** Marks of a register, an age, attainment. */
const MARKS =
  /[✓✗✔✘]\s*$|[/\\].*[/\\]| ?\(\d{1,2}\)$|working (?:towards|at)|expected|greater depth|\b(?:maths?|eng|sci)\w* \d/i;
const DASHED = /\t| {2,}|[,;|()]| [–/-] |: |\.$/;
const BETWEEN_NAMES = /\s*(?:[,;&|\t]|\/(?= ?[A-Za-z])| and | or | a | ac )\s*/;
const CODE = /^(.*?)(?: [\d.:]{1,5})?(?: ?\([^)]{1,40}\)?| \d{1,2}[A-Z]{1,2}\d?| Y\d{1,2})?(?: [\d.]{1,5})?[.!]?$/;

/** What a row tells, and what is only a sign of a pupil. */
type Sign = Fact | 'term' | 'family' | 'home' | 'time';

/** A line of a list, kept to be read for what it tells: most lines with a name belong to no list, and never are. */
interface Row {
  readonly line: string;
  readonly from: number;
  readonly to: number;
  /** Where what stands before the name ends, and where the name begins and ends; -1: a line without a name. */
  readonly lead: number;
  readonly at: number;
  readonly end: number;
}

/** What has been seen of the list that is being read. */
interface Block {
  readonly rows: Row[];
  start: number;
  end: number;
  lines: number;
  people: number;
  known: number;
  register: number;
  single: number;
  /** Rows with letters in the place of a name, and pupils told apart by the letter of a surname. */
  initials: number;
  short: number;
  /** Surnames side by side under a heading that says whose they are. */
  surnames: boolean;
  /** Rows in small letters. */
  small: boolean;
  adult: number;
  facts: { [sign in Sign]?: number };
  row: Set<Sign>;
  between: number;
  lastBetween: number;
  uneven: number;
  beside: number;
  /** Rows with lines between them. */
  apart: number;
  names: Set<string>;
  /** Rows that name somebody once more. */
  again: number;
  said: string;
}

/** Reports lists of pupils outside `tables`. */
export function findPeopleLists(view: View, tables: readonly Table[], thisYear: number): void {
  if (view.isStrange && !mayBePlain(view)) return;
  for (const one of joined(peopleLists(view, tables, thisYear))) reportList(view, one, 'rows');
}

/** Are enough birthdays and numbers of people about for a list that needs no words around it? */
function mayBePlain({ found }: View): boolean {
  return found.filter(({ kind }) => PLAIN.has(kind)).length >= LEAST;
}

const PLAIN: ReadonlySet<DataKind> = new Set(['DATE_OF_BIRTH', 'NHS_NUMBER', 'NINO', 'UPN', 'ULN']);

/** Blocks of lines that each name somebody, whoever they are. */
export function peopleLists(view: View, tables: readonly Table[], thisYear: number): NamedTogether[] {
  const lists: NamedTogether[] = [];
  const { anchors, text } = view;
  const { may, raised } = linesWithNames(view, tables);
  let block: Block | undefined;
  const close = (): void => {
    if (block !== undefined && mayBeList(block)) lists.push(...read(view, block, thisYear));
    block = undefined;
  };
  for (let line = 0; line < anchors.lines; line++) {
    const is = may[line] as number;
    if (is === IN_TABLE) {
      close();
      continue;
    }
    if (block === undefined && (is === 0 || is === NOBODY || (is !== INLINE && !goesOn(may, line)))) continue;
    const from = anchors.lineStart[line] as number;
    const to = lineEnd(text, anchors, line);
    if (to === from) continue;
    if (to - from > LONGEST_LINE) {
      close();
      continue;
    }
    const plain = text.slice(from, to);
    const withNames = raised.get(line);
    const isSmall = withNames !== undefined;
    const row = withNames?.slice(0, to - from) ?? (block?.small === true ? withFirstCapital(plain) : plain);
    if (
      (is !== NOBODY || row !== plain) &&
      readRow(view, row, from, to, is === INLINE, block ?? (block = newBlock(from)))
    ) {
      block.small ||= isSmall;
      continue;
    }
    if (block === undefined) continue;
    if (block.lines === 0 || row.length > LONGEST_CELL || ++block.between > MOST_BETWEEN || OVER.test(row)) close();
    else {
      // What stands below the first name may say whose it is.
      if (block.rows.length < 4) block.said += ` ${row}`;
      block.rows.push({ line: row, from, to, lead: 0, at: 0, end: -1 });
    }
  }
  close();
  return lists;
}

/** `{"forename":"Mia"` */
const OBJECT = /^\s*[[{]/;
/** "Ife Okonjo and Barnaby Pell" */
function nextTo(line: string, { end }: Name): Name | undefined {
  const sign = /^(?:,| and| &| a) /.exec(line.slice(end, end + 5))?.[0].length;
  const next = sign === undefined ? undefined : nameAt(line, end + sign);
  return next?.known === true ? next : undefined;
}

/** "… opens the door and" */
const PROSE = /^,? [a-z']+(?: [a-z']+){3}/;

/** A sentence or a closing ends a list. */
const OVER = /[a-z][.?!]$|^(?:thanks|regards|kind|many|ta\b|cheers|best|diolch)/i;

function newBlock(start: number): Block {
  return {
    rows: [], start, end: start, lines: 0, people: 0, known: 0, register: 0, single: 0, initials: 0, short: 0, surnames: false, small: false, adult: 0, facts: {}, row: new Set(),
    between: 0, lastBetween: 0, uneven: 0, beside: 0, apart: 0, names: new Set(), again: 0, said: '',
  }; // prettier-ignore
}

/** Reads the person or the people a line names; false when it names none. */
function readRow(view: View, line: string, from: number, to: number, isInline: boolean, block: Block): boolean {
  if (GREETING.test(line)) return false;
  if (isInline && readSideBySide(line, block)) {
    if (view.hasNear(to, to, to - from, 0, isTerm)) add(block, 'term', block.people);
    open(block, from, to);
    return true;
  }
  if (to - from > LONGEST_ROW) return false;
  if (OBJECT.test(line)) line = line.replace(/"?[\w ]+"? ?: ?(?=["\d])|[[\]{}"]/g, '');
  const lead = (LEAD.exec(line) as RegExpExecArray)[0].length;
  let at = lead;
  let name = nameAt(line, at);
  if (name === undefined || (name.words === 1 && !name.known)) {
    for (const called of CALLED) {
      const stop = lead + (called.exec(line.slice(lead))?.[0].length ?? 0);
      const from = stop + (/^\d{1,7} ?[|,;\t] ?/.exec(line.slice(stop))?.[0].length ?? 0);
      const after = stop === lead ? undefined : nameAt(line, from);
      if (after === undefined || (after.words === 1 && !after.known)) continue;
      name = after;
      at = from;
      break;
    }
  }
  const isNobody = name === undefined || (name.words === 1 && !name.known);
  const initials = isNobody ? initialsAt(line, lead) : undefined;
  if (initials !== undefined) {
    name = { end: lead + initials.length, words: 1, known: false, register: true };
    block.initials++;
  } else if (
    name === undefined ||
    (name.words === 1 &&
      !name.known &&
      (DAY.test(line.slice(at, name.end)) ||
        isTermAt(view, from + at) ||
        (block.lines > 0 && block.between > 0) ||
        !(block.single > 0 ? BY_ITSELF : LONE).test(line.slice(name.end))))
  )
    return false;
  // A heading is no row; what a list seems to begin with may be one.
  if (/:$|^\S+\.$/.test(line.trim())) return false;
  if (block.lines === 0 && !name.known) block.said += line;
  // A sentence about somebody is no row.
  if (PROSE.test(line.slice(name.end))) return false;
  const who = line.slice(at).split(/[ .]/, 1)[0] ?? '';
  open(block, from, to);
  if (block.names.has(who)) block.again++;
  else count(name, block);
  block.names.add(who);
  if (at > lead && block.lines < 30) block.said += ` ${line.slice(lead, at)}`;
  for (let more = nextTo(line, name); more !== undefined; more = nextTo(line, more)) count((name = more), block);
  block.rows.push({ line, from, to, lead, at, end: name.end });
  return true;
}

/** What a row says besides its name. */
function readMore(view: View, { line, from, to, lead, at, end }: Row, thisYear: number, block: Block): void {
  if (end < 0) {
    readFacts(view, line, from, to, thisYear, block);
    return;
  }
  block.row = new Set();
  const rest = line.slice(end);
  if (/\d[.:]\d\d /.test(line.slice(0, lead))) add(block, 'time', 1);
  if (TITLE.test(line.slice(at)) || TITLE.test(line.slice(lead)) || TASK.test(rest)) block.adult++;
  readFacts(view, `${line.slice(lead, at)}|${rest}`, from + end, to, thisYear, block);
}

function open(block: Block, from: number, to: number): void {
  if (block.lines === 0) block.start = from;
  else if (block.lines > 1 && block.between !== block.lastBetween) block.uneven++;
  if (block.lines > 0) block.lastBetween = block.between;
  if (block.between > 0) block.apart++;
  block.between = 0;
  block.lines++;
  block.end = to;
}

function count({ known, register, words, short }: Name, block: Block): void {
  block.people++;
  if (short === true) block.short++;
  if (known) block.known++;
  if (register) block.register++;
  if (words === 1) block.single++;
}

function add({ facts }: Block, sign: Sign, times: number): void {
  facts[sign] = (facts[sign] ?? 0) + times;
}

/** What the cells of a row tell about its bearer; of each kind one counts. */
function readFacts(view: View, rest: string, from: number, to: number, thisYear: number, block: Block): void {
  const note = (fact: Sign): void => {
    if (block.row.has(fact)) return;
    block.row.add(fact);
    add(block, fact, 1);
  };
  for (const cell of rest.split(DASHED, 9)) {
    const piece = cell.trim();
    const fact = piece === '' ? undefined : factByShape(piece, thisYear);
    if (fact !== undefined) note(fact);
  }
  if (CLASS.test(rest)) note('class');
  if (MARKS.test(rest)) note('note');
  if (HOME.test(rest)) note('home');
  view.hasNear(to, to, to - from, 0, (meaning) => {
    if (meaning === M.RELATIVE) note('family');
    if (isTerm(meaning)) note('term');
    return false;
  });
}

/** "Headache", "Vomiting" line after line are nobody's names. */
function isTermAt(view: View, position: number): boolean {
  const mark = view.markAt(position);
  const { start, meaning, count } = view.marks;
  return mark < count && start[mark] === position && isTerm(meaning[mark] as number);
}

function isTerm(meaning: number): boolean {
  return meaning >= M.FIRST_TERM && meaning <= M.LAST_ABBREVIATED;
}

/** "…: Ines Abreu, Kit Cole (9D) and Mo Iqbal": three names or more with nothing but signs between them. */
function readSideBySide(line: string, block: Block): boolean {
  const colon = line.search(/:\s| [–-] /);
  const head = colon < 0 ? '' : line.slice(0, colon + 1);
  const pieces = [...line.slice(head.length).split(BETWEEN_NAMES), ''];
  let best: Name[] = [];
  let codes = 0;
  let run: Name[] = [];
  let coded = 0;
  pieces.forEach((piece, i) => {
    const body = piece.replace(/^[\s–-]+|^(?:Y\d{1,2}|\d{1,2}[A-Z]) /, '');
    const inner = (CODE.exec(body) as RegExpExecArray)[1] ?? '';
    // The last of them may go on as a sentence, the first end one.
    const name = nameAt(inner, 0) ?? (run.length === 0 ? nameAt(inner, tailOf(inner)) : undefined);
    const isWhole = name !== undefined && name.end >= inner.length - 1;
    if (name !== undefined && (isWhole || run.length >= 2 || i === 0)) {
      run.push(name);
      if (/\d/.test(piece)) coded++;
    }
    if (name === undefined || !isWhole) {
      if (run.length > best.length) [best, codes] = [run, coded];
      run = [];
      coded = 0;
    }
  });
  const known = best.filter((name) => name.known).length;
  const singles = best.filter((name) => name.words === 1).length;
  const registered = best.filter((name) => name.register).length;
  const isSurnames = registered > 1 && best.length > LEAST && head !== '';
  // After a line of such names another may hold none that is known.
  const isOneMore = block.beside > 0 && singles === 0;
  if (
    best.length < LEAST ||
    (!isSurnames && !isOneMore && known * 3 < best.length && registered * 5 < best.length * 4) ||
    (!isSurnames && singles * 2 > best.length && known * 2 < best.length)
  )
    return false;
  block.surnames ||= isSurnames;
  best.forEach((name) => count(name, block));
  if (block.lines < 30) block.said += ` ${line.length > 200 ? head : line}`;
  if (/\b(?:Mrs?|Miss|Ms|Dr) [A-Z]/.test(line.slice(head.length))) block.adult += best.length / 2;
  add(block, 'class', codes);
  block.beside++;
  return true;
}

/** Three people or more, and rows of one shape: worth reading what they tell. */
function mayBeList({ people, uneven, lines, again }: Block): boolean {
  return people >= LEAST && uneven * 2 <= lines && again * 3 <= people;
}

/** What may stand behind one word nobody knows that is to be a name: nothing, a sign, a number, a mark. */
const LONE = /^(?:\s*$| ?[(–;\t-]|, ?\d|\s{2}| (?:x ?)?[£\d]| [✓✗xX](?:\s|$))/;
const DAY = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;
const BY_ITSELF = new RegExp(`${LONE.source}|^ ?[:,]`);

/** What is known of a block once its rows are read: none or one. */
function read(view: View, block: Block, thisYear: number): NamedTogether[] {
  const { people, facts, start, end } = block;
  for (const row of block.rows) readMore(view, row, thisYear, block);
  const isOften = (sign: Sign, part: number): boolean => (facts[sign] ?? 0) >= people * part;
  const hasFewKnown = isOfThings(block);
  // Of six with two names one is known, and what is no name stands between few: else they name something.
  const isOfNobody =
    hasFewKnown && block.single * 2 < people && (people >= MANY_UNKNOWN || block.apart * 2 >= block.lines);
  if (block.adult * 3 >= people || isOfNobody || isOfMail(view, start, block.said.slice(0, 400))) return [];
  const signs = signsOf(block);
  if (hasFewKnown) signs.push(S.THINGS);
  const isPlain = !hasFewKnown && (isOften('birth', 0.5) || isOften('identifier', 0.5));
  const isSure = isPlain || isOften('class', 0.5) || isOften('term', 0.33);
  return [{ start, end, people, signs, isPlain, isSure }];
}

/** Words with capitals line after line, of which hardly one is a known name. */
function isOfThings({ people, known, register, initials, surnames }: Block): boolean {
  return known * 8 < people && (register + initials) * 2 < people && !surnames;
}

const FACTS: readonly Sign[] = [
  'birth',
  'identifier',
  'class',
  'contact',
  'note',
  'plain',
  'role',
  'term',
  'family',
  'home',
  'time',
];

/** Numbers of what is seen, for the weights of lists: each stands for a fact, or for a share in sixths. */
function signsOf(block: Block): number[] {
  const { people, facts, lines } = block;
  const signs = [S.A_LIST];
  FACTS.forEach((fact, i) => {
    const often = facts[fact] ?? 0;
    if (often > 0) signs.push(S.FACTS + 3 * i);
    if (often * 3 >= people) signs.push(S.FACTS + 3 * i + 1);
    if (often * 3 >= 2 * people) signs.push(S.FACTS + 3 * i + 2);
  });
  signs.push(
    S.inSixths(S.KNOWN, block.known / people),
    S.inSixths(S.REGISTER, block.register / people),
    S.inSixths(S.SINGLE, block.single / people),
    S.inSixths(S.SHORT, block.short / people),
    S.inSixths(S.INITIALS, block.initials / people),
    S.inSixths(S.ADULTS, block.adult / people),
    S.inSixths(S.APART, block.apart / lines),
    S.inSixths(S.UNEVEN, block.uneven / lines),
    S.howMany(people),
  );
  if (block.beside > 0) signs.push(S.BESIDE);
  if (block.surnames) signs.push(S.SURNAMES);
  if (block.again > 0) signs.push(S.AGAIN);
  return signs;
}

const WORDS: Evidence = { what: 'words' };
const HINT: Evidence = { what: 'words', label: 'hint' };
/** So much beyond what is enough that it is no hint any more. */
const SURELY = { rows: 2, together: 3 };

/** Reports people if they are pupils: what their rows tell says it, or the words around them. */
export function reportList(view: View, one: NamedTogether, how: 'rows' | 'together'): void {
  const { start, end, people, isSure, isPlain } = one;
  const excess = excessOf(view, one);
  if (!isPlain && excess < 0) return;
  // Three names in a paragraph may be anybody's.
  const isHint = excess < SURELY[how] || (how === 'together' && people === LEAST);
  view.found.push({
    kind: 'BULK_TABLE',
    start,
    end,
    confidence: people >= MANY && isSure ? 'high' : 'medium',
    evidence: [{ what: 'table', label: how }, ...(isSure ? [] : [isHint ? HINT : WORDS])],
    rows: people,
  });
}

/** Is it the head of a quoted mail? What is `said`, after the two lines above, over empty ones, and the first of the paragraph. */
function isOfMail({ text }: View, start: number, said: string): boolean {
  const before = text.slice(Math.max(0, start - 360), start);
  if (!HEAD.test(before) && !HEAD.test(said)) return false;
  const above = before.trimEnd().split(/\n\s*/).slice(-2);
  const first =
    before
      .slice(before.lastIndexOf('\n\n') + 1)
      .trimStart()
      .split('\n', 1)[0] ?? '';
  return MAIL.test(`${first.slice(0, 80)} ${above.join(' ').slice(-160)} ${said}`);
}

/** Without it there is no head, and no need to look closer. */
const HEAD = /(?:From|Sent|To|[Cc]c):/;
