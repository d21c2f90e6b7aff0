import type { Body } from '../../message/snapshot';
import type { InspectedText } from '../rule';
import { withoutReplyMarks } from './subject';

/** What the marking check reads. */
export const MARKING_READS = ['subject', 'body', 'texts', 'sensitivity'] as const;

/** Nouns that make the word an everyday one: "confidential waste", "confidential helpline". */
const EVERYDAY =
  '(?!\\s+(?:waste|shredding|bins?|bags?|sacks?|paper|papers|recycling|collection|help ?lines?|hot ?lines?|lines?|services?|advice|support|counselling|counsellors?|reporting|references?|forms?|surveys?|questionnaires?|sessions?|chats?|space|room|drop|information|matters?|documents?|data|records?|nature|files?|disposal|destruction|storage|cabinets?|cupboards?|and dispos|or)\\b)';
const MARK = `(?:(?:strictly|private (?:and|&|\\+)|highly|most|staff in|commercial in|company)[\\s-]+){0,2}(?:confidential|confidence)${EVERYDAY}|private (?:and|&|\\+) confidential|official[\\s:-]{1,3}sensitive|in strict(?:est)? confidence|not for onward (?:circulation|sharing)|preifat a chyfrinachol|(?:hollol |yn gyfan gwbl )?gyfrinachol|cyfrinachol`;

/** Without one of these words nothing is marked; most lines end here, and the patterns below are never compiled. */
const MAY_MARK = /confiden|official|onward|frinachol|private/i;
/** At the start or end of a subject, in brackets, or in capitals. */
const SUBJECT_MARKS: readonly RegExp[] = [
  new RegExp(`^[\\s\\[({*<"!-]{0,4}(?:${MARK})\\b`, 'i'),
  new RegExp(`[\\[({*<|/:–—-]\\s{0,3}(?:${MARK})\\b[\\s\\])}*>!.]{0,4}(?:$|[|:–—\\])-])`, 'i'),
  new RegExp('\\b(?:STRICTLY |PRIVATE (?:AND|&) )?CONFIDENTIAL\\b'),
  /\bprivate (?:and|&|\+) confidential\b|\bofficial[\s:-]{1,3}sensitive\b/i,
  /^\s*(?:\[private\]|private\s*[:–—-])/i,
];
/** A line that is a marking, or a sentence that marks what follows. */
const LINE_MARKS: readonly RegExp[] = [
  new RegExp(`^[\\s\\[({*#=>_-]{0,6}(?:${MARK})\\b`, 'i'),
  /\b(?:this|the following|what follows|the attached|it)(?: (?:e-?mail|message|letter|note|information|report|document))? (?:is|are|remains?) (?:strictly |highly |completely )?(?:private and )?confidential\b/i,
  // "I will keep it confidential" is a promise, no marking.
  /(?<!\b(?:i|we|they|he|she)(?:['’]ll|\s(?:will|can|shall|would|do|must|always|promise to|have to|of course|naturally|certainly|also)){0,3}\s)\b(?:treat|keep) (?:this|it|the following|the attached|everything)(?: (?:e-?mail|message|letter|information|report|document))? (?:as |in )?(?:strictly |strict |the strictest )?(?:private and )?confiden(?:tial|ce)\b/i,
  /^[\s\W]{0,4}in (?:strict |the strictest )?confidence\b/i,
];
const LABEL =
  /confidential|private|official[\s:-]{0,3}sensitive|restricted|secret|highly sensitive|cyfrinachol|preifat/i;
const NOT_LABEL = /\b(?:not|non|un)[\s-]?(?:confidential|restricted|sensitive)|unclassified/i;
const GREETING =
  /^\s*(?:dear|hi|hello|hiya|hey|good (?:morning|afternoon|evening)|annwyl|helo|bore da|prynhawn da|all|team)\b.{0,80}$/i;
const LONGEST = 300;

/** Is the message marked: in its subject, its first line, a header or footer of an attachment, or by a label? */
export function isMarkedConfidential(inputs: {
  readonly subject: string;
  readonly body: Body;
  readonly texts: readonly InspectedText[];
  readonly sensitivity: string;
}): boolean {
  return markingPlace(inputs) !== undefined;
}

/** Where the first marking stands. */
export function markingPlace(inputs: {
  readonly subject: string;
  readonly body: Body;
  readonly texts: readonly InspectedText[];
  readonly sensitivity: string;
}):
  | { readonly part: 'subject' | 'body' | 'message' }
  | { readonly part: 'attachment'; readonly text: InspectedText }
  | undefined {
  const subject = withoutReplyMarks(inputs.subject);
  if (isMarkedSubject(subject)) return { part: 'subject' };
  if (LABEL.test(inputs.sensitivity) && !NOT_LABEL.test(inputs.sensitivity)) return { part: 'message' };
  if (inputs.body.parts.some((part) => firstLines(beginningOf(part)).some(isMarkingLine))) return { part: 'body' };
  const text = inputs.texts.find((one) => one.part === 'attachment' && one.marking === true && isMarkedText(one.text));
  return text === undefined ? undefined : { part: 'attachment', text };
}

/** A file called CONFIDENTIAL, or a quoted message that begins so: marked by somebody else, and as much a marking. */
export function markedElsewhere(texts: readonly InspectedText[], hasNewReaders: boolean): InspectedText | undefined {
  return texts.find((one) => {
    if (one.part === 'filename') return one.text.split('\n').some(isMarkedName);
    return one.part === 'quoted' && hasNewReaders && quotedFirstLines(one.text).some(isMarkingLine);
  });
}

function isMarkedName(name: string): boolean {
  return isMarkedSubject(name.slice(name.lastIndexOf('/') + 1, LONGEST));
}

function isMarkedSubject(subject: string): boolean {
  return MAY_MARK.test(subject) && SUBJECT_MARKS.some((pattern) => pattern.test(subject));
}

const HEAD =
  /^[\s|*]{0,8}(?:from|to|cc|bcc|sent|date|subject|importance|attachments|oddi wrth|at|anfonwyd|pwnc)\b.{0,40}:|(?:wrote|ysgrifennodd)\s?:\s*$|^\s*-{2,}/i;

/** What stands first below the heads of quoted messages. */
function quotedFirstLines(text: string): readonly string[] {
  const lines = text
    .split('\n', MOST_QUOTED_LINES)
    .map((line) => line.replace(/^[>\s]{1,40}/, '').slice(0, LONGEST))
    .filter((line) => line !== '');
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const isFirst = !HEAD.test(line) && (before === undefined || HEAD.test(before));
    const isSecond = before !== undefined && GREETING.test(before) && (at < 2 || HEAD.test(lines[at - 2] ?? ''));
    return isFirst || isSecond ? [line] : [];
  });
}

/** Older messages of a long thread are rarely news to anybody. */
const MOST_QUOTED_LINES = 2000;

/** What the author wrote before any signature; what stands below one is a notice. */
function beginningOf({ text, sections }: Body['parts'][number]): string {
  const [first] = sections.filter(({ kind }) => kind === 'own' || kind === 'signature');
  return first?.kind === 'own' ? text.slice(first.start, first.end) : '';
}

/** The first line, and the one after a greeting. */
function firstLines(text: string): readonly string[] {
  const lines = text
    .slice(0, LONGEST * 4)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const isGreeted = GREETING.test(lines[0] ?? '');
  return lines.slice(0, isGreeted ? 2 : 1).map((line) => line.slice(0, LONGEST));
}

/** "… confidential and intended only for the addressee": the notice many servers put above a mail. */
const NOTICE = /\b(?:addressees?|intended recipients?|received (?:this|it) (?:in error|by mistake)|in error,)\b/i;

function isMarkingLine(line: string): boolean {
  return MAY_MARK.test(line) && !NOTICE.test(line) && LINE_MARKS.some((pattern) => pattern.test(line));
}

/** A header, footer or first line of a document: short lines only, for notices of confidentiality are long. */
function isMarkedText(text: string): boolean {
  return text
    .slice(0, 4000)
    .split('\n')
    .some((line) => line.trim().length <= 90 && isMarkingLine(line));
}
