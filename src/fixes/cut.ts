import { TagScanner } from '../message/html/scan-tag';
import type { BodyPart } from '../message/snapshot';
import { lengthInSource, placeInSource, trimmed, type BodySource, type Stretch } from './body-source';

/** Elements that never close. */
const VOID: ReadonlySet<string> = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** The frame of a page, and pictures of a signature: they stay when what follows them goes. */
const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'body', 'img']);

/** The source without these stretches of its text; what is around them keeps its mark-up. */
export function cut(source: BodySource, part: BodyPart, stretches: readonly Stretch[]): string {
  const ordered = stretches.map((stretch) => trimmed(part.text, stretch)).filter(({ start, end }) => end > start);
  ordered.sort((a, b) => b.start - a.start);
  return ordered.reduce((body, { start, end }) => {
    const from = placeInSource(part, start);
    const last = placeInSource(part, end - 1);
    const to = last + Math.max(1, lengthInSource(source, last));
    return source.format === 'text' ? cutText(body, from, to) : cutHtml(body, from, to);
  }, source.body);
}

/** The empty lines before what is cut go with it. */
function cutText(text: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && ' \t\r\n'.includes(text.charAt(start - 1))) start--;
  const rest = text.slice(to);
  return `${text.slice(0, start)}${start > 0 && rest.trim() !== '' ? '\n' : ''}${rest}`;
}

/** Elements that hold nothing but what is cut go with it; others stay closed as they were. */
function cutHtml(html: string, cutFrom: number, cutTo: number): string {
  const from = startOfTags(html, cutFrom);
  const { kept, open } = danglingTags(html, from, cutTo);
  let to = cutTo;
  for (;;) {
    const closing = closingTagAt(html, to);
    if (closing === undefined || open.length === 0 || open[open.length - 1]?.name !== closing.name) break;
    open.pop();
    to = closing.end;
  }
  return html.slice(0, from) + kept + open.map(({ tag }) => tag).join('') + html.slice(to);
}

/** Back over the tags that open directly before. */
function startOfTags(html: string, at: number): number {
  let start = at;
  for (;;) {
    let before = start;
    while (before > 0 && ' \t\r\n'.includes(html.charAt(before - 1))) before--;
    if (html[before - 1] !== '>') return start;
    const open = html.lastIndexOf('<', before - 1);
    const name = /^<([a-z][a-z0-9]{0,20})[\s/>]/i.exec(html.slice(open, open + 24))?.[1]?.toLowerCase();
    if (open < 0 || name === undefined || FRAME.has(name)) return start;
    start = open;
  }
}

interface OpenTag {
  readonly name: string;
  readonly tag: string;
}

/** Tags in the stretch whose partner stands outside: those that close something before, and those left open. */
function danglingTags(html: string, from: number, to: number): { readonly kept: string; readonly open: OpenTag[] } {
  const scanner = new TagScanner(html);
  const open: OpenTag[] = [];
  let kept = '';
  for (let at = html.indexOf('<', from); at >= 0 && at < to; at = html.indexOf('<', at + 1)) {
    const tag = scanner.tagAt(at);
    if (tag === undefined) continue;
    if (tag.closing) {
      const match = open.map(({ name }) => name).lastIndexOf(tag.name);
      if (match >= 0) open.length = match;
      else if (!VOID.has(tag.name)) kept += `</${tag.name}>`;
    } else if (!VOID.has(tag.name)) open.push({ name: tag.name, tag: html.slice(at, tag.end) });
    at = tag.end - 1;
  }
  return { kept, open };
}

function closingTagAt(html: string, at: number): { readonly name: string; readonly end: number } | undefined {
  const found = /^\s{0,200}<\/([a-z][a-z0-9]{0,20})\s{0,20}>/i.exec(html.slice(at, at + 260));
  return found?.[1] === undefined ? undefined : { name: found[1].toLowerCase(), end: at + found[0].length };
}
