import type { Detection } from '../../detect/kinds';
import type { MessageSnapshot } from '../../message/snapshot';
import type { FixId, InspectedText, KindCount, RuleInputs, Where } from '../rule';
import { CONFIDENCES, type Confidence } from '../../detect/kinds';

/** All texts of one place: the subject, the body (own and signature), the quoted part, a file name, an attachment's entry. */
export interface Place {
  readonly at: Where;
  readonly texts: readonly InspectedText[];
}

/** A detection together with the text it stands in. */
export interface Hit {
  readonly text: InspectedText;
  readonly detection: Detection;
}

/** The message as a whole travels encrypted: only its subject can be read on the way. */
export function travelsEncrypted(encryption: MessageSnapshot['encryption']): boolean {
  return encryption === 'smime' || encryption === 'rights';
}

/** Texts that somebody on the way, or with another password, could read. */
export function exposedTexts(inputs: Pick<RuleInputs, 'texts' | 'encryption'>): readonly InspectedText[] {
  return travelsEncrypted(inputs.encryption) ? inputs.texts.filter(({ part }) => part === 'subject') : inputs.texts;
}

/** Groups texts by the place a sender would name, in order of first appearance. */
export function placesOf(texts: readonly InspectedText[]): readonly Place[] {
  const groups = new Map<string, InspectedText[]>();
  for (const text of texts) {
    const key = `${text.part}\n${text.attachmentId ?? ''}\n${text.entry ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [text]);
    else group.push(text);
  }
  return [...groups.values()].map((group) => ({ at: whereOf(group[0] as InspectedText), texts: group }));
}

/** Where a text stands, without a range. */
export function whereOf(text: InspectedText): Where {
  return {
    part: text.part,
    ...(text.attachment === undefined ? {} : { attachment: text.attachment }),
    ...(text.entry === undefined || text.entry === '' ? {} : { entry: text.entry }),
  };
}

/** Where a detection stands: its range counts from the start of the part, as the live message shows it. */
export function whereOfHit({ text, detection }: Hit): Where {
  return { ...whereOf(text), start: text.offset + detection.start, end: text.offset + detection.end };
}

export function isAtLeast(confidence: Confidence, least: Confidence): boolean {
  return CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(least);
}

/** How many different values of each kind, with the strongest confidence; a value in both forms of the body counts once. */
export function countKinds(hits: readonly Hit[]): readonly KindCount[] {
  const kinds = new Map<string, { values: Set<string>; confidence: Confidence }>();
  for (const { text, detection } of hits) {
    const value = text.text
      .slice(detection.start, detection.end)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase();
    const known = kinds.get(detection.kind) ?? { values: new Set<string>(), confidence: detection.confidence };
    known.values.add(value);
    if (isAtLeast(detection.confidence, known.confidence)) known.confidence = detection.confidence;
    kinds.set(detection.kind, known);
  }
  return [...kinds].map(([kind, { values, confidence }]) => ({ kind, count: values.size, confidence }));
}

/** The ways out a data finding of this place can offer, best first. */
export function fixesFor({ at }: Pick<Place, 'at'>): readonly FixId[] {
  switch (at.part) {
    case 'subject':
      return ['edit-subject'];
    case 'quoted':
      return ['trim-quoted', 'redact'];
    case 'attachment':
    case 'filename':
      return ['protect', 'remove-attachment'];
    default:
      return ['redact', 'protect'];
  }
}

/** All ways out that `fixesFor` may name: what a data rule declares. */
export const DATA_FIXES = [
  'redact',
  'protect',
  'edit-subject',
  'trim-quoted',
  'remove-attachment',
] as const satisfies readonly FixId[];
