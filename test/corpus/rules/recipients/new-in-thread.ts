import { PARENT, quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { CLASS_LIST, COLLEAGUE, FIRM, NHS } from '../matter';

export const newInThread: readonly Case[] = [
  [
    'found',
    'a firm joins a thread that holds a pupil’s number',
    {
      to: [PARENT, 'bookings@castle-trips.example'],
      subject: 'RE: Thursday',
      body: quoting('Could you both look?', NHS),
    },
  ],
  ['clear', 'the same people as before', { subject: 'RE: Thursday', body: quoting('Thank you.', NHS) }],
  [
    'clear',
    'the firm joins a thread without personal data',
    {
      to: [PARENT, 'bookings@castle-trips.example'],
      subject: 'RE: Thursday',
      body: quoting('Could you both look?', 'Nine o’clock?'),
    },
  ],
  ['clear', 'a new message', { to: [PARENT, 'bookings@castle-trips.example'], body: NHS }],
  ['found', 'a firm joins, and the file that goes along holds the class list', { to: [PARENT, FIRM], subject: 'RE: Thursday', body: quoting('Here it is.', 'Could I have it?'), files: [['year4.csv', CLASS_LIST]] }],
  ['found', 'a health statement below', { to: [PARENT, FIRM], subject: 'RE: Thursday', body: quoting('Could you both look?', 'Mia Kaya has epilepsy and takes medication at noon.') }],
  ['clear', 'another address of the firm that is on it already', { to: [FIRM], subject: 'RE: Thursday', body: quoting('Thank you.', NHS, 'Ops <ops@castle-trips.example>') }],
  ['clear', 'a colleague joins', { to: [PARENT, COLLEAGUE], subject: 'RE: Thursday', body: quoting('Could you look?', NHS) }],
  ['clear', 'a forward is another check’s', { to: [FIRM], subject: 'FW: Thursday', body: quoting('FYI', NHS) }],
];
