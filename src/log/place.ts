/** Where a record stands among the lists: pure arithmetic on its time and school, the same for writer and reader. */

/** Name of the month's list: MailCheckLog-2026-11. */
export function listNameOf(occurredAt: string): string {
  return `MailCheckLog-${occurredAt.slice(0, 7)}`;
}

/** One school, one day: never more than a few hundred items. */
export function bucketOf(school: string, occurredAt: string): string {
  return `${school}~${occurredAt.slice(0, 10)}`;
}

/** The breach register of one month, over all schools: a dozen questions for a year. */
export function incidentKeyOf(occurredAt: string): string {
  return `incident~${occurredAt.slice(0, 7)}`;
}

/** Who opened or deleted records of one person: so few that a person's whole history is one question a month list. */
export function aboutKeyOf(person: string): string {
  return `about~${person}`;
}

/** Blocks and overrides of one hour, over all schools. */
export function alertKeyOf(decision: string, occurredAt: string): string {
  return `${decision}~${occurredAt.slice(0, 13)}`;
}
