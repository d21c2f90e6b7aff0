import { PARENTS } from '../../../rules/rule-scene';
import type { Case } from '../case';

export const repeatedSend: readonly Case[] = [
  ['found', 'the same text to twenty addresses in a day', { knowledge: { history: { sameTextAddresses: () => 20 } } }],
  ['clear', 'to nineteen', { knowledge: { history: { sameTextAddresses: () => 18 } } }],
  ['clear', 'nobody knows what was sent before', {}],
  ['found', 'eighteen before and two now', { to: PARENTS(2), knowledge: { history: { sameTextAddresses: () => 18 } } }],
  ['clear', 'a text never sent before, to many at once', { bcc: PARENTS(30), knowledge: { history: { sameTextAddresses: () => 0 } } }],
  ['clear', 'thirty in report week, where forty are allowed', { knowledge: { history: { sameTextAddresses: () => 30 } }, parameters: { maxRepeats: 40 } }],
  ['clear', 'thirty last month, none today', { knowledge: { history: { sameTextAddresses: (hours: number) => (hours > 24 ? 30 : 0) } } }],
  ['found', 'nineteen before, this is the twentieth', { knowledge: { history: { sameTextAddresses: () => 19 } } }, { count: 20 }],
  ['found', 'within a day, to the hour', { knowledge: { history: { sameTextAddresses: (hours: number) => (hours === 24 ? 30 : 0) } } }],
];
