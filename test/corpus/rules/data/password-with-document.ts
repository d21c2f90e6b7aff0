import { unread } from '../../../../src/message/part';
import { lockedOffice, lockedZip } from '../../../attachments/sample-files';
import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';

export const passwordWithDocument: readonly Case[] = [
  ['found', 'in the same message', { body: 'The password for the file is Blue-Otter-42.', files: [['list.xlsx', lockedOffice()]] }],
  ['found', 'of a file with an old lock', { body: 'The password is Blue-Otter-42.', files: [['list.zip', lockedZip({ 'a.txt': 'x' })]] }],
  ['found', 'in a hint', { body: 'The password is the name of our street and the year.', files: [['list.xlsx', lockedOffice()]] }],
  ['found', 'in the subject', { subject: 'Password: Blue-Otter-42', files: [['list.xlsx', lockedOffice()]] }],
  ['found', 'in Welsh', { body: 'Y cyfrinair yw Blue-Otter-42.', files: [['list.xlsx', lockedOffice()]] }],
  ['found', 'your usual one', { body: 'The password is the same as last time.', files: [['list.xlsx', lockedOffice()]] }],
  ['found', 'a password that follows the file within a day', { body: 'The password for the file is Blue-Otter-42.', knowledge: { history: { protectedDocumentSent: () => true } } }],
  ['clear', 'the password comes by telephone', { body: 'The file is locked. I will ring you with the password.', files: [['list.xlsx', lockedOffice()]] }],
  ['clear', 'by text message', { body: 'The password will be texted to you.', files: [['list.xlsx', lockedOffice()]] }],
  ['clear', 'nothing is said of a password', { body: 'Here is the list.', files: [['list.xlsx', lockedOffice()]] }],
  ['clear', 'no file is locked', { body: 'The password for the file is Blue-Otter-42.', files: [['list.txt', 'x']] }],
  ['clear', 'no file', { body: 'The password for the file is Blue-Otter-42.' }],
  ['clear', 'the password of an account', { body: 'Your portal login is mkaya and the password is Blue-Otter-42. The plan is attached.', files: [['list.xlsx', lockedOffice()]] }],
  ['clear', 'nobody knows of an earlier file', { body: 'The password for the file is Blue-Otter-42.', knowledge: { history: {} } }],
  ['clear', 'the file went two days ago', { body: 'The password for the file is Blue-Otter-42.', knowledge: { history: { protectedDocumentSent: (hours: number) => hours > 24 } } }],
  ['clear', 'given on the phone, said in Welsh', { body: 'Byddaf yn ffonio gyda’r cyfrinair.', files: [['list.xlsx', lockedOffice()]] }],
  ['unknown', 'the files could not be listed', { body: 'The password for the file is Blue-Otter-42.', snapshot: { attachments: unread('timeout') } }],
  ['found', 'what follows later takes the policy’s milder action', { body: 'The password for the file is Blue-Otter-42.', parameters: { laterMessageAction: 'note' }, knowledge: { history: { protectedDocumentSent: () => true } } }, { message: 'later', action: 'note' }],
  ['found', 'what follows later without one', { body: 'The password for the file is Blue-Otter-42.', knowledge: { history: { protectedDocumentSent: () => true } } }, { message: 'later', action: 'warn' }],
  ['clear', 'a password in the quoted part is not given again', { subject: 'RE: list', body: quoting('Here it is.', 'The password for the file is Blue-Otter-42.'), files: [['list.xlsx', lockedOffice()]] }],
  ['found', 'a file of a day ago, to the hour', { body: 'The password for the file is Blue-Otter-42.', knowledge: { history: { protectedDocumentSent: (hours: number) => hours === 24 } } }],
  ['clear', 'a password said to come by post', { body: 'The password is your usual one, posted to you separately.', files: [['list.xlsx', lockedOffice()]] }],
  ['found', 'the value before its label', { body: 'To open the file use Finch-77-Lane as the password.', files: [['list.zip', lockedZip({ 'a.txt': 'x' })]] }],
];
