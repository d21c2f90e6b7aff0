import { choice, confidence, whole } from '../parameters';
import { defineRule, type InspectedText, type RuleFinding } from '../rule';
import { everybody } from '../shared/addresses';
import { capOf, isSchoolLife } from '../shared/by-words';
import { newcomers } from '../shared/newcomers';
import { PERSONAL_READS, personalHitsIn, personalScope, type PersonalScope } from '../shared/personal-data';
import { countKinds, DATA_FIXES, exposedTexts, fixesFor, placesOf, whereOfHit, type Place } from '../shared/places';

/** Personal data goes out only where it must, and locked. */
export const personal = defineRule({
  id: 'data/personal',
  items: ['message', 'appointment'],
  reads: [...PERSONAL_READS, 'encryption', 'body'],
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
    summary: 'Data that identify a person stand in the message or in an attachment that anybody can open.',
    leaves: [
      'names alone, event dates, order and booking numbers',
      'your own signature, the recipients’ own addresses, the school’s public contacts',
      'the quoted part, when everybody outside school was on it already',
    ],
    misses: ['a person described without a name or number', 'pictures that could not be read'],
  },
  check(inputs, parameters, school) {
    const applies =
      parameters.appliesTo === 'all' || everybody(inputs).some((recipient) => school.isExternal(recipient));
    if (!applies) return [];
    const isNews = newcomers(inputs, school).length > 0;
    const texts = exposedTexts(inputs).filter(({ part }) => part !== 'quoted' || isNews);
    const limits = { confidence: atMostMedium(parameters.confidence), tableRows: parameters.tableRows };
    const scope = personalScope(inputs, school, limits);
    const isLife = isSchoolLife(inputs, school);
    return placesOf(texts).flatMap((place) => findingFor(place, scope, isLife));
  },
});

/** A policy may set a milder action for medium confidence: what is reported carries its confidence, and the engine drops the rest. */
function atMostMedium(wanted: 'low' | 'medium' | 'high'): 'low' | 'medium' {
  return wanted === 'high' ? 'medium' : wanted;
}

function findingFor(place: Place, scope: PersonalScope, isLife: boolean): readonly RuleFinding[] {
  const hits = place.texts.flatMap((text) => personalHitsIn(text, scope));
  if (hits.length === 0) return [];
  const kinds = countKinds(hits);
  const rows = Math.max(0, ...hits.map(({ detection }) => detection.rows ?? 0));
  return [
    {
      message: messageFor(place.texts[0], rows),
      data: {
        count: rows > 0 ? rows : kinds.reduce((sum, { count }) => sum + count, 0),
        file: place.at.attachment ?? '',
      },
      at: place.at,
      kinds,
      fixes: fixesFor(place),
      people: Math.max(rows, ...place.texts.map(({ people }) => people)),
      spans: hits.map(whereOfHit),
      ...capOf(hits, isLife),
    },
  ];
}

function messageFor(text: InspectedText | undefined, rows: number): string {
  if (rows > 0) return text?.part === 'attachment' ? 'tableInFile' : 'table';
  switch (text?.part) {
    case 'attachment':
      return 'inFile';
    case 'filename':
      return 'inFileName';
    case 'quoted':
      return 'inQuoted';
    case 'subject':
      return 'inSubject';
    default:
      return 'inText';
  }
}
