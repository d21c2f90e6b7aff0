// Signs of names that stand together, as numbers: the weights of lists have a place for each.

export const A_LIST = 0;
export const A_GROUP = 1;
export const BESIDE = 2;
export const SURNAMES = 3;
export const AGAIN = 4;
export const SMALL = 5;
const HOW_MANY = 6;
export const KNOWN = 12;
export const REGISTER = 18;
export const SINGLE = 24;
export const SHORT = 30;
export const INITIALS = 36;
export const ADULTS = 42;
export const APART = 48;
export const UNEVEN = 54;
export const DENSE = 60;
export const TERMS = 66;
export const FAMILY = 72;
export const NUMBERS = 78;
/** What hardly any list of pupils shows: words that hardly name anybody. */
export const THINGS = 84;
/** Of a group: how many of its names stand between signs. */
export const LISTED = 88;
/** Three for each fact of a row: it occurs, often, nearly always. */
export const FACTS = 96;
/** How much the sentences around tell of somebody, and how much their language is a school's: eight places each. */
const TOLD = 136;
const OF_SCHOOL = 144;
const BOTH = 152;

const MOST = 5;

/** The place of a share (0 to 1, more counts as 1) among the six from `first` on. */
export function inSixths(first: number, share: number): number {
  return first + Math.min(MOST, Math.floor(MOST * share));
}

/** The place of two shares at once: six places for the first, in each of them six for the second. */
export function inBoth(one: number, other: number): number {
  return inSixths(BOTH + (MOST + 1) * inSixths(0, one), other);
}

function inEighths(first: number, value: number): number {
  return first + Math.max(0, Math.min(7, Math.floor(value)));
}

/** The places of log-odds in halves that something special is told, and of the mean log-odds of a school's language. */
export function signsOfWords(told: number, ofSchool: number): number[] {
  return [inEighths(TOLD, 4 + told / 4), inEighths(OF_SCHOOL, 2 + 8 * ofSchool)];
}

/** The place of a number of people: three, six, twelve … */
export function howMany(people: number): number {
  return HOW_MANY + Math.max(0, Math.min(MOST, Math.floor(Math.log2(people / 3))));
}
