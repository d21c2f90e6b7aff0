import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { docx, LETTER } from './sample-files';

const PNG = Uint8Array.from('\u0089PNG\r\n\u001a\n and so on', (letter) => letter.charCodeAt(0));
const withPicture = (words: string): Uint8Array =>
  docx(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`, { 'word/media/image1.png': PNG });

describe('pictures inside documents', () => {
  test('a document that is hardly more than a picture is a scan, and so not all read', () => {
    const facts = inspectAttachment('a.docx', withPicture('Form 7'));
    expect(facts.unread).toEqual([{ entry: '', reason: 'scan' }]);
  });

  test('a letter with a picture is a letter', () => {
    expect(inspectAttachment('a.docx', withPicture(LETTER.repeat(3))).unread).toEqual([]);
  });

  test('are read where pictures are read', async () => {
    const pictures = { read: () => Promise.resolve({ text: 'Ann Fictional, 7 Acacia Avenue', confidence: 90 }) };
    const facts = await readAttachment('a.docx', withPicture('Form 7'), { pictures });
    expect(facts.texts).toContainEqual({ entry: 'word/media/image1.png', text: 'Ann Fictional, 7 Acacia Avenue' });
    expect(facts.unread).toEqual([]);
  });
});
