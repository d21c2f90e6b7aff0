import { strToU8 } from 'fflate';
import { unread } from '../../../../src/message/part';
import { lockedOffice, lockedPdf, lockedZip, odt } from '../../../attachments/sample-files';
import type { Case } from '../case';
import { docx, zip } from '../matter';

export const weakEncryption: readonly Case[] = [
  ['found', 'a ZIP with the old cipher', { files: [['list.zip', lockedZip({ 'a.txt': 'x' })]] }],
  ['found', 'inside another ZIP', { files: [['all.zip', zip({ 'list.zip': lockedZip({ 'a.txt': 'x' }) })]] }],
  ['clear', 'a workbook locked as Office does it today', { files: [['list.xlsx', lockedOffice()]] }],
  ['clear', 'a PDF with AES-256', { files: [['list.pdf', lockedPdf()]] }],
  ['clear', 'an OpenDocument file with AES-256', { files: [['list.odt', odt(true)]] }],
  ['clear', 'a ZIP that is not locked', { files: [['list.zip', zip({ 'a.txt': strToU8('x') })]] }],
  ['clear', 'a letter', { files: [['letter.docx', docx('Dear parents')]] }],
  ['clear', 'the whole message is encrypted anyway', { files: [['list.zip', lockedZip({ 'a.txt': 'x' })]], snapshot: { encryption: 'smime' } }],
  ['unknown', 'the files could not be listed', { snapshot: { attachments: unread('timeout') } }],
];
