import type { ComposeItem } from '../ports/compose-item';
import type { Store } from '../ports/system';
import { isRecord, parseJson, SESSION } from './session';

const WEEK_MS = 7 * 86_400_000;
/** When each rule last stopped this sender: rule and time, nothing of the message. */
const STOPS_KEY = 'stops';

/**
 * Warnings that always look alike stop being read: dialog and pane word the second one of a week in another way. Notes
 * these rules for this message; answers with those that stopped another message within a week.
 */
export async function noteStops(
  item: Pick<ComposeItem, 'recall' | 'remember'>,
  store: Store,
  now: number,
  rules: readonly string[],
): Promise<ReadonlySet<string>> {
  const [held, kept] = await Promise.all([item.recall(SESSION.seen), store.get(STOPS_KEY)]);
  const seen = recordIn(held.state === 'read' ? held.value : '');
  const stops = Object.entries(recordIn(kept.ok ? kept.value : ''));
  // What somebody else wrote there is no time within the week.
  const earlier = new Map(stops.filter(([, at]) => at <= now && now - at < WEEK_MS));
  const fresh = rules.filter((rule) => seen[rule] === undefined);
  const next = { ...seen, ...Object.fromEntries(fresh.map((rule) => [rule, earlier.has(rule) ? 1 : 0])) };
  if (fresh.length > 0) {
    fresh.forEach((rule) => earlier.set(rule, now));
    await Promise.all([
      item.remember(SESSION.seen, JSON.stringify(next)),
      store.set(STOPS_KEY, JSON.stringify(Object.fromEntries(earlier))),
    ]);
  }
  return new Set(Object.keys(next).filter((rule) => next[rule] === 1));
}

function recordIn(text = ''): Readonly<Record<string, number>> {
  const raw = parseJson(text);
  return isRecord(raw) ? (raw as Readonly<Record<string, number>>) : {};
}
