import { adminDesk as welsh } from '../../../strings/cy-gb/admin-desk';
import { adminDesk as english } from '../../../strings/en-gb/admin-desk';
import { useWords } from '../shell/desk';

const WORDS = { 'en-GB': english, 'cy-GB': welsh };

export function useDeskWords(): typeof english {
  return useWords(WORDS);
}
