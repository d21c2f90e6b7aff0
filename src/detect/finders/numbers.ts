import { isAlnum, isDigit, isLetter, isUpper } from '../scan/chars';
import * as M from '../data/meanings';
import { MIXED, NUMBER } from '../scan/scan';
import type { View } from '../scan/view';
import { findBankAccount, findLoneAccount } from './bank-account';
import { findDrivingLicence, findNorthernLicence } from './driving-licence';
import { findIban } from './iban';
import { findNhsNumber } from './nhs-number';
import { findNino, findNinoInGroups, findNinoInOne } from './nino';
import { findLetteredPassport, findPassport } from './passport';
import { findPaymentCard } from './payment-card';
import { findPhoneNumber } from './phone-number';
import { findGirobank, findPostcode } from './postcode';
import { findPermitInGroups, findResidencePermit } from './residence-permit';
import { Run } from './run';
import { findLetteredTrn, findTrn } from './trn';
import { findUln } from './uln';
import { findUpn, findUpnInGroups } from './upn';
import { findUtr } from './utr';
import { findNorthernPlate, findVehicleRegistration } from './vehicle-registration';

/** Longest run of letters and digits that can be an identifier of a person. */
const LONGEST = 40;
/** Fewer digits are at most part of a National Insurance number. */
const LEAST_DIGITS = 6;
/** Short groups of digits in a row beyond which they are looked at no more. */
const MOST_TINY = 40;

/** "RZ-13-25-79-C" is no sort code. */
const HYPHEN = 45;

/** Classifies every run of digits, and of letters with digits, once: each finder looks at a bounded stretch. */
export function findNumbers(view: View): void {
  const { anchors } = view;
  const run = new Run(view.text, anchors);
  let skipBefore = view.from;
  let tiny = 0;
  let last = -1;
  for (let i = 0; i < anchors.count; i++) {
    const kind = anchors.kind[i];
    const start = anchors.start[i] as number;
    if ((kind !== NUMBER && kind !== MIXED) || start < skipBefore) continue;
    const end = anchors.end[i] as number;
    // "7 7 7 7 …": hundreds of short groups side by side are a matrix or an attack, and hold no number of a person.
    tiny = end - start < 4 && start - last === 1 ? tiny + 1 : 0;
    last = end;
    if (tiny > MOST_TINY) continue;
    if (end - start > LONGEST || isInside(view, start, end)) continue;
    if (kind === MIXED) skipBefore = Math.max(skipBefore, findInMixed(view, start, end));
    else {
      const length = end - start;
      const mayBeLicence = (length === 6 || length === 3 || length === 4) && isUpper(view.code(start - 2));
      const licence = mayBeLicence ? licenceAround(view, start, length) : 0;
      if (licence > 0) skipBefore = licence;
      else i += findInDigits(view, run, i);
    }
  }
}

/** Returns how many anchors beyond this one were used. */
function findInDigits(view: View, run: Run, anchor: number): number {
  if (isAlone(view, anchor)) {
    const [start, end] = [view.anchors.start[anchor] as number, view.anchors.end[anchor] as number];
    if (end - start > 2 && view.code(start - 1) === 32 && isUpper(view.code(start - 2)))
      findNorthernPlate(start, end, view);
    return 0;
  }
  run.read(anchor);
  if (run.total < LEAST_DIGITS) return Math.max(0, findNino(run, view) - 1);
  const permit = permitBefore(run, view);
  if (permit > 0) return permit - 1;
  const upn = isUpnOfGroups(run, view) ? findUpnInGroups((run.start[0] as number) - 2, view) : 0;
  const used =
    (upn > 0 ? run.groupsFor(12) : 0) ||
    findTenDigits(run, view) ||
    findPaymentCard(run, view) ||
    (view.code((run.start[0] as number) - 1) === HYPHEN && findNino(run, view)) ||
    findBankAccount(run, view, anchor, accountNear) ||
    findLoneAccount(run, view) ||
    findPassport(run, view) ||
    findTrn(run, view) ||
    findNorthernLicence(run, view) ||
    findNino(run, view) ||
    findPhoneNumber(run, view);
  return Math.max(0, used - 1);
}

/** "RFX 325795", "ZW 6603237": the letters before the digits; how many groups were used. */
function permitBefore(run: Run, view: View): number {
  const start = run.start[0] as number;
  const groups = run.groupsFor(6) || run.groupsFor(7);
  if (groups === 0 || groups > 3 || !isLetter(view.code(start - 2))) return 0;
  const from = isLetter(view.code(start - 4)) ? start - 4 : start - 3;
  return findPermitInGroups(from, view) === run.end[groups - 1] ? groups : 0;
}

/** "B 668 3362 11 196": one letter, then twelve digits. */
function isUpnOfGroups(run: Run, view: View): boolean {
  const start = run.start[0] as number;
  return (
    run.total >= 12 &&
    run.groupsFor(12) > 1 &&
    (view.code(start - 1) === 32 || view.code(start - 1) === HYPHEN) &&
    isLetter(view.code(start - 2))
  );
}

/** "MORGA 753116 SM9IJ": a surname of five letters is no anchor, the six digits after it are; "MORG 9657 054S M9IJ". */
function licenceAround(view: View, start: number, length: number): number {
  const surname = start - (length === 4 ? 5 : 6);
  return (view.code(start - 1) === 32 || view.code(start - 1) === 45) &&
    !isAlnum(view.code(surname - 1)) &&
    isUpperWord(view, surname, start - 1)
    ? findDrivingLicence(surname, view)
    : 0;
}

function isUpperWord(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (view.code(i) < 65 || view.code(i) > 90) return false;
  return true;
}

/** Fewer than five digits with no number beside them: a year, a price, an hour. */
function isAlone({ anchors }: View, anchor: number): boolean {
  const end = anchors.end[anchor] as number;
  if (end - (anchors.start[anchor] as number) > 4) return false;
  const kind = anchor + 1 < anchors.count ? anchors.kind[anchor + 1] : 0;
  return (kind !== NUMBER && kind !== MIXED) || (anchors.start[anchor + 1] as number) - end > 3;
}

function findTenDigits(run: Run, view: View): number {
  if (run.groupsFor(10) === 0) return 0;
  return findUln(run, view) || findUtr(run, view) || findNhsNumber(run, view);
}

/** Returns where the anchor's stretch ends when something was found, else 0. */
function findInMixed(view: View, start: number, end: number): number {
  const letterFirst = view.code(start) > 57;
  // "KEND A612 255T S9EL": the first four letters are no anchor.
  const isQuarter =
    letterFirst && end - start === 4 && view.code(start - 1) === 32 && isUpperWord(view, start - 5, start - 1);
  const longer = letterFirst
    ? findDrivingLicence(isQuarter ? start - 5 : start, view) || findIban(start, view)
    : licenceAround(view, start, 0);
  if (longer > 0) return longer;
  if (end - start > 13) return 0;
  const value = view.text.slice(start, end);
  const grouped = letterFirst ? groupedAt(value, start, end, view) : 0;
  if (grouped > 0) return grouped;
  if (value.length === 13 && findUpn(value, start, end, view)) return end;
  if (value.length >= 7 && value.length <= 9 && findNinoInOne(value, start, end, view)) return end;
  if (letterFirst && value.length < 8 && /^[A-Za-z]{2}\d/.test(value) && findNinoInGroups(start, view))
    return start + 10;
  if (value.length >= 7 && value.length <= 9) {
    if (findResidencePermit(value, start, end, view) || findLetteredPassport(value, start, end, view)) return end;
  }
  if (letterFirst && value.length <= 7 && findPostcode(value, start, end, view))
    return end + (value.length <= 4 ? 4 : 0);
  if (value.length <= 7 && findVehicleRegistration(value, start, end, view)) return end;
  if (value.length === 3 && findGirobank(start, end, view)) return end;
  if (/^[Kk]?\d{10}[Kk]?$/.test(value) && value.length === 11) findKUtr(view, start, end);
  return 0;
}

/** Identifiers whose letters stand in the first of several groups. */
function groupedAt(value: string, start: number, end: number, view: View): number {
  const next = view.code(end);
  if ((next !== 32 && next !== 45 && next !== 47) || !isDigit(view.code(end + 1))) return 0;
  if (value.length === 3 || value.length === 4) {
    const found = findPermitInGroups(start, view) || findLetteredTrn(value, start, end, view);
    if (found > 0) return found;
  }
  return view.code(start + 1) < 58 ? findUpnInGroups(start, view) : 0;
}

function findKUtr(view: View, start: number, end: number): void {
  const run = new Run(view.text, view.anchors);
  run.readLettered(start, end);
  findUtr(run, view);
}

function accountNear(view: View, anchor: number, from: number): readonly [number, number] | undefined {
  const after = accountAfter(view, anchor, from);
  const before = accountBefore(view, anchor);
  if (after === undefined || before === undefined) return after ?? before;
  // "Account No: 55779911, sort code 20-00-00, ref 44718812"
  return isCalledAccount(view, before) && !isCalledAccount(view, after) ? before : after;
}

/** Just before it, so that a line of nothing but numbers costs little. */
function isCalledAccount(view: View, [start]: readonly [number, number]): boolean {
  return view.hasNear(start, start, MOST_TO_ACCOUNT, 0, (meaning) => meaning === M.L_ACCOUNT);
}
const MOST_TO_ACCOUNT = 16;

/** The account number that belongs to a sort code: the next group of six to eight digits within forty characters. */
function accountAfter(view: View, anchor: number, from: number): readonly [number, number] | undefined {
  const { anchors } = view;
  for (let i = anchor; i < anchors.count; i++) {
    const start = anchors.start[i] as number;
    if (start < from) continue;
    if (start - from > 44) return undefined;
    if (anchors.kind[i] !== NUMBER) continue;
    const end = anchors.end[i] as number;
    const length = end - start;
    if (length === 8) return isAlnum(view.code(end)) ? undefined : [start, end];
    const next = anchors.start[i + 1] as number;
    if (
      length === 4 &&
      anchors.kind[i + 1] === NUMBER &&
      next === end + 1 &&
      (anchors.end[i + 1] as number) === next + 4
    )
      return [start, next + 4];
    return (length === 6 || length === 7) && start - from > 3 ? [start, end] : undefined;
  }
  return undefined;
}

/** "account 66374958 (sort code 08-99-99)": eight digits that end shortly before. */
function accountBefore({ anchors }: View, anchor: number): readonly [number, number] | undefined {
  const code = anchors.start[anchor] as number;
  for (let i = anchor - 1; i >= 0 && code - (anchors.end[i] as number) < 30; i--) {
    if (anchors.kind[i] !== NUMBER) continue;
    const [start, end] = [anchors.start[i] as number, anchors.end[i] as number];
    // "0527 9111"
    const isHalf = end - start === 4 && i > 0 && anchors.kind[i - 1] === NUMBER;
    if (isHalf && start - (anchors.end[i - 1] as number) === 1 && start - (anchors.start[i - 1] as number) === 5)
      return [start - 5, end];
    return end - start === 8 ? [start, end] : undefined;
  }
  return undefined;
}

/** Part of a file name, a path, a hexadecimal or encoded block: joined to its neighbours by _ or % or = from both sides. */
function isInside(view: View, start: number, end: number): boolean {
  const before = view.code(start - 1);
  const after = view.code(end);
  if (before === 95 || after === 95 || before === 37) return true;
  if ((before === 47 || before === 43) && isAlnum(view.code(start - 2)) && after === 47) return true;
  if (after === 46 && isFileEnding(view, end + 1)) return true;
  return (
    after === 64 ||
    (before === 45 && after === 45 && isAlnum(view.code(start - 2)) && view.code(start - 2) > 57 && end - start > 8)
  );
}

/** "scan1234567890.pdf": two to four letters after the stop, then no letter. */
function isFileEnding(view: View, at: number): boolean {
  let i = at;
  while (i < at + 5 && isAlnum(view.code(i)) && view.code(i) > 96) i++;
  return i - at >= 2 && i - at <= 4 && !isAlnum(view.code(i));
}
