import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';
import { hasDisclaimer } from '../shared/disclaimer-text';

/** On a public list a school address speaks for the school, unless the post says that it does not. */
export const newsgroup = defineRule({
  id: 'recipients/newsgroup',
  items: ['message'],
  reads: ['to', 'cc', 'bcc', 'body', 'appendedOnSend'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['insert-opinion-disclaimer', 'remove-recipient'],
  group: 'recipients',
  docs: {
    summary: 'A post to a public list does not say that the opinion is the author’s own.',
    leaves: ['posts that carry the opinion disclaimer'],
    misses: ['lists on hosts that nobody knows as such'],
  },
  check(inputs, _parameters, school) {
    const lists = everybody(inputs).filter((recipient) => school.isNewsgroup(recipient));
    if (lists.length === 0) return [];
    const template = school.organisation.disclaimers.newsgroup;
    if (hasDisclaimer(template, inputs.body, inputs.appendedOnSend)) return [];
    const hasText = template.trim() !== '';
    return [
      {
        message: hasText ? 'opinion' : 'list',
        at: { part: 'recipient' },
        fixes: hasText ? ['insert-opinion-disclaimer', 'remove-recipient'] : ['remove-recipient'],
        targets: lists.map(({ address }) => address),
      },
    ];
  },
});
