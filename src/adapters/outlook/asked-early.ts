import type { Clock, Fetch, FetchResponse } from '../../ports/system';

/** An answer that is older is not the newest any more. */
const FRESH_MS = 5_000;

/**
 * Asks for files at once, while Outlook is still busy with its greeting. Whoever wants one first gets that answer; all
 * others ask anew.
 */
export function askedEarly(fetch: Fetch, clock: Clock, urls: readonly string[]): Fetch {
  const askedAt = clock.now();
  const answers = new Map<string, Promise<FetchResponse>>();
  for (const url of urls) {
    const answer = fetch.get(url);
    answer.catch(() => undefined);
    answers.set(url, answer);
  }
  return {
    get(url) {
      const answer = answers.get(url);
      answers.delete(url);
      return answer && Math.abs(clock.now() - askedAt) < FRESH_MS ? answer : fetch.get(url);
    },
  };
}
