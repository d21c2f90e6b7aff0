import { read } from '../../../../src/message/part';
import { PARENT } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, JPEG, MP3, PHOTO, docx, file, zip } from '../matter';

export const pupilImages: readonly Case[] = [
  ['found', 'a photograph to a parent', { files: [['IMG_2041.jpg', PHOTO]] }],
  ['clear', 'a photograph to a colleague', { to: 'm.holt@greenfield.example', files: [['IMG_2041.jpg', PHOTO]] }],
  ['clear', 'a letter', { files: [['letter.docx', docx('Dear parents')]] }],
  ['found', 'a film to a parent', { files: [['play.mp4', new Uint8Array(Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42\0\0\0\0mp42isom', 'latin1'), Buffer.alloc(200_000, 7)]))]] }],
  ['found', 'in a ZIP', { files: [['pictures.zip', zip({ 'IMG_1.jpg': PHOTO })]] }],
  ['clear', 'a picture of the signature', { snapshot: { attachments: read([{ ...file('logo.png', 20 * 1024), inline: true }]) } }],
  ['clear', 'a sound', { files: [['reading.mp3', MP3]] }],
  ['found', 'a photograph, to a colleague and a family', { to: [COLLEAGUE, PARENT], files: [['trip.jpg', PHOTO]] }],
  ['found', 'a picture that the sender calls a photo', { body: 'Some photos of the class assembly.', files: [['IMG-WA0004.jpg', JPEG]] }],
  ['clear', 'a drawing', { body: 'Our new plan of the site.', files: [['site.jpg', JPEG]] }],
];
