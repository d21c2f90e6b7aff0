import type { RuleStrings } from '../../rule-strings';

export const attachments = {
  'attachments/oversized': {
    name: 'Files too big',
    summary: 'The attached files together are bigger than your school allows.',
    messages: {
      tooBig: {
        what: 'The files come to {size} MB',
        why: 'Your school allows {limit} MB. Bigger mail often bounces.',
        todo: 'Share a link, or make the pictures smaller.',
      },
    },
  },
  'attachments/forgotten': {
    name: 'Forgotten attachment',
    summary: 'The text speaks of an attachment, but nothing is attached.',
    messages: {
      announced: {
        what: 'You wrote that a file is attached, but none is',
        why: 'You would have to write again to send it.',
        todo: 'Attach the file, or change the words.',
      },
    },
  },
  'attachments/program-file': {
    name: 'Programs',
    summary: 'An attachment is or holds something that runs.',
    messages: {
      program: {
        what: 'The file {file} can run as a program',
        why: 'Programs in mail are how computers get infected. Most schools turn them away.',
        todo: 'Take the file out.',
      },
      macros: {
        what: 'The file {file} holds macros',
        why: 'Macros run when the file is opened. Many schools turn them away.',
        todo: 'Save it without macros, or take it out.',
      },
    },
  },
  'attachments/weak-encryption': {
    name: 'Weak lock',
    summary: 'An attachment is locked in an old way.',
    messages: {
      weak: {
        what: 'The lock on {file} is an old one',
        why: 'It can be opened without the password in minutes.',
        todo: 'Lock it again with AES-256.',
      },
    },
  },
  'attachments/unreadable': {
    name: 'Could not check',
    summary: 'An attachment could not be checked.',
    messages: {
      damaged: {
        what: 'The file {file} is damaged',
        why: 'Nobody can tell what is in it.',
        todo: 'Save it anew and attach it again, or confirm that you know what is in it.',
      },
      encryptedUnknown: {
        what: 'Nobody can tell what the file {file} is',
        why: 'It may be locked, or a kind that is not known.',
        todo: 'Confirm that you know what is in it, or take it out.',
      },
      tooLarge: {
        what: 'The file {file} is too large to be read whole',
        why: 'What is further down was not looked at.',
        todo: 'Confirm that you know what is in it, or make it smaller.',
      },
      timeout: {
        what: 'There was no time to read the file {file}',
        why: 'It was not looked at.',
        todo: 'Open “Check this message” and let it read the file.',
      },
      notReadHere: {
        what: 'The file {file} is of a kind that is not read here',
        why: 'It was not looked at.',
        todo: 'Look yourself whether it holds data about people.',
      },
      scan: {
        what: 'The file {file} is a scan',
        why: 'Pictures of pages are not read.',
        todo: 'Look yourself whether it holds data about people.',
      },
      picture: {
        what: 'The file {file} is a picture',
        why: 'Words in pictures are not read.',
        todo: 'Look yourself whether it shows data about people.',
      },
      recipients: {
        what: 'Not all people on a list could be told',
        why: 'The list may reach people outside school.',
        todo: 'Look at who is on it.',
      },
    },
  },
  'attachments/hidden-data': {
    name: 'Hidden content',
    summary: 'An attachment holds data where you do not see them.',
    messages: {
      content: {
        what: 'The file {file} holds data that you do not see',
        why: 'Hidden sheets, rows, remarks or deleted words are still in it.',
        todo: 'Take the hidden parts out, or lock the file.',
      },
      place: {
        what: 'The photo {file} tells where it was taken',
        why: 'Anyone can read the place from it.',
        todo: 'Save the photo without its place.',
      },
      author: {
        what: 'The file {file} names who wrote it',
        why: 'Anyone can read that name in its properties.',
        todo: 'Take the name out if it should stay in school.',
      },
    },
  },
  'attachments/pupil-images': {
    name: 'Photos and video',
    summary: 'Photos or video go outside school.',
    messages: {
      pictures: {
        what: { one: 'A photo or video goes outside school', other: '{count|Word} photos or videos go outside school' },
        why: 'Pictures of pupils need the family’s consent.',
        todo: 'Say that consent is there, or take them out.',
      },
    },
  },
  'attachments/copyright': {
    name: 'Bought works',
    summary: 'An attachment looks like a bought book, song or film.',
    messages: {
      work: {
        what: 'The file {file} looks like a bought book, song or film',
        why: 'Passing it on may break the rights of those who made it.',
        todo: 'Make sure that you may pass it on.',
      },
    },
  },
  'attachments/non-business': {
    name: 'Music, films, games',
    summary: 'An attachment is music, a film or a game.',
    messages: {
      leisure: {
        what: 'The file {file} is music, a film or a game',
        why: 'School mail is for school work.',
        todo: 'Take it out if it is not for school.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
