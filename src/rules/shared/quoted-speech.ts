/** Opening and closing marks of reported speech. */
const MARKS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['"', '"'],
];

/** Longer than this is no quotation but a forgotten mark. */
const MOST = 400;

const BEFORE_SPEECH = /[\s(:]/;
const SPEECH = /'[^'\n]{1,200}'(?=$|[\s).,!?:;])/my;

/**
 * The text with what stands in quotation marks blanked, at the same length: words of an incident report are not the
 * writer's own. A straight single quote is an apostrophe more often than not, so it opens speech only after a space.
 */
export function withoutQuotedSpeech(text: string): string {
  const ranges = quotedRanges(text);
  let result = '';
  let from = 0;
  for (const [start, end] of ranges) {
    if (end <= from) continue;
    result += text.slice(from, Math.max(from, start)) + ' '.repeat(end - Math.max(from, start));
    from = end;
  }
  return result + text.slice(from);
}

/** What stands between the marks, in order of its beginning; ranges may overlap. */
function quotedRanges(text: string): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (const [open, close] of MARKS) {
    for (let at = text.indexOf(open); at !== -1;) {
      const end = text.indexOf(close, at + 1);
      if (end === -1) break;
      if (end - at <= MOST && !text.slice(at, end).includes('\n\n')) ranges.push([at + 1, end]);
      at = text.indexOf(open, end + 1);
    }
  }
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 1)) {
    if (at > 0 && !BEFORE_SPEECH.test(text.charAt(at - 1))) continue;
    SPEECH.lastIndex = at;
    const [speech] = SPEECH.exec(text) ?? [];
    if (speech === undefined) continue;
    at += speech.length - 1;
    ranges.push([at - speech.length + 2, at]);
  }
  return ranges.sort(([a], [b]) => a - b);
}
