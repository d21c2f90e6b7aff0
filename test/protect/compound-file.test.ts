import * as CFB from 'cfb';
import { readCompound } from '../../src/attachments/core/compound';
import { compoundFile } from '../../src/protect/compound-file';
import { seededRandom } from './seeded-random';

const random = seededRandom(5);
const contentOf = (file: Uint8Array, path: string): Buffer => {
  const found = CFB.find(CFB.read(Buffer.from(file), { type: 'buffer' }), path);
  return Buffer.from((found?.content ?? []) as Uint8Array);
};

describe('the compound file around a locked Office file', () => {
  // Around what lies in small sectors, fills a sector, a sector of the table, and what the header can name (6.8 MB).
  test.each([1, 63, 64, 4_095, 4_096, 4_097, 62_000, 65_536, 6_950_000, 7_100_000, 15_300_000])(
    'with %d bytes in it another program reads the same bytes',
    (size) => {
      const bytes = random.bytes(size);
      const note = random.bytes(200);
      const file = compoundFile([
        { name: 'Content', bytes },
        { name: 'Folder', entries: [{ name: 'Note', bytes: note }] },
      ]);
      expect(file.length % 512).toBe(0);
      expect(contentOf(file, '/Content').equals(Buffer.from(bytes))).toBe(true);
      expect(contentOf(file, '/Folder/Note').equals(Buffer.from(note))).toBe(true);
      const entries = readCompound(file) ?? [];
      expect(entries.map(({ path, isCut }) => `${path} ${isCut}`).sort()).toEqual(
        [' false', 'Content false', 'Folder false', 'Folder/Note false'].sort(),
      );
    },
  );

  test.each([1, 2, 3, 4, 7, 8, 20])(
    '%d files in one folder are all found, in the order that the format asks for',
    (count) => {
      const names = Array.from({ length: count }, (_, i) => `${'n'.repeat(i % 3)}${i}`);
      const file = compoundFile(names.map((name) => ({ name, bytes: Uint8Array.from(Buffer.from(name)) })));
      for (const name of names) expect(contentOf(file, `/${name}`).toString()).toBe(name);
      expect((readCompound(file) ?? []).length).toBe(count + 1);
    },
  );

  test('an empty file in it is an empty file', () => {
    const file = compoundFile([{ name: 'Empty', bytes: new Uint8Array(0) }]);
    expect(readCompound(file)?.map(({ path, size }) => [path, size])).toEqual([
      ['', 0],
      ['Empty', 0],
    ]);
  });
});
