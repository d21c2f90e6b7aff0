import type { DetectContext } from '../detect/context';
import { detect } from '../detect/detect';
import { findFullNames } from '../detect/names';

/** Stands where something personal stood. */
export const MASK = '▮▮▮';

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A text with everything the detectors know, and every full name, covered; for a sender's own words (a reason, a
 * mistake report) before they are stored. What is covered leaves neither its letters nor its length.
 */
export function mask(text: string, context: DetectContext = {}): string {
  // Nearly always: nobody gave a reason. The detectors, which learn their words first, are not woken for it.
  if (text === '') return '';
  const { detections } = detect(text, context);
  const covered = merged([...detections, ...findFullNames(text)].filter(({ start, end }) => end > start));
  let result = '';
  let from = 0;
  for (const { start, end } of covered) {
    result += text.slice(from, start) + MASK;
    from = end;
  }
  return result + text.slice(from);
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last !== undefined && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else joined.push({ start, end });
  }
  return joined;
}
