import * as M from '../data/meanings';
import { isUpper } from '../scan/chars';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';

/** A house: number (with letter, range or flat) or a name, before the street's own words. */
const HOUSE =
  /(?:\b(?:flat|apartment|apt|unit|room|fflat)\s{1,2}\w{1,4},?\s{1,2})?\b\d{1,4}[a-zA-Z]?(?:\s?[-/]\s?\d{1,4}[a-zA-Z]?)?,?\s{1,2}(?:[\p{L}'’.-]{2,20}\s{1,2}){0,3}$/u;
const MOST_BEFORE = 70;
/** Town, county and postcode follow within this many characters, over at most three line ends. */
const MOST_AFTER = 90;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b/;

/**
 * A street address in the British form: house number, street, and mostly town and postcode. Sure with a postcode or an
 * address label; without them only a weak sign, because "12 High Street" is as often a shop.
 */
export function findPostalAddresses(view: View): void {
  const { marks, text } = view;
  let last = -1;
  for (let i = 0; i < marks.count; i++) {
    if (marks.meaning[i] !== M.STREET) continue;
    const street = marks.start[i] as number;
    const end = marks.end[i] as number;
    if (street < last || !isUpper(text.charCodeAt(street))) continue;
    const from = Math.max(view.from, street - MOST_BEFORE);
    const house = HOUSE.exec(text.slice(from, street));
    if (house === null || !isStreetName(house[0])) continue;
    const start = from + house.index;
    const rest = text.slice(end, Math.min(view.to, end + MOST_AFTER));
    const postcode = POSTCODE.exec(rest);
    const stop =
      postcode === null || !isAddressText(rest.slice(0, postcode.index))
        ? end
        : end + postcode.index + postcode[0].length;
    const hasLabel = view.hasNear(start, start, 40, 0, (meaning) => meaning === M.L_ADDRESS);
    addPlain(view, 'POSTAL_ADDRESS', start, stop, stop > end || hasLabel ? 'medium' : 'low', [
      STRUCTURE,
      ...(hasLabel ? [{ what: 'label', label: 'address' } as const] : []),
    ]);
    last = stop;
  }
}

/** Between number and street stand names with capitals: "9 Tanner's Row", not "12 of the park". */
function isStreetName(house: string): boolean {
  const words =
    house
      .replace(/^[^\p{L}]*(?:flat|apartment|apt|unit|room|fflat)\s{1,2}\w{1,4},?/iu, '')
      .match(/[\p{L}'’.-]{2,20}/gu) ?? [];
  return (
    words.length > 0 && words.every((word) => isUpper(word.charCodeAt(0)) || /^(?:of|the|and|y|yr|and)$/i.test(word))
  );
}

/** Towns and counties: words with capitals, commas and at most three line ends. */
function isAddressText(between: string): boolean {
  if ((between.match(/\n/g) ?? []).length > 4) return false;
  const words = between.match(/\p{L}{2,30}/gu) ?? [];
  const small = words.filter(
    (word) => !isUpper(word.charCodeAt(0)) && !/^(?:on|upon|the|in|under|by|le|and|of|near|postcode)$/i.test(word),
  );
  return small.length === 0 && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(between);
}
