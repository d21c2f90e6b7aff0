import * as M from '../data/meanings';
import { STRUCTURE, type View } from '../scan/view';

// Private keys: PEM (RFC 7468) "-----BEGIN … PRIVATE KEY-----" with a body, PuTTY's file header. A line alone, stars or
// dots in place of the body are documentation.
const LEAST_BODY = 64;
const LOOK_AHEAD = 400;
const LONGEST = 9000;

export function findPrivateKeys(view: View): void {
  const { marks, text } = view;
  let past = view.from;
  for (let i = 0; i < marks.count; i++) {
    if (marks.meaning[i] !== M.PRIVATE_KEY_WORD) continue;
    const start = marks.start[i] as number;
    const end = marks.end[i] as number;
    if (start < past) continue;
    const begin = text.lastIndexOf('-----BEGIN', start);
    const pem = begin >= Math.max(past, start - 32) && begin >= view.from;
    const putty = /^putty/i.test(text.slice(start, start + 5));
    if ((!pem && !putty) || bodyLength(text, end) < LEAST_BODY) continue;
    const rest = text.slice(end, Math.min(view.to, end + LONGEST));
    const close = /-----END[A-Z ]{0,30}-----/.exec(rest);
    past = end + (close === null ? Math.min(rest.length, LOOK_AHEAD) : close.index + close[0].length);
    view.add('PRIVATE_KEY', pem ? begin : start, past, 'high', [STRUCTURE]);
  }
}

/** How many characters of an encoded body stand right after the header. */
function bodyLength(text: string, from: number): number {
  const ahead =
    text
      .slice(from, from + LOOK_AHEAD)
      .replace(/\\n/g, '\n')
      .split('-----END')[0] ?? '';
  return ahead.replace(/[^A-Za-z0-9+/=]/g, '').length;
}
