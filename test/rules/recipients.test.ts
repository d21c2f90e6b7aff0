import { unread } from '../../src/message/part';
import { casesOf, findingsOf, PARENT, PARENTS, quoting, TEACHER } from './rule-scene';

const NHS = 'Mia Kaya, NHS number 999 000 0018, has her inhaler with her.';
const COLLEAGUE = 'm.holt@greenfield.example';

casesOf('recipients/group-without-bcc', [
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
]);

casesOf('recipients/mass-send', [
  ['found', 'fifty-one families in Bcc', { to: [COLLEAGUE], bcc: PARENTS(51) }],
  ['found', 'eleven where ten are allowed', { to: PARENTS(11), parameters: { maxRecipients: 10 } }],
  ['clear', 'fifty families', { to: [], bcc: PARENTS(50), snapshot: {} }],
  ['clear', 'the same family twice', { to: [PARENT], bcc: [PARENT], parameters: { maxRecipients: 1 } }],
]);

casesOf('recipients/whole-staff-list', [
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
]);

casesOf('recipients/own-personal-account', [
  ['found', 'the teacher’s own mailbox at home', { to: 'tom.ashworth@gmail.com' }],
  ['found', 'surname first, with a number', { to: 'ashworth.tom77@outlook.com' }],
  ['found', 'initial and surname', { to: 'tashworth@yahoo.co.uk' }],
  ['clear', 'a parent on the same provider', { to: 'hannah.marsh@gmail.com' }],
  ['clear', 'the same name at a council', { to: 'tom.ashworth@county.example' }],
  ['clear', 'only the first name', { to: 'tom@gmail.com' }],
  ['clear', 'the name inside another', { to: 'stomashworthy@gmail.com' }],
]);

casesOf('recipients/outside-eea', [
  ['found', 'a pupil’s number to a firm in Brazil', { to: 'school@trips.com.br', body: NHS }],
  ['found', 'to India in Bcc', { bcc: ['data@export.in'], body: NHS }],
  ['clear', 'no personal data to Brazil', { to: 'school@trips.com.br' }],
  ['clear', 'a pupil’s number to France', { to: 'ecole@lycee.fr', body: NHS }],
  ['clear', 'a country nobody can tell', { to: 'app@learning.io', body: NHS }],
  ['clear', 'a country the school allows', { to: 'x@trips.com.br', body: NHS, parameters: { allowedRegions: ['BR'] } }],
]);

casesOf('recipients/lookalike-domain', [
  ['found', 'two letters swapped', { to: 'office@greenfeild.example' }],
  ['found', 'a one for an l', { to: 'office@greenfie1d.example' }],
  ['found', 'Cyrillic letters that look the same', { to: 'office@gr\u0435\u0435nfield.example' }],
  ['clear', 'the school itself', { to: 'office@greenfield.example' }],
  ['clear', 'a part of the school’s domain', { to: 'x@mail.greenfield.example' }],
  ['clear', 'another school', { to: 'office@hilltop.example' }],
]);

casesOf('recipients/unfamiliar-external', [
  [
    'found',
    'a number to somebody never written to',
    { body: NHS, knowledge: { history: { sendsTo: () => 0, learningSince: 0 } } },
  ],
  [
    'clear',
    'to somebody written to often',
    { body: NHS, knowledge: { history: { sendsTo: () => 3, learningSince: 0 } } },
  ],
  ['clear', 'nothing personal in it', { knowledge: { history: { sendsTo: () => 0, learningSince: 0 } } }],
  ['clear', 'nobody knows what was sent before', { body: NHS }],
]);

casesOf('recipients/repeated-send', [
  ['found', 'the same text to twenty addresses in a day', { knowledge: { history: { sameTextAddresses: () => 20 } } }],
  ['clear', 'to nineteen', { knowledge: { history: { sameTextAddresses: () => 18 } } }],
  ['clear', 'nobody knows what was sent before', {}],
]);

casesOf('recipients/new-in-thread', [
  [
    'found',
    'a firm joins a thread that holds a pupil’s number',
    {
      to: [PARENT, 'bookings@castle-trips.example'],
      subject: 'RE: Thursday',
      body: quoting('Could you both look?', NHS),
    },
  ],
  ['clear', 'the same people as before', { subject: 'RE: Thursday', body: quoting('Thank you.', NHS) }],
  [
    'clear',
    'the firm joins a thread without personal data',
    {
      to: [PARENT, 'bookings@castle-trips.example'],
      subject: 'RE: Thursday',
      body: quoting('Could you both look?', 'Nine o’clock?'),
    },
  ],
  ['clear', 'a new message', { to: [PARENT, 'bookings@castle-trips.example'], body: NHS }],
]);

casesOf('recipients/sensitive-group', [
  [
    'found',
    'families of children on free school meals, even in Bcc',
    {
      to: ['office@greenfield.example'],
      bcc: PARENTS(6),
      subject: 'Your child receives free school meals',
      body: 'As your child is eligible for free school meals, a voucher is on its way.',
    },
  ],
  [
    'found',
    'parents whose children have poor attendance',
    {
      bcc: PARENTS(5),
      subject: 'Attendance below 90 %',
      body: 'You are receiving this because your child’s attendance is below 90 %.',
    },
  ],
  [
    'clear',
    'all families are told how to apply',
    {
      bcc: PARENTS(40),
      subject: 'Free school meals',
      body: 'You can apply for free school meals on the county’s website.',
    },
  ],
  [
    'clear',
    'one family',
    { bcc: PARENTS(1), body: 'As your child is eligible for free school meals, a voucher is on its way.' },
  ],
  [
    'clear',
    'the SEN coffee morning for everybody',
    {
      bcc: PARENTS(40),
      subject: 'Coffee morning',
      body: 'All parents are welcome to our coffee morning about special needs.',
    },
  ],
]);

const ROLL = {
  pupilsNamed: (text: string) => (text.includes('Mia Kaya') ? ['mia'] : []),
  pupilsOf: (address: string) => (address === PARENT ? ['mia'] : address === 'b.other@home.example' ? ['ben'] : []),
};
casesOf('recipients/wrong-family', [
  [
    'found',
    'Mia’s number to Ben’s family',
    { to: 'b.other@home.example', body: NHS, knowledge: { rollContacts: ROLL } },
  ],
  ['clear', 'Mia’s number to Mia’s family', { body: NHS, knowledge: { rollContacts: ROLL } }],
  ['clear', 'somebody who is on no file', { to: 'x@home.example', body: NHS, knowledge: { rollContacts: ROLL } }],
  ['clear', 'the school has no roll here', { to: 'b.other@home.example', body: NHS }],
]);

const OPINION =
  'The opinions expressed in this post are strictly my own and are not necessarily those of Greenfield Community Primary School.';
casesOf('recipients/newsgroup', [
  ['found', 'a post without the opinion notice', { to: 'eyfs-network@lists.county.example' }],
  ['found', 'a public list host', { to: 'teachers@groups.io' }],
  ['clear', 'with the notice', { to: 'eyfs-network@lists.county.example', body: `Has anyone tried it?\n\n${OPINION}` }],
  ['clear', 'a parent', {}],
]);

describe('what a finding about recipients offers', () => {
  it('a meeting has no Bcc: separate invitations are offered', async () => {
    const [finding] = await findingsOf('recipients/group-without-bcc', {
      to: PARENTS(5),
      snapshot: { item: 'appointment' },
    });
    expect(finding?.fixes).toContain('separate-invitations');
    expect(finding?.fixes).not.toContain('move-to-bcc');
  });

  it('a message offers Bcc, and says how many of how many', async () => {
    const [finding] = await findingsOf('recipients/group-without-bcc', { to: PARENTS(7), from: TEACHER });
    expect(finding?.fixes).toContain('move-to-bcc');
    expect(finding?.data).toMatchObject({ count: 7, limit: 4 });
  });
});
