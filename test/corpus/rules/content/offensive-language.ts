import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, EXTERNAL, invitation } from '../matter';

export const offensiveLanguage: readonly Case[] = [
  ['found', 'abuse', { body: 'You are a useless bastard and everyone knows it.' }],
  ['found', 'obscenity in the subject', { subject: 'What the fuck' }],
  ['found', 'a word the school has added', { body: 'What a numpty.', parameters: { extraWords: ['numpty'] } }],
  ['clear', 'a place', { body: 'The trip to Scunthorpe and Penistone is on Thursday.' }],
  ['clear', 'a name', { body: 'Mr Dick and Mrs Cock will be at the meeting.' }],
  ['clear', 'reported speech', { body: 'At lunch he said “you bastard” to another pupil. I have written it down.' }],
  [
    'clear',
    'in the quoted part',
    { subject: 'RE: x', body: quoting('I am sorry to hear that.', 'You are a useless bastard.') },
  ],
  [
    'clear',
    'a word the school allows',
    { body: 'The bloody hand is a scene in Macbeth.', parameters: { allowedWords: ['bloody'] } },
  ],
  ['found', 'in capitals', { body: 'WHAT A LOAD OF SHIT' }],
  ['found', 'in HTML, cut by mark-up', { html: '<p>You utter w<b>ank</b>er.</p>' }],
  ['found', 'about a child', { body: 'He is a little bastard and his mother is a bitch.' }],
  ['found', 'a slur', { body: 'We do not want any faggots here.' }],
  ['found', 'an invitation', { raw: invitation([COLLEAGUE], 'Meeting', 'Another fucking meeting.') }],
  ['clear', 'in single quotes', { body: "He said 'you bastard' and left the room." }],
  ['clear', 'in straight double quotes', { body: 'She called him a "stupid bitch" at lunch.' }],
  ['clear', 'birds and places', { body: 'We saw great tits and a shag near Cockermouth; Dick Whittington is the play. Essex and Sussex come, too.' }],
  ['clear', 'a lesson in history', { body: 'Richard III, Bloody Mary and the Bastard of Orléans.' }],
  ['clear', 'biology', { body: 'Year 6 learns about the penis and the vagina on Thursday.' }],
  ['clear', 'names', { body: 'Mrs Slagg, Miss Wankling and Mr Shittu will come.' }],
  ['clear', 'a farmyard', { body: 'The cock crows and the ass brays.' }],
  ['clear', 'in the school’s disclaimer only', { body: `Thank you.\n\n${EXTERNAL}` }],
  ['clear', 'French', { body: 'Chère Claire, nous serons en retard de dix minutes car le train est plus lent que prévu. À plus tard, Eleri' }],
  ['found', 'in a short English line', { body: 'You useless twat.' }],
  ['clear', 'a mild word of the staff room', { body: 'The wifi is crap again today.' }],
];
