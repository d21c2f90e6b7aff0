import type { Confidence, Detection } from '../../detect/kinds';
import { findFullNames } from '../../detect/names';
import { choice, confidence, whole } from '../parameters';
import { defineRule, type InspectedText, type RuleFinding } from '../rule';
import { everybody } from '../shared/addresses';
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

/** Numbers that belong to one person and nobody else. */
const IDENTIFIERS: ReadonlySet<string> = new Set([
  'NHS_NUMBER',
  'NINO',
  'UPN',
  'ULN',
  'TRN',
  'UTR',
  'PASSPORT',
  'UK_DRIVING_LICENCE',
  'RESIDENCE_PERMIT',
  'FOREIGN_ID',
  'SCHOOL_PATTERN',
]);
/** They tell who somebody is only together with a full name. */
const WITH_A_NAME: ReadonlySet<string> = new Set([
  'DATE_OF_BIRTH',
  'POSTAL_ADDRESS',
  'BANK_ACCOUNT',
  'IBAN',
  'PAYMENT_CARD',
]);

/** Personal data goes out only where it must, and locked. */
export const personal = defineRule({
  id: 'data/personal',
  items: ['message', 'appointment'],
  reads: ['texts', 'encryption', 'to', 'cc', 'bcc'],
  parameters: {
    confidence: confidence('medium'),
    tableRows: whole({ from: 1, to: 1000, standard: 3 }),
    appliesTo: choice(['external', 'all'], 'external'),
  },
  standardAction: 'justify',
  fixes: DATA_FIXES,
  group: 'data',
  safeguarding: true,
  docs: {
    summary: 'Data that identify a person stand in the message or an attachment that anybody can open.',
    leaves: [
      'names alone',
      'the sender’s own signature',
      'addresses of this message’s recipients',
      'the school’s public contacts',
    ],
    misses: ['a person described without a name or number', 'pictures that could not be read'],
  },
  check(inputs, parameters, school) {
    const applies =
      parameters.appliesTo === 'all' || everybody(inputs).some((recipient) => school.isExternal(recipient));
    if (!applies) return [];
    return placesOf(exposedTexts(inputs)).flatMap((place) => findingFor(place, parameters));
  },
});

function findingFor(place: Place, limits: { confidence: Confidence; tableRows: number }): readonly RuleFinding[] {
  const hits = place.texts.flatMap((text) => hitsIn(text, limits));
  if (hits.length === 0) return [];
  const kinds = countKinds(hits);
  const people = Math.max(...place.texts.map((text) => text.people));
  const rows = Math.max(0, ...hits.map(({ detection }) => detection.rows ?? 0));
  return [
    {
      message: rows > 0 ? 'table' : 'identifier',
      data: { count: rows > 0 ? rows : kinds.reduce((sum, { count }) => sum + count, 0) },
      at: place.at,
      kinds,
      fixes: fixesFor(place),
      people: Math.max(people, rows),
      spans: hits.map(whereOfHit),
    },
  ];
}

function hitsIn(text: InspectedText, limits: { confidence: Confidence; tableRows: number }): readonly Hit[] {
  const enough = text.detections.filter((detection) => isAtLeast(detection.confidence, limits.confidence));
  const names = enough.some(({ kind }) => WITH_A_NAME.has(kind)) ? findFullNames(text.text) : [];
  return enough
    .filter((detection) => counts(detection, names, limits.tableRows))
    .map((detection) => ({ text, detection }));
}

/** A name stands with a fact when both are in the same few lines. */
const NEAR = 200;

function counts(detection: Detection, names: readonly { start: number; end: number }[], tableRows: number): boolean {
  if (detection.kind === 'BULK_TABLE') return (detection.rows ?? 0) >= tableRows;
  if (IDENTIFIERS.has(detection.kind)) return true;
  if (!WITH_A_NAME.has(detection.kind)) return false;
  return names.some(({ start, end }) => start < detection.end + NEAR && end > detection.start - NEAR);
}
