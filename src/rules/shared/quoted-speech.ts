/** Opening and closing marks of reported speech. */
const MARKS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['"', '"'],
];

/** Longer than this is no quotation but a forgotten mark. */
const MOST = 400;

/**
 * The text with what stands in quotation marks blanked, at the same length: words of an incident report are not the
 * writer's own. A straight single quote is an apostrophe more often than not, so it opens speech only after a space.
 */
export function withoutQuotedSpeech(text: string): string {
  const characters = text.split('');
  for (const [open, close] of MARKS) {
    for (let at = text.indexOf(open); at !== -1;) {
      const end = text.indexOf(close, at + 1);
      if (end === -1) break;
      if (end - at <= MOST && !text.slice(at, end).includes('\n\n')) characters.fill(' ', at + 1, end);
      at = text.indexOf(open, end + 1);
    }
  }
  for (const match of text.matchAll(/(?<=^|[\s(:])'[^'\n]{1,200}'(?=$|[\s).,!?:;])/gm)) {
    characters.fill(' ', match.index + 1, match.index + match[0].length - 1);
  }
  return characters.join('');
}
