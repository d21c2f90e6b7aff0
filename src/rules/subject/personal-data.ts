import { defineRule } from '../rule';
import { PERSONAL_READS, personalHitsIn, personalScope } from '../shared/personal-data';
import { countKinds, whereOfHit } from '../shared/places';

/** A subject shows on lock screens and in lists, and stays readable even on encrypted mail. */
export const subjectPersonalData = defineRule({
  id: 'subject/personal-data',
  items: ['message', 'appointment'],
  reads: PERSONAL_READS,
  parameters: {},
  standardAction: 'warn',
  fixes: ['edit-subject'],
  group: 'subject',
  safeguarding: true,
  docs: {
    summary: 'The subject holds data that identify a person.',
    leaves: ['names alone', 'order and booking numbers'],
    misses: ['initials and nicknames'],
  },
  check(inputs, _parameters, school) {
    const scope = personalScope(inputs, school);
    const hits = inputs.texts.filter(({ part }) => part === 'subject').flatMap((text) => personalHitsIn(text, scope));
    if (hits.length === 0) return [];
    const kinds = countKinds(hits);
    return [
      { message: 'inSubject', at: { part: 'subject' }, kinds, fixes: ['edit-subject'], spans: hits.map(whereOfHit) },
    ];
  },
});
