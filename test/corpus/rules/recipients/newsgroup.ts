import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, EXTERNAL, OPINION } from '../matter';

export const newsgroup: readonly Case[] = [
  ['found', 'a post without the opinion notice', { to: 'eyfs-network@lists.county.example' }],
  ['found', 'a public list host', { to: 'teachers@groups.io' }],
  ['clear', 'with the notice', { to: 'eyfs-network@lists.county.example', body: `Has anyone tried it?\n\n${OPINION}` }],
  ['clear', 'a parent', {}],
  ['found', 'the notice only in the quoted part', { to: 'eyfs-network@lists.county.example', subject: 'RE: sand', body: quoting('Thanks.', OPINION) }],
  ['found', 'the external notice in its place', { to: 'x@jiscmail.ac.uk', body: `Hello\n\n${EXTERNAL}` }],
  ['found', 'a list host in capitals, hidden', { to: COLLEAGUE, bcc: ['Teachers@GoogleGroups.com'] }],
  ['clear', 'a teacher at a council whose address only looks like a list', { to: 'groups@county.example' }],
  ['clear', 'a notice that will be appended', { to: 'x@groups.io', snapshot: { appendedOnSend: OPINION } }],
  ['clear', 'a host with a similar name', { to: 'x@mygroups.io.example' }],
  ['found', 'with a text to put in', { to: 'senco-forum@jiscmail.ac.uk' }, { message: 'opinion', fix: 'insert-opinion-disclaimer' }],
  ['found', 'where the school has no such text', { to: 'senco-forum@jiscmail.ac.uk', organisation: { disclaimers: { external: '', internal: '', newsgroup: '' } } }, { message: 'list', fix: 'remove-recipient' }],
  ['found', 'a host below a known one', { to: 'x@lists.groups.io' }],
  ['clear', 'a firm with groups in its name', { to: 'x@groups-and-tours.example' }],
  ['clear', 'a family', {}],
  ['clear', 'a list inside school', { to: 'choir@greenfield.example' }],
];
