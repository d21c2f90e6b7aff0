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
  ['clear', 'signed a year ago, to the day', { knowledge: { history: { agreementSignedAt: Date.UTC(2025, 10, 24), agreementAskedSince: NOW } } }],
  ['found', 'signed a year and two days ago', { knowledge: { history: { agreementSignedAt: Date.UTC(2025, 10, 22), agreementAskedSince: NOW } } }, { message: 'old', action: 'note' }],
  ['found', 'never signed, asked since today', { knowledge: { history: { agreementSignedAt: 0, agreementAskedSince: NOW } } }, { message: 'never', action: 'note' }],
  ['found', 'never signed, asked for two months', { knowledge: { history: { agreementSignedAt: 0, agreementAskedSince: NOW - 60 * 86_400_000 } } }, { message: 'never', action: 'warn' }],
  ['found', 'never signed, asked for 57 days: thirty school days', { knowledge: { history: { agreementSignedAt: 0, agreementAskedSince: NOW - 57 * 86_400_000 } } }, { action: 'note' }],
  ['found', 'nobody knows since when it was asked', { knowledge: { history: { agreementSignedAt: 0 } } }, { action: 'note' }],
  ['clear', 'signed today', signed(0)],
  ['clear', 'signed half a year ago', signed(180)],
];
