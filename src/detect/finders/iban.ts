import * as M from '../data/meanings';
import { isAlnum, isDigit } from '../scan/chars';
import { CHECKSUM, STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';

// IBAN: country, two check digits, a length per country (SWIFT IBAN registry; made from the table of npm ibantools),
// the first four characters moved to the end, letters as 10…35, modulo 97 leaves 1 (ISO 13616).
const LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';
const LENGTH_OF = new Map<string, number>();
for (let i = 0; i < LENGTHS.length; i += 4) LENGTH_OF.set(LENGTHS.slice(i, i + 2), Number(LENGTHS.slice(i + 2, i + 4)));

export function fitsIban(value: string): boolean {
  if (LENGTH_OF.get(value.slice(0, 2)) !== value.length) return false;
  const turned = value.slice(4) + value.slice(0, 4);
  let rest = 0;
  for (let i = 0; i < turned.length; i++) rest = restWith(rest, turned.charCodeAt(i));
  return rest === 1;
}

/** The remainder when one more digit or letter stands behind. */
function restWith(rest: number, code: number): number {
  return code < 58 ? (rest * 10 + code - 48) % 97 : (rest * 100 + (code & ~32) - 55) % 97;
}

/** Reads an IBAN from a mixed run on, over spaces and hyphens; returns where it ends, or 0. */
export function findIban(start: number, view: View): number {
  if (!isDigit(view.code(start + 2)) || !isDigit(view.code(start + 3)) || isDigit(view.code(start + 1))) return 0;
  const country = view.text.slice(start, start + 2).toUpperCase();
  const length = LENGTH_OF.get(country);
  if (length === undefined || !/^\d\d$/.test(view.text.slice(start + 2, start + 4))) return 0;
  let count = 0;
  let rest = 0;
  let i = start;
  for (; count < length && i < start + 2 * length; i++) {
    const code = view.code(i);
    if (isAlnum(code) && code < 128) rest = ++count > 4 ? restWith(rest, code) : 0;
    else if (!((code === 32 || code === 45) && (isAlnum(view.code(i + 1)) || isAlnum(view.code(i + 2))))) break;
  }
  if (count !== length || isAlnum(view.code(i))) return 0;
  for (let k = 0; k < 4; k++) rest = restWith(rest, view.code(start + k));
  if (rest !== 1) return 0;
  const labelled = view.hasNear(start, i, 40, 0, (meaning) => meaning === M.L_IBAN || meaning === M.L_BANK);
  addPlain(
    view,
    'IBAN',
    start,
    i,
    'high',
    labelled ? [STRUCTURE, CHECKSUM, { what: 'label', label: 'iban' }] : [STRUCTURE, CHECKSUM],
  );
  return i;
}
