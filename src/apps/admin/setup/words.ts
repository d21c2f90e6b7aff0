import { adminSetup as welsh } from '../../../strings/cy-gb/admin-setup';
import { adminSetup as english } from '../../../strings/en-gb/admin-setup';
import { useWords } from '../shell/desk';

const WORDS = { 'en-GB': english, 'cy-GB': welsh };

export function useSetupWords(): typeof english {
  return useWords(WORDS);
}
