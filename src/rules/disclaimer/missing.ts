import { choice } from '../parameters';
import { defineRule } from '../rule';
import { everybody } from '../shared/addresses';
import { copiesInBody, copiesOf, disclaimerWords } from '../shared/disclaimer-text';

/** Every mail carries the school's disclaimer for its readers: whole, and once. */
export const disclaimerMissing = defineRule({
  id: 'disclaimer/missing',
  items: ['message'],
  reads: ['to', 'cc', 'bcc', 'body', 'appendedOnSend'],
  parameters: { position: choice(['top', 'bottom'], 'bottom') },
  standardAction: 'block',
  fixes: ['insert-disclaimer', 'remove-second-disclaimer'],
  group: 'disclaimer',
  docs: {
    summary: 'The school’s disclaimer for these readers is absent, cut or altered.',
    leaves: [
      'line breaks, mark-up and quote marks',
      'an audience without a template',
      'a registered append at sending',
    ],
    misses: ['a disclaimer that a server adds later'],
  },
  check(inputs, _parameters, school) {
    const audience = school.audienceOf(everybody(inputs));
    const template = disclaimerWords(school.organisation.disclaimers[audience]);
    if (template.length === 0) return [];
    const copies = copiesInBody(template, inputs.body);
    const appended = copiesOf(template, disclaimerWords(inputs.appendedOnSend)) > 0 ? 1 : 0;
    if (copies.some((count) => count + appended === 0))
      return [{ message: audience, at: { part: 'body' }, fixes: ['insert-disclaimer'] }];
    if (copies.some((count) => count + appended > 1))
      return [{ message: 'second', at: { part: 'body' }, fixes: ['remove-second-disclaimer'], cap: 'note' }];
    return [];
  },
});
