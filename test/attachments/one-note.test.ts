import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { docx, LETTER, text } from './sample-files';

const HEAD = Uint8Array.from([
  ...[0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d, 0xae, 0xb1, 0x53, 0x78, 0xd0, 0x29, 0x96, 0xd3],
  ...new Uint8Array(32),
]);
const OWN_FORMAT = [0x3f, 0xdd, 0x9a, 0x10, 0x1b, 0x91, 0xf5, 0x49, 0xa5, 0xd0, 0x17, 0x91, 0xed, 0xc8, 0xae, 0xd8];
const FILE = [0xe7, 0x16, 0xe3, 0xbd, 0x65, 0x26, 0x11, 0x45, 0xa4, 0xc4, 0x8d, 0x4d, 0x0b, 0x7a, 0x9e, 0xac];
const LOCKED = [0x67, 0xa0, 0xd1, 0xda, 0x85, 0xa3, 0x6b, 0xfb];

const counted = (content: Uint8Array): readonly number[] => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return [...length, ...content];
};
const wide = (words: string): Uint8Array => Uint8Array.from(Buffer.from(words, 'utf16le'));
/** Numbers between the objects, as real sections have them. */
const between = [0x10, 0x2c, 0x00, 0x88, 0xff, 0x01, 0x00, 0x1c];

function section(parts: readonly (readonly number[])[], format = OWN_FORMAT): Uint8Array {
  const content = parts.flatMap((part) => [...between, ...part]);
  const whole = Uint8Array.from([...HEAD, ...format, ...new Uint8Array(140), ...content]);
  new DataView(whole.buffer).setUint32(196, whole.length, true);
  return whole;
}
const file = (content: Uint8Array): readonly number[] => [
  ...FILE,
  ...[content.length & 0xff, content.length >> 8, 0, 0, 0, 0, 0, 0],
  ...new Uint8Array(12),
  ...content,
];

describe('a section of OneNote', () => {
  test('its texts are read, in one or two bytes a letter, with Welsh letters', async () => {
    const facts = await readAttachment(
      'notes.one',
      section([counted(text(LETTER)), counted(wide('Cyfarfod am Siân Ŵyn\u0000'))]),
    );
    expect(facts).toMatchObject({ kind: 'one', encrypted: 'no', protected: false, containsProgram: false, unread: [] });
    expect(facts.texts.map((each) => each.text)).toEqual([`${LETTER}\nCyfarfod am Siân Ŵyn`]);
  });

  test('words in Chinese letters are not read, and that is said', async () => {
    const facts = await readAttachment(
      'notes.one',
      section([counted(wide('会议记录：学生名单')), counted(text(LETTER))]),
    );
    expect(facts.texts[0]?.text).toBe(LETTER);
    expect(facts.unread).toEqual([{ entry: '', reason: 'notReadHere' }]);
  });

  test('files in it are looked at, and programs among them told', async () => {
    const program = Uint8Array.from([...text('MZ'), ...new Uint8Array(200)]);
    const facts = await readAttachment('notes.one', section([file(docx()), file(program), counted(wide('The end'))]));
    expect(facts.texts.map((each) => each.text).join('\n')).toMatch(/The end[^]*Dear Mrs Fictional/);
    expect(facts.programKinds).toEqual(['EXECUTABLE']);
  });

  test('one with a password is protected; at Send it is said that it was not read', async () => {
    expect(await readAttachment('notes.one', section([LOCKED]))).toMatchObject({ kind: 'one', protected: true });
    expect(inspectAttachment('notes.one', section([]))).toMatchObject({
      kind: 'one',
      protected: false,
      unread: [{ entry: '', reason: 'notReadHere' }],
    });
  });

  test('as the cloud packs it, it is read and said that something may be missing', async () => {
    const facts = await readAttachment('notes.one', section([counted(wide(LETTER))], [...FILE]));
    expect(facts.texts[0]?.text).toContain(LETTER);
    expect(facts.unread).toEqual([{ entry: '', reason: 'notReadHere' }]);
  });

  test('cut off at any place, it is called damaged, and never protected', async () => {
    const whole = section([counted(text(LETTER)), file(docx())]);
    for (let length = 64; length < whole.length; length += 5) {
      const facts = await readAttachment('notes.one', whole.subarray(0, length));
      expect(facts.protected).toBe(false);
      expect(facts.unread).toContainEqual({ entry: '', reason: 'damaged' });
    }
  });
});
