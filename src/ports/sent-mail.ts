import type { Got } from './tenant';

/** How much the person signed in sent, for the coverage figure: a count and nothing else. */
export interface SentMail {
  /** Between two times, UTC. `no-consent` until it was switched on and allowed. */
  count(from: string, to: string): Promise<Got<number>>;
}
