import { windows1252toString } from '@exodus/bytes/single-byte.js';
import { windows1252 } from '../../src/attachments/core/windows-1252';

describe('text in the character set of old Windows files', () => {
  it('every byte means what the standard’s own decoder says', () => {
    const all = Uint8Array.from({ length: 20_000 }, (_unused, at) => (at * 7) % 256);
    expect(windows1252(all)).toBe(windows1252toString(all));
  });
});
