import { NOW } from '../../../inspect/messages';
import { PARENT } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, FIRM, NHS } from '../matter';

export const unfamiliarExternal: readonly Case[] = [
  [
    'found',
    'a number to somebody never written to',
    { body: NHS, knowledge: { history: { sendsTo: () => 0, learningSince: 0 } } },
  ],
  [
    'clear',
    'to somebody written to often',
    { body: NHS, knowledge: { history: { sendsTo: () => 3, learningSince: 0 } } },
  ],
  ['clear', 'nothing personal in it', { knowledge: { history: { sendsTo: () => 0, learningSince: 0 } } }],
  ['clear', 'nobody knows what was sent before', { body: NHS }],
  ['found', 'a marked message to a stranger', { subject: 'CONFIDENTIAL: pay', knowledge: { history: { sendsTo: () => 0, learningSince: 0 } } }],
  ['found', 'one stranger among friends', { to: [PARENT, FIRM], body: NHS, knowledge: { history: { sendsTo: (address: string) => (address === FIRM ? 0 : 4), learningSince: 0 } } }],
  ['clear', 'the record of sends is a week old', { body: NHS, knowledge: { history: { sendsTo: () => 0, learningSince: NOW - 7 * 86_400_000 } } }],
  ['clear', 'a new colleague', { to: COLLEAGUE, body: NHS, knowledge: { history: { sendsTo: () => 0, learningSince: 0 } } }],
  ['found', 'a record of thirty days, to the day', { body: NHS, knowledge: { history: { sendsTo: () => 0, learningSince: NOW - 30 * 86_400_000 } } }],
  ['clear', 'a record of not quite thirty days', { body: NHS, knowledge: { history: { sendsTo: () => 0, learningSince: NOW - 30 * 86_400_000 + 1 } } }],
  ['clear', 'nobody knows since when sends are counted', { body: NHS, knowledge: { history: { sendsTo: () => 0 } } }],
];
