import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { SEND_LIMITS } from '../../src/attachments/core/limits';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import {
  compound,
  docx,
  gzip,
  LETTER,
  lockedFiles,
  lockedZip,
  odt,
  pdf,
  readableFiles,
  tar,
  text,
  zipOf,
} from './sample-files';

const VERDICTS = ['yes', 'partial', 'no', 'unknown'];

describe('a whole file of each kind', () => {
  test.each(Object.keys(readableFiles))('%s is read and not called locked', async (name) => {
    const facts = await readAttachment(name, readableFiles[name]?.() ?? new Uint8Array(0));
    expect(facts).toMatchObject({ encrypted: 'no', opensWithoutPassword: true, protected: false, unread: [] });
    expect(facts.texts.map((each) => each.text).join('\n')).toContain('Testham');
  });

  test.each(Object.keys(lockedFiles))('%s that asks for a password is called protected', (name) => {
    const facts = inspectAttachment(name, lockedFiles[name]?.() ?? new Uint8Array(0));
    expect(facts).toMatchObject({ encrypted: 'yes', opensWithoutPassword: false, protected: true });
    expect(facts.scheme).not.toBe('');
  });

  test('an old ZIP password is called weak, a modern lock strong', () => {
    expect(inspectAttachment('a.zip', lockedZip({ 'a.txt': LETTER })).strength).toBe('weak');
    expect(inspectAttachment('a.odt', odt(true)).strength).toBe('strong');
  });
});

describe('what lies inside decides', () => {
  const locked = lockedZip({ 'a.txt': LETTER });

  test.each([
    ['a ZIP of locked files only', zipOf({ 'a.zip': locked, 'b.odt': odt(true) }), 'yes'],
    ['a ZIP of one locked and one open file', zipOf({ 'a.zip': locked, 'b.txt': LETTER }), 'partial'],
    ['a ZIP of open files', zipOf({ 'a.docx': docx(), 'b.txt': LETTER }), 'no'],
    [
      'an open file in a tar beside a locked one',
      zipOf({ 'a.tar': tar({ 'a.txt': LETTER }), 'b.zip': locked }),
      'partial',
    ],
  ] as const)('%s', (_, bytes, encrypted) => {
    const facts = inspectAttachment('files.zip', bytes);
    expect(facts.encrypted).toBe(encrypted);
    expect(facts.protected).toBe(encrypted === 'yes');
  });
});

describe('a file cut off at any byte', () => {
  test.each(Object.keys(readableFiles))('%s is answered and never called protected', (name) => {
    const whole = readableFiles[name]?.() ?? new Uint8Array(0);
    for (let length = 0; length < whole.length; length++) {
      const facts = inspectAttachment(name, whole.subarray(0, length));
      expect(VERDICTS).toContain(facts.encrypted);
      if (facts.protected) throw new Error(`${name} cut at ${length} is called protected`);
    }
  });

  /** Of plain text nobody can tell that something is missing; a password list, a page or a letter may simply end. */
  const endsAnywhere = /^(?:empty|txt|csv|html|hta|rtf|ics|vcf|xml|svg|script|eml|mbox|unknown)$/;

  test.each(Object.keys(readableFiles))('%s is all read, or it is said that something is not', (name) => {
    const whole = readableFiles[name]?.() ?? new Uint8Array(0);
    const words = (bytes: Uint8Array): string =>
      inspectAttachment(name, bytes)
        .texts.map(({ text }) => text)
        .join('\n');
    const all = words(whole);
    for (let length = 0; length < whole.length; length++) {
      const cut = whole.subarray(0, length);
      const { kind, unread, encrypted } = inspectAttachment(name, cut);
      if (endsAnywhere.test(kind) || unread.length > 0 || encrypted === 'unknown') continue;
      if (words(cut) !== all) throw new Error(`${name} cut at ${length} is called read (${kind})`);
    }
  });

  test.each(Object.keys(lockedFiles))('%s with a lock is answered', (name) => {
    const whole = lockedFiles[name]?.() ?? new Uint8Array(0);
    for (let length = 0; length < whole.length; length++) {
      const facts = inspectAttachment(name, whole.subarray(0, length));
      expect(facts.protected).toBe(facts.encrypted === 'yes' && !facts.opensWithoutPassword);
    }
  });
});

describe('a file made to break readers', () => {
  test('a byte changed anywhere crashes nothing', () => {
    for (const [name, make] of Object.entries(readableFiles)) {
      const whole = make();
      for (let at = 0; at < whole.length; at += 3) {
        const broken = whole.slice();
        broken[at] = (broken[at] ?? 0) ^ 0xff;
        expect(VERDICTS).toContain(inspectAttachment(name, broken).encrypted);
      }
    }
  });

  test('a file of no bytes is empty, and nothing is wrong with it', () => {
    expect(inspectAttachment('empty.docx', new Uint8Array(0))).toMatchObject({
      kind: 'empty',
      encrypted: 'no',
      protected: false,
      unread: [],
    });
  });

  test('a member that says it is smaller than it is, is read by what it is', () => {
    const bytes = zipOf({ 'a.txt': LETTER.repeat(50) });
    const directory = Buffer.from(bytes).indexOf('PK\u0001\u0002');
    bytes.set([1, 0, 0, 0], directory + 24);
    const facts = inspectAttachment('a.zip', bytes);
    expect(facts.texts.map((each) => each.text).join('')).toContain(LETTER.repeat(50));
  });

  test('more members than are opened are told as not read', () => {
    const members = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`${i}.txt`, 'a']));
    const facts = inspectAttachment('many.zip', zipOf(members));
    expect(facts.unread).toContainEqual({ entry: '', reason: 'tooLarge' });
    expect(facts.names.length).toBeLessThanOrEqual(SEND_LIMITS.members);
  });

  test('a name of 64 KB is no trouble', () => {
    const name = `${'long '.repeat(13_000)}.txt`;
    const facts = inspectAttachment('names.zip', zipOf({ [name.slice(0, 65_000)]: LETTER }));
    expect(facts).toMatchObject({ encrypted: 'no', protected: false });
    expect(inspectAttachment(name, text(LETTER)).kind).toBe('txt');
  });

  test('a bomb is opened up to the limit, and the rest is said to be unread', () => {
    const bytes = zipOf({ 'zeros.txt': new Uint8Array(20 * 1024 * 1024) });
    const facts = inspectAttachment('bomb.zip', bytes);
    expect(facts.unread).toContainEqual({ entry: 'zeros.txt', reason: 'tooLarge' });
    expect(facts.bytesRead).toBeLessThan(6 * 1024 * 1024);
  });

  test('boxes in boxes are opened to a depth, and the rest is said to be unread', () => {
    let bytes = zipOf({ 'a.txt': LETTER });
    for (let i = 0; i < 8; i++) bytes = zipOf({ 'in.zip': bytes });
    const facts = inspectAttachment('deep.zip', bytes);
    expect(facts.protected).toBe(false);
    expect(facts.unread.map(({ reason }) => reason)).toEqual(['tooLarge']);
  });

  test('a compound file whose sectors go in a circle ends', () => {
    const bytes = compound({ WordDocument: new Uint8Array(5_000).fill(0xff), '1Table': new Uint8Array(5_000) });
    // The first sector of the allocation table: every sector is followed by itself.
    const table = 512 * ((bytes[76] ?? 0) + 1);
    for (let i = 0; i < 128; i++) new DataView(bytes.buffer).setUint32(table + i * 4, i, true);
    expect(inspectAttachment('circle.doc', bytes).protected).toBe(false);
  });

  test('a PDF whose pages go in a circle ends', async () => {
    const circle = Buffer.from(pdf()).toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]');
    const facts = await readAttachment('circle.pdf', text(circle));
    expect(facts.protected).toBe(false);
    expect(facts.unread.length + facts.texts.length).toBeGreaterThan(0);
  });

  test('a gzip whose name never ends is answered', () => {
    const bytes = gzip(LETTER).slice(0, 12);
    bytes[3] = 8;
    expect(inspectAttachment('a.gz', bytes).protected).toBe(false);
  });
});

describe('names that deceive', () => {
  const program = new Uint8Array(128);
  program.set(text('MZ'));

  test.each([
    ['minutes.pdf', program, 'pe', true],
    ['minutes\u202Efdp.exe', program, 'pe', true],
    ['minutes.pdf                .exe', program, 'pe', true],
    ['export.xls', text('<html><body><table><tr><td>1</td></tr></table></body></html>'), 'html', false],
    ['pupils.xls', text('name,class,room\nA,1,2\nB,2,2\nC,3,3\n'), 'csv', false],
    ['letter.pdf', docx(), 'docx', true],
  ] as const)('%s', (name, bytes, kind, contradicts) => {
    const facts = inspectAttachment(name, bytes);
    expect(facts.kind).toBe(kind);
    expect(facts.nameContradicts).toBe(contradicts);
  });
});
