import type { Mail } from '../../rules/rule-scene';

export type Outcome = 'found' | 'clear' | 'unknown';

/** What a check must make of a mail, what the mail is in words, and the mail. */
export type Case = readonly [Outcome, string, Mail];
