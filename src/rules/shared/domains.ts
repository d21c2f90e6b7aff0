import { BRITISH_SECOND_LEVELS, COUNTRIES_BY_SECOND_LEVELS, SECOND_LEVELS } from './tables/public-suffixes';
import { SKELETONS } from './tables/skeletons';

const LABELS = SECOND_LEVELS.split(' ');

/** By country code, the names registered below which everybody registers. */
const BY_COUNTRY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...COUNTRIES_BY_SECOND_LEVELS.split(' ').flatMap((group) => {
    const [bits = '', countries = ''] = group.split(':');
    const held = new Set(LABELS.filter((_, at) => (parseInt(bits, 36) & (1 << at)) !== 0));
    return (countries.match(/../g) ?? []).map((country) => [country, held] as const);
  }),
  ['uk', new Set(BRITISH_SECOND_LEVELS.split(' '))] as const,
]);

/** The label somebody registered: `greenfield` of `mail.greenfield.sch.uk` would be wrong, so `*.sch.uk` counts a council too. */
export function registeredLabel(domain: string): string {
  const labels = domain.split('.');
  const at = labels.length - 1 - suffixLength(labels);
  return labels[Math.max(0, at)] ?? '';
}

/** What stands after the registered label: `example`, `co.uk`, `leics.sch.uk`. */
export function suffixOf(domain: string): string {
  const labels = domain.split('.');
  return labels.slice(Math.max(1, labels.length - suffixLength(labels))).join('.');
}

/** Public suffix rules in short: names below a country code that many countries keep, and all of the United Kingdom. */
function suffixLength(labels: readonly string[]): number {
  const held = BY_COUNTRY.get(labels[labels.length - 1] ?? '');
  const second = labels[labels.length - 2] ?? '';
  if (held?.has(`*${second}`) === true) return Math.min(3, labels.length - 1);
  return held?.has(second) === true && labels.length > 2 ? 2 : 1;
}

const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  SKELETONS.split(' ').map((pair) => {
    const [letter = ''] = pair;
    return [letter, pair.slice(letter.length)] as const;
  }),
);
const MARKS = /[\u0300-\u036f]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** What a name looks like, by Unicode UTS 39 (letters of Latin, Greek and Cyrillic): equal skeletons look alike. */
export function skeletonOf(name: string): string {
  let skeleton = '';
  const lower = name.toLowerCase();
  for (const letter of PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, ''))
    skeleton += LOOKS_LIKE.get(letter) ?? letter;
  return skeleton;
}
