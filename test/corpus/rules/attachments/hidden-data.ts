import { strToU8 } from 'fflate';
import { lockedOffice, xlsx } from '../../../attachments/sample-files';
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
];
