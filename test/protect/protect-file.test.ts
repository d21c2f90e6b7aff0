import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ArchiveReader, libarchiveWasm } from 'libarchive-wasm';
import officeCrypto from 'officecrypto-tool';
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { methodsFor, protectFile, type Protected } from '../../src/protect/protect-file';
import type { Work } from '../../src/protect/work';
import { docx, LETTER, lockedZip, pdf, pptx, text, xlsx } from '../attachments/sample-files';
import { openAesZip } from './open-aes-zip';
import { openWith7Zip } from './other-programs';
import { seededRandom } from './seeded-random';

const PASSPHRASE = 'Acorn-bridge-candle-dolphin4';

function work(more: Partial<Work> = {}): Work {
  return { random: seededRandom(7), pause: () => Promise.resolve(), ...more };
}

async function locked(name: string, bytes: Uint8Array): Promise<Extract<Protected, { ok: true }>> {
  const result = await protectFile({ name, bytes }, PASSPHRASE, work());
  if (!result.ok) throw new Error(result.reason);
  return result;
}

describe('a locked Office file', () => {
  test.each([
    ['list.xlsx', xlsx()],
    ['several pieces long.docx', docx(`<w:p><w:r><w:t>${'A'.repeat(9_000)}</w:t></w:r></w:p>`)],
  ])('%s opens in another program with the passphrase, the same to the byte', async (name, bytes) => {
    const result = await locked(name, bytes);
    expect(result).toMatchObject({ method: 'office', name });
    const opened = await officeCrypto.decrypt(Buffer.from(result.bytes), { password: PASSPHRASE });
    expect(Buffer.compare(Buffer.from(opened), Buffer.from(bytes))).toBe(0);
  });

  test('another passphrase is refused, and our own check calls it protected, strongly', async () => {
    const { bytes } = await locked('letter.docx', docx());
    await expect(officeCrypto.decrypt(Buffer.from(bytes), { password: 'Wrong-words-here4' })).rejects.toThrow();
    expect(inspectAttachment('letter.docx', bytes)).toMatchObject({
      protected: true,
      strength: 'strong',
      scheme: 'Office, AES-256',
    });
  });

  test.each([
    ['letter.docx', docx(), ['office', 'zip']],
    ['list.xlsx', xlsx(), ['office', 'zip']],
    ['talk.pptx', pptx(), ['office', 'zip']],
    ['letter.pdf', pdf(), ['pdf', 'zip']],
    ['notes.txt', text(LETTER), ['zip', 'pdf']],
    ['old.rtf', text('{\\rtf1 Dear}'), ['zip']],
    ['locked.zip', lockedZip({ 'a.txt': LETTER }), []],
    ['nothing.txt', new Uint8Array(0), []],
  ])('the ways for %s are offered, the standard first', (name, bytes, methods) => {
    expect(methodsFor(name, bytes)).toEqual(methods);
  });
});

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const reader = new ArchiveReader(await libarchiveWasm(), new Int8Array(bytes));
  try {
    return Array.from(reader.entries(), (member) => `${member.getPathname()} ${member.isEncrypted()}`);
  } finally {
    reader.free();
  }
}

describe('a file locked in a ZIP', () => {
  test.each([
    ['Ann Fictional exclusion.txt', text(LETTER)],
    ['old.rtf', text('{\\rtf1 Dear Mrs Fictional}')],
    ['long.csv', text('name,place\n'.repeat(60_000))],
  ])('%s opens in another program with the passphrase', async (name, bytes) => {
    const result = await locked(name, bytes);
    expect(result.method).toBe('zip');
    expect(openAesZip(result.bytes, PASSPHRASE).equals(Buffer.from(bytes))).toBe(true);
    const unpacked = await openWith7Zip(result.bytes, PASSPHRASE, `document${path.extname(name)}`);
    expect(Buffer.from(unpacked.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(await namesIn(result.bytes)).toEqual([expect.stringMatching(/^document\.\w+ true$/)]);
  });

  test('another passphrase is refused', async () => {
    const { bytes } = await locked('letter.txt', text(LETTER));
    expect(() => openAesZip(bytes, 'Wrong-words-here4')).toThrow('wrong word');
    expect((await openWith7Zip(bytes, 'Wrong-words-here4', 'document.txt')).said).toMatch(/Wrong password/i);
  });

  test('a changed byte is noticed on opening', async () => {
    const { bytes } = await locked('letter.txt', text(LETTER));
    const changed = bytes.slice();
    const at = Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1') - 12;
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openAesZip(changed, PASSPHRASE)).toThrow('wrong seal');
  });

  test('our own check calls it protected, strongly, and the name inside says nothing', async () => {
    const { bytes } = await locked('Ann Fictional.txt', text(LETTER));
    const facts = inspectAttachment('a.zip', bytes);
    expect(facts).toMatchObject({ protected: true, strength: 'strong', scheme: 'ZIP, AES-256' });
    expect(facts.names).toEqual(['document.txt']);
  });
});

describe('locking that does not happen', () => {
  test('a file that asks for a password already is left as it is', async () => {
    const bytes = lockedZip({ 'a.txt': LETTER });
    expect(await protectFile({ name: 'a.zip', bytes }, PASSPHRASE, work())).toEqual({ ok: false, reason: 'locked' });
  });

  test.each([
    ['an empty file', new Uint8Array(0), PASSPHRASE, 'empty'],
    ['an empty passphrase', text(LETTER), '', 'weak'],
  ] as const)('%s is refused', async (_, bytes, passphrase, reason) => {
    expect(await protectFile({ name: 'a.txt', bytes }, passphrase, work())).toEqual({ ok: false, reason });
  });

  test.each([['letter.docx', docx()] as const, ['letter.txt', text(LETTER)] as const])(
    '%s: stop means stop',
    async (name, bytes) => {
      let pauses = 0;
      const stopping = work({ isCancelled: () => pauses++ > 0 || name === 'letter.txt' });
      expect(await protectFile({ name, bytes }, PASSPHRASE, stopping)).toEqual({ ok: false, reason: 'cancelled' });
    },
  );
});

test('how far it is goes up to the end and never back', async () => {
  const shares: number[] = [];
  await protectFile({ name: 'a.docx', bytes: docx() }, PASSPHRASE, work({ onProgress: (share) => shares.push(share) }));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[shares.length - 1]).toBe(1);
  expect(shares.length).toBeGreaterThan(10);
});

test('the same file locked twice looks different', async () => {
  const random = seededRandom(3);
  const once = await protectFile({ name: 'a.txt', bytes: text(LETTER) }, PASSPHRASE, work({ random }));
  const twice = await protectFile({ name: 'a.txt', bytes: text(LETTER) }, PASSPHRASE, work({ random }));
  expect(once).not.toEqual(twice);
});

const FOREIGN = path.resolve(__dirname, '../../../shared/data/attachments/files/zip.js--lorem-encrypted.zip');
const withForeign = existsSync(FOREIGN) ? test : test.skip;
withForeign('the opener of these tests opens what another maker locked', () => {
  expect(openAesZip(readFileSync(FOREIGN), 'password').toString('latin1')).toMatch(/^Lorem ipsum/);
});
