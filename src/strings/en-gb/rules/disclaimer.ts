import type { RuleStrings } from '../../rule-strings';

export const disclaimer = {
  'disclaimer/missing': {
    name: 'School disclaimer',
    summary: 'The school’s closing text for these readers is missing, cut or changed.',
    messages: {
      external: {
        what: 'The school’s closing text for outside mail is missing',
        why: 'Mail that leaves the school must carry it, whole and unchanged.',
        todo: 'One click puts it in.',
      },
      internal: {
        what: 'The closing text for mail to colleagues is missing',
        why: 'Your school wants it on mail within the school too.',
        todo: 'One click puts it in.',
      },
      newsgroup: {
        what: 'The note that these views are your own is missing',
        why: 'On a public list your words could pass for the school’s.',
        todo: 'One click puts it in.',
      },
      second: {
        what: 'The school’s closing text stands here twice',
        why: 'Once is enough. Twice looks like a mistake.',
        todo: 'One click takes out the second one.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
