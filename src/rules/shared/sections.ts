import type { Body, Section } from '../../message/snapshot';

/** A stretch of one body part, with its place in that part. */
export interface Stretch {
  readonly text: string;
  readonly offset: number;
}

/** Stretches of the wanted kinds, for each form of the body apart: recipients may see either form. */
export function stretchesOf(body: Body, kinds: readonly Section['kind'][]): readonly (readonly Stretch[])[] {
  return body.parts.map((part) =>
    part.sections
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ start, end }) => ({ text: part.text.slice(start, end), offset: start })),
  );
}

/** The author's own words, for each form of the body apart. */
export function ownStretches(body: Body): readonly (readonly Stretch[])[] {
  return stretchesOf(body, ['own']);
}
