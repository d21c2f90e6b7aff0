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
  'subject/personal-data': {
    name: 'Data in the subject',
    summary: 'The subject holds data that identify a person.',
    messages: {
      inSubject: {
        what: 'The subject line gives away who a person is',
        why: 'It can be read by anyone, even on locked mail.',
        todo: 'Write a subject without names and numbers.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleStrings>>;
