import { latin1 } from './bytes';

/**
 * What the bytes 0x80 to 0x9f stand for in windows-1252 (WHATWG Encoding, index-windows-1252); every other byte is the
 * character of its own number. A table of all character sets would cost the send bundle 3 kB for this one.
 */
const UPPER =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Text in the character set of old Western Windows files; every byte means something in it. */
export function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (control) => UPPER.charAt(control.charCodeAt(0) - 0x80));
}
