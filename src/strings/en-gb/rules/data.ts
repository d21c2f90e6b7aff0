import type { RuleStrings } from '../../rule-strings';

export const data = {
  'data/personal': {
    name: 'Personal data',
    summary: 'Data that identify a person stand where others could read them.',
    messages: {
      identifier: {
        what: { one: 'One detail here says who a person is', other: '{count|Word} details here say who a person is' },
        why: 'Mail can be read by others on its way or land in the wrong hands.',
        todo: 'Lock it in a file with a password, or take it out.',
      },
      table: {
        what: {
          one: 'A list with {count} person can be read by anyone',
          other: 'A list of {count} people can be read by anyone',
        },
        why: 'If this mail goes astray, it is about all of them.',
        todo: 'Lock the file with a password, or share a link to it.',
      },
    },
  },
  'data/bank-details': {
    name: 'Bank details',
    summary: 'A bank account or card number stands in the mail.',
    messages: {
      account: {
        what: {
          one: 'A bank account number is in plain sight',
          other: '{count|Word} bank account numbers are in plain sight',
        },
        why: 'Thieves look for account numbers in mail.',
        todo: 'Take it out, or lock it in a file with a password.',
      },
      card: {
        what: 'The number of a payment card is in plain sight',
        why: 'Anyone who reads it can try to pay with it.',
        todo: 'Take it out. Card numbers do not belong in mail.',
      },
    },
  },
  'data/credentials': {
    name: 'Passwords and keys',
    summary: 'A password or secret key stands in the mail.',
    messages: {
      password: {
        what: { one: 'A password is written out here', other: '{count|Word} passwords are written out here' },
        why: 'Anyone who reads this mail can use it.',
        todo: 'Take it out, and tell it by phone or text.',
      },
      key: {
        what: 'A secret key is written out here',
        why: 'A key opens a system to anyone who holds it.',
        todo: 'Take it out. If it was ever sent, have it changed.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
