import type { BodyPart } from '../message/snapshot';
import { lengthInSource, placeInSource, type BodySource, type Stretch } from './body-source';

/** A stretch of the text and what is to stand there. */
export interface Rewording extends Stretch {
  readonly by: string;
}

/** The source with these stretches reworded; mark-up inside them (bold, a link) stays. They must not overlap. */
export function reword(source: BodySource, part: BodyPart, rewordings: readonly Rewording[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, by } of [...rewordings].sort((a, b) => a.start - b.start)) {
    let isPut = false;
    let lastAt = -1;
    for (let i = start; i < Math.min(end, part.text.length); i++) {
      const at = placeInSource(part, i);
      const length = lengthInSource(source, at);
      // One entity can stand for two characters: it is taken out once.
      if (length === 0 || at === lastAt || at < from) continue;
      lastAt = at;
      pieces.push(source.body.slice(from, at));
      if (!isPut) pieces.push(source.format === 'html' ? escapeHtml(by) : by);
      isPut = true;
      from = at + length;
    }
  }
  return pieces.join('') + source.body.slice(from);
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
