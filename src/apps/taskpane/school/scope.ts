import { recipientsIn } from '../../../gate/recipients-in';
import type { MessageSnapshot } from '../../../message/snapshot';
import { hashOfJson } from '../../../policy/canonical';

/**
 * What a permission covers: this check, these people, these files, and nothing else. A hash, so that the request holds
 * no address and no name.
 */
export function scopeOf(rule: string, snapshot: MessageSnapshot): string {
  const people = recipientsIn(snapshot)
    .map(({ address, name }) => (address === '' ? name : address).toLowerCase())
    .sort();
  const files = snapshot.attachments.state === 'read' ? snapshot.attachments.value : [];
  const listed = files.filter(({ inline }) => !inline).map(({ name, size }) => `${size} ${name}`);
  return hashOfJson({ v: 1, rule, people, files: listed.sort() });
}
