import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import type { AttachmentFacts } from '../../src/message/attachment';
import { docx, xlsx } from './sample-files';

const hiddenIn = ({ texts }: AttachmentFacts): readonly string[] =>
  texts.filter(({ hidden }) => hidden === 'HIDDEN_TEXT').map(({ text }) => text);
const run = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const WHITE = '<w:color w:val="FFFFFF"/>';

describe('white letters in a letter', () => {
  test('on white paper are hidden text', () => {
    const facts = inspectAttachment('a.docx', docx(`<w:p>${run('Seen.')}${run('Unseen', WHITE)}</w:p>`));
    expect(facts.hidden).toEqual({ HIDDEN_TEXT: 1 });
    expect(hiddenIn(facts)).toEqual(['Unseen']);
  });

  test.each([
    ['in a shaded paragraph', `<w:p><w:pPr><w:shd w:fill="1F3864"/></w:pPr>${run('Title', WHITE)}</w:p>`],
    ['in a highlighted word', `<w:p>${run('Title', `${WHITE}<w:highlight w:val="blue"/>`)}</w:p>`],
    ['in a table', `<w:tbl><w:tr><w:tc><w:p>${run('Title', WHITE)}</w:p></w:tc></w:tr></w:tbl>`],
    ['in black after all', `<w:p>${run('Title', '<w:color w:val="000000"/>')}</w:p>`],
    ['after a white word', `<w:p>${run('', WHITE)}${run('Title')}</w:p>`],
  ])('%s are seen', (_, body) => {
    const facts = inspectAttachment('a.docx', docx(body));
    expect(facts.hidden).toEqual({});
    expect(facts.texts.map(({ text }) => text)).toContain('Title');
  });
});

describe('white letters in a sheet', () => {
  const styles = (fill: number): string =>
    `<styleSheet><fonts><font><color theme="1"/></font><font><color rgb="FFFFFFFF"/></font></fonts><cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="${fill}"/></cellXfs></styleSheet>`;
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Seen</t></is></c><c r="B1" s="1" t="inlineStr"><is><t>Unseen</t></is></c></row>';

  test('on no colour are hidden text', () => {
    const facts = inspectAttachment('a.xlsx', xlsx(rows, { more: { 'xl/styles.xml': styles(0) } }));
    expect(hiddenIn(facts)).toEqual(['Unseen']);
    expect(facts.hidden).toEqual({ HIDDEN_TEXT: 1 });
  });

  test('on a colour are seen', () => {
    const facts = inspectAttachment('a.xlsx', xlsx(rows, { more: { 'xl/styles.xml': styles(2) } }));
    expect(facts.hidden).toEqual({});
    expect(facts.texts.map(({ text }) => text).join()).toContain('Unseen');
  });
});
