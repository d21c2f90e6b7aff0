import type { Case } from '../case';
import { COLLEAGUE, NHS, ROLL } from '../matter';

export const wrongFamily: readonly Case[] = [
  [
    'found',
    'Mia’s number to Ben’s family',
    { to: 'b.other@home.example', body: NHS, knowledge: { rollContacts: ROLL } },
  ],
  ['clear', 'Mia’s number to Mia’s family', { body: NHS, knowledge: { rollContacts: ROLL } }],
  ['clear', 'somebody who is on no file', { to: 'x@home.example', body: NHS, knowledge: { rollContacts: ROLL } }],
  ['clear', 'the school has no roll here', { to: 'b.other@home.example', body: NHS }],
  ['found', 'a health statement about Mia to Ben’s family', { to: 'b.other@home.example', body: 'Mia Kaya has epilepsy and takes medication at noon.', knowledge: { rollContacts: ROLL } }],
  ['clear', 'only her name to Ben’s family', { to: 'b.other@home.example', body: 'Mia Kaya sits beside Ben.', knowledge: { rollContacts: ROLL } }],
  ['clear', 'a colleague', { to: COLLEAGUE, body: NHS, knowledge: { rollContacts: ROLL } }],
  ['clear', 'a partner who is on another pupil’s file', { body: NHS, to: 'b.other@county.example', knowledge: { rollContacts: { pupilsNamed: ROLL.pupilsNamed, pupilsOf: () => ['ben'] } } }],
  ['clear', 'a parent of two, one of them named', { body: NHS, knowledge: { rollContacts: { pupilsNamed: ROLL.pupilsNamed, pupilsOf: () => ['ben', 'mia'] } } }],
];
