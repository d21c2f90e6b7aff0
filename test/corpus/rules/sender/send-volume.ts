import type { Case } from '../case';

export const sendVolume: readonly Case[] = [
  ['found', 'the 151st message to outside today', { knowledge: { history: { externalSendsToday: 151 } } }],
  ['clear', 'the hundredth', { knowledge: { history: { externalSendsToday: 100 } } }],
  ['clear', 'nobody counts', {}],
  ['clear', 'exactly the limit', { knowledge: { history: { externalSendsToday: 150 } } }],
  ['clear', 'two hundred where three hundred are allowed', { knowledge: { history: { externalSendsToday: 200 } }, parameters: { maxPerDay: 300 } }],
];
