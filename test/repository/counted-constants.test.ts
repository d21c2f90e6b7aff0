import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { buildSync } from 'esbuild';
import countedConstants from '../../tools/counted-constants.mjs';

const LIBRARY = path.resolve(__dirname, '..', '..', 'node_modules', '@noble', 'hashes', 'sha2.js');

describe('the constants of SHA-2 that the send script counts out', () => {
  it('give the hashes that every other program gives', () => {
    const contents = countedConstants(readFileSync(LIBRARY, 'utf8'));
    expect(contents).not.toContain('0x428a2f98');
    const { outputFiles } = buildSync({
      stdin: { contents, resolveDir: path.dirname(LIBRARY) },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'sha2',
    });
    type Hash = (bytes: Uint8Array) => Uint8Array;
    const code = `${outputFiles[0]?.text ?? ''};return sha2;`;
    const hashes = Function(code)() as Readonly<Record<'sha256' | 'sha384' | 'sha512', Hash>>;
    const bytes = Buffer.from('Alfie Marsh has swimming on Monday.'.repeat(40));
    for (const name of ['sha256', 'sha384', 'sha512'] as const)
      expect(Buffer.from(hashes[name](bytes)).toString('hex')).toBe(createHash(name).update(bytes).digest('hex'));
  });

  it('stop the build when the library keeps them elsewhere', () => {
    expect(() => countedConstants('const K = [1, 2];')).toThrow('no longer where they were');
  });
});
