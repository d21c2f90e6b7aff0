import type { AdminStrings } from '../../../strings/admin-strings';
import { admin as welsh } from '../../../strings/cy-gb/admin';
import { months } from '../../../strings/cy-gb/months';
import { admin as english } from '../../../strings/en-gb/admin';
import type { Locale } from '../../../strings/text';
import { useWords } from './desk';

export const SHELL_WORDS: Readonly<Record<Locale, AdminStrings>> = { 'en-GB': english, 'cy-GB': welsh };

export function useShellWords(): AdminStrings {
  return useWords(SHELL_WORDS);
}

/** Days and times as people write them, told in British time. */
export function dayOf(iso: string, locale: Locale): string {
  return written(iso, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

export function momentOf(iso: string, locale: Locale): string {
  return written(iso, locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** `November 2026` of `2026-11` */
export function monthOf(month: string, locale: Locale): string {
  return written(`${month}-15T12:00:00Z`, locale, { month: 'long', year: 'numeric' });
}

/** Browsers bring no Welsh months, and write American English instead. */
function written(iso: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const of = (given: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...given, timeZone: 'Europe/London' });
  if (locale === 'en-GB') return of(options).format(date);
  const month = months[Number(of({ month: 'numeric' }).format(date)) - 1] ?? '';
  const parts = of(options).formatToParts(date);
  return parts.map(({ type, value }) => (type === 'month' ? month : value)).join('');
}
