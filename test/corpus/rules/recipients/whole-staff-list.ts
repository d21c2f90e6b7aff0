import { read } from '../../../../src/message/part';
import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';

export const wholeStaffList: readonly Case[] = [
  [
    'found',
    'the list of all staff',
    { to: 'allstaff@greenfield.example', parameters: { lists: ['allstaff@greenfield.example'] } },
  ],
  [
    'found',
    'the list in Cc, in capitals',
    { cc: ['AllStaff@Greenfield.example'], parameters: { lists: ['allstaff@greenfield.example'] } },
  ],
  ['clear', 'the office', { to: 'office@greenfield.example', parameters: { lists: ['allstaff@greenfield.example'] } }],
  ['clear', 'a school without such a list', { to: 'year4@greenfield.example' }],
  ['found', 'the list the organisation names', { to: 'everyone@greenfield.example' }],
  ['found', 'in Bcc', { bcc: ['allstaff@greenfield.example'] }],
  ['found', 'a list with nearly all the staff', { snapshot: { to: read([{ address: 'team@greenfield.example', name: 'Team', kind: 'list', memberCount: 8 }]) } }],
  ['clear', 'a list with half the staff', { snapshot: { to: read([{ address: 'team@greenfield.example', name: 'Team', kind: 'list', memberCount: 4 }]) } }],
  ['clear', 'a big list outside school', { snapshot: { to: read([{ address: 'team@county.example', name: 'Team', kind: 'list', memberCount: 80 }]) } }],
  ['clear', 'the head’s bulletin, where heads may', { from: 'Margaret Holt <m.holt@greenfield.example>', to: 'allstaff@greenfield.example', parameters: { exemptRoles: ['headteacher'] } }],
  ['found', 'a teacher, where heads may', { to: 'allstaff@greenfield.example', parameters: { exemptRoles: ['headteacher'] } }],
  ['found', 'the head’s answer to all', { from: 'Margaret Holt <m.holt@greenfield.example>', subject: 'RE: Umbrella', body: quoting('Mine too.', 'Whose umbrella?'), headers: ['In-Reply-To: <1@greenfield.example>'], to: 'allstaff@greenfield.example', parameters: { exemptRoles: ['headteacher'], exemptRolesExceptReplyAll: true } }],
  ['clear', 'a name that only begins like the list', { to: 'allstaff-social@greenfield.example' }],
  ['clear', 'one parent', {}],
  ['clear', 'four colleagues by name', { to: ['m.holt@greenfield.example', 'd.poole@greenfield.example', 'p.nair@greenfield.example', 'office@greenfield.example'] }],
  ['clear', 'a single person in a list of one', { snapshot: { to: read([{ address: 'ict@greenfield.example', name: 'ICT', kind: 'list', memberCount: 1 }]) } }],
  ['found', 'a list with just the share that counts', { parameters: { memberShare: 0.5 }, snapshot: { to: read([{ address: 'team@greenfield.example', name: 'Team', kind: 'list', memberCount: 4 }]) } }],
  ['clear', 'a person whose mailbox counts members', { snapshot: { to: read([{ address: 'team@greenfield.example', name: 'Team', kind: 'person', memberCount: 8 }]) } }],
  ['found', 'a teacher’s answer to all, where heads may', { subject: 'RE: Umbrella', to: 'allstaff@greenfield.example', headers: ['In-Reply-To: <1@greenfield.example>'], body: quoting('Mine too.', 'Whose umbrella?'), parameters: { exemptRoles: ['headteacher'] } }, { message: 'answer' }],
  ['clear', 'the head’s answer to all, where heads may answer', { from: 'Margaret Holt <m.holt@greenfield.example>', subject: 'RE: Umbrella', to: 'allstaff@greenfield.example', headers: ['In-Reply-To: <1@greenfield.example>'], body: quoting('Mine too.', 'Whose umbrella?'), parameters: { exemptRoles: ['headteacher'] } }],
];
