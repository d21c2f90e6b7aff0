import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';

export const chainLetter: readonly Case[] = [
  [
    'found',
    'forward to everyone you know',
    { body: 'Forward this to everyone you know or you will have bad luck for seven years!' },
  ],
  ['found', 'send to ten friends', { body: 'Send this message to ten friends within the hour and a wish comes true.' }],
  ['clear', 'forward to your class', { body: 'Please forward this to the parents of your class.' }],
  ['clear', 'share with colleagues', { body: 'Please share the dates with everybody in your year group.' }],
  ['clear', 'a chain in a lesson', { body: 'We looked at food chains and wrote letters.' }],
  ['found', 'as many as you can', { body: 'Please pass this on to as many people as you can, it is not a hoax.' }],
  ['found', 'do not break the chain', { body: 'Do not break this chain! Send it to twelve friends.' }],
  ['found', 'a virus warning', { body: 'WARNING: a new virus. Microsoft says: send this e-mail to everyone in your address book.' }],
  ['clear', 'only in the quoted part', { subject: 'RE: x', body: quoting('Please do not send me these.', 'Forward this to everyone you know or you will have bad luck!') }],
  ['clear', 'forward to all parents', { body: 'Could you forward this to all the parents in your class list, please?' }],
  ['clear', 'share the good news', { body: 'Please share our good news with friends and family: we are Outstanding!' }],
  ['clear', 'tell ten colleagues', { body: 'Please let the ten members of your team know.' }],
  ['clear', 'reported', { body: 'He had a mail saying "send this to ten friends or you die". I deleted it.' }],
];
