import { read, unread } from '../../../../src/message/part';
import { PARENTS, quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, PUPILS, invitation } from '../matter';

export const groupWithoutBcc: readonly Case[] = [
  ['found', 'five families in To', { to: PARENTS(5) }],
  ['found', 'three in To and two in Cc', { to: PARENTS(3), cc: PARENTS(5).slice(3) }],
  ['found', 'two families where the school allows one', { to: PARENTS(2), parameters: { maxVisibleExternal: 1 } }],
  ['clear', 'four families', { to: PARENTS(4) }],
  ['clear', 'thirty families in Bcc', { to: [COLLEAGUE], bcc: PARENTS(30) }],
  [
    'clear',
    'five times the same address',
    { to: ['x@home.example', 'X@home.example', 'x@home.example', 'x@HOME.example', 'x@home.example'] },
  ],
  ['clear', 'ten colleagues', { to: Array.from({ length: 10 }, (_, at) => `c${at}@greenfield.example`) }],
  [
    'clear',
    'six professionals of one case at the county',
    { to: Array.from({ length: 6 }, (_, at) => `p${at}@county.example`) },
  ],
  ['unknown', 'who gets it could not be read', { snapshot: { to: unread('timeout') } }],
  ['found', 'a visible list with members outside school', { snapshot: { to: read([{ address: 'choir@greenfield.example', name: 'Choir', kind: 'list', memberCount: 9, externalMemberCount: 6 }]) } }],
  ['found', 'a list outside school with many members', { snapshot: { to: read([{ address: 'families@choir.example', name: 'Families', kind: 'list', memberCount: 30 }]) } }],
  ['found', 'four families and one pupil, whose address counts as outside', { to: [...PARENTS(4), 'mia@pupils.greenfield.example'], organisation: PUPILS }],
  ['found', 'an invitation to five families', { raw: invitation(PARENTS(5), 'Sports day') }],
  ['clear', 'four families and three colleagues', { to: [...PARENTS(4), COLLEAGUE, 'd.poole@greenfield.example', 'p.nair@greenfield.example'] }],
  ['clear', 'four families and a case meeting of police, council, NHS and another school', { to: [...PARENTS(4), 'a@leics.police.uk', 'b@leicester.gov.uk', 'c@nhs.net', 'd@trust.nhs.uk', 'e@hill.leics.sch.uk'] }],
  ['clear', 'four in To who also stand in Cc', { to: PARENTS(4), cc: PARENTS(4) }],
  ['clear', 'a list whose members the tenant does not tell counts once', { snapshot: { to: read([{ address: 'families@choir.example', name: 'Families', kind: 'list' }]) } }],
  ['clear', 'an invitation to four families', { raw: invitation(PARENTS(4), 'Sports day') }],
  ['clear', 'pupils’ own list inside school with nobody else', { to: ['year6@greenfield.example'] }],
  ['found', 'an answer to all the families who already saw each other', { subject: 'RE: Lift share', to: PARENTS(6), body: quoting('Thank you all.', 'Who can drive?', 'Ann <parent1@home1.example>', PARENTS(6).join('; ')) }],
  ['found', 'an answer to all the families is a note', { subject: 'RE: Lift share', headers: ['In-Reply-To: <1@home.example>'], to: PARENTS(6), body: quoting('Thank you all.', 'Who can drive?', 'Ann <parent1@home1.example>', PARENTS(6).join('; ')) }, { action: 'note', count: 6 }],
  ['found', 'an answer to all and one more', { subject: 'RE: Lift share', headers: ['In-Reply-To: <1@home.example>'], to: PARENTS(7), body: quoting('Thank you all.', 'Who can drive?', 'Ann <parent1@home1.example>', PARENTS(6).join('; ')) }, { action: 'warn' }],
  ['found', 'passed on to all the families who saw each other', { snapshot: { composeType: 'forward' }, subject: 'FW: Lift share', to: PARENTS(6), body: quoting('Thank you all.', 'Who can drive?', 'Ann <parent1@home1.example>', PARENTS(6).join('; ')) }, { action: 'warn' }],
  ['found', 'an invitation is mended by invitations apart', { raw: invitation(PARENTS(5), 'Sports day') }, { message: 'meeting', fix: 'separate-invitations' }],
  ['found', 'outside members of a list and of another school’s list', { snapshot: { to: read([{ address: 'choir@greenfield.example', name: 'Choir', kind: 'list', memberCount: 9, externalMemberCount: 2 }, { address: 'families@choir.example', name: 'Families', kind: 'list', memberCount: 6, externalMemberCount: 6 }]) } }, { count: 8 }],
  ['clear', 'four families and the same four in Bcc', { to: PARENTS(4), bcc: PARENTS(4) }],
  ['clear', 'one family and a list of the staff', { to: [...PARENTS(1), 'allstaff@greenfield.example'] }],
];
