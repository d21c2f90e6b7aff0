import { defineRule, type RuleFinding } from '../rule';
import {
  countKinds,
  DATA_FIXES,
  exposedTexts,
  fixesFor,
  isAtLeast,
  placesOf,
  whereOfHit,
  type Hit,
  type Place,
} from '../shared/places';

const SECRET_KINDS: ReadonlySet<string> = new Set(['PASSWORD', 'SECRET_KEY', 'PRIVATE_KEY']);

/** Whoever reads a password in a mailbox can use it. */
export const credentials = defineRule({
  id: 'data/credentials',
  items: ['message', 'appointment'],
  reads: ['texts', 'encryption'],
  parameters: {},
  standardAction: 'justify',
  fixes: DATA_FIXES,
  group: 'data',
  docs: {
    summary: 'A password, PIN or secret key stands in the message or an attachment in clear.',
    leaves: ['mail that talks about passwords and gives none', 'passcodes of video meetings'],
    misses: ['a password hinted at in words ("the name of our first dog")'],
  },
  check(inputs) {
    return placesOf(exposedTexts(inputs)).flatMap((place) => findingFor(place));
  },
});

function findingFor(place: Place): readonly RuleFinding[] {
  const hits: readonly Hit[] = place.texts.flatMap((text) =>
    text.detections
      .filter(({ kind, confidence }) => SECRET_KINDS.has(kind) && isAtLeast(confidence, 'medium'))
      .map((detection) => ({ text, detection })),
  );
  if (hits.length === 0) return [];
  const kinds = countKinds(hits);
  return [
    {
      message: kinds.some(({ kind }) => kind !== 'PASSWORD') ? 'key' : 'password',
      data: { count: kinds.reduce((sum, { count }) => sum + count, 0) },
      at: place.at,
      kinds,
      fixes: fixesFor(place),
      people: Math.max(...place.texts.map(({ people }) => people)),
      spans: hits.map(whereOfHit),
    },
  ];
}
