import { defineRule } from '../rule';
import { newcomers } from '../shared/newcomers';
import {
  holdsPersonalData,
  PERSONAL_READS,
  personalHitsIn,
  personalScope,
  specialHitsIn,
} from '../shared/personal-data';
import { countKinds, travelsEncrypted, whereOfHit } from '../shared/places';

/** What stands far below one's own words is easily passed on by mistake. */
export const forwardedThread = defineRule({
  id: 'data/forwarded-thread',
  items: ['message'],
  reads: [...PERSONAL_READS, 'body', 'encryption'],
  parameters: {},
  standardAction: 'warn',
  fixes: ['trim-quoted'],
  group: 'data',
  safeguarding: true,
  docs: {
    summary: 'Personal data only in the quoted part goes to somebody who was not on it.',
    leaves: ['people who were on the quoted message', 'data that you wrote yourself (another check)'],
    misses: ['threads whose heads name nobody, when the reader was on them'],
  },
  check(inputs, _parameters, school) {
    if (travelsEncrypted(inputs.encryption)) return [];
    const scope = personalScope(inputs, school);
    const quoted = inputs.texts.filter(({ part }) => part === 'quoted');
    const hits = quoted.flatMap((text) => [...personalHitsIn(text, scope), ...specialHitsIn(text, scope)]);
    if (hits.length === 0 || newcomers(inputs, school).length === 0) return [];
    if (inputs.texts.some((text) => text.part !== 'quoted' && holdsPersonalData(text, scope))) return [];
    const kinds = countKinds(hits);
    return [
      {
        message: 'below',
        at: { part: 'quoted' },
        kinds,
        fixes: ['trim-quoted'],
        people: Math.max(...quoted.map(({ people }) => people)),
        spans: hits.map(whereOfHit),
      },
    ];
  },
});
