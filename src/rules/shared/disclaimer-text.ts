import type { Body } from '../../message/snapshot';
import { withoutMarks } from './marked-text';
import { stretchesOf, type Stretch } from './sections';

const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** A long body is gone through in stretches of about this many characters, so that its words are never held together. */
const STRETCH = 8192;

/**
 * The words of a disclaimer as they are compared: marks and addresses of links, case, white space, punctuation, quote
 * styles and invisible characters gone.
 */
export function disclaimerWords(text: string): readonly string[] {
  return [...wordsIn(withoutMarks(text))];
}

function* wordsIn(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const to = endOfStretch(text, from);
    const plain = text
      .slice(from, to)
      .replace(INVISIBLE, '')
      .replace(/['\u2018\u2019\u201b\u02bc\u2032`\u00b4]/g, '')
      .normalize('NFKC')
      .toLowerCase();
    yield* plain.match(WORD) ?? [];
    from = to;
  }
}

/** Stretches end at a blank, where no word and no letter with its accent is cut. */
function endOfStretch(text: string, from: number): number {
  for (let i = from + STRETCH; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 10) return i;
  }
  return text.length;
}

/**
 * How often the words of `template` stand in `text`, complete and in order, without overlap. Linear: Knuth, Morris and
 * Pratt's automaton over words.
 */
export function copiesOf(template: readonly string[], text: Iterable<string>): number {
  if (template.length === 0) return 0;
  const fallback = failureTable(template);
  let copies = 0;
  let matched = 0;
  for (const word of text) {
    while (matched > 0 && template[matched] !== word) matched = fallback[matched - 1] ?? 0;
    if (template[matched] === word) matched++;
    if (matched === template.length) {
      copies++;
      matched = 0;
    }
  }
  return copies;
}

function failureTable(template: readonly string[]): readonly number[] {
  const table = [0];
  let length = 0;
  for (let i = 1; i < template.length; i++) {
    while (length > 0 && template[i] !== template[length]) length = table[length - 1] ?? 0;
    if (template[i] === template[length]) length++;
    table.push(length);
  }
  return table;
}

/** How often the template stands in each form of the body, in what the author sends (not in the quoted part). */
export function copiesInBody(template: readonly string[], body: Body): readonly number[] {
  return stretchesOf(body, ['own', 'signature']).map((stretches) => copiesOf(template, wordsOf(stretches)));
}

function* wordsOf(stretches: readonly Stretch[]): Generator<string> {
  for (const { text } of stretches) yield* wordsIn(text);
}

/** Is the template whole in every form of the body, or registered to be appended? Never with an empty template. */
export function hasDisclaimer(template: string, body: Body, appendedOnSend: string): boolean {
  const words = disclaimerWords(template);
  if (words.length === 0) return false;
  return (
    copiesOf(words, disclaimerWords(appendedOnSend)) > 0 || copiesInBody(words, body).every((copies) => copies > 0)
  );
}
