import type { DetectContext } from './context';
import { LABEL_PHRASES } from './data/labels';
import { TERM_PHRASES } from './data/terms';
import { findBulkTables } from './finders/bulk-table';
import { findDatesOfBirth } from './finders/date-of-birth';
import { findEmailAddress } from './finders/email-address';
import { findNumbers } from './finders/numbers';
import { findPrivateKeys } from './finders/private-key';
import { findSpecialCategories } from './finders/special-category';
import { findSecretKeys } from './finders/secret-key';
import { findPasswords } from './finders/password';
import { findPostalAddresses } from './finders/postal-address';
import type { DataKind, Detection, DetectionResult } from './kinds';
import { findFullNames, isKnownName } from './names';
import { Lexicon } from './scan/lexicon';
import { markPhrases } from './scan/marks';
import { normalise, type NormalText } from './scan/normalise';
import { Anchors, AT_SIGN, scan } from './scan/scan';
import { settle } from './scan/settle';
import { findTables, TableColumns } from './scan/table';
import { View } from './scan/view';

/** Texts are worked through in stretches of this many characters, so that memory does not grow with the text. */
const STRETCH = 1 << 17;
/** Used where the caller tells no time; decides only how two-digit years are read. */
const YEAR_WITHOUT_CLOCK = 2026;
const NOTHING: DetectionResult = { detections: [], people: 0 };

let standardLexicon: Lexicon | undefined;

/**
 * Finds personal data in a text. Linear in the length of the text, whatever stands in it; never throws.
 * Offsets of the result are UTF-16 code units of `text` as given, end exclusive.
 */
export function detect(text: string, context: DetectContext = {}): DetectionResult {
  if (text === '') return NOTHING;
  const normal = normalise(text);
  const found: Detection[] = [];
  const anchors = new Anchors(Math.min(STRETCH, normal.text.length));
  for (let from = 0; from < normal.text.length;) {
    const to = endOfStretch(normal.text, from);
    findInStretch(normal.text, from, to, anchors, context, found);
    from = to;
  }
  const off = new Set(context.off ?? []);
  const people = addPeople(normal.text, context, found);
  const detections = settle(found.filter((one) => !off.has(one.kind)));
  return {
    detections: detections.map((one) => place(one, normal)),
    people: Math.max(people, ownersOf(detections, normal.text), detections.length > 0 ? 1 : 0),
  };
}

/** Counts the people a text surely names; names on the roll are reported. */
function addPeople(text: string, { roll }: DetectContext, found: Detection[]): number {
  const people = new Set<string>();
  for (const name of findFullNames(text)) {
    const isOnRoll = roll?.hasFullName(name.forename, name.surname) === true;
    if (isOnRoll || isKnownName(name)) people.add(`${name.forename} ${name.surname}`.toLowerCase());
    if (!isOnRoll) continue;
    const { start, end } = name;
    found.push({ kind: 'PERSON_NAME', start, end, confidence: 'high', evidence: [{ what: 'roll' }] });
  }
  return people.size;
}

function findInStretch(
  text: string,
  from: number,
  to: number,
  anchors: Anchors,
  context: DetectContext,
  found: Detection[],
): void {
  const lexicon = (standardLexicon ??= makeLexicon());
  scan(text, from, to, lexicon, anchors);
  const marks = markPhrases(text, anchors, lexicon);
  const tables = findTables(text, anchors, undefined);
  const view = new View(text, from, to, anchors, marks, new TableColumns(text, anchors, tables), context);
  const thisYear = context.now === undefined ? YEAR_WITHOUT_CLOCK : new Date(context.now).getUTCFullYear();
  findNumbers(view);
  findDatesOfBirth(view, thisYear);
  findPasswords(view);
  findPostalAddresses(view);
  findBulkTables(view, tables, thisYear);
  findSpecialCategories(view);
  findSecretKeys(view);
  findPrivateKeys(view);
  for (let i = 0; i < anchors.count; i++)
    if (anchors.kind[i] === AT_SIGN) findEmailAddress(anchors.start[i] as number, view);
  for (const one of view.found) found.push(one);
}

function makeLexicon(): Lexicon {
  const lexicon = new Lexicon();
  for (const [meaning, phrases] of LABEL_PHRASES) lexicon.add(phrases, meaning);
  for (const [meaning, phrases] of TERM_PHRASES) lexicon.add(phrases, meaning);
  return lexicon;
}

/** A stretch ends after a blank line, else after a line, else after white space, else where it must. */
function endOfStretch(text: string, from: number): number {
  const most = from + STRETCH;
  if (most >= text.length) return text.length;
  const least = most - (STRETCH >> 2);
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(mark, most - mark.length);
    if (at >= least) return at + mark.length;
  }
  return most;
}

function place(one: Detection, normal: NormalText): Detection {
  return { ...one, start: normal.startOf(one.start), end: normal.endOf(one.end) };
}

/** Facts that each person has once: as many different ones as there are, so many people. */
const ONE_EACH: readonly DataKind[] = ['DATE_OF_BIRTH', 'NHS_NUMBER', 'NINO', 'UPN', 'ULN'];

function ownersOf(detections: readonly Detection[], text: string): number {
  return Math.max(
    ...ONE_EACH.map((kind) => {
      const own = detections.filter((one) => one.kind === kind);
      return new Set(own.map(({ start, end }) => text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, ''))).size;
    }),
  );
}
