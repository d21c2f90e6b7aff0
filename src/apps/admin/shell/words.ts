import type { AdminStrings } from '../../../strings/admin-strings';
import { admin as welsh } from '../../../strings/cy-gb/admin';
import { admin as english } from '../../../strings/en-gb/admin';
import type { Locale } from '../../../strings/text';
import { useWords } from './desk';

export const SHELL_WORDS: Readonly<Record<Locale, AdminStrings>> = { 'en-GB': english, 'cy-GB': welsh };

export function useShellWords(): AdminStrings {
  return useWords(SHELL_WORDS);
}

/** Days and times as people write them. */
export function dayOf(iso: string, locale: Locale): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/London' });
}

export function momentOf(iso: string, locale: Locale): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  });
}
