import { strToU8 } from 'fflate';
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import type { AttachmentFacts } from '../../src/message/attachment';
import { docx, LETTER, lockedZip, text, zipOf } from './sample-files';
import { tnef } from './tnef-file';

const said = (facts: AttachmentFacts): string => facts.texts.map((each) => each.text).join('\n');

describe('winmail.dat, in which Outlook wraps a whole message', () => {
  const whole = tnef({
    subject: 'Transport list',
    properties: [
      [0x0017, 1],
      [0x0c1a, 'Tom Fictional'],
      [0x0c1f, 'head@school.example'],
      [0x1000, 'Dear Mrs Fictional, here is the list.'],
    ],
    recipients: [
      [
        [0x3001, 'Ann Fictional'],
        [0x3003, 'parent@home.example'],
      ],
    ],
    files: [
      { title: 'LETTER~1.DOC', longName: 'letter for Testham.docx', bytes: docx() },
      { title: 'notes.txt', bytes: text('Alfie Marsh, 999 000 0018') },
    ],
  });

  it('is read with its people, its text and the files in it', async () => {
    const facts = await readAttachment('winmail.dat', whole);
    expect(facts).toMatchObject({ kind: 'tnef', unread: [], names: ['letter for Testham.docx', 'notes.txt'] });
    for (const words of [
      'Transport list',
      'Tom Fictional',
      'head@school.example',
      'parent@home.example',
      'Dear Mrs Fictional',
      LETTER,
      '999 000 0018',
    ])
      expect(said(facts)).toContain(words);
  });

  it('with its text as a page, or packed as Outlook packs it', async () => {
    const page = await readAttachment(
      'winmail.dat',
      tnef({ properties: [[0x1013, strToU8('<p>Dear <b>Mrs Fictional</b></p>')]] }),
    );
    expect(said(page)).toContain('Dear Mrs Fictional');
    const rtf = Buffer.from('{\\rtf1 Dear Mrs Fictional\\par}');
    const head = Buffer.alloc(16);
    head.writeUInt32LE(rtf.length + 12, 0);
    head.writeUInt32LE(rtf.length, 4);
    head.write('MELA', 8, 'latin1');
    const packed = await readAttachment('winmail.dat', tnef({ properties: [[0x1009, Buffer.concat([head, rtf])]] }));
    expect(said(packed)).toContain('Dear Mrs Fictional');
    expect(packed.unread).toEqual([]);
  });

  it('with other words in each form of its text, has them all looked at', async () => {
    const facts = await readAttachment(
      'winmail.dat',
      tnef({
        properties: [
          [0x1013, strToU8('<p>As agreed.</p>')],
          [0x1000, 'Alfie Marsh, 999 000 0018'],
        ],
      }),
    );
    expect(said(facts)).toContain('As agreed.');
    expect(said(facts)).toContain('999 000 0018');
  });

  it('a list of properties that promises more than it holds is said to be damaged', async () => {
    const start = Buffer.from(whole).indexOf(Buffer.from([0x17, 0x00]), 6) - 6;
    const broken = whole.slice();
    broken[start] = 200;
    expect((await readAttachment('winmail.dat', broken)).unread).toContainEqual({ entry: '', reason: 'damaged' });
  });

  it('is not called protected for a locked file in it, and a program in it is found', async () => {
    const program = new Uint8Array(128);
    program.set(text('MZ'));
    const facts = await readAttachment(
      'winmail.dat',
      tnef({
        files: [
          { title: 'list.zip', bytes: lockedZip({ 'a.txt': LETTER }) },
          { title: 'game.dat', bytes: program },
        ],
      }),
    );
    expect(facts).toMatchObject({ protected: false, encrypted: 'partial', containsProgram: true });
  });

  it('cut off within any of its parts it says that something is missing', async () => {
    // Between two parts it may end: nothing in the format says how many there are.
    const ends = new Set<number>();
    const view = new DataView(whole.buffer, whole.byteOffset);
    for (let at = 6; at < whole.length; at += 11 + view.getUint32(at + 5, true)) ends.add(at);
    for (let length = 7; length < whole.length; length++) {
      const facts = await readAttachment('winmail.dat', whole.subarray(0, length));
      expect([length, facts.unread.length > 0 || ends.has(length), facts.protected]).toEqual([length, true, false]);
    }
  });

  it('a changed byte anywhere crashes nothing', async () => {
    for (let at = 4; at < whole.length; at += 5) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect((await readAttachment('winmail.dat', broken)).protected).toBe(false);
    }
  });

  it('at Send, where there is no reader for it, it is named as not read', () => {
    expect(inspectAttachment('winmail.dat', whole)).toMatchObject({
      kind: 'tnef',
      unread: [{ entry: '', reason: 'notReadHere' }],
    });
  });
});

describe('documents of Pages, Numbers and Keynote', () => {
  const first = (type: readonly number[]): Uint8Array => Uint8Array.from([0, 40, 0, 0, 38, 0x0a, 8, ...type, 1, 2, 3]);
  const TEXT = [0x08, 0x90, 0x4e];
  const OTHER = [0x08, 0x01];

  it.each([
    ['a text', { 'Index/Document.iwa': first(TEXT), 'Index/CalculationEngine.iwa': 'x' }, 'pages'],
    ['a table', { 'Index/Document.iwa': first(OTHER), 'Index/CalculationEngine.iwa': 'x' }, 'numbers'],
    ['a talk', { 'Index/Document.iwa': first(OTHER), 'Index/Slide-1.iwa': 'x' }, 'key'],
    ['a talk by its models', { 'Index/Document.iwa': first(OTHER), 'Index/TemplateSlide-2.iwa': 'x' }, 'key'],
    ['what does not say whose it is', { 'Index/Document.iwa': first(OTHER) }, 'iwork'],
    ['an older table', { 'index.xml': '<?xml version="1.0"?><ls:document/>' }, 'numbers'],
    ['an older text', { 'index.xml': '<?xml version="1.0"?><sl:document/>' }, 'pages'],
    ['an older talk', { 'index.apxl': '<key:presentation/>' }, 'key'],
    ['a ZIP that only has a file of such a name', { 'index.zip': zipOf({ 'a.txt': LETTER }), 'b.txt': 'x' }, 'zip'],
  ] as const)('%s is told by what is in it, not by its name', (_, members, kind) => {
    const bytes = zipOf(members);
    for (const name of ['a.pages', 'a.key', 'a.numbers', 'a.zip'])
      expect(inspectAttachment(name, bytes)).toMatchObject({ kind, protected: false });
  });
});

describe('what packs one file only, or comes from other systems', () => {
  /** Made with the programs of those names from the letter. */
  const PACKED: Readonly<Record<string, string>> = {
    xz: '/Td6WFoAAAFpIt42AgAhARYAAAB0L+WjAQA0RGVhciBNcnMgRmljdGlvbmFsLCB0aGUgdHJpcCB0byBUZXN0aGFtIGlzIG9uIEZyaWRheS4AAAAAWItgyQABSTVEhY5XkEKZDQEAAAAAAVla',
    lzma: 'XQAAgAD//////////wAiGUgnUxm/twAolyVDPv4zHC0feIOegAgs4NCkX2L5shY9wzDEkWYipMAiPXhd7ftH6pFthCwPDqP/9vKcAA==',
    z: 'H52QRMqEkQOiiZw5IIykGUMnzRs3YdiwAEEHTRmKctLAofgGBJUycyqGaQMiDcKHCTOSCZPHRcCBBQ8mXNjwYcSJFS/SybiRTsePIdGMLHnSTco0K1sC',
  };
  const head = (name: string, size: number): string =>
    `070701${[
      '1',
      '81a4',
      '0',
      '0',
      '1',
      '0',
      size.toString(16),
      '0',
      '0',
      '0',
      '0',
      (name.length + 1).toString(16),
      '0',
    ]
      .map((each) => each.padStart(8, '0'))
      .join('')}${name}\0`;
  const filled = (part: string): string => part.padEnd(Math.ceil(part.length / 4) * 4, '\0');
  const MADE: Readonly<Record<string, string>> = {
    cpio: [head('a.txt', LETTER.length), LETTER, head('TRAILER!!!', 0)].map(filled).join(''),
    ar: `!<arch>\n${'a.txt/'.padEnd(16)}${'0'.padEnd(32)}${String(LETTER.length).padEnd(10)}\`\n${LETTER}`,
  };

  test.each([...Object.keys(PACKED), ...Object.keys(MADE)])('the letter in a file of kind %s is read', async (kind) => {
    const bytes =
      PACKED[kind] === undefined ? text(MADE[kind] ?? '') : new Uint8Array(Buffer.from(PACKED[kind], 'base64'));
    const facts = await readAttachment(`letter.${kind}`, bytes);
    expect(facts).toMatchObject({ kind, encrypted: 'no', containsProgram: false, unread: [] });
    expect(said(facts)).toContain(LETTER);
  });

  test('an old archive with a password is not called open, nor safe', async () => {
    // Made with ARJ 3.10 and a password.
    const locked =
      'YOopACILAQIRAAIApl4Ma6ZeDGsAAAAAAAAAAAAAAAABAAAAAABlLmFyagAAG3hChwAAYOo6AC4LAQIRAQCmpV4MazUAAAA1AAAAWItgyQAApBEAAAAAAAClXgxrpV4MawAAAABsZXR0ZXIudHh0AABAH/YAAAAZPkNqhrnOCDdaNxtUBo682nJ2BrxTdRAZf+Q7srt66TiuxBt4yZroWzTtu9Mej3ZDRKTnK2DqAAA=';
    const facts = await readAttachment('a.arj', new Uint8Array(Buffer.from(locked, 'base64')));
    expect(facts).toMatchObject({ kind: 'arj', protected: false, strength: 'weak' });
    expect(facts.unread).toEqual([{ entry: 'letter.txt', reason: 'encryptedUnknown' }]);
  });
});
