import type { RuleStrings } from '../../rule-strings';

export const message = {
  'message/unread': {
    name: 'Could not check',
    summary: 'A part of the message itself could not be read.',
    messages: {
      timeout: {
        what: 'Something did not answer in time',
        why: 'So nobody knows what is in this message.',
        todo: 'Wait a moment and try again.',
      },
      recipients: {
        what: 'The list of people could not be read',
        why: 'So nobody knows who gets this message.',
        todo: 'Look at To, Cc and Bcc yourself.',
      },
      damaged: {
        what: 'A part of this message could not be read',
        why: 'So nobody knows what is in it.',
        todo: 'Look at the message yourself before you send it.',
      },
      tooLarge: {
        what: 'This message is too long to be read whole',
        why: 'What is further down was not looked at.',
        todo: 'Look at the message yourself before you send it.',
      },
      encryptedUnknown: {
        what: 'A part of this message cannot be understood',
        why: 'So nobody knows what is in it.',
        todo: 'Look at the message yourself before you send it.',
      },
      notReadHere: {
        what: 'A part of this message is not read here',
        why: 'It was not looked at.',
        todo: 'Look at it yourself before you send it.',
      },
      scan: {
        what: 'A part of this message is a scan',
        why: 'It was not read.',
        todo: 'Look at it yourself before you send it.',
      },
      picture: {
        what: 'A part of this message is a picture',
        why: 'It was not read.',
        todo: 'Look at it yourself before you send it.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
