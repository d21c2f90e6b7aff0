import { createCipheriv } from 'node:crypto';
import { aes } from '../../src/attachments/core/aes';
import { seededRandom } from '../protect/seeded-random';

const random = seededRandom(11);

describe('the cipher that tries passwords everybody has', () => {
  test.each([16, 24, 32])('works as the one of the machine does, with a key of %d bytes', (length) => {
    for (const blocks of [1, 2, 33]) {
      for (const mode of ['cbc', 'ecb']) {
        const [key, start, data] = [random.bytes(length), random.bytes(16), random.bytes(blocks * 16)];
        const machine = createCipheriv(`aes-${length * 8}-${mode}`, key, mode === 'cbc' ? start : null);
        machine.setAutoPadding(false);
        const locked = new Uint8Array(Buffer.concat([machine.update(data), machine.final()]));
        const vector = mode === 'cbc' ? start : undefined;
        expect(Buffer.compare(aes('lock', key, vector, data), locked)).toBe(0);
        expect(Buffer.compare(aes('open', key, vector, locked), data)).toBe(0);
      }
    }
  });
});
