import type { AttachmentFacts, AttachmentText } from '../message/attachment';

/**
 * The facts with as much of the text as there is time to inspect. The rest is unread for want of time: that is said,
 * and what was found in the beginning of a long list counts all the same.
 */
export function cutTo(facts: AttachmentFacts, most: number): AttachmentFacts {
  if (lengthOf(facts) <= most) return facts;
  const texts: AttachmentText[] = [];
  let left = most;
  for (const one of facts.texts) {
    if (left <= 0) break;
    texts.push(one.text.length <= left ? one : { ...one, text: one.text.slice(0, left) });
    left -= one.text.length;
  }
  return { ...facts, texts, unread: [...facts.unread, { entry: '', reason: 'timeout' }] };
}

/** Characters of text in it. */
export function lengthOf({ texts }: AttachmentFacts): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}
