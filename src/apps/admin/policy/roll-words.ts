import { adminRoll as welsh } from '../../../strings/cy-gb/admin-roll';
import { adminRoll as english } from '../../../strings/en-gb/admin-roll';
import { useWords } from '../shell/desk';

const WORDS = { 'en-GB': english, 'cy-GB': welsh };

export function useRollWords(): typeof english {
  return useWords(WORDS);
}
