import { read } from '../../../../src/message/part';
import { PARENTS, quoting } from '../../../rules/rule-scene';
import type { Case } from '../case';
import { COLLEAGUE } from '../matter';

export const sensitiveGroup: readonly Case[] = [
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
  ['found', 'the name of the list tells it', { to: COLLEAGUE, snapshot: { bcc: read([{ address: 'send-parents@lists.home.example', name: 'SEND parents', kind: 'list', memberCount: 12 }]) } }],
  ['found', 'families of children with an EHCP', { bcc: PARENTS(4), to: COLLEAGUE, subject: 'To parents of children with an EHCP', body: 'The annual reviews are in May.' }],
  ['found', 'young carers', { bcc: PARENTS(3), subject: 'Young carers group', body: 'The group meets on Monday.' }],
  ['found', 'free meals in Welsh', { bcc: PARENTS(4), subject: 'Rhieni plant sy’n cael prydau ysgol am ddim', body: 'Bydd talebau’n cyrraedd.' }],
  ['found', 'dinner money arrears', { bcc: PARENTS(5), subject: 'Dinner money', body: 'You are receiving this because your child’s account is in arrears.' }],
  ['clear', 'an offer to all', { bcc: PARENTS(20), subject: 'Free school meals: could you be eligible?', body: 'If your child is in Year 3, you may be able to claim.' }],
  ['clear', 'the policy for all', { bcc: PARENTS(20), subject: 'Our SEND policy', body: 'The new SEND policy is on our website.' }],
  ['clear', 'a poster about attendance', { bcc: PARENTS(20), subject: 'Attendance matters', body: 'Good attendance helps every child.' }],
  ['clear', 'two families', { to: COLLEAGUE, bcc: PARENTS(2), subject: 'To parents of children with an EHCP' }],
  ['clear', 'professionals of the cases', { bcc: ['a@county.example', 'b@county.example', 'c@county.example'], subject: 'To parents of children with an EHCP' }],
  ['clear', 'asthma week for all families', { bcc: PARENTS(20), subject: 'Asthma week', body: 'Please send in a labelled inhaler if your child has asthma.' }],
  ['clear', 'in the quoted part only', { bcc: PARENTS(5), subject: 'RE: hall', body: quoting('The hall is free.', 'As your child is eligible for free school meals, a voucher is on its way.') }],
  ['clear', 'the safeguarding newsletter for all', { bcc: PARENTS(20), subject: 'Safeguarding newsletter', body: 'This month: staying safe online.' }],
  ['clear', 'a notice to all that speaks of some', { bcc: PARENTS(20), subject: 'School closed tomorrow', body: 'Families entitled to free school meals can collect a packed lunch at the door.' }],
  ['found', 'a letter to those families', { bcc: PARENTS(4), subject: 'Lunches', body: 'To all families receiving free school meals: a voucher is on its way.' }],
  ['found', 'three families', { to: 'm.holt@greenfield.example', subject: 'SEN parents: coffee', bcc: PARENTS(3) }, { part: 'subject', count: 3 }],
  ['clear', 'two families', { to: 'm.holt@greenfield.example', subject: 'SEN parents: coffee', bcc: PARENTS(2) }],
  ['found', 'said in the text', { body: 'Dear parents of children with an EHCP,\n\nThe review dates are set.', bcc: PARENTS(4) }, { part: 'body' }],
  ['found', 'said by the list alone', { to: 'SEN parents <sen-parents@choir.example>', bcc: PARENTS(3) }, { part: 'recipient' }],
  ['found', 'said by an address among others', { to: 'fsm-families@choir.example', bcc: PARENTS(3) }, { part: 'recipient' }],
];
