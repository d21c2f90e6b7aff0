import { action, whole } from '../parameters';
import { defineRule, type InspectedText } from '../rule';
import { givingPhrasesIn, isForAccount, passwordsIn } from '../shared/passwords';
import { whereOf, whereOfHit, type Hit } from '../shared/places';
import { isLocked } from '../shared/protection';

/** A lock whose key hangs beside it is none. */
export const passwordWithDocument = defineRule({
  id: 'data/password-with-document',
  items: ['message', 'appointment'],
  reads: ['texts', 'attachments', 'history'],
  parameters: {
    windowHours: whole({ from: 1, to: 720, standard: 24, unit: 'hours' }),
    /** What happens when the password follows in a later message to the same people. */
    laterMessageAction: action(),
  },
  standardAction: 'block',
  fixes: ['copy-password', 'redact'],
  group: 'data',
  docs: {
    summary: 'A locked document and its password travel together.',
    leaves: ['a password announced for the telephone or a text message', 'passwords of accounts (another check)'],
    misses: ['a password sent later from another device without a shared record'],
  },
  check(inputs, { windowHours, laterMessageAction }) {
    const locked = inputs.attachments.filter(isLocked);
    if (locked.length > 0) {
      const hit = firstHit(inputs.texts);
      return hit === undefined ? [] : [{ message: 'together', ...findingOf(hit), targets: locked.map(({ id }) => id) }];
    }
    if (inputs.history.protectedDocumentSent?.(windowHours) !== true) return [];
    const hit = firstHit(inputs.texts);
    if (hit === undefined) return [];
    return [
      { message: 'later', ...findingOf(hit), ...(laterMessageAction === undefined ? {} : { cap: laterMessageAction }) },
    ];
  },
});

function firstHit(texts: readonly InspectedText[]): Hit | undefined {
  for (const text of texts) {
    if (text.part === 'quoted' || text.part === 'attachment') continue;
    const hit = passwordsIn(text).find((one) => !isForAccount(one)) ?? givingPhrasesIn(text)[0];
    if (hit !== undefined) return hit;
  }
  return undefined;
}

function findingOf(hit: Hit) {
  return {
    at: whereOf(hit.text),
    kinds: [{ kind: 'PASSWORD', count: 1, confidence: hit.detection.confidence }],
    fixes: ['copy-password', 'redact'],
    spans: [whereOfHit(hit)],
  } as const;
}
