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
} as const satisfies Readonly<Record<string, RuleStrings>>;
