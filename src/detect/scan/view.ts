import type { Confidence, DataKind, Detection, Evidence } from '../kinds';
import type { DetectContext } from '../context';
import * as M from '../data/meanings';
import { isAlnum, isBlank } from './chars';
import { schoolOf } from './log-odds';
import type { Marks } from './marks';
import { FORENAME, isForename, NO_NAME } from './name-words';
import type { Anchors } from './scan';

/** A label in force at a place: what it names, and where it stands. `where` says how it came to be there. */
export interface Label {
  readonly meaning: number;
  readonly where: 'column' | 'before' | 'above' | 'after' | 'none';
  readonly start: number;
  readonly end: number;
}
export const NO_LABEL: Label = { meaning: 0, where: 'none', start: 0, end: 0 };

/** What table columns say about the cells below them. */
export interface Columns {
  /** Meaning of the column a position stands in, 0 when it is in no table with a known header. */
  meaningAt(position: number): number;
}

/** How far before a value its label may stand, and after it. Measured on mail: facts say 45 and 25 worked well. */
const BEFORE = 64;
const AFTER = 28;
const ADJACENT = 12;

/** What is only there to be tested with. */
const TESTED =
  /^ (?:data|values?|records?|cases?|users?|entry|entries|purposes?|pupils?|students?|numbers?|cards?|only)\b/i;

/** "quote 9990001219 (that's his NHS number)": what a value is said to be counts more than what it is called before. */
const SAID_AFTER = /^ ?(?:\((?:[a-z']+ ){0,3}|(?:is|as|being) (?:[a-z]+ ){0,2})$/i;

/** "671263338 – that's the number on Lottie's passport": what a value is said to be may take a few words more. */
const THAT_IS = /^ ?[,–-]? ?(?:that['’]?s|that is|this is|is) /i;
const AFTER_THAT_IS = 48;
/** "Mum 07700 900456, NI number to follow": after a comma something else begins, unless it is somebody's. */
const ANOTHER = /[,;]|\band\b/;
const IS_ITS_OWN =
  /^,? ?(?:[:=]|to follow|unknown|pending|tbc|tba|n\/a|not |is |was |will |coming|below|attached|later|needed|missing|outstanding|requested|\(?\S{0,12}\d)/i;
const OWNED = /\b(?:his|her|my|their|your|the)\b/i;

/** How far above a value its label may stand, in a question or a heading. */
const ABOVE = 320;
const MOST_ABOVE = 24;
/** What may stand on the line of an answer before the value: marks of quoting, "Sure,", a name, a sign; but "We ordered 1234567". */
const ANSWERED =
  /^[>\s*•·–-]*(?:(?:\p{Lu}[\p{L}'’.-]*|(?:yes|sure|ok|hi|thanks|it['’]?s|its|it|is|no|number|mine|his|hers?|my|our|the|this|that|here|new|old|and|for|i think|should be|sorry)(?!\p{L}))[.,]?(?: \(?(?=\S)|$|(?= ?[:–/|,=(-]))){0,6}(?: ?[:–/|,=(-])?$/u;
/** "So far Sarah 1414936, Mo 2235620", "the new no. is 36 522 5777", "on mine it says 916265354": what stands before the value says that it is one. */
const SAID =
  /(?:(?:^|[\s,;])\p{Lu}[\p{L}'’-]+|\b(?:no|num|number|ref)\.?|\b(?:is|are|says|reads|got|have|has|made|its|it['’]s)(?: now)?)[:.]? ?$/u;
const SAID_BEFORE = 26;
const NEAR_ABOVE = 190;
/** Things said of somebody that no number of eight digits or so can be: a question may ask for them as well. */
const ASKED_AS_WELL = [M.L_BIRTH, M.L_POSTCODE, M.L_ADDRESS, M.L_EMAIL, M.L_SCHOOL, M.L_VEHICLE, M.L_NEUTRAL];

const TAIL = /^ref(?:erence)?(?: n(?:o|umber))?$/i;

const FOR_WHAT = /\b(?:for|on) (?:the|our|your|this|an?) (?:[a-z]+ ){0,3}[a-z]+$/i;

const HEADING = /^(?: [a-z]+)?:?\s{1,3}(?:number|no|num|nr|id|ref|rhif)[.:]{0,2}\s{0,3}$/i;

/** Nearly all school mail lies above it, of other people's one in fifty. */
const USUAL = 0.2;
const PER_POINT = 30;
const MOST_STRANGE = 8;

/** A policy speaks so often of anybody, and so much more often than of somebody. */
const LEAST_OF_ANYBODY = 10;
const MORE_OF_ANYBODY = 5;
/** "The child has …", "the young person was …": a report speaks so of one whom it does not name again. */
const IS_TOLD_OF = /^ (?:has|is|was|had|said|told)\b/i;
/** "the child", "your child", "their child": in a policy anybody's. */
const ANYBODY = new Set([M.CHILD, M.GROUP, M.MODAL, M.GENERIC]);

/** Everything finders may ask about one stretch of text. Made per stretch, gone after it. */
export class View {
  readonly found: Detection[] = [];
  private cursor = 0;
  private strange: number | undefined;
  private handbook: boolean | undefined;
  private exampleStart = -1;
  private exampleEnd = -1;
  private exampleSaid = false;

  constructor(
    readonly codes: Uint16Array,
    readonly text: string,
    readonly from: number,
    readonly to: number,
    readonly anchors: Anchors,
    readonly marks: Marks,
    readonly columns: Columns,
    readonly context: DetectContext,
  ) {}

  /**
   * How far the language here is from that of school mail, in natural log-odds: nothing in a school's, more the more it is
   * another's. What only words tell must tell so much more.
   */
  get strangeness(): number {
    this.strange ??= PER_POINT * Math.max(0, USUAL - schoolOf(this.anchors));
    return this.strange;
  }

  /** Is it so far that nothing only words tell can outweigh it? */
  get isStrange(): boolean {
    return this.strangeness > MOST_STRANGE;
  }

  /** Is this a policy, a form or a handbook: children, staff and what must be all over, and hardly anybody by name? */
  get isHandbook(): boolean {
    if (this.handbook !== undefined) return this.handbook;
    const { marks, anchors } = this;
    let anybody = 0;
    let somebody = 0;
    for (let i = 0; i < marks.count; i++) {
      const meaning = marks.meaning[i] as number;
      if (meaning === M.CHILD && IS_TOLD_OF.test(this.text.slice(marks.end[i], (marks.end[i] as number) + 10)))
        continue;
      if (ANYBODY.has(meaning)) anybody++;
      else if (meaning === M.PRONOUN || meaning === M.TITLE) somebody++;
    }
    for (let k = 0; k < anchors.capitals; k++)
      if (((anchors.capitalIs[k] as number) & (FORENAME | NO_NAME)) === FORENAME) somebody++;
    return (this.handbook = anybody >= LEAST_OF_ANYBODY && anybody > MORE_OF_ANYBODY * somebody);
  }

  code(position: number): number {
    return position >= 0 && position < this.to ? (this.codes[position] as number) : 10;
  }

  add(kind: DataKind, start: number, end: number, confidence: Confidence, evidence: readonly Evidence[]): void {
    this.found.push({ kind, start, end, confidence, evidence });
  }

  /** Index of the first mark that starts at or after `position`. Cheap when positions rise. */
  markAt(position: number): number {
    const { start, count } = this.marks;
    let i = this.cursor;
    while (i > 0 && (start[i - 1] as number) >= position) i--;
    while (i < count && (start[i] as number) < position) i++;
    this.cursor = i;
    return i;
  }

  /** The label in force for a value: its column's, the nearest before it, or one right after it. `wanted`: meanings as bits. */
  labelFor(start: number, end: number, wanted: number): Label {
    const column = this.columns.meaningAt(start);
    if (column !== 0 && column <= M.LAST_LABEL) return { meaning: column, where: 'column', start, end: start };
    const before = this.labelBefore(start, wanted);
    if (before.meaning !== 0 && before.meaning !== M.L_NEUTRAL && before.meaning !== M.L_OTHER) return before;
    const after = this.labelAfter(end, wanted);
    const outweighs =
      before.meaning === 0 ||
      before.meaning === M.L_NEUTRAL ||
      SAID_AFTER.test(this.text.slice(end, Math.max(end, after.start)));
    return after.meaning !== 0 && outweighs ? after : before;
  }

  private labelBefore(start: number, wanted: number): Label {
    const { marks } = this;
    let neutral = NO_LABEL;
    for (let i = this.markAt(start) - 1, steps = 0; i >= 0 && steps < 14; i--, steps++) {
      const end = marks.end[i] as number;
      if (start - end > BEFORE) break;
      const meaning = marks.meaning[i] as number;
      // "The passport office is closed; call 300222000".
      if (meaning === M.L_CALL && neutral === NO_LABEL && start - end === 1) break;
      if (meaning > M.LAST_LABEL || end > start) continue;
      if (((wanted >>> meaning) & 1) === 0 && meaning !== M.L_OTHER) continue;
      // "her UTR for the invoice: …"
      if (meaning === M.L_OTHER && FOR_WHAT.test(this.text.slice(Math.max(this.from, end - 40), end))) continue;
      if (!this.isReach(end, start) && !this.isHeading(end, start)) break;
      if (meaning === M.L_OTHER && this.isTail(i, wanted)) continue;
      const label: Label = { meaning, where: 'before', start: marks.start[i] as number, end };
      // "NHS number, as on the invoice, 943 …": what else is named matters only right before the value.
      if (meaning !== M.L_NEUTRAL && (meaning !== M.L_OTHER || start - end <= ADJACENT)) return label;
      if (meaning === M.L_OTHER && neutral.meaning !== M.L_OTHER) neutral = label;
      if (neutral === NO_LABEL) neutral = label;
    }
    return neutral;
  }

  /** "Residence permit (ref RP4 380921)": "ref" says nothing else right after what names the value. */
  private isTail(mark: number, wanted: number): boolean {
    const { start, end, meaning } = this.marks;
    if (mark === 0 || !TAIL.test(this.text.slice(start[mark], end[mark]))) return false;
    const gap = this.text.slice(end[mark - 1], start[mark]);
    return /^[ (:,|–-]{1,3}$/.test(gap) && ((wanted >>> (meaning[mark - 1] as number)) & 1) !== 0;
  }

  private labelAfter(end: number, wanted: number): Label {
    const { marks } = this;
    const most = THAT_IS.test(this.text.slice(end, end + 14)) ? AFTER_THAT_IS : AFTER;
    for (let i = this.markAt(end); i < marks.count; i++) {
      const start = marks.start[i] as number;
      if (start - end > most) break;
      const meaning = marks.meaning[i] as number;
      if (meaning >= M.L_OTHER || ((wanted >>> meaning) & 1) === 0) continue;
      const stop = marks.end[i] as number;
      if (!this.isSameLine(end, start) || this.opensValue(stop)) break;
      const between = this.text.slice(end, start);
      if (ANOTHER.test(between) && !OWNED.test(between) && IS_ITS_OWN.test(this.text.slice(stop, stop + 20))) break;
      return { meaning, where: 'after', start, end: stop };
    }
    return NO_LABEL;
  }

  /**
   * The label of one meaning in a question, a heading or the sentence before, where the value is its answer: "What's her NHS
   * number?" / "Sure, 943 476 5919". None when anything else that a number may be is named between. `isChecked`: the value's
   * check digit fits, so that it may stand in any sentence.
   */
  labelAbove(start: number, own: number, isChecked: boolean): Label {
    const { marks } = this;
    const least = Math.max(this.from, start - BEFORE);
    const before = this.text.slice(least, start);
    const lineEnd = before.lastIndexOf('\n');
    const isAnswer = (lineEnd >= 0 || least === this.from) && isAnswered(before.slice(lineEnd + 1).trimEnd());
    const isSaid = isAnswer || isChecked || SAID.test(before.slice(-SAID_BEFORE));
    if (!isSaid) return NO_LABEL;
    let other = -1;
    for (let i = this.markAt(start) - 1, steps = 0; i >= 0 && steps < MOST_ABOVE; i--, steps++) {
      const end = marks.end[i] as number;
      if (start - end > (isAnswer ? ABOVE : NEAR_ABOVE)) break;
      const meaning = marks.meaning[i] as number;
      if (meaning > M.LAST_LABEL || end > start) continue;
      if (meaning === own) {
        // "your UTR for the contract?": what else the question names is what the number is for.
        const isFor = other < 0 || this.isSameLine(end, other);
        return isFor ? { meaning, where: 'above', start: marks.start[i] as number, end } : NO_LABEL;
      }
      if (meaning === M.L_OTHER) other = other < 0 ? (marks.start[i] as number) : other;
      else if (!ASKED_AS_WELL.includes(meaning)) break;
    }
    return NO_LABEL;
  }

  /** A label followed by a colon, an equals sign or a digit names what follows, not what stands before it. */
  private opensValue(position: number): boolean {
    for (let i = position; i < position + 4; i++) {
      const code = this.code(i);
      if (code === 58 || code === 61 || (code >= 48 && code <= 57)) return true;
      if (isAlnum(code) || code === 41 || code === 44 || code === 59) return false;
    }
    return false;
  }

  /** A label reaches on over its own line, and over one line end when nothing but punctuation stands between. */
  private isReach(from: number, to: number): boolean {
    let lineEnds = 0;
    let words = false;
    for (let i = from; i < to; i++) {
      const code = this.code(i);
      if (code === 10) lineEnds++;
      else if (isAlnum(code)) words = true;
      else if ((code === 46 || code === 33 || code === 63) && isBlank(this.code(i + 1)) && i > from + 2 && words)
        return false;
    }
    return lineEnds === 0 || (lineEnds <= 2 && !words);
  }

  /** "Passport details", and on the next line "Number: …": a heading and what it names. */
  private isHeading(end: number, start: number): boolean {
    return start - end < 30 && HEADING.test(this.text.slice(end, start));
  }

  isSameLine(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.code(i) === 10) return false;
    return true;
  }

  /** Is a mark with one of these meanings within the distance before `start` or after `end`? */
  hasNear(start: number, end: number, before: number, after: number, is: (meaning: number) => boolean): boolean {
    const { marks } = this;
    for (let i = this.markAt(start) - 1; i >= 0 && start - (marks.end[i] as number) <= before; i--) {
      if (is(marks.meaning[i] as number)) return true;
    }
    for (let i = this.markAt(end); i < marks.count && (marks.start[i] as number) - end <= after; i++) {
      if (is(marks.meaning[i] as number)) return true;
    }
    return false;
  }

  /** Does the sentence around a place call what it shows an example, a test or a specimen? */
  isExample(start: number, end: number): boolean {
    if (start < this.exampleStart || end > this.exampleEnd) {
      this.exampleStart = this.sentenceStart(start);
      this.exampleEnd = Math.max(this.sentenceEnd(end), end);
      this.exampleSaid = false;
      for (let i = this.markAt(this.exampleStart); i < this.marks.count; i++) {
        if ((this.marks.start[i] as number) >= this.exampleEnd) break;
        if (this.marks.meaning[i] === M.EXAMPLE && !this.isPrefix(i) && this.isSaidOfValue(i, start))
          this.exampleSaid = true;
      }
    }
    return this.exampleSaid;
  }

  /** "EG 870438 B": letters of a number are no word. */
  private isPrefix(mark: number): boolean {
    return /^EG ?\d/.test(this.text.slice(this.marks.start[mark], (this.marks.end[mark] as number) + 2));
  }

  /** "sample@example.com" and "test.example" are addresses, "test results" are about a person. */
  private isSaidOfValue(mark: number, value: number): boolean {
    const start = this.marks.start[mark] as number;
    const end = this.marks.end[mark] as number;
    // "number (e.g. from your payslip): …" tells where to look.
    if (end - start < 5 && (this.code(start) | 32) === 101 && end < value && this.text.slice(end, value).includes(')'))
      return false;
    const before = this.code(start - 1);
    const after = this.code(end);
    const first = this.code(start) | 32;
    const isOfThings =
      (end - start === 4 && first === 116) || (end - start < 8 && first === 115 && (this.code(start + 1) | 32) === 97);
    if (isOfThings && !this.isTestOfValue(mark, end)) return false;
    return (
      before !== 46 && before !== 64 && before !== 45 && after !== 64 && !(after === 46 && isAlnum(this.code(end + 1)))
    );
  }

  /** "test NHS number", "test data:", "(test)", "only a test"; but not "driving test, licence …" or "blood test results". */
  private isTestOfValue(mark: number, end: number): boolean {
    const { marks } = this;
    const next = mark + 1;
    if (
      next < marks.count &&
      (marks.start[next] as number) - end <= 2 &&
      (marks.meaning[next] as number) <= M.LAST_LABEL
    )
      return true;
    const start = marks.start[mark] as number;
    if (TESTED.test(this.text.slice(end, end + 12))) return true;
    const stands = !isBlank(this.code(end)) || this.code(end) === 10;
    return (
      stands &&
      (this.code(start - 1) === 40 ||
        /(?:^|[^a-z])(?:a|just|only|for|as)(?: a)? $/i.test(this.text.slice(Math.max(this.from, start - 10), start)))
    );
  }

  /** Sentences end at a full stop, question or exclamation mark before white space, and at line ends. */
  sentenceStart(position: number): number {
    const least = Math.max(this.from, position - 300);
    for (let i = position - 1; i >= least; i--) {
      const code = this.code(i);
      if (code === 10 || (isStop(code) && isBlank(this.code(i + 1)) && !this.isAbbreviation(i))) return i + 1;
    }
    return least;
  }
  sentenceEnd(position: number): number {
    const most = Math.min(this.to, position + 300);
    for (let i = position; i < most; i++) {
      const code = this.code(i);
      if (code === 10 || (isStop(code) && isBlank(this.code(i + 1)) && !this.isAbbreviation(i))) return i;
    }
    return most;
  }

  /** "no. 12", "e.g. this", "Mr. Fox", "J. Fox": a stop after at most three letters that goes on small or with a digit, or after a title. */
  private isAbbreviation(stop: number): boolean {
    if (this.code(stop) !== 46) return false;
    let i = stop - 1;
    while (i >= this.from && isAlnum(this.code(i)) && stop - i < 5) i--;
    const letters = stop - 1 - i;
    if (letters === 1) return true;
    return SHORTENED.test(this.text.slice(i + 1, stop));
  }
}

const SHORTENED = /^(?:no|mrs?|ms|dr|nr|eg|tel|mob|st)$/i;

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63;
}

export function evidence(...what: readonly Evidence[]): readonly Evidence[] {
  return what;
}
export const STRUCTURE: Evidence = { what: 'structure' };
export const CHECKSUM: Evidence = { what: 'checksum' };
export const EXAMPLE_SAID: Evidence = { what: 'example' };

/** "ruby 925665416", "mr tate 925665416": a name in small letters before the value. */
const SMALL_NAME = /^[>\s*•·–-]*(m(?:rs?|s|iss)\.? |dr )?(\p{L}+)[:,]?$/u;

function isAnswered(line: string): boolean {
  const [, title, name = ''] = SMALL_NAME.exec(line) ?? [];
  return title !== undefined || isForename(name) || ANSWERED.test(line);
}
