import type { RuleStrings } from '../../rule-strings';

export const data = {
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
  'data/personal': {
    name: 'Personal data',
    summary: 'Data that identify a person stand where others could read them.',
    messages: {
      inText: {
        what: {
          one: 'One detail in your text says who a person is',
          other: '{count|Word} details in your text say who a person is',
        },
        why: 'Mail can be read by others on its way or land in the wrong hands.',
        todo: 'Lock it in a file with a password, or take it out.',
      },
      inQuoted: {
        what: 'The older messages below hold data about a person',
        why: 'They travel along with your answer, and are easily overlooked.',
        todo: 'Take the older messages out, or lock them in a file.',
      },
      inSubject: {
        what: 'The subject tells who a person is',
        why: 'A subject stays readable, even when the rest is locked.',
        todo: 'Write a subject without names and numbers.',
      },
      inFile: {
        what: 'The file {file} holds data about people',
        why: 'Anyone who gets this mail can open the file.',
        todo: 'Lock the file with a password, or share a link to it.',
      },
      inFileName: {
        what: 'The name of the file {file} tells who a person is',
        why: 'A file name can be read without opening the file.',
        todo: 'Give the file another name.',
      },
      table: {
        what: {
          one: 'A list with {count} person can be read by anyone',
          other: 'A list of {count} people can be read by anyone',
        },
        why: 'If this mail goes astray, it is about all of them.',
        todo: 'Lock the list in a file with a password, or share a link.',
      },
      tableInFile: {
        what: { one: 'The file {file} lists {count} person', other: 'The file {file} lists {count} people' },
        why: 'Anyone who gets this mail can open the list.',
        todo: 'Lock the file with a password, or share a link to it.',
      },
    },
  },
  'data/special-category': {
    name: 'Very private matters',
    summary: 'Something very private about a person stands where others could read it.',
    messages: {
      safeguarding: {
        what: 'This tells of a child’s safety or protection',
        why: 'Such words in the wrong hands can put a child in danger.',
        todo: 'Lock it in a file with a password. If a child is at risk now, send it now.',
      },
      criminal: {
        what: 'This speaks of police or court matters of a person',
        why: 'The law guards such facts with special care.',
        todo: 'Lock it in a file with a password, or take it out.',
      },
      health: {
        what: 'Somebody’s health is spoken of here',
        why: 'Health is among the most private things about a person.',
        todo: 'Lock it in a file with a password, or take it out.',
      },
      needs: {
        what: 'A pupil’s special needs are spoken of here',
        why: 'Families trust the school to keep this close.',
        todo: 'Lock it in a file with a password, or take it out.',
      },
      private: {
        what: 'Something very private about a person is said here',
        why: 'Health, family, faith and origin are nobody else’s business.',
        todo: 'Lock it in a file with a password, or take it out.',
      },
    },
  },
  'data/confidential-unprotected': {
    name: 'Marked confidential',
    summary: 'Something marked confidential leaves school without a lock.',
    messages: {
      marked: {
        what: 'You marked this confidential, but it has no lock',
        why: 'Anyone on the way could read it.',
        todo: 'Lock it in a file with a password, or take the mark off.',
      },
      markedBelow: {
        what: 'The mail below is marked confidential and has no lock',
        why: 'Somebody new would read it, and anyone on the way could.',
        todo: 'Take it out, or send it locked.',
      },
      markedFile: {
        what: 'A file marked confidential goes out without a lock',
        why: 'Anyone who gets this mail can open it.',
        todo: 'Lock the file with a password.',
      },
    },
  },
  'data/forwarded-thread': {
    name: 'Older messages passed on',
    summary: 'The quoted part with personal data goes to somebody who was not on it.',
    messages: {
      below: {
        what: 'Somebody new can read the older messages below',
        why: 'They hold data about a person, and the new reader was not on them.',
        todo: 'Take the older messages out.',
      },
    },
  },
  'data/password-with-document': {
    name: 'Password beside the lock',
    summary: 'A locked file and its password travel together.',
    messages: {
      together: {
        what: 'The password travels with the locked file',
        why: 'Whoever gets this mail gets both lock and key.',
        todo: 'Take the password out, and give it by phone or text.',
      },
      later: {
        what: 'The password follows the locked file by mail',
        why: 'Whoever reads one mail can read the other.',
        todo: 'Give the password by phone or text.',
      },
    },
  },
  'data/staff-contact-details': {
    name: 'Private contact of staff',
    summary: 'A private number, address or account of staff goes outside school.',
    messages: {
      phone: {
        what: 'A private phone number of staff goes outside',
        why: 'Once it is out, it cannot be called back.',
        todo: 'Use the school’s number.',
      },
      address: {
        what: 'A home address of staff goes outside',
        why: 'Staff have a right to a quiet home.',
        todo: 'Take it out, or use the school’s address.',
      },
      account: {
        what: 'A private account of staff goes outside',
        why: 'Families should reach staff through school only.',
        todo: 'Use the school’s address.',
      },
    },
  },
  'data/staff-list': {
    name: 'List of staff',
    summary: 'A list of staff goes outside school.',
    messages: {
      list: {
        what: {
          one: '{count|Word} member of staff is listed with contact details',
          other: '{count|Word} members of staff are listed with contact details',
        },
        why: 'Such lists are used by people who pretend to be staff.',
        todo: 'Take the list out.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
