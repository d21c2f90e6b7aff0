import type { Coverage } from './coverage';
import { shape, table, text, whole, exactly, type Check } from './shape';

/** How often one check spoke in a day, and what came of it. Counts of messages. */
export interface RuleDay {
  readonly found: number;
  /** Of those that stopped: sent although it spoke. */
  readonly anyway: number;
  readonly mended: number;
  /** Sent with a click and nothing else: neither a reason nor a permission. */
  readonly clicked: number;
  /** People who said that it was wrong. */
  readonly disputed: number;
}

export interface RoleDay {
  readonly checked: number;
  readonly stopped: number;
}

/** One school, one day, in numbers: no id of a person or a message. */
export interface DayCounts {
  readonly checked: number;
  /** Asked about or stopped. */
  readonly stopped: number;
  readonly mended: number;
  readonly anyway: number;
  readonly urgent: number;
  readonly mistakes: number;
  /** Records that came more than an hour after what they tell: somebody's Outlook had no network. */
  readonly late: number;
  /** By decision, answer of a stop, kind of Outlook, version of the policy. */
  readonly decisions: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, number>>;
  readonly clients: Readonly<Record<string, number>>;
  readonly policies: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, RuleDay>>;
  /** By role of the sender; roles of fewer than five people stand under `office`. */
  readonly roles: Readonly<Record<string, RoleDay>>;
  /** Messages by the checks that spoke: `rule=action|rule=action`, in order. What another policy would have made of them. */
  readonly mixes: Readonly<Record<string, number>>;
  /** Where the school counts it: sent messages beside checked ones, of those whose count came in. */
  readonly coverage?: Coverage;
}

/** One item of the roll-up list: what charts, Today and reports read in the place of records. */
export interface RollUp {
  readonly v: 1;
  readonly school: string;
  /** UTC: 2026-11-24. */
  readonly day: string;
  /** Leaves of this school and day in the list's tree. */
  readonly records: number;
  /** Leaves of the whole list when this was counted: the size of the checkpoint that was written with it. */
  readonly size: number;
  readonly counts: DayCounts;
}

const WORD = /^[A-Za-z0-9][A-Za-z0-9._:/+ -]{0,119}$/;
const MIX = /^[a-z0-9/=|-]{1,1000}$/;
/** A payload of a note column holds 63,999 characters. */
export const MOST_MIXES = 150;
const numbers = table(400, WORD, whole(), 120);

const counts: Check = shape(
  {
    checked: whole(),
    stopped: whole(),
    mended: whole(),
    anyway: whole(),
    urgent: whole(),
    mistakes: whole(),
    late: whole(),
    decisions: numbers,
    answers: numbers,
    clients: numbers,
    policies: numbers,
    rules: table(
      200,
      WORD,
      shape({ found: whole(), anyway: whole(), mended: whole(), clicked: whole(), disputed: whole() }),
      120,
    ),
    roles: table(20, WORD, shape({ checked: whole(), stopped: whole() })),
    mixes: table(MOST_MIXES + 1, MIX, whole(), 1_000),
  },
  { coverage: shape({ people: whole(), sent: whole(), checked: whole() }) },
);

const anyRollUp: Check = shape({
  v: exactly(1),
  school: text(64, /^[A-Za-z0-9._-]*$/),
  day: text(10, /^\d{4}-\d{2}-\d{2}$/),
  records: whole(),
  size: whole(),
  counts,
});

/** A roll-up as it was read; undefined for anything else. */
export function rollUpIn(raw: unknown): RollUp | undefined {
  return anyRollUp(raw) === undefined ? (raw as RollUp) : undefined;
}

export const NOTHING: DayCounts = {
  checked: 0,
  stopped: 0,
  mended: 0,
  anyway: 0,
  urgent: 0,
  mistakes: 0,
  late: 0,
  decisions: {},
  answers: {},
  clients: {},
  policies: {},
  rules: {},
  roles: {},
  mixes: {},
};

/** Two days, or two schools, together. */
export function addCounts(a: DayCounts, b: DayCounts): DayCounts {
  return sumOf(a, b) as DayCounts;
}

type Tree = Readonly<Record<string, number | object>>;

/** All numbers of two trees of numbers, name by name. */
function sumOf(a: object, b: object): object {
  const sum: Record<string, number | object> = Object.create(null) as Record<string, number | object>;
  for (const [key, value] of [...Object.entries(a as Tree), ...Object.entries(b as Tree)]) {
    const held = sum[key];
    if (typeof value === 'number') sum[key] = (typeof held === 'number' ? held : 0) + value;
    else sum[key] = sumOf(typeof held === 'object' ? held : {}, value);
  }
  return { ...sum };
}

/** Everything of a period, and of one school where it is named. */
export function totalOf(
  rollUps: readonly RollUp[],
  { from, to, school }: { readonly from: string; readonly to: string; readonly school?: string },
): DayCounts {
  return rollUps
    .filter(({ day, school: own }) => day >= from && day <= to && (school === undefined || own === school))
    .reduce((sum, { counts: own }) => addCounts(sum, own), NOTHING);
}
