import { months as welsh } from './cy-gb/months';
import { months as english } from './en-gb/months';
import type { Locale } from './text';

/*
 * Days and times as both our languages write them. Browsers bring no Welsh months, and write American English instead.
 * `date` is told in the time zone of the person who reads it.
 */

/** `24 November` */
export function dayIn(date: Date, locale: Locale): string {
  const months = locale === 'cy-GB' ? welsh : english;
  return `${date.getDate()} ${months[date.getMonth()] ?? ''}`;
}

/** `24 November 2026` */
export function dateIn(date: Date, locale: Locale): string {
  return `${dayIn(date, locale)} ${date.getFullYear()}`;
}

/** `16:55` */
export function timeIn(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
