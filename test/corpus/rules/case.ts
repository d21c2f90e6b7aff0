import type { Mail } from '../../rules/rule-scene';

export type Outcome = 'found' | 'clear' | 'unknown';

/** What the first finding says beyond being there. */
export interface Says {
  readonly message?: string;
  /** The rules ask for `warn` in these cases; a rule may ask for less. */
  readonly action?: string;
  readonly part?: string;
  readonly fix?: string;
  readonly count?: number;
  readonly targets?: readonly string[];
}

/** What a check must make of a mail, what the mail is in words, the mail, and what is said of it. */
export type Case = readonly [Outcome, string, Mail, Says?];
