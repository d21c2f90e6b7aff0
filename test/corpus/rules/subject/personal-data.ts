import type { Case } from '../case';
import { COLLEAGUE, NHS } from '../matter';

export const personalData: readonly Case[] = [
  ['found', 'an NHS number', { subject: 'Mia Kaya NHS 999 000 0018' }],
  ['found', 'a National Insurance number', { subject: 'Mia Kaya, NI number AB 12 34 56 C' }],
  ['clear', 'a name', { subject: 'Mia Kaya' }],
  ['clear', 'an order number', { subject: 'Order number 999 000 0018' }],
  ['clear', 'a date', { subject: 'Trip on 12/05/2026' }],
  ['found', 'a name and a birth date', { subject: 'Mia Kaya DOB 12/05/2016' }],
  ['found', 'to a colleague as well: a subject shows on lock screens', { to: COLLEAGUE, subject: 'Mia Kaya NHS 999 000 0018' }],
  ['found', 'on an encrypted message', { subject: 'Mia Kaya NHS 999 000 0018', snapshot: { encryption: 'smime' } }],
  ['found', 'a UPN', { subject: 'UPN A123456789012A missing'.replace('A123456789012A', 'H801200001001') }],
  ['clear', 'the number in the body only', { body: NHS }],
  ['clear', 'an invoice number', { subject: 'Invoice 9990000018' }],
  ['clear', 'a telephone number of the school', { subject: 'Ring 01632 960200' }],
];
