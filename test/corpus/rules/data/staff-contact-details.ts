import { quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE, FIRM, PUPILS } from '../matter';

export const staffContactDetails: readonly Case[] = [
  ['found', 'the sender’s own mobile to a parent', { body: 'You can reach me on my personal mobile 07700 900123.' }],
  ['found', 'a colleague’s number at home', { body: 'Mrs Holt’s home number is 01632 960777.' }],
  ['found', 'a mobile in the signature', { body: 'See you.\n\n-- \nTom Ashworth\nYear 4 Teacher\n07700 900123' }],
  [
    'clear',
    'the school’s mobile in the signature',
    { body: 'See you.\n\n-- \nTom Ashworth\nSchool mobile: 07700 900123' },
  ],
  ['clear', 'the school’s number', { body: 'You can reach me on 01632 960200.' }],
  ['clear', 'to a colleague', { to: COLLEAGUE, body: 'My personal mobile is 07700 900123.' }],
  ['clear', 'the parent’s own number', { body: 'We have your number as 07700 900456, is it still right?' }],
  ['found', 'the sender’s home address', { body: 'You can drop it off at my house: 14 Orchard Lane, Greenfield, LE98 4QT.' }],
  ['found', 'the sender’s private mailbox', { body: 'Send the pictures to tom.ashworth@gmail.com please.' }],
  ['found', 'a colleague’s private mailbox', { body: 'Rachel’s is rachel.bamford@gmail.com.' }],
  ['found', 'a handle', { body: 'Add me on Instagram: tom.teaches4' }],
  ['found', 'to a pupil', { to: 'mia@pupils.greenfield.example', body: 'My own mobile is 07700 900123.', organisation: PUPILS }],
  ['found', 'in a file', { files: [['note.txt', 'My personal mobile is 07700 900123.']] }],
  ['clear', 'home-school liaison gives a mobile', { from: 'Carol Edmonds <c.edmonds@greenfield.example>', body: 'You can reach me on my mobile 07700 900123.' }],
  ['clear', 'the trip’s mobile', { body: 'The trip mobile is 07700 900123.' }],
  ['clear', 'the school’s work mobile', { body: 'Ring the school mobile 07700 900123 on the day.' }],
  ['clear', 'a firm’s number', { body: 'The coach firm is on 01632 960777.' }],
  ['clear', 'the museum’s address', { body: 'We meet at 14 Liverpool Road, Manchester, M3 4FP.' }],
  ['clear', 'only consumers and pupils count, and it goes to a firm', { to: FIRM, body: 'My personal mobile is 07700 900123.', parameters: { onlyTo: ['consumer', 'pupils'] } }],
  ['found', 'only consumers and pupils count, and it goes to a parent', { to: 'hannah.marsh@gmail.com', body: 'My personal mobile is 07700 900123.', parameters: { onlyTo: ['consumer', 'pupils'] } }],
  ['clear', 'the quoted part holds the parent’s', { subject: 'RE: x', body: quoting('Thank you.', 'You can reach me on my mobile 07700 900456.') }],
  ['found', 'a colleague’s own mobile in a mail below that no parent was on', { subject: 'FW: trip', body: quoting('As discussed.', 'My personal mobile is 07700 900123.', 'Rachel Bamford <r.bamford@greenfield.example>') }],
  ['clear', 'the same below, answered to a colleague', { to: COLLEAGUE, subject: 'RE: trip', body: quoting('As discussed.', 'My personal mobile is 07700 900123.', 'Rachel Bamford <r.bamford@greenfield.example>') }],
  ['clear', 'a parent’s mobile below, passed on to another', { to: 'b.other@home.example', subject: 'FW: lift', body: quoting('She offers a lift.', 'You can reach me on my mobile 07700 900456.') }],
  ['clear', 'ring me on a landline is the school’s', { body: 'If you cannot make it please ring me on 01632 960113.' }],
  ['found', 'ring me on a mobile', { body: 'If you cannot make it please ring me on 07700 900123.' }],
];
