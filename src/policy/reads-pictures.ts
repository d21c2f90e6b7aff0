import type { EffectivePolicy } from './policy';

/** The policy asks that words in pictures and scanned pages be read unasked, where a runtime has a reader for them. */
export function readsPictures({ rules }: Pick<EffectivePolicy, 'rules'>): boolean {
  return rules['attachments/unreadable']?.parameters['readPictures'] === true;
}
