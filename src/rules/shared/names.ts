import { localPartOf } from './addresses';
import { foldWord } from './words';

const TITLES: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'rev',
  'revd',
  'fr',
  'sir',
  'dame',
  'lady',
  'lord',
  'sr',
  'jr',
  'bsc',
  'ba',
  'ma',
  'phd',
  'qts',
]);

/** A person's first and last name in folded letters; the last name of "Smith-Jones" is two parts. */
export interface PersonName {
  readonly first: string;
  readonly last: readonly string[];
}

/** "Tom Ashworth", "Mr Tom Ashworth", "ASHWORTH, Tom"; undefined when there is no first and last name. */
export function personNameOf(display: string): PersonName | undefined {
  const plain = display.replace(/[([][^)\]]{0,80}[)\]]/g, ' ');
  const comma = plain.indexOf(',');
  const ordered = comma === -1 ? plain : `${plain.slice(comma + 1)} ${plain.slice(0, comma)}`;
  const parts = ordered
    .split(/\s+/)
    .map((part) => foldWord(part).replace(/['\u2019\u02bc.]/g, ''))
    .filter((part) => /\p{L}/u.test(part) && !TITLES.has(part));
  const first = parts[0]?.split('-')[0];
  const last = parts.length > 1 ? (parts[parts.length - 1] ?? '').split('-').filter((part) => part !== '') : [];
  return first === undefined || first === '' || last.length === 0 ? undefined : { first, last };
}

/**
 * Does the part before the @ hold this name: first (or its initial) and last name, either order, apart or joined;
 * digits and accents dropped? The first name alone, or a name inside another word, does not match.
 */
export function isAddressOfName(address: string, name: PersonName): boolean {
  const local = foldWord(localPartOf(address)).replace(/\p{N}+/gu, '');
  const words = local.split(/[^\p{L}]+/u).filter((token) => token !== '');
  // A middle initial says nothing: tom.j.ashworth.
  const bare = words.filter((token, at) => token.length > 1 || at === 0 || at === words.length - 1);
  const written = [words, bare].map((parts) => `.${parts.join('.')}.`);
  return spellings(name).some((spelling) => written.some((tokens) => tokens.includes(`.${spelling}.`)));
}

/** Every way of writing the name in a mail address, parts divided by a dot or joined. */
function spellings({ first, last }: PersonName): readonly string[] {
  const initial = first.charAt(0);
  const orders = [
    [first, ...last],
    [initial, ...last],
    [...last, first],
    [...last, initial],
  ];
  return orders.flatMap((parts) => joinings(parts.slice(0, MOST_PARTS)));
}

const MOST_PARTS = 4;

function joinings([head = '', ...rest]: readonly string[]): readonly string[] {
  return rest.reduce<readonly string[]>(
    (done, part) => done.flatMap((text) => [`${text}${part}`, `${text}.${part}`]),
    [head],
  );
}

/** Same person by name: first and last name equal, whatever the title, order, case or accents. */
export function isSameName(a: PersonName, b: PersonName): boolean {
  return a.first === b.first && a.last.join('') === b.last.join('');
}
