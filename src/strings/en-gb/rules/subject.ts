import type { RuleStrings } from '../../rule-strings';

export const subject = {
  'subject/missing': {
    name: 'No subject',
    summary: 'The subject is empty, or holds only reply marks.',
    messages: {
      empty: {
        what: 'The subject line is empty',
        why: 'Mail without a subject gets lost or lands in junk.',
        todo: 'Write a few words that say what it is about.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
