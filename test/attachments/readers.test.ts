import { PDFBool, PDFDocument, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import type { PictureReader, PictureWords } from '../../src/attachments/readers/picture-reader';
import { packedRtf } from '../adapters/mailfile/msg-file';
import type { AttachmentFacts } from '../../src/message/attachment';
import { LOCKED_WORKBOOK } from './locked-workbook';
import { compound, LETTER, pdf, zipOf } from './sample-files';
import { png } from './sample-pictures';

const wide = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const said = (facts: AttachmentFacts): string => facts.texts.map(({ text }) => text).join('\n');

/** A reader that finds these words in every picture, and counts how often it was asked. */
function pretendReader(words: PictureWords | undefined): PictureReader & { readonly seen: Uint8Array[] } {
  const seen: Uint8Array[] = [];
  return { seen, read: (picture) => (seen.push(picture), Promise.resolve(words)) };
}

async function scannedPdf(turn: 0 | 90 | 180 | 270 = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([60, 80]);
  // Black above, white below: which way is up shows.
  const half = new Uint8Array(6 * 8).fill(255).fill(0, 0, 6 * 4);
  page.drawImage(await document.embedPng(png(6, 8, half)), { x: 0, y: 0, width: 60, height: 80 });
  page.node.set(PDFName.of('Rotate'), document.context.obj(turn));
  return document.save();
}

describe('pictures and scanned pages', () => {
  const SURE: PictureWords = { text: 'Exclusion of Ann Fictional', confidence: 91 };

  test('a scanned page stays unread when nobody asks, and no reader is needed', async () => {
    const facts = await readAttachment('scan.pdf', await scannedPdf());
    expect(facts.unread).toEqual([{ entry: '', reason: 'scan' }]);
  });

  test('a scanned page is read when somebody asks', async () => {
    const reader = pretendReader(SURE);
    const facts = await readAttachment('scan.pdf', await scannedPdf(), { pictures: reader });
    expect(said(facts)).toContain('Exclusion of Ann Fictional');
    expect(facts.unread).toEqual([]);
    expect(reader.seen).toHaveLength(1);
  });

  test.each([
    [0, 'top'],
    [90, 'right'],
    [180, 'bottom'],
    [270, 'left'],
  ] as const)('a page turned by %d degrees is handed over as people see it: black at the %s', async (turn, where) => {
    const reader = pretendReader(SURE);
    await readAttachment('scan.pdf', await scannedPdf(turn), { pictures: reader });
    const [, columns = 0, rows = 0] =
      /^P5\n(\d+) (\d+)\n255\n/.exec(Buffer.from(reader.seen[0] ?? []).toString('latin1'))?.map(Number) ?? [];
    const grey = (reader.seen[0] ?? new Uint8Array(0)).slice(-columns * rows);
    const at = (x: number, y: number): number =>
      grey[Math.floor(y * (rows - 1)) * columns + Math.floor(x * (columns - 1))] ?? -1;
    // Black all along: at both quarters of the side.
    const sides = {
      top: at(0.2, 0) + at(0.8, 0),
      right: at(1, 0.2) + at(1, 0.8),
      bottom: at(0.2, 1) + at(0.8, 1),
      left: at(0, 0.2) + at(0, 0.8),
    };
    expect(
      Object.entries(sides)
        .filter(([, brightness]) => brightness === 0)
        .map(([side]) => side),
    ).toEqual([where]);
  });

  test.each([
    ['nothing', undefined],
    ['a guess', { text: 'l1 ,. ~ Vv', confidence: 22 }],
    ['no words', { text: ' \n', confidence: 95 }],
  ])('a picture in which a reader finds %s stays unread', async (_, words) => {
    const facts = await readAttachment('photo.png', png(), { pictures: pretendReader(words) });
    expect(facts.unread).toEqual([{ entry: '', reason: 'picture' }]);
  });

  test('a picture inside an archive is read, and mail without pictures asks no reader', async () => {
    const reader = pretendReader(SURE);
    const facts = await readAttachment('a.zip', zipOf({ 'scan.png': png() }), { pictures: reader });
    expect(facts.texts).toContainEqual({ entry: 'scan.png', text: SURE.text });
    await readAttachment('letter.pdf', pdf(), { pictures: reader });
    expect(reader.seen).toHaveLength(1);
  });
});

describe('text of a PDF that nobody sees', () => {
  async function page(draw: (page: ReturnType<PDFDocument['addPage']>) => void): Promise<AttachmentFacts> {
    const document = await PDFDocument.create();
    const sheet = document.addPage([300, 200]);
    sheet.setFont(await document.embedFont(StandardFonts.Helvetica));
    sheet.setFontSize(12);
    draw(sheet);
    return readAttachment('a.pdf', await document.save());
  }
  const black = rgb(0, 0, 0);
  const white = rgb(1, 1, 1);

  test('under a black box is found, and named as covered', async () => {
    const facts = await page((sheet) => {
      sheet.drawText('Ann Fictional', { x: 20, y: 100 });
      sheet.drawText('stays to be read', { x: 20, y: 50 });
      sheet.drawRectangle({ x: 10, y: 90, width: 150, height: 30, color: black });
    });
    expect(facts.hidden).toEqual({ COVERED_TEXT: 1 });
    expect(facts.texts).toContainEqual({ entry: '', text: 'Ann Fictional', hidden: 'COVERED_TEXT' });
  });

  test('white on white is found', async () => {
    const facts = await page((sheet) => sheet.drawText('Ann Fictional', { x: 20, y: 100, color: white }));
    expect(facts.hidden).toEqual({ HIDDEN_TEXT: 1 });
  });

  test.each([
    [
      'a heading on a coloured bar',
      (sheet: ReturnType<PDFDocument['addPage']>) => {
        sheet.drawRectangle({ x: 0, y: 90, width: 300, height: 30, color: rgb(0, 0.2, 0.5) });
        sheet.drawText('Newsletter', { x: 20, y: 100, color: white });
      },
    ],
    [
      'a highlighted line',
      (sheet: ReturnType<PDFDocument['addPage']>) => {
        sheet.drawText('Newsletter', { x: 20, y: 100 });
        sheet.drawRectangle({ x: 10, y: 90, width: 200, height: 30, color: rgb(1, 1, 0), opacity: 0.4 });
      },
    ],
    [
      'a box around a line',
      (sheet: ReturnType<PDFDocument['addPage']>) => {
        sheet.drawText('Newsletter', { x: 20, y: 100 });
        sheet.drawRectangle({ x: 10, y: 90, width: 200, height: 30, borderColor: black, borderWidth: 1 });
      },
    ],
  ])('%s hides nothing', async (_, draw) => {
    expect((await page(draw)).hidden).toEqual({});
  });
});

describe('what a PDF says beside its pages', () => {
  async function facts(fill: (document: PDFDocument) => void | Promise<void>): Promise<AttachmentFacts> {
    const document = await PDFDocument.create();
    document.addPage([300, 200]).drawText('Dear all', { x: 20, y: 150, size: 12 });
    await fill(document);
    return readAttachment('a.pdf', await document.save());
  }

  test('the caption of a button and the value of a field are read, each once', async () => {
    const found = await facts((document) => {
      const [page] = document.getPages();
      document.getForm().createButton('go').addToPage('Ask Mrs Fictional', page, { x: 20, y: 90 });
      const field = document.getForm().createTextField('pupil');
      field.setText('Alfie Marsh');
      field.addToPage(page, { x: 20, y: 20, width: 150, height: 20 });
    });
    expect(said(found).match(/Alfie Marsh/g)).toHaveLength(1);
    expect(said(found)).toContain('Ask Mrs Fictional');
  });

  test('the title in its properties and its list of contents are read', async () => {
    const found = await facts((document) => {
      document.setTitle('Exclusion of Alfie Marsh');
      const { context, catalog } = document;
      const title = context.obj({ Title: PDFString.of('Statement of Beth Fictional') });
      const first = context.register(title);
      catalog.set(PDFName.of('Outlines'), context.obj({ Type: 'Outlines', First: first, Last: first, Count: 1 }));
    });
    expect(said(found)).toContain('Exclusion of Alfie Marsh');
    expect(said(found)).toContain('Statement of Beth Fictional');
  });

  function adobeForm(content: string) {
    return ({ context, catalog }: PDFDocument): void => {
      const form = context.stream(
        `<?xml version="1.0"?><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">${content}</xdp:xdp>`,
      );
      catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: context.register(form) }));
      catalog.set(PDFName.of('NeedsRendering'), PDFBool.True);
    };
  }
  const data =
    '<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form><child>Alfie Marsh</child></form></xfa:data></xfa:datasets>';

  test('the words of a form of Adobe’s own kind are read, not only "please wait"', async () => {
    const page =
      '<pageSet><pageArea name="a" id="a"><contentArea x="6mm" y="6mm" w="198mm" h="285mm"/><medium stock="a4" short="210mm" long="297mm"/></pageArea></pageSet>';
    const label = '<draw w="80mm" h="10mm"><value><text>Name of the child</text></value></draw>';
    const field = '<field name="child" w="80mm" h="10mm" y="20mm"><ui><textEdit/></ui></field>';
    const parts = `<subform name="form" layout="tb">${page}<subform w="190mm" h="200mm">${label}${field}</subform></subform>`;
    const template = `<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">${parts}</template>`;
    const found = await facts(adobeForm(`${template}${data}`));
    expect(said(found)).toMatch(/Name of the child[^]*Alfie Marsh/);
    expect(found.unread).toEqual([]);
  });

  test('one that cannot be laid out is unread, never clear', async () => {
    const found = await facts(adobeForm(data));
    expect(found.unread).toEqual([{ entry: '', reason: 'notReadHere' }]);
  });

  test('what a link says is read, and is no remark', async () => {
    const found = await facts((document) => {
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [20, 20, 90, 40],
        Contents: PDFString.of('To the trip list'),
      };
      const { context } = document;
      document.getPages()[0]?.node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(link))]));
    });
    expect(found.hidden).toEqual({});
    expect(said(found)).toContain('To the trip list');
  });

  test('a file in a document that opens for everybody opens with it, and the document is locked all the same', async () => {
    const found = await facts(async (document) => {
      await document.attach(Buffer.from(LETTER), 'letter.txt');
      await document.attach(pdf(), 'letter.pdf');
      document.encrypt({ userPassword: '', ownerPassword: 'only the owner', algorithm: 'AES-256' });
    });
    expect(found).toMatchObject({ encrypted: 'yes', opensWithoutPassword: true, protected: false });
    expect(said(found).split(LETTER)).toHaveLength(3);
  });
});

describe('an Outlook item without the library for it', () => {
  const item = compound({
    '__properties_version1.0': new Uint8Array(32),
    '__substg1.0_0037001F': wide('Transport list'),
    '__substg1.0_1000001F': wide('Dear Mrs Fictional'),
    '__substg1.0_0C1F001F': wide('head@school.example'),
    '__recip_version1.0_#00000000/__substg1.0_3003001F': wide('parent@home.example'),
    '__attach_version1.0_#00000000/__substg1.0_3707001F': wide('letter.txt'),
    '__attach_version1.0_#00000000/__substg1.0_37010102': Buffer.from(LETTER),
  });

  const itemWith = (packed: Uint8Array): Uint8Array =>
    compound({ '__properties_version1.0': new Uint8Array(32), '__substg1.0_10090102': packed });

  test('is read with its people and its files', () => {
    const facts = inspectAttachment('item.msg', item);
    expect(facts).toMatchObject({ kind: 'msg', names: ['letter.txt'], unread: [] });
    for (const text of ['Transport list', 'Dear Mrs Fictional', 'head@school.example', 'parent@home.example', LETTER])
      expect(said(facts)).toContain(text);
  });

  test('whose text stands in packed RTF only is read as well', () => {
    const rtf = '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}Dear Mrs Fictional\\par {\\*\\htmltag72 </p>}}';
    const facts = inspectAttachment('item.msg', itemWith(packedRtf(rtf)));
    expect(facts).toMatchObject({ kind: 'msg', unread: [] });
    expect(said(facts)).toContain('Dear Mrs Fictional');
  });

  test('whose packed text breaks off is damaged, never clear', () => {
    const packed = packedRtf('{\\rtf1 Dear Mrs Fictional}');
    const facts = inspectAttachment('item.msg', itemWith(packed.subarray(0, packed.length - 6)));
    expect(facts.unread).toEqual([{ entry: '', reason: 'damaged' }]);
  });

  test('cut off at any place is answered', () => {
    for (let length = 0; length < item.length; length += 7)
      expect(inspectAttachment('item.msg', item.subarray(0, length)).protected).toBe(false);
  });
});

describe('a workbook of Excel 97 that opens for everybody', () => {
  test.each([
    ['as a file', compound({ Workbook: LOCKED_WORKBOOK })],
    ['as no more than its stream', new Uint8Array(LOCKED_WORKBOOK)],
  ])('%s is read, and is no protection', async (_, bytes) => {
    const facts = await readAttachment('list.xls', bytes);
    expect(facts).toMatchObject({ kind: 'xls', encrypted: 'yes', protected: false, strength: 'weak', unread: [] });
    expect(said(facts)).toMatch(/Ann Fictional\s+Year 4/);
    const atSend = inspectAttachment('list.xls', bytes);
    expect(atSend).toMatchObject({ protected: false, texts: [], unread: [{ entry: '', reason: 'notReadHere' }] });
  });
});

describe('bzip2', () => {
  // Made with libbzip2 from a line and a run of one letter.
  const packed = Buffer.from(
    'QlpoOTFBWSZTWUU4/roAAAZVgAAQYAUFAi5l3CAgACIjTU8keg1N6p6hRoyBo0yNDQQBa+88l8USh+L6CETyDq7yR3Kyr83SzVvxdyRThQkEU4/roA==',
    'base64',
  );

  test('is unpacked and read', async () => {
    const facts = await readAttachment('a.txt.bz2', Uint8Array.from(packed));
    expect(said(facts)).toContain(`Dear Mrs Fictional, the trip is on Friday.\n${'a'.repeat(37)}\n`);
    expect(facts.unread).toEqual([]);
  });

  test('a file of it that breaks off is damaged, never clear', async () => {
    for (let length = 4; length < packed.length; length++) {
      const facts = await readAttachment('a.txt.bz2', Uint8Array.from(packed.subarray(0, length)));
      expect(facts.unread.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^(?:damaged|notReadHere)$/)]);
    }
  });
});
