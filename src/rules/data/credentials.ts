import type { Recipient } from '../../message/snapshot';
import { defineRule, type RuleFinding } from '../rule';
import type { School } from '../school';
import { everybody } from '../shared/addresses';
import { isPrivateMailbox } from '../shared/consumer';
import { newcomers } from '../shared/newcomers';
import { isForAccount } from '../shared/passwords';
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
import { isLocked } from '../shared/protection';

const SECRET_KINDS: ReadonlySet<string> = new Set(['PASSWORD', 'SECRET_KEY', 'PRIVATE_KEY']);
const KEYS: ReadonlySet<string> = new Set(['SECRET_KEY', 'PRIVATE_KEY']);

/** Learning sites whose log-ins schools hand to families every week. */
const LEARNING_SITE =
  /\b(?:tt ?rock ?stars|times tables? rock ?stars|purple mash|mymaths|mathletics|spelling shed|ed ?shed|seesaw|bug club|oxford owl|reading eggs|doodle ?(?:learning|maths|english)?|sparx|lexia|accelerated reader|numbots|nessy|education city|ixl|duolingo|tapestry|class ?dojo|hwb|scratch|epic reading|myon|phonics play|learning (?:site|platform|app|account)|homework (?:site|platform|app)|reading (?:site|app)|maths (?:site|app))\b/i;

/** Whoever reads a password in a mailbox can use it. */
export const credentials = defineRule({
  id: 'data/credentials',
  items: ['message', 'appointment'],
  reads: ['texts', 'encryption', 'attachments', 'active', 'body', 'to', 'cc', 'bcc'],
  parameters: {},
  standardAction: 'justify',
  fixes: DATA_FIXES,
  group: 'data',
  docs: {
    summary: 'A password, PIN or secret key stands in the message or in an attachment in clear.',
    leaves: [
      'mail that talks about passwords and gives none',
      'passcodes of video meetings',
      'the password of a locked attachment (another check)',
      'what stands in the quoted part and everybody outside school wrote or read there (a note)',
    ],
    misses: ['a password hinted at in words'],
  },
  check(inputs, _parameters, school) {
    const isOthers = inputs.active.has('data/password-with-document') && inputs.attachments.some(isLocked);
    const recipients = everybody(inputs);
    const hasOutside = recipients.some((recipient) => school.isExternal(recipient));
    const mercy = {
      isFamily: goesToOneFamily(recipients, school),
      isKnownToAll: hasOutside && newcomers(inputs, school).length === 0,
    };
    return placesOf(exposedTexts(inputs)).flatMap((place) => findingFor(place, isOthers, mercy));
  },
});

function goesToOneFamily(recipients: readonly Recipient[], school: School): boolean {
  const outside = recipients.filter((recipient) => school.isExternal(recipient));
  return (
    outside.length > 0 && outside.length <= 2 && outside.every((one) => isPrivateMailbox(one) && !school.isPartner(one))
  );
}

interface Mercy {
  /** One or two private mailboxes outside school get it. */
  readonly isFamily: boolean;
  /** Everybody outside school was on the quoted message. */
  readonly isKnownToAll: boolean;
}

function findingFor(place: Place, isOthers: boolean, { isFamily, isKnownToAll }: Mercy): readonly RuleFinding[] {
  const hits: readonly Hit[] = place.texts.flatMap((text) =>
    text.detections
      .filter(({ kind, confidence }) => SECRET_KINDS.has(kind) && isAtLeast(confidence, 'medium'))
      .map((detection) => ({ text, detection }))
      .filter((hit) => hit.detection.kind !== 'PASSWORD' || !isOthers || isForAccount(hit)),
  );
  if (hits.length === 0) return [];
  const kinds = countKinds(hits);
  const hasKey = kinds.some(({ kind }) => KEYS.has(kind));
  const isSchoolLife =
    (isFamily && !hasKey && place.texts.some(({ text }) => LEARNING_SITE.test(text))) ||
    (isKnownToAll && place.at.part === 'quoted');
  return [
    {
      message: hasKey ? 'key' : 'password',
      data: { count: kinds.reduce((sum, { count }) => sum + count, 0), file: place.at.attachment ?? '' },
      at: place.at,
      kinds,
      fixes: fixesFor(place),
      people: Math.max(...place.texts.map(({ people }) => people)),
      spans: hits.map(whereOfHit),
      ...(isSchoolLife ? { cap: 'note' as const } : {}),
    },
  ];
}
