import type { RuleStrings } from '../../rule-strings';

export const recipients = {
  'recipients/group-without-bcc': {
    name: 'Addresses shown to others',
    summary: 'People outside school can see each other’s addresses.',
    messages: {
      exposed: {
        what: {
          one: '{count|Word} outside address can be seen by all',
          other: '{count|Word} families can see each other’s addresses',
        },
        why: 'To and Cc show each address to all who get this mail. Up to {limit} may be shown.',
        todo: 'Move them to Bcc. One click does it.',
      },
      list: {
        what: 'A list with people outside school stands where all can see it',
        why: 'All on the list can be seen and written to by the others.',
        todo: 'Move the list to Bcc.',
      },
      meeting: {
        what: {
          one: '{count|Word} outside guest is shown to all',
          other: '{count|Word} guests from outside school can see each other',
        },
        why: 'An invitation shows each guest to the others. It has no Bcc. Up to {limit} may be shown.',
        todo: 'Send each guest an invitation of their own.',
      },
    },
  },
  'recipients/mass-send': {
    name: 'Very many people at once',
    summary: 'One message goes to more people than your school allows without asking.',
    messages: {
      many: {
        what: { one: '{count} person gets this mail', other: '{count} people get this mail' },
        why: 'Your school asks first when there are more than {limit}.',
        todo: 'Ask for permission, or send it to fewer people.',
      },
    },
  },
  'recipients/lookalike-domain': {
    name: 'Lookalike address',
    summary: 'A recipient’s domain is almost, but not quite, one you know.',
    messages: {
      school: {
        what: 'The address at {domain} is not your school’s',
        why: 'It looks like {original}, and a stranger may own it.',
        todo: 'Use the right address, or take this one out.',
      },
      partner: {
        what: 'The address at {domain} is not the partner you know',
        why: 'It looks like {original}, and a stranger may own it.',
        todo: 'Use the right address, or take this one out.',
      },
    },
  },
  'recipients/new-in-thread': {
    name: 'New in the conversation',
    summary: 'A reply brings in somebody from a new organisation.',
    messages: {
      added: {
        what: {
          one: '{count|Word} person is new in this conversation',
          other: '{count|Word} people are new in this conversation',
        },
        why: 'They can read everything below, and it holds data about a person.',
        todo: 'Take them out, or take the older messages out.',
      },
    },
  },
  'recipients/newsgroup': {
    name: 'Public list',
    summary: 'A post to a public list lacks the opinion notice.',
    messages: {
      list: {
        what: 'This goes to a public list',
        why: 'What you write there stays in the world for good.',
        todo: 'Say that it is part of your duties, or do not post it.',
      },
      opinion: {
        what: 'On this public list your words could pass for the school’s',
        why: 'The note that the opinion is your own is missing.',
        todo: 'One click puts the note in.',
      },
    },
  },
  'recipients/outside-eea': {
    name: 'Abroad',
    summary: 'Personal data goes to a country outside the EEA and the United Kingdom.',
    messages: {
      abroad: {
        what: {
          one: '{count|Word} address is in a country with other data laws',
          other: '{count|Word} addresses are in countries with other data laws',
        },
        why: 'The mail holds data about a person.',
        todo: 'Ask for permission, or take the address out.',
      },
    },
  },
  'recipients/own-personal-account': {
    name: 'Your private mailbox',
    summary: 'The message goes to what looks like your own private mailbox.',
    messages: {
      own: {
        what: 'One address looks like your own private mailbox',
        why: 'What is in it leaves the care of the school.',
        todo: 'Take it out. You can read school mail at home.',
      },
    },
  },
  'recipients/repeated-send': {
    name: 'Same text, many people',
    summary: 'You sent almost the same text to many addresses.',
    messages: {
      repeated: {
        what: '{count} addresses got this text from you in {hours} hours',
        why: 'That looks like advertising, and mail servers may block the school.',
        todo: 'Ask for permission, or stop here.',
      },
    },
  },
  'recipients/sensitive-group': {
    name: 'A group with something private',
    summary: 'The message says something sensitive about everybody it goes to.',
    messages: {
      group: {
        what: {
          one: 'Being on this list says something private about {count} family',
          other: 'Being on this list says something private about {count} families',
        },
        why: 'One slip shows it to all of them, even with Bcc.',
        todo: 'Write to each family alone.',
      },
    },
  },
  'recipients/unfamiliar-external': {
    name: 'First time',
    summary: 'Somebody outside school gets private content from you for the first time.',
    messages: {
      stranger: {
        what: {
          one: 'You write to {count} address outside school for the first time',
          other: 'You write to {count} addresses outside school for the first time',
        },
        why: 'And the mail holds something private.',
        todo: 'Look at each letter of the address.',
      },
    },
  },
  'recipients/whole-staff-list': {
    name: 'All staff',
    summary: 'The message goes to all staff.',
    messages: {
      everyone: {
        what: 'All staff get this mail',
        why: 'It takes a minute of everybody’s day.',
        todo: 'Send it to those who need it.',
      },
      answer: {
        what: 'Your answer goes to all staff',
        why: 'Perhaps you meant only the sender.',
        todo: 'Answer the sender alone.',
      },
    },
  },
  'recipients/wrong-family': {
    name: 'Another family',
    summary: 'Data about a pupil goes to an address on file for other pupils.',
    messages: {
      otherFamily: {
        what: {
          one: '{count|Word} address belongs to another family',
          other: '{count|Word} addresses belong to other families',
        },
        why: 'It is not on file for the pupil you write about.',
        todo: 'Use the right family’s address.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
