import type { InspectionRecord } from '../inspect/record';

/** Of the people who let their sent mail be counted: what they sent, and for how much of it there is a record. */
export interface Coverage {
  /** Counts that came in; a person's count of several days is one. */
  readonly people: number;
  /** Messages in Sent Items, whatever they were sent with: phones, mail merge, programs. */
  readonly sent: number;
  /** Records of messages that went. About as many as messages: whoever was warned may have gone on writing. */
  readonly checked: number;
}

const WENT: ReadonlySet<string> = new Set(['warned', 'acknowledged', 'justified', 'approved', 'urgent']);
const DAY_MS = 86_400_000;
/** Days of which messages are remembered: a count comes the next working day, or after a long weekend. */
const REMEMBERED_MS = 8 * DAY_MS;

interface Count extends Coverage {
  readonly school: string;
  readonly day: string;
}

/** Sets sent messages beside checked ones as a month list passes by. */
export class CoverageCounting {
  /** Checked messages by day and writer; days long past are let go. */
  private readonly checked = new Map<string, Map<string, number>>();
  private readonly counts = new Map<string, Count>();

  add(record: InspectionRecord, writer: string): void {
    const day = record.occurredAt.slice(0, 10);
    if (hasGone(record)) {
      const writers = this.dayOf(day);
      writers.set(writer, (writers.get(writer) ?? 0) + 1);
    }
    if (record.sent) this.addSent(record.sent, record.school, writer, day);
  }

  /** By school and day: the last day of each count. */
  all(): readonly Count[] {
    const sums = new Map<string, Count>();
    for (const one of this.counts.values()) {
      const key = `${one.day}~${one.school}`;
      const sum = sums.get(key);
      sums.set(
        key,
        sum ? { ...one, people: sum.people + 1, sent: sum.sent + one.sent, checked: sum.checked + one.checked } : one,
      );
    }
    return [...sums.values()];
  }

  private addSent(
    { from, to, count }: NonNullable<InspectionRecord['sent']>,
    school: string,
    writer: string,
    today: string,
  ) {
    const key = `${to}~${writer}`;
    // Each record of a day carries the same count. What reaches into another month stands in another list.
    const isKnown = this.counts.has(key);
    const isHere = from.slice(0, 7) === to.slice(0, 7) && to.slice(0, 7) === today.slice(0, 7);
    if (isKnown || !isHere || from > to || to >= today) return;
    let checked = 0;
    for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS)
      checked += this.checked.get(new Date(at).toISOString().slice(0, 10))?.get(writer) ?? 0;
    this.counts.set(key, { school, day: to, people: 1, sent: count, checked });
  }

  private dayOf(day: string): Map<string, number> {
    const held = this.checked.get(day);
    if (held) return held;
    for (const old of this.checked.keys())
      if (Date.parse(day) - Date.parse(old) > REMEMBERED_MS) this.checked.delete(old);
    const made = new Map<string, number>();
    this.checked.set(day, made);
    return made;
  }
}

function hasGone({ phase, item, decision, answer }: InspectionRecord): boolean {
  if (phase !== 'send' || item !== 'message') return false;
  return decision === 'allow' || decision === 'note' || WENT.has(answer);
}
