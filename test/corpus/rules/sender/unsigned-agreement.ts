import { NOW } from '../../../inspect/messages';
import type { Case } from '../case';
import { signed } from '../matter';

export const unsignedAgreement: readonly Case[] = [
  ['found', 'signed two years ago', signed(730)],
  ['clear', 'signed last month', signed(30)],
  ['clear', 'nobody knows', {}],
  ['found', 'never signed', { knowledge: { history: { agreementSignedAt: 0, agreementAskedSince: NOW - 400 * 86_400_000 } } }],
  ['clear', 'signed 11 months ago', signed(330)],
  ['clear', 'signed 14 months ago where two years are allowed', { ...signed(430), parameters: { validMonths: 24 } }],
];
