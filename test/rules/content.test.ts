import { casesOf, DISCLAIMERS, findingsOf, PARENT, quoting } from './rule-scene';
import { NOW } from '../inspect/messages';

const DAY = 86_400_000;

casesOf('content/offensive-language', [
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
]);

casesOf('content/heated-tone', [
  ['found', 'shouting', { body: 'THIS IS THE LAST TIME I AM TELLING YOU ABOUT THE GATE AND I MEAN IT!!!' }],
  ['found', 'an insult', { body: 'You are an idiot and a liar, and I have had enough.' }],
  ['clear', 'an abbreviation', { body: 'The SENDCo asks for the EHCP and the IEP by Friday.' }],
  ['clear', 'a heading in capitals', { body: 'YEAR SIX NEWS\n\nThe coach leaves at nine.' }],
  [
    'clear',
    'firm and polite',
    { body: 'I must insist that the gate is closed at nine. Thank you for your understanding.' },
  ],
]);

casesOf('content/chain-letter', [
  [
    'found',
    'forward to everyone you know',
    { body: 'Forward this to everyone you know or you will have bad luck for seven years!' },
  ],
  ['found', 'send to ten friends', { body: 'Send this message to ten friends within the hour and a wish comes true.' }],
  ['clear', 'forward to your class', { body: 'Please forward this to the parents of your class.' }],
  ['clear', 'share with colleagues', { body: 'Please share the dates with everybody in your year group.' }],
  ['clear', 'a chain in a lesson', { body: 'We looked at food chains and wrote letters.' }],
]);

casesOf('content/private-business', [
  [
    'found',
    'a car for sale',
    { body: 'For sale: my Ford Fiesta, 2015, one owner, £3,500 or nearest offer. Call me after school.' },
  ],
  [
    'found',
    'a business of one’s own',
    { body: 'My wife sells candles: order from her online shop and get 10 % off, great prices!' },
  ],
  ['clear', 'the school’s cake sale', { body: 'The cake sale is on Friday after school, 50p a slice, for the PTA.' }],
  ['clear', 'tickets for the school play', { body: 'Tickets for the school play are on sale at the office for £2.' }],
  ['clear', 'ordering for the school', { body: 'We would like to buy thirty reading books at £4.99 each.' }],
]);

const EXTERNAL = DISCLAIMERS.external;
casesOf('disclaimer/missing', [
  ['found', 'none at all', { body: 'See you on Thursday.' }],
  ['found', 'cut short', { body: `See you.\n\n${EXTERNAL.slice(0, 120)}` }],
  ['found', 'changed', { body: `See you.\n\n${EXTERNAL.replace('confidential', 'boring')}` }],
  ['found', 'only in the quoted part', { subject: 'RE: x', body: quoting('Thank you.', EXTERNAL) }],
  ['found', 'the one for colleagues to a parent', { body: `See you.\n\n${DISCLAIMERS.internal}` }],
  ['clear', 'whole', { body: `See you.\n\n${EXTERNAL}` }],
  ['clear', 'with other quotes and spaces', { body: `See you.\n\n${EXTERNAL.replace(/'/g, '’').replace(/ /g, '  ')}` }],
  ['clear', 'broken over lines', { body: `See you.\n\n${EXTERNAL.replace(/(.{60,70}) /g, '$1\n')}` }],
  [
    'clear',
    'in HTML with mark-up inside',
    {
      html: `<p>See you.</p><p><i>${EXTERNAL.replace('confidential', '<b>confi</b>dential').replace(/'/g, '&rsquo;')}</i></p>`,
    },
  ],
  [
    'clear',
    'the one for colleagues to a colleague',
    { to: 'm.holt@greenfield.example', body: `See you.\n\n${DISCLAIMERS.internal}` },
  ],
  ['clear', 'it will be appended when the message leaves', { snapshot: { appendedOnSend: EXTERNAL } }],
]);

casesOf('sender/forged', [
  [
    'found',
    'another person’s mailbox',
    { from: 'Margaret Holt <m.holt@greenfield.example>', sender: 't.ashworth@greenfield.example' },
  ],
  ['clear', 'one’s own', {}],
  [
    'clear',
    'an alias',
    { from: 'Tom Ashworth <tom.ashworth@greenfield.example>', sender: 't.ashworth@greenfield.example' },
  ],
  [
    'clear',
    'a shared mailbox one may send as',
    { from: 'Office <office@greenfield.example>', sender: 'd.poole@greenfield.example' },
  ],
]);

const signed = (days: number) => ({
  knowledge: { history: { agreementSignedAt: NOW - days * DAY, agreementAskedSince: NOW - 400 * DAY } },
});
casesOf('sender/unsigned-agreement', [
  ['found', 'signed two years ago', signed(730)],
  ['clear', 'signed last month', signed(30)],
  ['clear', 'nobody knows', {}],
]);

casesOf('sender/send-volume', [
  ['found', 'the 151st message to outside today', { knowledge: { history: { externalSendsToday: 151 } } }],
  ['clear', 'the hundredth', { knowledge: { history: { externalSendsToday: 100 } } }],
  ['clear', 'nobody counts', {}],
]);

const ZIP_LOCKED = 'UEsDBDMAAQBjAAAAAABcWwAAAAAqAAAACgAAAAUACwBhLnR4dAGZBwACAEFFAwAA';
describe('a password and the locked file', () => {
  const locked = new Uint8Array([
    ...Buffer.from(ZIP_LOCKED, 'base64'),
    ...new Uint8Array(42),
    0x50,
    0x4b,
    1,
    2,
    51,
    0,
    51,
    0,
    1,
    0,
    99,
    0,
    ...new Uint8Array(8),
    42,
    0,
    0,
    0,
    10,
    0,
    0,
    0,
    5,
    0,
    11,
    0,
    ...new Uint8Array(14),
    0x61,
    0x2e,
    0x74,
    0x78,
    0x74,
    1,
    0x99,
    7,
    0,
    2,
    0,
    0x41,
    0x45,
    3,
    0,
    0,
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    1,
    0,
    1,
    0,
    62,
    0,
    0,
    0,
    88,
    0,
    0,
    0,
    0,
    0,
  ]);

  it.each([
    ['in the same message', 'The password for the file is Blue-Otter-42.'],
    ['in a hint', 'The password is the name of our street and the year.'],
  ])('%s is found', async (_says, body) => {
    expect(await findingsOf('data/password-with-document', { body, files: [['list.zip', locked]] })).not.toEqual([]);
  });

  it.each([
    ['the password comes by telephone', 'The file is locked. I will ring you with the password.'],
    ['nothing is said of a password', 'Here is the list.'],
  ])('%s: nothing to say', async (_says, body) => {
    expect(await findingsOf('data/password-with-document', { body, files: [['list.zip', locked]] })).toEqual([]);
  });

  it('no locked file, no finding', async () => {
    expect(
      await findingsOf('data/password-with-document', {
        to: PARENT,
        body: 'The password for the file is Blue-Otter-42.',
      }),
    ).toEqual([]);
  });

  it('a password that follows the file within a day is found', async () => {
    const knowledge = { history: { protectedDocumentSent: () => true } };
    expect(
      await findingsOf('data/password-with-document', {
        body: 'The password for the file is Blue-Otter-42.',
        knowledge,
      }),
    ).not.toEqual([]);
  });
});

describe('every check of the catalogue has its cases here', () => {
  it('a second disclaimer is worth a note and one click', async () => {
    const [finding] = await findingsOf('disclaimer/missing', { body: `See you.\n\n${EXTERNAL}\n\n${EXTERNAL}` });
    expect(finding).toMatchObject({ action: 'note', fixes: ['remove-second-disclaimer'] });
  });
});
