import type { Finding } from '../inspect/inspection';
import type { Where } from '../rules/rule';
import type { Stretch } from './body-source';

/** How many characters at the end of a number stay, so that its reader still knows which one is meant. */
const KEPT = 3;
const LONGEST_NUMBER = 34;
const LONGEST_NAME = 60;
const COVER = '•';

/** Rules about secrets and about what is said of somebody: not even the end or the initials of it stay. */
const WHOLE: ReadonlySet<string> = new Set([
  'data/credentials',
  'data/password-with-document',
  'data/special-category',
]);

/** How something that must not be read is covered: a number keeps its end, a name its initials, all else is taken out. */
export type Covering = 'number' | 'name' | 'out';

/** How a value is covered in a finding of this rule. */
export function coveringOf(value: string, rule: string): Covering {
  if (WHOLE.has(rule)) return 'out';
  if (isNumber(value)) return 'number';
  return initialsOf(value) === undefined ? 'out' : 'name';
}

/** What stands in its place: `removed` where it is taken out. */
export function redacted(value: string, rule: string, removed: string): string {
  const covering = coveringOf(value, rule);
  return covering === 'number' ? coverNumber(value) : covering === 'name' ? (initialsOf(value) ?? removed) : removed;
}

/** Where a finding stands in these parts of the message; in the body, what covering it is about. */
export function stretchesOf(
  { spans }: Pick<Finding, 'spans'>,
  parts: readonly Where['part'][] = ['body', 'quoted'],
): readonly Stretch[] {
  return joined(
    spans.flatMap(({ part, start, end }) =>
      parts.includes(part) && start !== undefined && end !== undefined ? [{ start, end }] : [],
    ),
  );
}

/** An identifier as schools write them: digits in groups, few letters. */
function isNumber(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return value.length <= LONGEST_NUMBER && digits >= 6 && /^[A-Z0-9 ./()+-]*$/i.test(value) && !/[a-z]{4}/i.test(value);
}

function coverNumber(value: string): string {
  const characters = [...value];
  let left = characters.filter((each) => /[A-Z0-9]/i.test(each)).length - KEPT;
  return characters.map((each) => (/[A-Z0-9]/i.test(each) && left-- > 0 ? COVER : each)).join('');
}

/** Two to four words with capitals, and nothing else. */
function initialsOf(value: string): string | undefined {
  if (value.length > LONGEST_NAME || !/^[\p{L}'’. -]+$/u.test(value)) return undefined;
  const words = value.split(/[ -]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) return undefined;
  return words.map((word) => `${word.charAt(0)}.`).join(' ');
}

/** One stretch for those that touch or overlap: what holds another whole is covered whole. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result[result.length - 1];
    if (last !== undefined && next.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
}
