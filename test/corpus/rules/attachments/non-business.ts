import type { Case } from '../case';
import { MP3, PHOTO, SONG, docx } from '../matter';

export const nonBusiness: readonly Case[] = [
  ['clear', 'a recording of one’s own', { files: [['reading.mp3', MP3]] }],
  ['found', 'music', { files: [['song.mp3', SONG]] }],
  ['clear', 'a letter', { files: [['letter.docx', docx('Dear parents')]] }],
  ['clear', 'a photograph', { files: [['IMG_1.jpg', PHOTO]] }],
  ['clear', 'a film of one’s own', { files: [['play.mp4', new Uint8Array(Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42\0\0\0\0mp42isom', 'latin1'), Buffer.alloc(200_000, 7)]))]] }],
];
