import type { DetectContext } from './context';
import { findBulkTables } from './finders/bulk-table';
import { findDatesOfBirth } from './finders/date-of-birth';
import { findEmailAddress } from './finders/email-address';
import { findPeopleGroups } from './finders/people-group';
import { findPeopleLists } from './finders/people-list';
import { findPupilElements } from './finders/pupil-elements';
import { findMachineReadable } from './finders/machine-readable';
import { findNumbers } from './finders/numbers';
import { findPrivateKeys } from './finders/private-key';
import { findSpecialCategories } from './finders/special-category';
import { findSchoolPatterns } from './finders/school-pattern';
import { findSecretKeys } from './finders/secret-key';
import { findPasswords } from './finders/password';
import { findLikelySecrets } from './finders/password-odds';
import { findPostalAddresses } from './finders/postal-address';
import type { DataKind, Detection, DetectionResult } from './kinds';
import { findPupilNames } from './finders/pupil-name';
import { findNamesInFiles } from './finders/pupil-name-in-file';
import { findNamesInSmall } from './finders/pupil-name-in-small';
import { forEachRun, keyOfName, nameIn } from './names';
import { markPhrases } from './scan/marks';
import { withoutOwn } from './own';
import { NormalText } from './scan/normalise';
import { AT_SIGN, scan } from './scan/scan';
import { isSurer, settle } from './scan/settle';
import { endOfStretch, learnWords } from './scan/stretches';
import { carryOf, findTables, TableColumns, type Carry } from './scan/table';
import { View } from './scan/view';

/** Used where the caller tells no time; decides only how two-digit years are read. */
const YEAR_WITHOUT_CLOCK = 2026;
/** Findings of one kind beyond which a text is full of them: no limit of a rule lies so high, and memory stays small. */
const MOST_OF_A_KIND = 20_000;
const NOTHING: DetectionResult = { detections: [], people: 0 };

/**
 * Finds personal data in a text. Linear in the length of the text, whatever stands in it; never throws.
 * Offsets of the result are UTF-16 code units of `text` as given, end exclusive. Between two stretches of the text it is
 * asked whether time is over: what is found is then of the text up to `cutAt`.
 */
export function detect(text: string, context: DetectContext = {}, isLate?: () => boolean): DetectionResult {
  if (text === '') return NOTHING;
  const found: Detection[] = [];
  const people = new Set<number>();
  learnWords();
  const normal = new NormalText();
  const kept = new Map<DataKind, number>();
  let carry: Carry | undefined;
  let cutAt: number | undefined;
  for (let from = 0; from < text.length;) {
    if (from > 0 && isLate?.()) {
      cutAt = from;
      break;
    }
    const to = endOfStretch(text, from);
    normal.read(text, from, to);
    const already = found.length;
    carry = findInStretch({ normal, context, carry }, found, people);
    keep(found, already, normal, kept);
    from = to;
  }
  const off = new Set(context.off ?? []);
  const detections = joinTables(
    settle(withoutOwn(text, off.size === 0 ? found : found.filter((one) => !off.has(one.kind)), context.own)),
  );
  return {
    detections,
    people: Math.max(people.size, ownersOf(detections, text), detections.length > 0 ? 1 : 0),
    cutAt,
  };
}

export interface Stretch {
  readonly normal: NormalText;
  readonly context: DetectContext;
  readonly carry: Carry | undefined;
}

/** A stretch made ready for finders. */
export function viewOf({ normal, context, carry }: Stretch) {
  const { codes, text, length } = normal;
  const anchors = scan(length);
  const marks = markPhrases(codes, anchors);
  const tables = findTables(text, anchors, carry);
  const view = new View(codes, text, 0, length, anchors, marks, new TableColumns(text, anchors, tables), context);
  const thisYear = context.now === undefined ? YEAR_WITHOUT_CLOCK : new Date(context.now).getUTCFullYear();
  return { view, tables, thisYear };
}

/** Returns the table that goes on in the next stretch. */
function findInStretch(stretch: Stretch, found: Detection[], people: Set<number>): Carry | undefined {
  const { view, tables, thisYear } = viewOf(stretch);
  const { anchors } = view;
  findNumbers(view);
  findDatesOfBirth(view, thisYear);
  findPasswords(view);
  findPostalAddresses(view);
  findPeopleLists(view, findBulkTables(view, tables, thisYear), thisYear);
  findPeopleGroups(view);
  findPupilElements(view);
  findSpecialCategories(view);
  findSecretKeys(view);
  findLikelySecrets(view);
  findPrivateKeys(view);
  findMachineReadable(view);
  findSchoolPatterns(view);
  findPeople(view, people);
  for (let i = 0; i < anchors.count; i++)
    if (anchors.kind[i] === AT_SIGN) findEmailAddress(anchors.start[i] as number, view);
  for (const one of view.found) found.push(one);
  return carryOf(tables, anchors);
}

/** A table cut in two by the end of a stretch is one table; what was read as a table and as a list is the surer of both. */
function joinTables(detections: readonly Detection[]): Detection[] {
  const joined: Detection[] = [];
  for (const one of detections) {
    const last = joined[joined.length - 1];
    if (one.kind !== 'BULK_TABLE' || last?.kind !== 'BULK_TABLE' || one.start - last.end > 2) joined.push(one);
    else if (one.start >= last.end)
      joined[joined.length - 1] = { ...last, end: one.end, rows: (last.rows ?? 0) + (one.rows ?? 0) };
    else {
      const surer = isSurer(one, last) ? one : last;
      const rows = Math.max(last.rows ?? 0, one.rows ?? 0);
      joined[joined.length - 1] = { ...surer, start: last.start, end: Math.max(last.end, one.end), rows };
    }
  }
  return joined;
}

/** Counts the people a text surely names; names on the roll are reported. */
function findPeople(view: View, people: Set<number>): void {
  const { text, anchors, context } = view;
  const pupils = context.roll === undefined ? undefined : findPupilNames(view, context.roll);
  if (context.roll !== undefined) {
    findNamesInSmall(view, context.roll);
  }
  forEachRun(text, anchors, pupils === undefined ? 'known names' : 'all', (run) => {
    const isOnRoll = pupils?.(run) ?? false;
    const name = nameIn(text, run);
    if (name !== undefined && (isOnRoll || name.known)) people.add(keyOfName(text, name));
  });
  if (context.roll !== undefined) findNamesInFiles(view, context.roll);
}

/** Places what the last stretch found in the whole text, as far as there is room for its kind. */
function keep(found: Detection[], already: number, normal: NormalText, kept: Map<DataKind, number>): void {
  let end = already;
  for (let i = already; i < found.length; i++) {
    const one = found[i] as Detection;
    const count = kept.get(one.kind) ?? 0;
    if (count === MOST_OF_A_KIND) continue;
    kept.set(one.kind, count + 1);
    found[end++] = place(one, normal);
  }
  found.length = end;
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
