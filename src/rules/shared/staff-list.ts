import { findFullNames } from '../../detect/names';
import type { InspectedText } from '../rule';
import type { School } from '../school';
import type { PersonName } from './names';
import { staffOf } from './staff-contacts';
import { foldWord } from './words';

/** Words of school jobs, folded: one of them beside a name makes it a member of staff. */
const JOBS =
  /\b(?:head(?:teacher|master|mistress)?|deputy|assistant head|principal|teacher|teaching assistant|t\.?a|hlta|elsa|senco|sendco|bursar|business manager|secretary|administrator|receptionist|caretaker|site manager|cleaner|cook|midday|lunchtime supervisor|technician|governor|trustee|librarian|matron|coordinator|co-ordinator|lead|learning mentor|mentor|liaison|counsellor|safeguarding lead|dsl|cover supervisor|athro|athrawes|pennaeth|cynorthwyydd)\b/i;
const HEADS = /\b(?:staff|teacher|employee|role|job title|post|position|payroll|swydd)\b/i;
const PHONE = /(?:\+44|\b0)\d(?:[\s-]?\d){8,9}\b/;
const MOST_LINE = 400;

/** The stretch of a text that lists staff, and how many rows it has. */
export interface StaffList {
  readonly rows: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Lines that name somebody with a job, a school mail address or (under a staff heading) a telephone number. A name in
 * running text is no row: a row is a line of its own, or a cell row.
 */
export function staffListIn(text: InspectedText, school: School): StaffList {
  const already = found.get(text) ?? findStaffList(text, school);
  found.set(text, already);
  return already;
}

/** A text is one inspection's: looked through once, whichever rule asks. */
const found = new WeakMap<InspectedText, StaffList>();

function findStaffList(text: InspectedText, school: School): StaffList {
  // The smallest list has two rows.
  if (!text.text.includes('\n')) return { rows: 0, start: 0, end: 0 };
  const staff = staffOf(school);
  const domains = school.organisation.domains.map((domain) => `@${domain.toLowerCase()}`);
  const underHeading = HEADS.test(text.text.slice(0, 300));
  const seen = new Set<string>();
  let start = -1;
  let end = -1;
  let at = 0;
  for (const line of text.text.split('\n')) {
    const name = line.length <= MOST_LINE ? rowName(line, { staff, domains, underHeading }) : undefined;
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      if (start === -1) start = at;
      end = at + line.length;
    }
    at += line.length + 1;
  }
  return { rows: seen.size, start: Math.max(0, start), end: Math.max(0, end) };
}

function rowName(
  line: string,
  known: { staff: readonly PersonName[]; domains: readonly string[]; underHeading: boolean },
): string | undefined {
  const lower = line.toLowerCase();
  const hasMail = known.domains.some((domain) => lower.includes(domain));
  const hasJob = JOBS.test(line);
  const hasPhone = PHONE.test(line);
  const hasContact = hasPhone || lower.includes('@');
  if (!hasMail && !hasJob && !hasContact) return undefined;
  const words = ` ${foldWord(line).replace(/[^\p{L}]+/gu, ' ')} `;
  const member = known.staff.find(
    ({ first, last }) =>
      words.includes(` ${first} ${last.join(' ')} `) || words.includes(` ${last.join(' ')} ${first} `),
  );
  if (member !== undefined) return `${member.first} ${member.last.join(' ')}`;
  if (!hasMail && !hasJob && !known.underHeading) return undefined;
  const [found] = findFullNames(line);
  if (found !== undefined) return foldWord(`${found.forename} ${found.surname}`);
  return hasMail || hasJob ? shortRowName(line) : undefined;
}

/** "Mrs Holt, Headteacher": a title and a surname at the start of a row. */
function shortRowName(line: string): string | undefined {
  const match = /^\s*(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s(\p{Lu}[\p{L}'\u2019-]{1,30})/u.exec(line);
  return match?.[1] === undefined ? undefined : foldWord(match[1]);
}
