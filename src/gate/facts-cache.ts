import type { AttachmentFacts } from '../message/attachment';

/** What is known about contents that were read before, by their SHA-256. */
export interface FactsCache {
  get(hash: string): AttachmentFacts | undefined;
  /** Of two readings of the same content the one that left less unread is kept. */
  put(hash: string, facts: AttachmentFacts): void;
  /** What is of this kind will be read anew. */
  forget(isWanted: (facts: AttachmentFacts) => boolean): void;
}

/** Texts of this much altogether are kept in the memory of one runtime. */
const MOST_CHARACTERS = 4_000_000;

/** Keeps facts as long as the runtime lives; the oldest go first. */
export function factsCache(): FactsCache {
  const held = new Map<string, AttachmentFacts>();
  let characters = 0;
  const sizeOf = ({ texts }: AttachmentFacts): number => texts.reduce((sum, { text }) => sum + text.length, 1);
  return {
    get: (hash) => held.get(hash),
    forget(isWanted) {
      for (const [hash, facts] of held) {
        if (!isWanted(facts)) continue;
        held.delete(hash);
        characters -= sizeOf(facts);
      }
    },
    put(hash, facts) {
      const known = held.get(hash);
      if (facts.unread.some(({ reason }) => reason === 'timeout')) return;
      if (known !== undefined) {
        if (known.unread.length <= facts.unread.length) return;
        characters -= sizeOf(known);
      }
      held.set(hash, facts);
      characters += sizeOf(facts);
      for (const [oldest, old] of held) {
        if (characters <= MOST_CHARACTERS) break;
        held.delete(oldest);
        characters -= sizeOf(old);
      }
    },
  };
}
