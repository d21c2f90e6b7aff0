import { partOfSource, trimmed, type BodySource, type Stretch } from './body-source';
import { cut } from './cut';
import { reword } from './rewrite';

/**
 * Takes the lines out of the body; where the first one stood, `note` says where they are now. Undefined when the body
 * is no longer the one the lines were found in.
 */
export function moveLines(
  source: BodySource,
  lines: readonly Stretch[],
  found: string,
  note: string,
): { readonly body: string; readonly moved: string } | undefined {
  const part = partOfSource(source);
  const [first, ...rest] = lines;
  if (first === undefined || part.text !== found) return undefined;
  const moved = lines.map(({ start, end }) => part.text.slice(start, end).trim()).join('\n\n');
  // The first line stands before the others: its place does not change when they go.
  const without = { ...source, body: rest.length === 0 ? source.body : cut(source, part, rest) };
  const place = trimmed(part.text, first);
  return { body: reword(without, partOfSource(without), [{ ...place, by: note }]), moved };
}
