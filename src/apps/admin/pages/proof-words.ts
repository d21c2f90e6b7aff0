import { adminProof as welsh } from '../../../strings/cy-gb/admin-proof';
import { adminProof as english } from '../../../strings/en-gb/admin-proof';
import { useWords } from '../shell/desk';

const WORDS = { 'en-GB': english, 'cy-GB': welsh };

export function useProofWords(): typeof english {
  return useWords(WORDS);
}
