import { hashOfText } from './hashes';

/** Letters and digits that are not taken for each other when read out over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The short code of a stop (SG-4F7K), by which support finds its record: made from the record's id. */
export function supportCodeOf(recordId: string): string {
  const number = parseInt(hashOfText(recordId).slice(0, 8), 16);
  let code = '';
  for (let shift = 0; shift < 20; shift += 5) code += ALPHABET[(number >>> shift) & 31];
  return `SG-${code}`;
}
