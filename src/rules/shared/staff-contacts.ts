import type { Detection } from '../../detect/kinds';
import type { Address } from '../../message/snapshot';
import type { InspectedText } from '../rule';
import type { School } from '../school';
import { domainOf, foldAddress } from './addresses';
import { isConsumerDomain } from './consumer';
import { isAddressOfName, personNameOf, type PersonName } from './names';
import { foldWord } from './words';
import type { Hit } from './places';

/** How far before a number or address its owner is named, and how far after. */
const BEFORE = 90;
const AFTER = 40;

/** Says of a number or an address that it is the writer's own. */
const OWN =
  /\b(?:my (?:own |new |other )?(?:personal |private |home |own )*(?:mobile|mob|cell|landline|address|e-?mail|house|flat|home|gmail|hotmail|whatsapp)|my (?:own |new |other )?(?:personal |private |home |own )+(?:phone|number)|(?:me|us) (?:at|from) home|my (?:personal|private|home)|i live (?:at|in)|personal(?:ly)? on|round (?:to|at) mine|fy (?:ff[oô]n|rhif|nghyfeiriad|e-?bost|nh[yŷ]))\b/i;
/** "Ring me on …": with a mobile number the writer's own; a landline is the school's, extension or not. */
const REACH =
  /\b(?:(?:call|ring|text|phone|reach|contact|message|whatsapp|e-?mail) me|my (?:own |new |other )?(?:phone|number))\b/i;
const PRIVATE =
  /\b(?:personal|private|home|own) (?:mobile|mob|phone|number|address|e-?mail|landline|contact)|\bat home\b|\bhome (?:tel|telephone)\b/i;
/** Says of an address that somebody lives there. */
const LIVES =
  /\b(?:lives?|living|resides?|moved|moving) (?:now )?(?:at|in|on|to)\b|\b(?:his|her|their|[\p{L}]+['’]s) (?:new )?(?:home|house|flat|address)\b|\byn byw (?:yn|ar)\b/iu;
const OF_SCHOOL =
  /\b(?:school|work|office|trip|duty|emergency|on-?call|reception|business|liaison|club|centre|class|staff ?room|site|minibus|visit|department|ysgol|swyddfa|gwaith) (?:own |new )*(?:mobile|mob|phone|number|line|tel|telephone|e-?mail|address|ff[oô]n)\b|\b(?:fax|direct line|switchboard|extension)\b/i;
const HANDLE =
  /\b(?:(?:add|follow|find|message|dm|friend) me on (?:instagram|snapchat|snap|facebook|fb|twitter|x|tiktok|whatsapp|discord|linkedin|messenger)|my (?:own |personal |private )?(?:instagram|insta|snapchat|snap|facebook|fb|twitter|tiktok|discord|whatsapp)(?: account| handle| name| page)?(?: is|:| -))/gi;

/** What staff contact rules look with: who sends, who else works here, which mobile numbers are the sender's. */
export interface StaffView {
  readonly sender: PersonName | undefined;
  readonly staff: readonly PersonName[];
  /** Everybody on the quoted messages works here. */
  readonly onlyStaffBelow?: boolean;
}

/** `isMine`: "my" in this text means a member of staff. */
type View = StaffView & { readonly isMine: boolean };

export function staffViewOf(mailbox: Address, school: School): StaffView {
  const owner = school.ownerOf(mailbox.address);
  return {
    sender: personNameOf(owner?.name ?? mailbox.name),
    staff: staffOf(school),
  };
}

const known = new WeakMap<School, readonly PersonName[]>();

/** The names of all staff, read once for all rules of an inspection. */
export function staffOf(school: School): readonly PersonName[] {
  const names =
    known.get(school) ??
    Object.values(school.organisation.mailboxAliases).flatMap(({ name }) => personNameOf(name) ?? []);
  known.set(school, names);
  return names;
}

/** Private contact details of the sender or of staff in one text: numbers, home addresses, mail addresses, handles. */
export function staffContactsIn(text: InspectedText, view: StaffView, school: School): readonly Hit[] {
  // "My mobile" in a quoted message is staff's only where nobody else wrote there.
  const isMine = text.part !== 'quoted' || view.onlyStaffBelow === true;
  const hits = text.detections
    .filter((one) => isStaffContact(one, text, { ...view, isMine }, school))
    .map((detection) => ({ text, detection }));
  return [...hits, ...handlesIn(text)];
}

function isStaffContact(one: Detection, text: InspectedText, view: View, school: School): boolean {
  const value = text.text.slice(one.start, one.end);
  const before = text.text.slice(Math.max(0, one.start - BEFORE), one.start);
  const around = before + text.text.slice(one.end, one.end + AFTER);
  switch (one.kind) {
    case 'PHONE_NUMBER':
      return (
        !isOfSchool(value, before, school) &&
        (ownedByStaff(value, before, around, view) || isSignatureMobile(text, value))
      );
    case 'EMAIL_ADDRESS':
      return isStaffMail(value, before, around, view, school);
    case 'POSTAL_ADDRESS':
      return (
        (view.isMine && OWN.test(before)) ||
        ((PRIVATE.test(before) || LIVES.test(lastClause(before))) && namesStaff(before, view.staff))
      );
    default:
      return false;
  }
}

function isOfSchool(value: string, before: string, school: School): boolean {
  const digits = plainDigits(value);
  return (
    OF_SCHOOL.test(lastClause(before)) || school.organisation.contacts.phones.some((own) => plainDigits(own) === digits)
  );
}

/** The words right before a value: what stands before the last full stop or line break is about something else. */
function lastClause(before: string): string {
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n'), before.lastIndexOf(';')) + 1);
}

function isMobile(value: string): boolean {
  return /^07/.test(plainDigits(value));
}

function plainDigits(value: string): string {
  return value.replace(/\D/g, '').replace(/^(?:0044|44)0?/, '0');
}

function ownedByStaff(value: string, before: string, around: string, view: View): boolean {
  const clause = lastClause(before);
  const isMine = OWN.test(clause) || (isMobile(value) && REACH.test(clause));
  return (view.isMine && isMine) || (PRIVATE.test(clause) && namesStaff(around, view.staff));
}

/** In a signature a mobile number is the sender's own, unless it is called the school's. */
function isSignatureMobile(text: InspectedText, value: string): boolean {
  return text.signature && isMobile(value);
}

function isStaffMail(value: string, before: string, around: string, view: View, school: School): boolean {
  const domain = domainOf(value);
  if (!school.isExternal({ address: foldAddress(value) }) || !isConsumerDomain(domain)) return false;
  const names = view.sender === undefined ? view.staff : [view.sender, ...view.staff];
  if (names.some((name) => isAddressOfName(value, name))) return true;
  const clause = lastClause(before);
  return (
    (view.isMine && (OWN.test(clause) || REACH.test(clause))) ||
    (PRIVATE.test(clause) && namesStaff(around, view.staff))
  );
}

function namesStaff(text: string, staff: readonly PersonName[]): boolean {
  const words = ` ${foldWord(text).replace(/[^\p{L}]+/gu, ' ')} `;
  return staff.some(({ last }) => words.includes(` ${last.join(' ')} `));
}

function handlesIn(text: InspectedText): readonly Hit[] {
  if (text.part !== 'body' && text.part !== 'attachment') return [];
  return [...text.text.matchAll(HANDLE)].map((match) => {
    const start = match.index ?? 0;
    const detection: Detection = {
      kind: 'USERNAME',
      start,
      end: start + match[0].length,
      confidence: 'medium',
      evidence: [{ what: 'label' }],
    };
    return { text, detection };
  });
}
