import type { BodyPart } from '../message/snapshot';
import { disclaimerWords, copiesOf } from '../rules/shared/disclaimer-text';
import type { Stretch } from './body-source';

interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Copies of the template in what the author sends that are one too many, in order. */
export function secondCopies(template: string, part: BodyPart, appendedOnSend: string): readonly Stretch[] {
  const wanted = disclaimerWords(template);
  if (wanted.length === 0) return [];
  const isAppended = copiesOf(wanted, disclaimerWords(appendedOnSend)) > 0;
  const copies = copiesIn(wanted, placedWords(part));
  return copies.slice(isAppended ? 0 : 1);
}

/** Words as the rule compares them, each with its place. An apostrophe does not part a word. */
function placedWords({ text, sections }: BodyPart): readonly PlacedWord[] {
  return sections
    .filter(({ kind }) => kind !== 'quoted')
    .flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/[^\s]{1,200}/g)].flatMap(({ 0: piece, index }) =>
        disclaimerWords(piece).map((word) => ({ word, start: start + index, end: start + index + piece.length })),
      ),
    );
}

/** Places where the words stand complete and in order, without overlap. */
function copiesIn(wanted: readonly string[], words: readonly PlacedWord[]): readonly Stretch[] {
  const copies: Stretch[] = [];
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (!wanted.every((word, index) => words[at + index]?.word === word)) continue;
    const last = words[at + wanted.length - 1];
    const first = words[at];
    if (first && last) copies.push({ start: first.start, end: last.end });
    at += wanted.length - 1;
  }
  return copies;
}
