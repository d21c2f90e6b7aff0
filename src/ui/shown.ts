/** Marks that turn the direction of writing, and characters that are not seen at all. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * A name somebody else chose, fit to stand in our sentences: one line, what would turn or hide letters gone, long ones
 * shortened in the middle, because the end of a file's name tells what it is.
 */
export function shownText(text: string, most = 80): string {
  const plain = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const tail = 16;
  return `${plain.slice(0, most - tail - 1)}…${plain.slice(-tail)}`;
}
