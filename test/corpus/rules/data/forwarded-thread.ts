import { PARENT, quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, FIRM, NHS } from '../matter';

export const forwardedThread: readonly Case[] = [
  [
    'found',
    'a parent’s mail about a child goes to a firm',
    { to: 'bookings@castle-trips.example', subject: 'FW: Mia', body: quoting('For your information.', NHS) },
  ],
  ['clear', 'back to who wrote it', { subject: 'RE: Mia', body: quoting('Thank you.', NHS) }],
  ['clear', 'to a colleague', { to: COLLEAGUE, subject: 'FW: Mia', body: quoting('For your information.', NHS) }],
  [
    'clear',
    'nothing personal is quoted',
    {
      to: 'bookings@castle-trips.example',
      subject: 'FW: coach',
      body: quoting('For your information.', 'Nine o’clock at the gate.'),
    },
  ],
  ['found', 'a health statement below', { to: FIRM, subject: 'FW: Mia', body: quoting('FYI', 'Mia Kaya has epilepsy and takes medication at noon.') }],
  ['found', 'a reply that adds a parent', { to: [PARENT, 'b.other@home.example'], subject: 'RE: Mia', body: quoting('Could you both look?', NHS) }],
  ['clear', 'the sender says it as well: then data/personal speaks', { to: FIRM, subject: 'FW: Mia', body: quoting(NHS, NHS) }],
  ['clear', 'the whole message is encrypted', { to: FIRM, subject: 'FW: Mia', body: quoting('FYI', NHS), snapshot: { encryption: 'smime' } }],
  ['clear', 'everybody was on it', { to: [PARENT, 'b.other@home.example'], subject: 'RE: x', body: quoting('Thank you.', NHS, 'Aylin Kaya <a.kaya@home.example>', 't.ashworth@greenfield.example; b.other@home.example') }],
  ['clear', 'a new message with the data above', { to: FIRM, body: NHS }],
];
