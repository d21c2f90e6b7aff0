import type { Case } from '../case';

export const forged: readonly Case[] = [
  [
    'found',
    'another person’s mailbox',
    { from: 'Margaret Holt <m.holt@greenfield.example>', sender: 't.ashworth@greenfield.example' },
  ],
  ['clear', 'one’s own', {}],
  [
    'clear',
    'an alias',
    { from: 'Tom Ashworth <tom.ashworth@greenfield.example>', sender: 't.ashworth@greenfield.example' },
  ],
  [
    'clear',
    'a shared mailbox one may send as',
    { from: 'Office <office@greenfield.example>', sender: 'd.poole@greenfield.example' },
  ],
  ['found', 'the name of a colleague beside one’s own address', { from: 'Margaret Holt <t.ashworth@greenfield.example>' }],
  ['found', 'a shared mailbox one may not send as', { from: 'Office <office@greenfield.example>', sender: 't.ashworth@greenfield.example' }],
  ['found', 'an address outside school', { from: 'Tom Ashworth <tom.ashworth@gmail.com>', sender: 't.ashworth@greenfield.example' }],
  ['found', 'surname first', { from: '"HOLT, Margaret" <t.ashworth@greenfield.example>' }],
  ['clear', 'one’s own name the other way round', { from: '"Ashworth, Tom" <t.ashworth@greenfield.example>' }],
  ['clear', 'with a title', { from: 'Mr Tom Ashworth <t.ashworth@greenfield.example>' }],
  ['clear', 'with a role behind it', { from: 'Tom Ashworth (Year 4) <t.ashworth@greenfield.example>' }],
  ['clear', 'capitals in the address', { from: 'Tom Ashworth <T.Ashworth@Greenfield.Example>', sender: 't.ashworth@greenfield.example' }],
  ['clear', 'a shared mailbox under the sender’s own name', { from: 'Daniel Poole <office@greenfield.example>', sender: 'd.poole@greenfield.example' }],
];
