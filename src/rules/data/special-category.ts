import { defineRule, type RuleFinding } from '../rule';
import { capOf, isByWords, isSchoolLife } from '../shared/by-words';
import { newcomers } from '../shared/newcomers';
import { PERSONAL_READS, personalScope, specialHitsIn, type PersonalScope } from '../shared/personal-data';
import { countKinds, DATA_FIXES, exposedTexts, fixesFor, placesOf, whereOfHit, type Place } from '../shared/places';
import { everybody } from '../shared/addresses';

/** Health, special needs, safeguarding and the like, about somebody a reader can tell. */
export const specialCategory = defineRule({
  id: 'data/special-category',
  items: ['message', 'appointment'],
  reads: [...PERSONAL_READS, 'encryption', 'body'],
  parameters: {},
  standardAction: 'justify',
  fixes: DATA_FIXES,
  group: 'data',
  safeguarding: true,
  docs: {
    summary: 'Something very private about a person who can be told stands where anybody can read it.',
    leaves: ['the subjects themselves: policies, training, services', 'statements about nobody in particular'],
    misses: ['hints that only insiders understand'],
  },
  check(inputs, _parameters, school) {
    const hasOutside = everybody(inputs).some((recipient) => school.isExternal(recipient));
    const isNews = !hasOutside || newcomers(inputs, school).length > 0;
    const texts = exposedTexts(inputs).filter(({ part }) => part !== 'quoted' || isNews);
    const scope = personalScope(inputs, school);
    const isLife = isSchoolLife(inputs, school);
    return placesOf(texts).flatMap((place) => findingFor(place, scope, isLife));
  },
});

/** The kind the sentence speaks of first: the gravest. */
const GRAVEST = ['SAFEGUARDING', 'CRIMINAL', 'SPECIAL_HEALTH', 'SPECIAL_SEND'] as const;

function findingFor(place: Place, scope: PersonalScope, isLife: boolean): readonly RuleFinding[] {
  const hits = place.texts.flatMap((text) => specialHitsIn(text, scope));
  if (hits.length === 0) return [];
  const kinds = countKinds(hits);
  // What a sentence tells without a term for it is not put into words of ours.
  const named = countKinds(hits.filter((hit) => !isByWords(hit)));
  const gravest = GRAVEST.find((kind) => named.some((one) => one.kind === kind)) ?? 'other';
  return [
    {
      message: MESSAGES[gravest],
      data: { file: place.at.attachment ?? '' },
      at: place.at,
      kinds,
      fixes: fixesFor(place),
      people: Math.max(...place.texts.map(({ people }) => people)),
      spans: hits.map(whereOfHit),
      ...capOf(hits, isLife),
    },
  ];
}

const MESSAGES = {
  SAFEGUARDING: 'safeguarding',
  CRIMINAL: 'criminal',
  SPECIAL_HEALTH: 'health',
  SPECIAL_SEND: 'needs',
  other: 'private',
} as const;
