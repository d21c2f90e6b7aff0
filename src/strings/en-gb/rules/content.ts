import type { RuleStrings } from '../../rule-strings';

export const content = {
  'content/offensive-language': {
    name: 'Hurtful words',
    summary: 'Abusive or obscene words stand in your own text.',
    messages: {
      word: {
        what: { one: 'One word here is abusive or obscene', other: '{count|Word} words here are abusive or obscene' },
        why: 'It goes out in the school’s name.',
        todo: 'Find another word. Words that you report from others may stand in quote marks.',
      },
    },
  },
  'content/heated-tone': {
    name: 'Tone',
    summary: 'The text sounds angry.',
    messages: {
      shouting: {
        what: 'Some lines are written in capitals',
        why: 'Readers hear it as shouting.',
        todo: 'Write it again in a calm moment.',
      },
      angry: {
        what: 'This sounds angry',
        why: 'Mail cannot be taken back.',
        todo: 'Read it once more after a cup of tea.',
      },
      threat: {
        what: 'This sounds like a threat',
        why: 'Mail cannot be taken back.',
        todo: 'Say what you want without a threat.',
      },
    },
  },
  'content/chain-letter': {
    name: 'Chain letter',
    summary: 'The text asks to be passed on to everybody.',
    messages: {
      passOn: {
        what: 'This asks its readers to pass it on to everybody',
        why: 'Chain letters fill mailboxes and are seldom true.',
        todo: 'Do not send it on.',
      },
    },
  },
  'content/private-business': {
    name: 'Private business',
    summary: 'The text sells or promotes something that is not the school’s.',
    messages: {
      sale: {
        what: 'This reads like a private sale or advert',
        why: 'School mail is for school work.',
        todo: 'Use your private mail for it.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
