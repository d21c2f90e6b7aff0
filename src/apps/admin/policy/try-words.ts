import { adminTry as welsh } from '../../../strings/cy-gb/admin-try';
import { adminTry as english } from '../../../strings/en-gb/admin-try';
import { useWords } from '../shell/desk';

const WORDS = { 'en-GB': english, 'cy-GB': welsh };

export function useTryWords(): typeof english {
  return useWords(WORDS);
}
