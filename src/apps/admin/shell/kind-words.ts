import { adminKinds as welsh } from '../../../strings/cy-gb/admin-kinds';
import { adminKinds as english } from '../../../strings/en-gb/admin-kinds';
import { useWords } from './desk';

const WORDS = { 'en-GB': english, 'cy-GB': welsh };

/** The name of a kind of thing found; a kind without a name shows as the record has it. */
export function useKindWords(): (kind: string) => string {
  const words = useWords(WORDS);
  return (kind) => (Object.prototype.hasOwnProperty.call(words, kind) ? (words[kind] ?? kind) : kind);
}
