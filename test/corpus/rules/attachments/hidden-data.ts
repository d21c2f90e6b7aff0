import { strToU8 } from 'fflate';
import { lockedOffice, xlsx } from '../../../attachments/sample-files';
import { PARENT } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, NHS, cells, comments, docx } from '../matter';

export const hiddenData: readonly Case[] = [
  [
    'found',
    'a number in a comment',
    {
      files: [
        [
          'plan.docx',
          docx('Plan', {
            'word/comments.xml': strToU8(
              '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>Mia Kaya, NHS number 999 000 0018</w:t></w:r></w:p></w:comment></w:comments>',
            ),
          }),
        ],
      ],
    },
  ],
  [
    'clear',
    'the same in sight is no hidden data',
    { files: [['plan.docx', docx('Mia Kaya, NHS number 999 000 0018')]] },
  ],
  [
    'clear',
    'a comment without a person',
    {
      files: [
        [
          'plan.docx',
          docx('Plan', {
            'word/comments.xml': strToU8(
              '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>Nice plan</w:t></w:r></w:p></w:comment></w:comments>',
            ),
          }),
        ],
      ],
    },
  ],
  ['found', 'a hidden sheet', { files: [['list.xlsx', xlsx(cells(NHS), { state: 'hidden' })]] }],
  ['found', 'a hidden row', { files: [['list.xlsx', xlsx(cells('Plan') + cells(NHS, 2, ' hidden="1"'))]] }],
  ['clear', 'the same in a locked file', { files: [['list.xlsx', lockedOffice()]] }],
  ['clear', 'to a colleague', { to: COLLEAGUE, files: [['plan.docx', docx('Plan', comments(NHS))]] }],
  ['clear', 'the whole message is encrypted', { files: [['plan.docx', docx('Plan', comments(NHS))]], snapshot: { encryption: 'smime' } }],
  ['clear', 'a hidden sheet of sums', { files: [['sums.xlsx', xlsx(cells('120'), { state: 'hidden' })]] }],
  ['clear', 'who wrote the document', { files: [['plan.docx', docx('Plan', { 'docProps/core.xml': strToU8('<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>Tom Ashworth</dc:creator></cp:coreProperties>') })]] }],
  ['found', 'somebody else’s name as the author of a file is a note', { files: [['plan.docx', docx('Plan', author('Linda Harrop'))]] }, { message: 'author', action: 'note' }],
  ['clear', 'the sender’s own name as the author', { files: [['plan.docx', docx('Plan', author('Tom Ashworth'))]] }],
  ['clear', 'a colleague’s name as the author', { files: [['plan.docx', docx('Plan', author('Margaret Holt'))]] }],
  ['clear', 'a program’s name as the author', { files: [['plan.docx', docx('Plan', author('Microsoft Office User'))]] }],
  ['clear', 'the reader’s own name as the author', { to: 'Linda Harrop <l.harrop@home.example>', files: [['plan.docx', docx('Plan', author('Linda Harrop'))]] }],
  ['clear', 'an author, in school', { to: COLLEAGUE, files: [['plan.docx', docx('Plan', author('Linda Harrop'))]] }],
  ['found', 'a comment, to a colleague and a family', { to: [COLLEAGUE, PARENT], files: [['plan.docx', docx('Plan', comments('Mia Kaya, NHS number 999 000 0018'))]] }, { message: 'content', action: 'warn' }],
];

function author(name: string): Readonly<Record<string, Uint8Array>> {
  return {
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${name}</dc:creator></cp:coreProperties>`,
    ),
  };
}
