import { quotedStart, withDisclaimer } from '../gate/disclaimer';
import { bodyOf } from '../message/body';
import type { Body, BodyPart } from '../message/snapshot';
import { recipientsIn } from '../gate/recipients-in';
import { schoolOf } from '../rules/school-of';
import type { Fix } from './fix';

type Source = { readonly format: 'html' | 'text'; readonly body: string };

function parsed({ format, body }: Source): Body {
  return bodyOf(format === 'html' ? { html: body } : { text: body });
}

/** The disclaimer for these readers, above the quoted part, else at the end. */
export const insertDisclaimer: Fix = (_finding, { snapshot, policy, source }) => {
  if (source === undefined) return [];
  const { audienceOf } = schoolOf(policy.organisation);
  const template = policy.organisation.disclaimers[audienceOf(recipientsIn(snapshot))];
  if (template.trim() === '') return [];
  const gap =
    source.format === 'text' && !source.body.endsWith('\n') ? { ...source, body: `${source.body}\n\n` } : source;
  return [{ do: 'body', format: gap.format, body: withDisclaimer(gap.format, gap.body, parsed(gap), template, '') }];
};

/** The opinion disclaimer of public lists. */
export const insertOpinionDisclaimer: Fix = (_finding, { policy, source }) => {
  const template = policy.organisation.disclaimers.newsgroup;
  if (source === undefined || template.trim() === '') return [];
  return [
    {
      do: 'body',
      format: source.format,
      body: withDisclaimer(source.format, source.body, parsed(source), template, ''),
    },
  ];
};

/** What is quoted goes; the author's own words stay to the letter. */
export const trimQuoted: Fix = (_finding, { source }) => {
  if (source === undefined) return [];
  const body = parsed(source);
  if (body.parts[0]?.sections.some(({ kind }) => kind === 'quoted') !== true) return [];
  const kept = source.body.slice(0, quotedStart(body, source.body));
  return [{ do: 'body', format: source.format, body: source.format === 'html' ? closed(kept) : kept.trimEnd() }];
};

/** Elements left open by the cut are closed by every reader of HTML; the frame of the page is closed here. */
function closed(html: string): string {
  const lower = html.toLowerCase();
  const ends = ['</body>', '</html>'].filter(
    (end) => lower.includes(end.replace('</', '<').replace('>', '')) && !lower.includes(end),
  );
  return `${html}${ends.join('')}`;
}

/** How many characters at the end stay readable, so that the reader still knows which number is meant. */
const KEPT = 3;

/** Covers numbers in the body, all but their last three characters. */
export const redact: Fix = ({ spans }, { source }) => {
  const part = source === undefined ? undefined : parsed(source).parts[0];
  if (source === undefined || part === undefined) return [];
  const characters = [...source.body].length === source.body.length ? [...source.body] : source.body.split('');
  let count = 0;
  for (const { part: place, start, end } of spans) {
    if ((place !== 'body' && place !== 'quoted') || start === undefined || end === undefined) continue;
    count += cover(characters, part, start, end);
  }
  return count === 0 ? [] : [{ do: 'body', format: source.format, body: characters.join('') }];
};

/** Only letters and digits that stand in the source as they are read are covered; mark-up between them stays. */
function cover(characters: string[], { text, offsets }: BodyPart, start: number, end: number): number {
  const places: number[] = [];
  for (let i = start; i < Math.min(end, text.length); i++) {
    const at = offsets?.[i] ?? i;
    if (/[\p{L}\p{N}]/u.test(text.charAt(i)) && characters[at] === text.charAt(i)) places.push(at);
  }
  const covered = places.length > KEPT + 2 ? places.slice(0, -KEPT) : places;
  covered.forEach((at) => (characters[at] = '•'));
  return covered.length;
}
