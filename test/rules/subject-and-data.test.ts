import { unread } from '../../src/message/part';
import { casesOf, findingsOf, PARENT, PARENTS, quoting } from './rule-scene';

const COLLEAGUE = 'm.holt@greenfield.example';
const NHS = 'Mia Kaya, NHS number 999 000 0018, has her inhaler with her.';
const CLASS_LIST =
  'Surname,Forename,Date of birth,NHS number\nKaya,Mia,12/05/2016,999 000 0018\nMarsh,Alfie,03/11/2015,999 000 0026\nVane,Cora,27/02/2016,999 000 0034\n';

casesOf('subject/missing', [
  ['found', 'nothing at all', { subject: '' }],
  ['found', 'white space', { subject: ' \u00a0 ' }],
  ['found', 'only the prefix of a reply', { subject: 'RE: Re: ' }],
  ['found', 'only the prefix of a forward', { subject: 'FW:' }],
  ['found', 'what a mail program puts there', { subject: '(no subject)' }],
  ['found', 'the same in Welsh', { subject: '(dim pwnc)' }],
  ['clear', 'one word', { subject: 'Thursday' }],
  ['clear', 'a reply to a subject', { subject: 'RE: Thursday' }],
  ['clear', 'a number', { subject: '4B' }],
  ['clear', 'a question mark is a subject of sorts', { subject: 'Lunch?' }],
  ['clear', 'words about a subject', { subject: 'No subject is too small' }],
  ['clear', 'a picture sign', { subject: '🎉' }],
  ['unknown', 'it could not be read', { snapshot: { subject: unread('timeout') } }],
]);

casesOf('subject/personal-data', [
  ['found', 'an NHS number', { subject: 'Mia Kaya NHS 999 000 0018' }],
  ['found', 'a National Insurance number', { subject: 'Mia Kaya, NI number AB 12 34 56 C' }],
  ['clear', 'a name', { subject: 'Mia Kaya' }],
  ['clear', 'an order number', { subject: 'Order number 999 000 0018' }],
  ['clear', 'a date', { subject: 'Trip on 12/05/2026' }],
]);

casesOf('data/personal', [
  ['found', 'an NHS number in the text', { body: NHS }],
  ['found', 'a National Insurance number', { body: 'Her NI number is QQ 12 34 56 C, sorry: AB 12 34 56 C.' }],
  ['found', 'a name with its birthday', { body: 'Mia Kaya, date of birth 12/05/2016, joins us on Monday.' }],
  ['found', 'a name with its home address', { body: 'Mia Kaya lives at 14 Orchard Lane, Greenfield, LE98 4QT.' }],
  ['found', 'a class list in a file', { files: [['year4.csv', CLASS_LIST]] }],
  [
    'found',
    'in the quoted part, to somebody new',
    { subject: 'RE: x', to: 'new@hilltop.example', body: quoting('See below.', NHS) },
  ],
  ['found', 'through zero-width spaces', { body: 'Mia Kaya, NHS number 999\u200b 000\u200b 0018' }],
  [
    'found',
    'a pupil’s address is outside, too',
    {
      to: 'mia.kaya@pupils.greenfield.example',
      body: 'Alfie Marsh, NHS number 999 000 0026',
      organisation: { pupils: { domains: ['pupils.greenfield.example'], groups: [] } },
    },
  ],
  ['clear', 'an ordinary letter', { body: 'The coach leaves at nine. Please bring a packed lunch.' }],
  ['clear', 'a number with another label', { body: 'Your order number is 999 000 0018.' }],
  ['clear', 'a wrong check digit without a label', { body: 'It says 999 000 0017 on the box.' }],
  ['clear', 'to a colleague', { to: COLLEAGUE, body: NHS }],
  ['clear', 'the school’s own telephone', { body: 'Call us on 01632 960200.' }],
  [
    'clear',
    'the sender’s signature',
    { body: 'See you on Thursday.\n\n-- \nTom Ashworth\nYear 4 Teacher\n07700 900123' },
  ],
  ['clear', 'a name alone', { body: 'Mia Kaya won the race.' }],
  ['clear', 'a date that is nobody’s birthday', { body: 'Mia Kaya, the trip is on 12/05/2026.' }],
  ['clear', 'the family has seen the quoted part already', { subject: 'RE: x', body: quoting('Thank you.', NHS) }],
  ['clear', 'a time table', { files: [['coaches.csv', 'Coach,Seats\nOne,52\nTwo,49\nThree,33\nFour,12\n']] }],
]);

casesOf('data/special-category', [
  [
    'found',
    'a child’s epilepsy',
    { to: 'bookings@castle-trips.example', body: 'Mia Kaya has epilepsy and takes medication at noon.' },
  ],
  [
    'found',
    'a child protection plan',
    { to: 'bookings@castle-trips.example', body: 'Alfie Marsh is on a child protection plan.' },
  ],
  [
    'found',
    'an EHCP in a file',
    {
      to: 'bookings@castle-trips.example',
      files: [['notes.txt', 'Cora Vane has an EHCP for autism and needs a quiet room.']],
    },
  ],
  ['clear', 'about nobody', { body: 'The nurse will talk about asthma on Thursday.' }],
  [
    'clear',
    'a policy',
    { body: 'Our special educational needs policy was renewed; safeguarding training is on Monday.' },
  ],
  ['clear', 'a lesson', { body: 'Year 6 learns about religion in Roman times.' }],
]);

casesOf('data/bank-details', [
  ['found', 'sort code and account', { body: 'Please pay to sort code 20-29-59, account 63748472.' }],
  ['found', 'an IBAN', { body: 'IBAN GB82 WEST 1234 5698 7654 32' }],
  ['found', 'a card number', { body: 'The card is 4111 1111 1111 1111.' }],
  ['clear', 'an invoice number', { body: 'Invoice 20295963748472 is paid.' }],
  ['clear', 'six digits like a date', { body: 'On 12-05-26 we have 12345678 reasons to smile.' }],
  ['clear', 'a number that is no card', { body: 'Reference 4111 1111 1111 1112' }],
]);

casesOf('data/credentials', [
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
]);

casesOf('data/staff-contact-details', [
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
]);

const STAFF =
  'Name,Role,E-mail\nAnn Bell,Teacher,a.bell@greenfield.example\nBen Carr,Teacher,b.carr@greenfield.example\nCat Dale,Cook,c.dale@greenfield.example\nDev Eden,Caretaker,d.eden@greenfield.example\nEve Ford,Governor,e.ford@greenfield.example\nFay Gill,Clerk,f.gill@greenfield.example\n';
casesOf('data/staff-list', [
  [
    'found',
    'six colleagues with role and address to a firm',
    { to: 'sales@readybooks.example', files: [['staff.csv', STAFF]] },
  ],
  ['clear', 'the same to the office', { to: 'office@greenfield.example', files: [['staff.csv', STAFF]] }],
  [
    'clear',
    'two colleagues',
    {
      to: 'sales@readybooks.example',
      body: 'Ann Bell, teacher, a.bell@greenfield.example\nBen Carr, cook, b.carr@greenfield.example',
    },
  ],
]);

casesOf('data/confidential-unprotected', [
  ['found', 'marked in the subject', { subject: 'CONFIDENTIAL: pay' }],
  [
    'found',
    'marked in the first line',
    { body: 'Strictly private and confidential\n\nDear governor, here is the pay review.' },
  ],
  ['found', 'marked as a whole', { headers: ['Sensitivity: Company-Confidential'] }],
  ['found', 'marked in a file', { files: [['pay.txt', 'OFFICIAL-SENSITIVE\n\nPay review of the autumn term.']] }],
  [
    'clear',
    'a notice at the foot',
    { body: 'See you.\n\n-- \nTom\nThis e-mail is confidential and meant for its addressee only.' },
  ],
  ['clear', 'confidential waste', { body: 'The confidential waste is collected on Friday.' }],
  ['clear', 'to a colleague', { to: COLLEAGUE, subject: 'CONFIDENTIAL: pay' }],
  ['clear', 'not marked', { subject: 'Pay review' }],
]);

casesOf('data/forwarded-thread', [
  [
    'found',
    'a parent’s mail about a child goes to a firm',
    { to: 'bookings@castle-trips.example', subject: 'FW: Mia', body: quoting('For your information.', NHS) },
  ],
  ['clear', 'back to who wrote it', { subject: 'RE: Mia', body: quoting('Thank you.', NHS) }],
  ['clear', 'to a colleague', { to: COLLEAGUE, subject: 'FW: Mia', body: quoting('For your information.', NHS) }],
  [
    'clear',
    'nothing personal is quoted',
    {
      to: 'bookings@castle-trips.example',
      subject: 'FW: coach',
      body: quoting('For your information.', 'Nine o’clock at the gate.'),
    },
  ],
]);

describe('what a finding about data says', () => {
  it('never holds the value itself', async () => {
    const findings = await findingsOf('data/personal', { body: NHS });
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/999|0018|Mia/);
    expect(findings[0]?.kinds.map(({ kind }) => kind)).toContain('NHS_NUMBER');
  });

  it('an identifier of a person in the subject gives both findings', async () => {
    const mail = { subject: 'Mia Kaya NHS 999 000 0018', to: [PARENT] };
    expect(await findingsOf('subject/personal-data', mail)).toHaveLength(1);
    expect(await findingsOf('data/personal', mail)).toHaveLength(1);
  });

  it('a list of three rows is a list, two rows are not', async () => {
    const two = CLASS_LIST.split('\n')
      .slice(0, 3)
      .join('\n')
      .replace(/,\d\d\/\d\d\/\d{4},[\d ]+/g, ',4B,')
      .replace(',Date of birth,NHS number', ',Class,Note');
    expect(await findingsOf('data/personal', { files: [['two.csv', two]], to: PARENTS(1) })).toEqual([]);
  });
});
