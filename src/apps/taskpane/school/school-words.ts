import { paneSchool as welsh } from '../../../strings/cy-gb/pane-school';
import { tenant as welshTenant } from '../../../strings/cy-gb/tenant';
import { paneSchool as english } from '../../../strings/en-gb/pane-school';
import { tenant as englishTenant } from '../../../strings/en-gb/tenant';
import { dayIn, timeIn } from '../../../strings/moments';
import type { PaneSchoolStrings } from '../../../strings/pane-school-strings';
import type { TenantStrings } from '../../../strings/tenant-strings';
import type { Locale } from '../../../strings/text';

export interface SchoolWords extends PaneSchoolStrings {
  readonly locale: Locale;
  readonly tenant: TenantStrings;
}

export function schoolWords(locale: Locale): SchoolWords {
  return locale === 'cy-GB' ? { ...welsh, tenant: welshTenant, locale } : { ...english, tenant: englishTenant, locale };
}

/** Today the time, else day and time: `16:55`, `23 November, 16:55`. */
export function momentIn(at: number, locale: Locale, now: number): string {
  const date = new Date(at);
  const time = timeIn(date);
  return date.toDateString() === new Date(now).toDateString() ? time : `${dayIn(date, locale)}, ${time}`;
}
