import { read, unread } from '../../../../src/message/part';
import type { Case } from '../case';
import { MB, bytes, file } from '../matter';

export const oversized: readonly Case[] = [
  ['found', 'one file over the limit', { files: [['a.txt', bytes(3 * MB)]], parameters: { maxTotalBytes: 2 * MB } }],
  [
    'found',
    'two that are too large together',
    {
      files: [
        ['a.txt', bytes(1.2 * MB)],
        ['b.txt', bytes(1.2 * MB)],
      ],
      parameters: { maxTotalBytes: 2 * MB },
    },
  ],
  ['clear', 'exactly the limit', { files: [['a.txt', bytes(2 * MB)]], parameters: { maxTotalBytes: 2 * MB } }],
  [
    'clear',
    'larger only as it travels',
    { files: [['a.txt', bytes(1.9 * MB)]], parameters: { maxTotalBytes: 2 * MB } },
  ],
  ['clear', 'no file', {}],
  ['found', 'a big picture in the text', { files: [['a.txt', bytes(1.9 * MB)]], html: `<p>x</p><img src="data:image/png;base64,${'A'.repeat(400_000)}">`, parameters: { maxTotalBytes: 2 * MB } }],
  ['clear', 'a small picture of the signature on top', { snapshot: { attachments: read([file('a.txt', 2 * MB), { ...file('logo.png', 50 * 1024), inline: true }]) }, parameters: { maxTotalBytes: 2 * MB } }],
  ['found', 'a big picture in the text as a part', { snapshot: { attachments: read([file('a.txt', 2 * MB), { ...file('poster.png', 200 * 1024), inline: true }]) }, parameters: { maxTotalBytes: 2 * MB } }],
  ['clear', 'a link to a big file', { snapshot: { attachments: read([{ ...file('film.mp4', 900 * MB), type: 'link' }]) }, parameters: { maxTotalBytes: 2 * MB } }],
  ['unknown', 'the files could not be listed', { snapshot: { attachments: unread('timeout') } }],
  ['found', 'the largest is the one to share', { snapshot: { attachments: read([file('small.bin', MB), file('large.bin', 20 * MB), file('middle.bin', 2 * MB)]) } }, { targets: ['large.bin'] }],
];
