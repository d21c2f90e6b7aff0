import { words } from '../parameters';
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

const BANK_KINDS: ReadonlySet<string> = new Set(['BANK_ACCOUNT', 'IBAN', 'PAYMENT_CARD']);

/** Account and card numbers in clear are what payment fraud is made of. */
export const bankDetails = defineRule({
  id: 'data/bank-details',
  items: ['message', 'appointment'],
  reads: ['texts', 'encryption'],
  parameters: { ownAccounts: words([], 50) },
  standardAction: 'justify',
  fixes: DATA_FIXES,
  group: 'data',
  docs: {
    summary: 'A bank account, IBAN or card number stands in the message or an attachment.',
    leaves: [
      'numbers called an order, invoice or booking number',
      'the school’s own accounts where your policy says so',
    ],
    misses: ['numbers in a picture that could not be read'],
  },
  check(inputs) {
    return placesOf(exposedTexts(inputs)).flatMap((place) => findingFor(place));
  },
});

function findingFor(place: Place): readonly RuleFinding[] {
  const hits: readonly Hit[] = place.texts.flatMap((text) =>
    text.detections
      .filter(({ kind, confidence }) => BANK_KINDS.has(kind) && isAtLeast(confidence, 'medium'))
      .map((detection) => ({ text, detection })),
  );
  if (hits.length === 0) return [];
  const kinds = countKinds(hits);
  return [
    {
      message: kinds.some(({ kind }) => kind === 'PAYMENT_CARD') ? 'card' : 'account',
      data: { count: kinds.reduce((sum, { count }) => sum + count, 0) },
      at: { ...place.at },
      kinds,
      fixes: fixesFor(place),
      people: Math.max(...place.texts.map(({ people }) => people)),
      spans: hits.map(whereOfHit),
    },
  ];
}
