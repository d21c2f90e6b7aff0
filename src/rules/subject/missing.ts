import { defineRule } from '../rule';
import { isEmptySubject } from '../shared/subject';

/** A message without a real subject is easily lost, mistaken for junk, or answered by the wrong person. */
export const subjectMissing = defineRule({
  id: 'subject/missing',
  items: ['message', 'appointment'],
  reads: ['subject'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['edit-subject'],
  group: 'subject',
  docs: {
    summary: 'The subject is empty, or holds only reply marks or a placeholder.',
    leaves: ['a short subject of one real word', 'reply marks before a real subject'],
    misses: ['a subject that says nothing, such as "Hello"'],
  },
  check: ({ subject }) =>
    isEmptySubject(subject) ? [{ message: 'empty', at: { part: 'subject' }, fixes: ['edit-subject'] }] : [],
});
