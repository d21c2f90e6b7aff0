import { strToU8 } from 'fflate';
import type { Case } from '../case';
import { MP3, PHOTO, SONG, docx, zip } from '../matter';

export const copyright: readonly Case[] = [
  ['found', 'a song', { files: [['song.mp3', SONG]] }],
  ['clear', 'a letter', { files: [['letter.docx', docx('Dear parents')]] }],
  ['found', 'an e-book', { files: [['novel.epub', zip({ mimetype: strToU8('application/epub+zip'), 'META-INF/container.xml': strToU8('<container/>'), 'OEBPS/content.opf': strToU8('<package/>') })]] }],
  ['clear', 'a recording of one’s own', { files: [['reading.mp3', MP3]] }],
  ['clear', 'a photograph', { files: [['IMG_1.jpg', PHOTO]] }],
];
