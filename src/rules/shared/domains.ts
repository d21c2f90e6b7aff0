import { SKELETONS } from './tables/skeletons';

/** Names that registries put between a country code and the registered name. */
const SECOND_LEVEL: ReadonlySet<string> = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'gob',
  'gov',
  'gouv',
  'go',
  'ltd',
  'me',
  'mil',
  'mod',
  'ne',
  'net',
  'nhs',
  'nom',
  'or',
  'org',
  'plc',
  'police',
  'sch',
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

/** Public suffix rules in short: `*.sch.uk` is a wildcard; `co.uk` and the like under two-letter codes; else one label. */
function suffixLength(labels: readonly string[]): number {
  const top = labels[labels.length - 1] ?? '';
  const second = labels[labels.length - 2] ?? '';
  if (top === 'uk' && second === 'sch' && labels.length > 3) return 3;
  return top.length === 2 && SECOND_LEVEL.has(second) && labels.length > 2 ? 2 : 1;
}

const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  SKELETONS.split(' ').map((pair) => {
    const [letter = ''] = pair;
    return [letter, pair.slice(letter.length)] as const;
  }),
);
const MARKS = /[\u0300-\u036f]/g;

/** What a name looks like, by Unicode UTS 39 (letters of Latin, Greek and Cyrillic): equal skeletons look alike. */
export function skeletonOf(name: string): string {
  let skeleton = '';
  for (const letter of name.toLowerCase().normalize('NFD').replace(MARKS, ''))
    skeleton += LOOKS_LIKE.get(letter) ?? letter;
  return skeleton;
}
