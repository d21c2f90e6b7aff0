import type { RuleStrings } from '../../rule-strings';

export const attachments = {
  'attachments/oversized': {
    name: 'Files too big',
    summary: 'The attached files together are bigger than your school allows.',
    messages: {
      tooBig: {
        what: 'The files come to {size} MB',
        why: 'Your school allows {limit} MB. Bigger mail often bounces.',
        todo: 'Share a link, or make the pictures smaller.',
      },
    },
  },
  'attachments/forgotten': {
    name: 'Forgotten attachment',
    summary: 'The text speaks of an attachment, but nothing is attached.',
    messages: {
      announced: {
        what: 'You wrote that a file is attached, but none is',
        why: 'You would have to write again to send it.',
        todo: 'Attach the file, or change the words.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
