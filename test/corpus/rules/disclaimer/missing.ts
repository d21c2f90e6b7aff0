import { DISCLAIMERS, PARENT, quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, EXTERNAL, OPINION, PUPILS, invitation, twoForms } from '../matter';

export const missing: readonly Case[] = [
  ['found', 'none at all', { body: 'See you on Thursday.' }],
  ['found', 'cut short', { body: `See you.\n\n${EXTERNAL.slice(0, 120)}` }],
  ['found', 'changed', { body: `See you.\n\n${EXTERNAL.replace('confidential', 'boring')}` }],
  ['found', 'only in the quoted part', { subject: 'RE: x', body: quoting('Thank you.', EXTERNAL) }],
  ['found', 'the one for colleagues to a parent', { body: `See you.\n\n${DISCLAIMERS.internal}` }],
  ['clear', 'whole', { body: `See you.\n\n${EXTERNAL}` }],
  ['clear', 'with other quotes and spaces', { body: `See you.\n\n${EXTERNAL.replace(/'/g, '’').replace(/ /g, '  ')}` }],
  ['clear', 'broken over lines', { body: `See you.\n\n${EXTERNAL.replace(/(.{60,70}) /g, '$1\n')}` }],
  [
    'clear',
    'in HTML with mark-up inside',
    {
      html: `<p>See you.</p><p><i>${EXTERNAL.replace('confidential', '<b>confi</b>dential').replace(/'/g, '&rsquo;')}</i></p>`,
    },
  ],
  [
    'clear',
    'the one for colleagues to a colleague',
    { to: 'm.holt@greenfield.example', body: `See you.\n\n${DISCLAIMERS.internal}` },
  ],
  ['clear', 'it will be appended when the message leaves', { snapshot: { appendedOnSend: EXTERNAL } }],
  ['found', 'a hidden copy goes outside: the internal text is not enough', { to: COLLEAGUE, bcc: [PARENT], body: `See you.\n\n${DISCLAIMERS.internal}` }],
  ['found', 'words in another order', { body: `See you.\n\n${EXTERNAL.replace('copy or pass it on', 'pass it on or copy')}` }],
  ['found', 'only the HTML form has it', { raw: twoForms(`See you.\n\n${EXTERNAL}`, 'See you.') }],
  ['found', 'only the text form has it', { raw: twoForms('See you.', `See you.\n\n${EXTERNAL}`) }],
  ['found', 'the external text on a post to a list', { to: 'x@groups.io', body: `Hello\n\n${EXTERNAL}` }],
  ['found', 'a pupil is outside, too', { to: 'mia@pupils.greenfield.example', body: `See you.\n\n${DISCLAIMERS.internal}`, organisation: PUPILS }],
  ['found', 'to a colleague without any', { to: COLLEAGUE, body: 'See you.' }],
  ['clear', 'both forms have it', { raw: twoForms(`See you.\n\n${EXTERNAL}`, `See you.\n\n${EXTERNAL}`) }],
  ['clear', 'zero-width characters and entities', { html: `<p>See you.</p><p>${EXTERNAL.replace(/ /g, '&nbsp;').replace(/e/g, 'e&#8203;').replace(/'/g, '&#8217;')}</p>` }],
  ['clear', 'the notice for lists on a post', { to: 'x@groups.io', body: `Hello\n\n${OPINION}` }],
  ['clear', 'after the signature', { body: `See you.\n\n-- \nTom Ashworth\n\n${EXTERNAL}` }],
  ['clear', 'above the quoted part, whose copies do not count', { subject: 'RE: x', body: quoting(`Thank you.\n\n${EXTERNAL}`, `Old\n\n${EXTERNAL}\n\n${EXTERNAL}`) }],
  ['clear', 'no text is set for colleagues', { to: COLLEAGUE, body: 'See you.', organisation: { disclaimers: { external: EXTERNAL, internal: '', newsgroup: '' } } }],
  ['clear', 'an invitation carries none', { raw: invitation([PARENT], 'Review') }],
  ['clear', 'in two lines of a table', { html: `<table><tr><td>See you.</td></tr><tr><td>${EXTERNAL.replace(/'/g, '&#39;').replace('. They', '.</td></tr><tr><td>They')}</td></tr></table>` }],
  ['found', 'a second copy is a note', { body: `Thank you.\n\n${EXTERNAL}\n\n${EXTERNAL}` }, { message: 'second', action: 'note' }],
];
