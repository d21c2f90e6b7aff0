/** Classes of characters, as the scan sees them. The letter and digit bits are combined into what a run holds. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const ALNUM = 7;
export const NEWLINE = 8;
export const DELIMITER = 16;
export const AT = 32;
export const COLON = 64;
export const LESS = 128;

const CLASSES = makeClasses();
let table: Uint8Array | undefined;

/** Class of every UTF-16 code unit; made at the first call. */
export function classTable(): Uint8Array {
  if (table !== undefined) return table;
  table = new Uint8Array(65_536);
  for (let code = 0; code < table.length; code++) table[code] = classOf(code);
  return table;
}

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let c = 48; c < 58; c++) classes[c] = DIGIT;
  for (let c = 65; c < 91; c++) classes[c] = UPPER;
  for (let c = 97; c < 123; c++) classes[c] = LOWER;
  classes[10] = NEWLINE;
  classes[13] = NEWLINE;
  for (const c of [9, 44, 59, 124]) classes[c] = DELIMITER;
  classes[64] = AT;
  classes[58] = COLON;
  classes[60] = LESS;
  return classes;
}

/** Class of a character outside ASCII: letters of any script count as lower case, but for Latin capitals. */
function classBeyondAscii(code: number): number {
  if (code < 0xc0) return 0;
  if (code <= 0xff) return code === 0xd7 || code === 0xf7 ? 0 : code < 0xdf ? UPPER : LOWER;
  if (code < 0x180) return isUpperLatinExtended(code) ? UPPER : LOWER;
  if (code >= 0x2000 && code < 0x2c00) return 0;
  if (code >= 0x3000 && code < 0x3040) return 0;
  return code < 0xfe00 ? LOWER : 0;
}

/** Latin Extended-A alternates capital and small, with the parity turned between U+0139 and U+0148 and from U+0179. */
function isUpperLatinExtended(code: number): boolean {
  const turned = (code >= 0x139 && code <= 0x148) || code >= 0x179;
  return (code & 1) === (turned ? 1 : 0);
}

export function classOf(code: number): number {
  return code < 128 ? (CLASSES[code] ?? 0) : classBeyondAscii(code);
}
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
export function isLetter(code: number): boolean {
  return (classOf(code) & 3) !== 0;
}
export function isUpper(code: number): boolean {
  return classOf(code) === UPPER;
}
export function isAlnum(code: number): boolean {
  return (classOf(code) & ALNUM) !== 0;
}
/** Space, tab or line end. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
