import { unread } from '../../../../src/message/part';
import { lockedOffice, lockedZip, odt } from '../../../attachments/sample-files';
import type { Case } from '../case';
import { JPEG, PHOTO, docx, zip } from '../matter';

export const unreadable: readonly Case[] = [
  ['unknown', 'a document that is cut off', { files: [['plan.docx', docx('Plan').slice(0, 200)]] }],
  [
    'unknown',
    'bytes that are nothing',
    { files: [['data.bin', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + 13) % 251)]] },
  ],
  ['unknown', 'the files could not be listed', { snapshot: { attachments: unread('timeout') } }],
  ['unknown', 'a picture of who knows what', { files: [['scan.jpg', JPEG]] }],
  ['clear', 'a document', { files: [['plan.docx', docx('Plan')]] }],
  ['clear', 'an empty file', { files: [['empty.txt', '']] }],
  ['clear', 'a strong lock, even when it hides what the file is', { files: [['list.xlsx', lockedOffice()], ['a.odt', odt(true)]] }],
  ['clear', 'a weak lock is another check’s', { files: [['list.zip', lockedZip({ 'a.txt': 'x' })]] }],
  ['clear', 'a photograph from a camera', { files: [['IMG_1.jpg', PHOTO]] }],
  ['clear', 'a ZIP of letters', { files: [['letters.zip', zip({ 'a.docx': docx('Dear parents') })]] }],
  ['unknown', 'a cut-off document inside a ZIP', { files: [['a.zip', zip({ 'plan.docx': docx('Plan').slice(0, 200) })]] }],
];
