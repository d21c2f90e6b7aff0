import { lockedZip } from '../../../attachments/sample-files';
import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';

export const credentials: readonly Case[] = [
  ['found', 'user name and password', { body: 'Your login is mkaya and the password is Blue-Otter-42.' }],
  ['found', 'a PIN', { body: 'The door PIN is 4821.' }],
  [
    'found',
    'a private key',
    {
      body: '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA0Z3VS5JJcds3xfn/ygWyF8PbnGy0AHB7MhgwMbRvI0MBZhpI\n-----END RSA PRIVATE KEY-----',
    },
  ],
  ['clear', 'talk about passwords', { body: 'Please change your password before Friday; never tell it to anybody.' }],
  ['clear', 'where to set one', { body: 'You can reset your password on the portal.' }],
  ['clear', 'a pin for the notice board', { body: 'Please pin the list to the board.' }],
  ['found', 'a Wi-Fi password', { body: 'The Wi-Fi password is Blue-Otter-42.' }],
  ['found', 'a password on its own line', { body: 'Username: mkaya\nPassword: Blue-Otter-42\n' }],
  ['found', 'in Welsh', { body: 'Y cyfrinair yw Blue-Otter-42.' }],
  ['found', 'an access key', { body: `aws_secret_access_key = ${'wJalrXUtnFEMI/K7MDENG/' + 'bPxRfiCYEXAMPLEKEZ'}` }],
  ['found', 'in the quoted part', { subject: 'RE: login', to: 'help@supplier.example', body: quoting('It fails.', 'Your username is greenfield and your password is Blue-Otter-42.') }],
  ['found', 'of a locked file, where no check of its own is on', { body: 'The password for the file is Blue-Otter-42.', files: [['list.zip', lockedZip({ 'a.txt': 'x' })]] }],
  ['clear', 'of a locked file, where its own check speaks', { body: 'The password for the file is Blue-Otter-42.', files: [['list.zip', lockedZip({ 'a.txt': 'x' })]], beside: ['data/password-with-document'] }],
  ['found', 'of an account beside a locked file', { body: 'Your portal login is mkaya and the password is Blue-Otter-42. The plan is attached.', files: [['list.zip', lockedZip({ 'a.txt': 'x' })]], beside: ['data/password-with-document'] }],
  ['clear', 'the passcode of a video meeting', { body: 'Join Zoom Meeting\nhttps://zoom.example/j/98765432100\nMeeting ID: 987 6543 2100\nPasscode: 4fG7kQ' }],
  ['clear', 'advice on good passwords', { body: 'A good password is long: use three random words.' }],
  ['clear', 'the password is on its way', { body: 'The password will follow by text message.' }],
  ['clear', 'a table pin', { body: 'Pin 12 posters in the hall.' }],
  ['clear', 'please reset my password', { body: 'My password has expired, could you reset it please?' }],
  ['clear', 'a code on the door is changed', { body: 'The door code has changed; ask at the office.' }],
  ['clear', 'a wrong-way question', { body: 'Which password did you set for the portal? Please do not send it by e-mail.' }],
];
