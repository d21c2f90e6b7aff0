import { bodyOf } from '../message/body';
import { decodeEntity } from '../message/html/entities';
import type { Body, BodyPart } from '../message/snapshot';

/** A body as the host holds it. */
export interface BodySource {
  readonly format: 'html' | 'text';
  readonly body: string;
}

/** A stretch of a body's text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function bodyOfSource({ format, body }: BodySource): Body {
  return bodyOf(format === 'html' ? { html: body } : { text: body });
}

/** The one part that a body in one format has. */
export function partOfSource(source: BodySource): BodyPart {
  return bodyOfSource(source).parts[0] ?? { format: source.format, text: '', sections: [] };
}

/** Where the character `index` of the text stands in the source. */
export function placeInSource(part: BodyPart, index: number): number {
  return part.offsets?.[index] ?? index;
}

/** How many characters of the source make the character of the text at `at`; 0 for a break that a tag makes. */
export function lengthInSource({ format, body }: BodySource, at: number): number {
  if (format === 'text') return 1;
  const first = body[at];
  if (first === '<') return 0;
  return first === '&' ? (decodeEntity(body, at)?.length ?? 1) : 1;
}

/** The stretch without white space at its ends. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = Math.min(end, text.length);
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return { start: from, end: to };
}
