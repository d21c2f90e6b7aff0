import type { PaneReadingStrings } from '../pane-reading-strings';

export const paneReading: PaneReadingStrings = {
  title: 'What is wrong with this message?',
  lead: 'Tell your school here. Nobody is blamed for asking.',
  mistake: {
    title: 'I sent this by mistake',
    lead: 'Minutes count. Tell your school first, then try to get the message back.',
    kinds: 'What was in it?',
    kind: {
      contacts: 'Names, addresses or phone numbers',
      ids: 'Birth dates or ID numbers',
      health: 'Health or special needs',
      safeguarding: 'Child protection',
      money: 'Bank or money details',
      marks: 'Marks or reports',
      other: 'Something else',
    },
    who: 'How many people is it about?',
    people: { one: 'One', few: 'Two to ten', many: 'More than ten' },
    needed: 'Please choose what was in it.',
    report: 'Tell my school now',
    reported: 'Told your school at {time}. Their 72 hours to act count from now.',
    notReported: 'It was not told yet. Please write to them or phone.',
    write: 'Write to them as well',
    written: 'A message to them is open in Outlook. Please look at it and press Send.',
    recall: 'Then try to get it back',
    steps: {
      classic: [
        'Open the message from Sent Items in a window of its own.',
        'Choose File, Info, Resend or Recall, then “Recall This Message”.',
        'It works for people inside your school only.',
      ],
      web: [
        'Open the message from Sent Items in a window of its own.',
        'Choose the three dots, then “Recall message”.',
        'It works for people inside your school only.',
      ],
      mac: ['Outlook for Mac cannot recall. Open Outlook in a browser: there you find “Recall message”.'],
      phone: ['Phones cannot recall. Open Outlook on a computer: there you find “Recall message”.'],
    },
    always: [
      'If it went to somebody outside, phone them. Ask them not to open it and to delete it.',
      'Keep your own copy: it shows what was in it.',
    ],
    mail: {
      subject: 'A message was sent by mistake',
      text: 'Hello,\n\nI have sent a message to the wrong people, or with the wrong content.\n\nWhat was in it: {kinds}\nHow many people it is about: {people}\n\nIt is in my Sent Items. Please tell me what to do.',
    },
  },
  notMine: {
    title: 'Not meant for me',
    lead: 'Somebody made a slip. Tell them, then delete it. Do not use or pass on what you read.',
    reply: 'Answer the sender',
    replied: 'Your answer is open in Outlook. Send it, then delete the message.',
    remove: ['Press Delete on the message.', 'Delete it in Deleted Items too.'],
    text: 'Hello,\n\nYour message has come to me, and I think it was not meant for me. I have not passed it on and am deleting it. Please check the address.\n\nKind regards',
  },
  suspect: {
    title: 'Report a bad or odd mail',
    lead: 'Threats, abuse, or a mail that wants your password: tell IT support or the head teacher.',
    report: 'Tell my school',
    reported: 'Told your school at {time}.',
    write: 'Write to them',
    steps: ['Click no link and open no file in it.', 'Keep it until they have seen it.'],
    mail: {
      subject: 'I got a mail that worries me',
      text: 'Hello,\n\nI have a mail in my mailbox that worries me. I have not opened any link or file in it. Please have a look.',
    },
  },
  cannotOpen: 'Outlook did not open a message. Please write it yourself.',
};
