import { isRecord, parseJson } from '../../gate/session';
import type { ComposeItem } from '../../ports/compose-item';
import type { Clock, Store } from '../../ports/system';

const WEEK_MS = 7 * 86_400_000;
/** Rules seen in this message, each with whether an earlier message of this week had it too. */
const SEEN_KEY = 'sg.seen';
/** When each rule last stopped this sender: rule and time, nothing of the message. */
const STOPS_KEY = 'stops';

/** Warnings that always look alike stop being read: the pane words the second one of a week in another way. */
export class EarlierStops {
  constructor(
    private readonly item: Pick<ComposeItem, 'recall' | 'remember'>,
    private readonly store: Store,
    private readonly clock: Clock,
  ) {}

  /** Notes these rules for this message; answers with those that stopped another message within a week. */
  async note(rules: readonly string[]): Promise<ReadonlySet<string>> {
    const [held, kept] = await Promise.all([this.item.recall(SEEN_KEY), this.store.get(STOPS_KEY)]);
    const seen = numbersIn(held.state === 'read' ? held.value : '');
    const stops = numbersIn(kept.ok ? (kept.value ?? '') : '');
    const now = this.clock.now();
    const fresh = rules.filter((rule) => seen[rule] === undefined);
    const isAgain = (rule: string): boolean => {
      const at = stops[rule];
      return at !== undefined && at <= now && now - at < WEEK_MS;
    };
    const next = { ...seen, ...Object.fromEntries(fresh.map((rule) => [rule, isAgain(rule) ? 1 : 0])) };
    if (fresh.length > 0) {
      const recent = Object.entries(stops).filter(([, at]) => now - at < WEEK_MS);
      const noted = { ...Object.fromEntries(recent), ...Object.fromEntries(fresh.map((rule) => [rule, now])) };
      await this.item.remember(SEEN_KEY, JSON.stringify(next));
      await this.store.set(STOPS_KEY, JSON.stringify(noted));
    }
    return new Set(Object.keys(next).filter((rule) => next[rule] === 1));
  }
}

function numbersIn(text: string): Readonly<Record<string, number>> {
  const raw = parseJson(text);
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
