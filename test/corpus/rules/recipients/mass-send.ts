import { read, unread } from '../../../../src/message/part';
import { PARENT, PARENTS } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE } from '../matter';

export const massSend: readonly Case[] = [
  ['found', 'fifty-one families in Bcc', { to: [COLLEAGUE], bcc: PARENTS(51) }],
  ['found', 'eleven where ten are allowed', { to: PARENTS(11), parameters: { maxRecipients: 10 } }],
  ['clear', 'fifty families', { to: [], bcc: PARENTS(50), snapshot: {} }],
  ['clear', 'the same family twice', { to: [PARENT], bcc: [PARENT], parameters: { maxRecipients: 1 } }],
  ['found', 'a list of sixty', { snapshot: { to: read([{ address: 'families@greenfield.example', name: 'Families', kind: 'list', memberCount: 60 }]) } }],
  ['found', 'sixty colleagues one by one', { to: Array.from({ length: 60 }, (_, at) => `c${at}@greenfield.example`) }],
  ['clear', 'sixty colleagues where only people outside count', { to: Array.from({ length: 60 }, (_, at) => `c${at}@greenfield.example`), parameters: { externalOnly: true } }],
  ['found', 'fifty-one families where only people outside count', { bcc: PARENTS(51), to: [COLLEAGUE], parameters: { externalOnly: true } }],
  ['clear', 'fifty families and ten colleagues where only people outside count', { bcc: PARENTS(50), to: Array.from({ length: 10 }, (_, at) => `c${at}@greenfield.example`), parameters: { externalOnly: true } }],
  ['clear', 'a list whose size nobody tells', { snapshot: { to: read([{ address: 'families@greenfield.example', name: 'Families', kind: 'list' }]) } }],
  ['found', 'a list inside school with sixty members outside', { snapshot: { to: read([{ address: 'families@greenfield.example', name: 'Families', kind: 'list', memberCount: 70, externalMemberCount: 60 }]) }, parameters: { externalOnly: true } }],
  ['unknown', 'who gets a hidden copy could not be read', { snapshot: { bcc: unread('timeout') } }],
  ['clear', 'one parent', {}],
  ['clear', 'the staff of a year group', { to: Array.from({ length: 8 }, (_, at) => `c${at}@greenfield.example`) }],
  ['found', 'fifty-one', { bcc: PARENTS(50) }],
  ['clear', 'fifty', { bcc: PARENTS(49) }],
];
