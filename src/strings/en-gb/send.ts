import type { SendStrings } from '../send-strings';

/** Outlook's dialog at Send holds 500 characters, its button 20: short words. */
export const send: SendStrings = {
  button: 'Check this message',
  rule: 'Your school’s rule {clause}.',
  ruleLike: 'Your school’s rule {clause} speaks of something close.',
  again: '{what}: again this week',
  more: { one: 'And one thing more.', other: 'And {count} things more.' },
  todo: {
    warn: 'Look at it again, or send it as it is.',
    acknowledge: 'Open “Check this message” and confirm that it is right.',
    justify: 'Open “Check this message” and say why it must go like this.',
    approve: 'Open “Check this message” and ask permission.',
    block: 'Open “Check this message” to put it right.',
  },
  urgent: 'A child is at risk? Open “Check this message” and send now.',
  code: 'Code {code}.',
  filesRead: { one: '{done} of {count} file was read.', other: '{done} of {count} files were read.' },
  tooEarly: 'Only just begun? Wait a moment and press Send again.',
  unchecked: {
    what: 'Schoolgate could not check this message',
    why: 'Something did not answer in time, so nobody knows what is in it.',
    whyPartly: 'Not all of it could be read in time.',
  },
  unknownPart: 'Something in this message could not be checked',
  notice: {
    one: 'One thing to check before you send. See “Check this message”.',
    other: '{count} things to check before you send. See “Check this message”.',
  },
  known: 'Something that is good to know: see “Check this message”.',
  trial: 'Trial: Schoolgate checks and counts, stops nothing.',
  policy: {
    builtIn: 'Your school’s rules could not be read. Schoolgate checks by its standard rules.',
    lastGood: 'Your school’s newest rules could not be read. Schoolgate checks by those of {date}.',
    newerThanUs: 'Your school’s newest rules need a newer Schoolgate. It checks by those of {date}.',
  },
};
