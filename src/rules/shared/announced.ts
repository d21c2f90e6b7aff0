/** Ways people announce an attachment, English and Welsh; every repeat is bounded. */
const ANNOUNCEMENTS: readonly RegExp[] = [
  /\b(?:please|pls) (?:find|see) (?:the |our |my )?(?:attach(?:ed|ment)|enclosed)/i,
  /\b(?:find|see|open|read|in|use) (?:the |my |our )?attached\b/i,
  /\b(?:I|we)(?: have|'ve|’ve| am| are)?(?: now| also)? attach(?:ed|ing)?\b/i,
  /\b(?:is|are) attached\b/i,
  /\bynghlwm\b/i,
  /\b(?:atodi|atodaf|atodwyd|atodir)(?:['’]r)?\b/i,
];

/** The first announcement of an attachment in the author's own words. */
export function announcementIn(text: string): { readonly start: number; readonly end: number } | undefined {
  for (const pattern of ANNOUNCEMENTS) {
    const match = pattern.exec(text);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}
