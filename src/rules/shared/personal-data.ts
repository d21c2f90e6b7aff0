import type { Confidence, Detection } from '../../detect/kinds';
import type { Address, Recipient } from '../../message/snapshot';
import type { InspectedText } from '../rule';
import type { School } from '../school';
import { NamesOf, participantNames } from './people';
import { isAtLeast, type Hit } from './places';
import { staffContactsIn, staffViewOf, type StaffView } from './staff-contacts';
import { staffListIn } from './staff-list';

/** Numbers that belong to one person and nobody else. */
const IDENTIFIERS: ReadonlySet<string> = new Set([
  'NHS_NUMBER',
  'NINO',
  'UPN',
  'ULN',
  'TRN',
  'UTR',
  'PASSPORT',
  'UK_DRIVING_LICENCE',
  'RESIDENCE_PERMIT',
  'FOREIGN_ID',
  'SCHOOL_PATTERN',
]);
/** Facts that say who somebody is only together with a full name. */
const WITH_A_NAME: ReadonlySet<string> = new Set([
  'DATE_OF_BIRTH',
  'POSTAL_ADDRESS',
  'BANK_ACCOUNT',
  'IBAN',
  'PAYMENT_CARD',
]);

export const SPECIAL_KINDS: ReadonlySet<string> = new Set([
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
]);

/** Words of firms, authorities and their signatures: an address beside them is not somebody's home. */
const ORGANISATION =
  /\b(?:ltd|limited|llp|plc|cic|inc|council|school|academy|college|university|trust|department|office|offices|centre|center|church|hospital|surgery|clinic|practice|services?|solutions|company|group|hotel|museum|library|hall|police|nursery|charity|association|solicitors|tel|telephone|fax|www|registered|vat)\b/i;

/** What decides which facts are personal data in this message. */
export interface PersonalScope {
  readonly school: School;
  readonly active: ReadonlySet<string>;
  readonly names: NamesOf;
  readonly staff: StaffView;
  readonly subject: InspectedText | undefined;
  readonly confidence: Confidence;
  readonly tableRows: number;
}

/** The inputs every rule about personal data reads. */
export const PERSONAL_READS = ['texts', 'active', 'mailbox', 'to', 'cc', 'bcc'] as const;

export function personalScope(
  inputs: {
    readonly texts: readonly InspectedText[];
    readonly active: ReadonlySet<string>;
    readonly mailbox: Address;
    readonly to: readonly Recipient[];
    readonly cc: readonly Recipient[];
    readonly bcc: readonly Recipient[];
  },
  school: School,
  limits: { readonly confidence: Confidence; readonly tableRows: number } = { confidence: 'medium', tableRows: 3 },
): PersonalScope {
  return {
    school,
    active: inputs.active,
    names: namesOf(inputs, school),
    staff: staffViewOf(inputs.mailbox, school),
    subject: inputs.texts.find(({ part }) => part === 'subject'),
    ...limits,
  };
}

/** By the texts of one inspection: names are looked for once, however many rules ask. */
const namesFound = new WeakMap<readonly InspectedText[], NamesOf>();

function namesOf(inputs: Parameters<typeof personalScope>[0], school: School): NamesOf {
  const known = namesFound.get(inputs.texts);
  if (known !== undefined) return known;
  const owner = school.ownerOf(inputs.mailbox.address);
  const sender = [inputs.mailbox, ...(owner === undefined ? [] : [{ ...inputs.mailbox, name: owner.name }])];
  const names = new NamesOf(participantNames(sender, [...inputs.to, ...inputs.cc, ...inputs.bcc]));
  namesFound.set(inputs.texts, names);
  return names;
}

/** What `data/personal` finds in one text. */
export function personalHitsIn(text: InspectedText, scope: PersonalScope): readonly Hit[] {
  const enough = text.detections.filter(({ confidence }) => isAtLeast(confidence, scope.confidence));
  const hits = enough
    .filter((detection) => isPersonal(detection, text, scope))
    .map((detection) => ({ text, detection }));
  // A signature is the staff rule's alone: here the sender's own never counts.
  const isStaffRuleOff = !scope.active.has('data/staff-contact-details') && !text.signature;
  return isStaffRuleOff && isAtLeast('medium', scope.confidence)
    ? [...hits, ...staffContactsIn(text, scope.staff, scope.school), ...staffListHit(text, hits, scope)]
    : [...hits, ...staffListHit(text, hits, scope)];
}

/** As many rows as the staff rule's own limit. */
const STAFF_ROWS = 5;

/** Where the staff rule is off, a list of staff is a list of people. */
function staffListHit(text: InspectedText, hits: readonly Hit[], scope: PersonalScope): readonly Hit[] {
  if (scope.active.has('data/staff-list') || text.signature || !LISTING.has(text.part)) return [];
  if (hits.some(({ detection }) => detection.kind === 'BULK_TABLE')) return [];
  const { rows, start, end } = staffListIn(text, scope.school);
  if (rows < STAFF_ROWS) return [];
  return [
    { text, detection: { kind: 'BULK_TABLE', start, end, confidence: 'high', evidence: [{ what: 'table' }], rows } },
  ];
}

const LISTING: ReadonlySet<string> = new Set(['body', 'quoted', 'attachment']);

function isPersonal(detection: Detection, text: InspectedText, scope: PersonalScope): boolean {
  const { kind, start, end } = detection;
  if (kind === 'BULK_TABLE') return (detection.rows ?? 0) >= scope.tableRows && !isStaffTable(text, scope);
  if (IDENTIFIERS.has(kind)) return true;
  if (SPECIAL_KINDS.has(kind))
    return !scope.active.has('data/special-category') && isAboutSomebody(text, detection, scope);
  if (!WITH_A_NAME.has(kind)) return false;
  if (kind === 'POSTAL_ADDRESS') return isHomeOfSomebody(text, detection, scope);
  return hasRollEvidence(detection) || scope.names.isNear(text, start, end, 200, 120);
}

/** A list of staff is the staff rule's where that is on. */
function isStaffTable(text: InspectedText, scope: PersonalScope): boolean {
  return scope.active.has('data/staff-list') && staffListIn(text, scope.school).rows >= scope.tableRows;
}

function hasRollEvidence({ evidence }: Detection): boolean {
  return evidence.some(({ what }) => what === 'roll');
}

/** A home: a full name shortly before the address, and no firm, authority or signature around it. */
function isHomeOfSomebody(text: InspectedText, { start, end }: Detection, scope: PersonalScope): boolean {
  if (text.signature) return false;
  const around = text.text.slice(Math.max(0, start - 60), end + 40);
  return !ORGANISATION.test(around) && scope.names.isNear(text, start, end, 120, 60);
}

/** A document is about the person it names at its head; in a mail the name stands close by. */
const NEAR_IN_MAIL = { before: 200, after: 160 };
const NEAR_IN_DOCUMENT = { before: 600, after: 200 };

/** "A Leeds woman has been arrested": whoever is named near it is another. */
const OF_SOMEONE =
  /^\W{0,3}(?:an?|one|some|two|many)\s(?:[\p{L}-]+\s){0,3}(?:wom[ae]n|m[ae]n|boys?|girls?|child(?:ren)?|pupils?|students?|person|people|mum|dad|parents?|driver|couple|teenagers?)\s/iu;

/** Can a reader tell whom a statement is about: a full name or a number of a person nearby, or in the subject? */
export function isAboutSomebody(
  text: InspectedText,
  { start, end, evidence }: Detection,
  scope: Pick<PersonalScope, 'names' | 'subject'>,
): boolean {
  if (text.signature) return false;
  if (evidence.some(({ what }) => what === 'roll')) return true;
  if (OF_SOMEONE.test(text.text.slice(start, end)) && !scope.names.isNear(text, start, end, 0, 0)) return false;
  const near = text.part === 'attachment' ? NEAR_IN_DOCUMENT : NEAR_IN_MAIL;
  if (scope.names.isNear(text, start, end, near.before, near.after)) return true;
  const isNumbered = text.detections.some(
    (other) =>
      IDENTIFIERS.has(other.kind) &&
      isAtLeast(other.confidence, 'medium') &&
      other.end > start - near.before &&
      other.start < end + near.after,
  );
  if (isNumbered) return true;
  return text.part === 'body' && scope.subject !== undefined && scope.names.in(scope.subject).length > 0;
}

/** Special-category statements about somebody who can be told, in one text. */
export function specialHitsIn(text: InspectedText, scope: Pick<PersonalScope, 'names' | 'subject'>): readonly Hit[] {
  // Without a verb only a surely known name makes a statement of it.
  const least = TITLES.has(text.part) && scope.names.in(text).some(({ known }) => known) ? 'low' : 'medium';
  return text.detections
    .filter(
      (one) => SPECIAL_KINDS.has(one.kind) && isAtLeast(one.confidence, least) && isAboutSomebody(text, one, scope),
    )
    .map((detection) => ({ text, detection }));
}

/** Titles have no verbs: "Mia Kaya EHCP review" says of her what a sentence would. */
const TITLES: ReadonlySet<string> = new Set(['subject', 'filename']);

/** Does the text hold personal data of any sort a data rule would report? */
export function holdsPersonalData(text: InspectedText, scope: PersonalScope): boolean {
  return personalHitsIn(text, scope).length > 0 || specialHitsIn(text, scope).length > 0;
}
