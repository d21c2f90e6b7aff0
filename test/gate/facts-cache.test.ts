import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { factsCache } from '../../src/gate/facts-cache';
import type { AttachmentFacts } from '../../src/message/attachment';
import { pdf, text } from '../attachments/sample-files';

const unread = inspectAttachment('letter.pdf', pdf());
const whole: AttachmentFacts = { ...unread, unread: [], texts: [{ entry: '', text: 'Dear Parents' }] };

describe('what is remembered of a file', () => {
  test('a better reading takes the place of a worse one, and a worse one never that of a better', () => {
    const cache = factsCache();
    expect(unread.unread.length).toBeGreaterThan(0);
    cache.put('a', unread);
    cache.put('a', whole);
    expect(cache.get('a')).toBe(whole);
    cache.put('a', unread);
    expect(cache.get('a')).toBe(whole);
  });

  test('a reading that ran out of time is not remembered', () => {
    const cache = factsCache();
    cache.put('a', { ...whole, unread: [{ entry: '', reason: 'timeout' }] });
    expect(cache.get('a')).toBeUndefined();
  });

  test('the oldest go when there is too much', () => {
    const cache = factsCache();
    const long = (): AttachmentFacts => ({
      ...inspectAttachment('a.txt', text('a')),
      texts: [{ entry: '', text: 'a'.repeat(1_500_000) }],
    });
    ['a', 'b', 'c'].forEach((hash) => cache.put(hash, long()));
    expect(['a', 'b', 'c'].map((hash) => cache.get(hash) !== undefined)).toEqual([false, true, true]);
  });
});
