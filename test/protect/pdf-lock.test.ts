import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { methodsFor, protectFile, type Protected } from '../../src/protect/protect-file';
import type { Method } from '../../src/protect/methods';
import type { Bulk, Work } from '../../src/protect/work';
import { lockedPdf, LETTER, pdf, text } from '../attachments/sample-files';
import { jpeg, png } from '../attachments/sample-pictures';
import { webBulk } from '../../src/adapters/worker/web-bulk';
import { openWithQpdf } from './other-programs';
import { seededRandom } from './seeded-random';

const PASSPHRASE = 'Acorn-bridge-candle-dolphin4';

function work(more: Partial<Work> = {}): Work {
  return { random: seededRandom(7), pause: () => Promise.resolve(), ...more };
}

async function locked(name: string, bytes: Uint8Array, method?: Method): Promise<Extract<Protected, { ok: true }>> {
  const result = await protectFile({ name, bytes }, PASSPHRASE, work(), method);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const facts = await readAttachment('opened.pdf', bytes);
  return facts.texts.map((each) => each.text).join('\n');
}

describe('a locked PDF', () => {
  test('opens in qpdf with the passphrase and says the same', async () => {
    const result = await locked('Letter.PDF', pdf());
    expect(result).toMatchObject({ method: 'pdf', name: 'Letter.PDF' });
    const opened = await openWithQpdf(result.bytes, PASSPHRASE);
    expect(opened.said).toContain('No syntax or stream encoding errors');
    expect(await textOf(opened.bytes ?? new Uint8Array(0))).toContain(LETTER);
  });

  test.each(['Wrong-words-here4', ''])('does not open with "%s"', async (password) => {
    const { bytes } = await locked('letter.pdf', pdf());
    const opened = await openWithQpdf(bytes, password);
    expect(opened.code).not.toBe(0);
    expect(opened.said).toContain('invalid password');
  });

  test('is locked with AES-256, and no empty owner password opens it', async () => {
    const { bytes } = await locked('letter.pdf', pdf());
    expect(inspectAttachment('letter.pdf', bytes)).toMatchObject({
      protected: true,
      strength: 'strong',
      scheme: 'PDF, AES-256',
    });
  });

  test('nothing of the letter stands in it in clear, nor the passphrase', async () => {
    const { bytes } = await locked('letter.pdf', pdf());
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).not.toContain('Fictional');
    expect(raw).not.toContain(PASSPHRASE);
  });

  test('one that claims to be for the archive is locked too, and claims it no more', async () => {
    const archive = await PDFDocument.create();
    archive.addPage();
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="B"/></rdf:RDF></x:xmpmeta>';
    const { PDFName } = await import('@cantoo/pdf-lib');
    const stream = archive.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
    archive.catalog.set(PDFName.of('Metadata'), archive.context.register(stream));
    const result = await locked('archive.pdf', await archive.save());
    expect(result.method).toBe('pdf');
    expect((await openWithQpdf(result.bytes, PASSPHRASE)).code).toBe(0);
  });

  test('a large one is locked by the machine itself, and opens in qpdf byte for byte', async () => {
    const large = await PDFDocument.create();
    const pictures = [100_000, 65_536, 4_097].map((size) => seededRandom(size).bytes(size));
    for (const picture of pictures) large.context.register(large.context.stream(picture, { Type: 'XObject' }));
    large.addPage();
    const machine = webBulk();
    if (machine === undefined) throw new Error('no ciphers here');
    let lockedBytes = 0;
    const bulk: Bulk = {
      ...machine,
      aesCbc(key, pieces) {
        for (const { bytes } of pieces) lockedBytes += bytes.length;
        return machine.aesCbc(key, pieces);
      },
    };
    const file = { name: 'large.pdf', bytes: await large.save() };
    const result = await protectFile(file, PASSPHRASE, work({ bulk }));
    if (!result.ok) throw new Error(result.reason);
    expect(lockedBytes).toBeGreaterThan(169_633);
    const raw = Buffer.from(result.bytes);
    for (const picture of pictures) expect(raw.includes(Buffer.from(picture.subarray(0, 64)))).toBe(false);
    const opened = await openWithQpdf(result.bytes, PASSPHRASE);
    expect(opened.code).toBe(0);
    const again = await PDFDocument.load(result.bytes, { password: PASSPHRASE });
    const streams = again.context
      .enumerateIndirectObjects()
      .flatMap(([, each]) => (each instanceof PDFRawStream ? [Buffer.from(each.getContents())] : []));
    for (const picture of pictures) expect(streams.some((each) => each.equals(picture))).toBe(true);
  });

  test('stop means stop', async () => {
    let pauses = 0;
    const stopping = work({ isCancelled: () => pauses++ > 1 });
    expect(await protectFile({ name: 'a.pdf', bytes: pdf() }, PASSPHRASE, stopping)).toEqual({
      ok: false,
      reason: 'cancelled',
    });
  });

  test('how far it is goes up to the end and never back', async () => {
    const shares: number[] = [];
    await protectFile({ name: 'a.pdf', bytes: pdf() }, PASSPHRASE, work({ onProgress: (share) => shares.push(share) }));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[shares.length - 1]).toBe(1);
  });
});

describe('a PDF that cannot be locked as one', () => {
  test('with a signature goes into a ZIP, for the signature would break', async () => {
    const signed = Buffer.from(pdf())
      .toString('latin1')
      .replace('/Type /Catalog', '/Type /Catalog /ByteRange [0 1 2 3]');
    expect(methodsFor('signed.pdf', text(signed))).toEqual(['zip']);
    expect((await locked('signed.pdf', text(signed))).method).toBe('zip');
  });

  test('that asks for a password already is left as it is', async () => {
    expect(await protectFile({ name: 'a.pdf', bytes: lockedPdf() }, PASSPHRASE, work())).toEqual({
      ok: false,
      reason: 'locked',
    });
  });

  test('that is broken goes into a ZIP', async () => {
    const result = await locked('broken.pdf', text('%PDF-1.7\nnothing of a document\n'));
    expect(result).toMatchObject({ method: 'zip', name: 'broken.zip' });
  });
});

describe('put into a locked PDF', () => {
  test.each([
    ['photo.jpg', jpeg()],
    ['drawing.png', png()],
  ])('the picture %s opens in qpdf with the passphrase only', async (name, bytes) => {
    expect(methodsFor(name, bytes)).toEqual(['zip', 'pdf']);
    const result = await locked(name, bytes, 'pdf');
    expect(result).toMatchObject({ method: 'pdf', name: name.replace(/\.\w+$/, '.pdf') });
    expect((await openWithQpdf(result.bytes, PASSPHRASE)).code).toBe(0);
    expect((await openWithQpdf(result.bytes, 'Wrong-words-here4')).code).not.toBe(0);
  });

  test('a text keeps its words, its lines and its pages', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => `Line ${i}: £5 for the trip – “Mrs Fictional”`);
    const result = await locked('notes.txt', text(`${lines.join('\r\n')}\r\n${'x'.repeat(400)}`), 'pdf');
    const opened = await openWithQpdf(result.bytes, PASSPHRASE);
    const found = await textOf(opened.bytes ?? new Uint8Array(0));
    expect(lines.filter((line) => !found.includes(line))).toEqual([]);
    expect((await PDFDocument.load(opened.bytes ?? new Uint8Array(0))).getPageCount()).toBe(3);
  });

  test('a text with letters that the font lacks is not put there: it would lose them', async () => {
    const welsh = text('Annwyl Mrs Ŵyn, mae’r tŷ yn wag.');
    expect(await protectFile({ name: 'a.txt', bytes: welsh }, PASSPHRASE, work(), 'pdf')).toEqual({
      ok: false,
      reason: 'notPossible',
    });
    expect((await locked('a.txt', welsh)).method).toBe('zip');
  });

  test('a way that this file cannot take is refused', async () => {
    expect(await protectFile({ name: 'a.txt', bytes: text(LETTER) }, PASSPHRASE, work(), 'office')).toEqual({
      ok: false,
      reason: 'notPossible',
    });
  });
});
