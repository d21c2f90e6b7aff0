/**
 * Writes docs/scale.md: what a day costs of Microsoft's quotas, simulated minute by minute with the add-in's own rules of
 * gathering and asking. `npm run docs`. The same adapters at every size; only `gatherHours` differs.
 */
import { seededRandom } from '../src/adapters/memory/memory-system';
import { MOST_IN_SEGMENT } from '../src/recorder/segments';

/** Per app and tenant, by licences (Microsoft, Avoid getting throttled in SharePoint Online, 2025-10-02). */
interface Quota {
  readonly perMinute: number;
  readonly perDay: number;
}

export interface Size {
  readonly name: string;
  readonly staff: number;
  readonly schools: number;
  readonly sendsEach: number;
  readonly gatherHours: number;
  readonly quota: Quota;
}

export const SIZES: readonly Size[] = [
  {
    name: 'primary school',
    staff: 40,
    schools: 1,
    sendsEach: 15,
    gatherHours: 0,
    quota: { perMinute: 1_250, perDay: 1_200_000 },
  },
  {
    name: 'trust',
    staff: 1_500,
    schools: 20,
    sendsEach: 15,
    gatherHours: 0,
    quota: { perMinute: 2_500, perDay: 2_400_000 },
  },
  {
    name: 'county',
    staff: 50_000,
    schools: 1_000,
    sendsEach: 20,
    gatherHours: 24,
    quota: { perMinute: 5_000, perDay: 4_800_000 },
  },
];

export interface Day {
  readonly sends: number;
  readonly records: number;
  readonly items: number;
  readonly logUnits: number;
  readonly policyUnits: number;
  readonly units: number;
  readonly busiestMinute: number;
  readonly busiestAt: string;
  /** Items of one school on this day. */
  readonly hottestBucket: number;
}

/** Share of a day's sends by hour from 7:00; the busiest hour has 15 in a hundred, and one minute of it three times its part. */
const HOURS = [3, 11, 15, 12, 10, 9, 9, 9, 11, 7, 4];
const FIRST_HOUR = 7;
const BUSIEST = 2;
const HARD_SHARE = 0.01;
const WARN_SHARE = 0.09;
const MENDED_SHARE = 0.5;
/** Resource units: creating an item 2, a single read 1, a query 2 (the same page). */
const [WRITE, READ, QUERY] = [2, 1, 2];
const DAY = 24 * 60;
const MOST_SIMULATED = 5_000;

interface Minute {
  readonly at: number;
  readonly records: number;
  readonly isUrgent: boolean;
}

/** One working day of everybody. The same numbers each time: chance is seeded. */
export function dayOf({ staff: all, schools: allSchools, sendsEach, gatherHours }: Size): Day {
  // Of a county a part is simulated and counted up: minutes of thousands of people hardly differ.
  const times = Math.max(1, all / MOST_SIMULATED);
  const [staff, schools] = [all / times, Math.max(1, Math.round(allSchools / times))];
  const { fraction } = seededRandom(20261124);
  const log = new Float64Array(DAY + 120);
  const policy = new Float64Array(DAY + 120);
  const buckets = new Float64Array(schools);
  const total = { sends: 0, records: 0, items: 0 };
  for (let person = 0; person < staff; person += 1) {
    const sends = Math.round(sendsEach * (0.5 + fraction()));
    const minutes = Array.from({ length: sends }, () => minuteOf(fraction)).sort((a, b) => a - b);
    total.sends += sends;
    askPolicy(minutes, policy, fraction);
    const events = minutes.flatMap((at) => recordsOf(at, fraction)).sort((a, b) => a.at - b.at);
    const school = person % schools;
    // What yesterday left behind goes when its oldest is a day old: at yesterday's time of it, so all over the day.
    let waiting = gatherHours > 0 ? Math.floor(fraction() * MOST_IN_SEGMENT) : 0;
    let oldAt = waiting > 0 ? minuteOf(fraction) : Infinity;
    for (const { at, records, isUrgent } of events) {
      total.records += records;
      const ordinary = isUrgent ? waiting : waiting + records;
      const isDue = gatherHours === 0 || isUrgent || at >= oldAt || ordinary >= MOST_IN_SEGMENT;
      waiting = isDue ? 0 : ordinary;
      if (!isDue) continue;
      oldAt = Infinity;
      const items = gatherHours === 0 ? records : Math.ceil(ordinary / MOST_IN_SEGMENT) + (isUrgent ? records : 0);
      log[at] = (log[at] ?? 0) + items * WRITE;
      buckets[school] = (buckets[school] ?? 0) + items;
      total.items += items;
    }
  }
  return summed(times, total, log, policy, buckets);
}

function minuteOf(fraction: () => number): number {
  let part = fraction() * HOURS.reduce((sum, share) => sum + share, 0);
  const hour = HOURS.findIndex((share) => (part -= share) < 0);
  // The bell of the busiest hour: three times the part of any other minute.
  const minute = Math.floor(fraction() * (hour === BUSIEST ? 62 : 60));
  return (FIRST_HOUR + hour) * 60 + (minute >= 60 ? 0 : minute);
}

/** Records of one send: alone; warned about and sent, or mended; stopped and mended three minutes later. */
function recordsOf(at: number, fraction: () => number): readonly Minute[] {
  const kind = fraction();
  if (kind < HARD_SHARE)
    return [
      { at, records: 1, isUrgent: true },
      { at: at + 3, records: 2, isUrgent: true },
    ];
  if (kind >= HARD_SHARE + WARN_SHARE) return [{ at, records: 1, isUrgent: false }];
  return fraction() < MENDED_SHARE
    ? [
        { at, records: 1, isUrgent: false },
        { at: at + 3, records: 2, isUrgent: false },
      ]
    : [{ at, records: 1, isUrgent: false }];
}

/**
 * As cached-stores.ts: after a night within three hours of the first event, then every three to four hours; the
 * newest checkpoint comes with the second look of the day (tenant-link.ts). The pupil roll has one look a day of its own,
 * spread over the five hours after these three.
 */
function askPolicy(minutes: readonly number[], units: Float64Array, fraction: () => number): void {
  const [first] = minutes;
  if (first === undefined) return;
  let next = first + fraction() * 180;
  // Not drawn, so that the draws of everything else stay as they were.
  const forRoll = first + 180 + ((first * 61) % 300);
  const rollAt = minutes.find((at) => at >= forRoll);
  if (rollAt !== undefined) units[rollAt] = (units[rollAt] ?? 0) + READ;
  let looks = 0;
  for (const at of minutes) {
    if (at < next) continue;
    looks += 1;
    units[at] = (units[at] ?? 0) + READ + (looks === 2 ? QUERY : 0);
    next = at + 240 - fraction() * 60;
  }
}

function summed(
  times: number,
  total: Pick<Day, 'sends' | 'records' | 'items'>,
  log: Float64Array,
  policy: Float64Array,
  buckets: Float64Array,
): Day {
  const [logUnits, policyUnits] = [sumOf(log), sumOf(policy)];
  let busiest = 0;
  for (let at = 0; at < log.length; at += 1) if (both(log, policy, at) > both(log, policy, busiest)) busiest = at;
  const clock = `${String(Math.floor(busiest / 60)).padStart(2, '0')}:${String(busiest % 60).padStart(2, '0')}`;
  return {
    sends: total.sends * times,
    records: total.records * times,
    items: total.items * times,
    logUnits: logUnits * times,
    policyUnits: policyUnits * times,
    units: (logUnits + policyUnits) * times,
    busiestMinute: both(log, policy, busiest) * times,
    busiestAt: clock,
    hottestBucket: Math.max(...buckets),
  };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
const both = (a: Float64Array, b: Float64Array, at: number): number => (a[at] ?? 0) + (b[at] ?? 0);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const figure = (value: number): string => Math.round(value).toLocaleString('en-GB');

const THRESHOLD = 5_000;
const SCHOOL_DAYS_A_MONTH = 22;

/** docs/scale.md */
export function scalePage(): string {
  const days = SIZES.map((size) => ({ size, day: dayOf(size) }));
  const row = (name: string, value: (size: Size, day: Day) => string): string =>
    `| ${[name, ...days.map(({ size, day }) => value(size, day))].join(' | ')} |`;
  const rows = [
    row('staff / schools', (size) => `${figure(size.staff)} / ${figure(size.schools)}`),
    row('`gatherHours` in tenant.json', (size) => String(size.gatherHours)),
    row('sends a day', (_, day) => figure(day.sends)),
    row('records a day', (_, day) => figure(day.records)),
    row('list items a day', (_, day) => figure(day.items)),
    row('units for the log', (_, day) => figure(day.logUnits)),
    row('units for policy, pupil roll and checkpoint', (_, day) => figure(day.policyUnits)),
    row('of the day’s quota', ({ quota }, day) => percent(day.units, quota.perDay)),
    row('busiest minute, units', (_, day) => `${figure(day.busiestMinute)} at ${day.busiestAt}`),
    row('of the minute’s quota', ({ quota }, day) => percent(day.busiestMinute, quota.perMinute)),
    row('hottest partition, items', (_, day) => figure(day.hottestBucket)),
    row('of the list threshold', (_, day) => percent(day.hottestBucket, THRESHOLD)),
    row('items of a month list', (_, day) => figure(day.items * SCHOOL_DAYS_A_MONTH)),
    row(
      'the minute’s quota is reached by',
      ({ quota }, day) => `${(quota.perMinute / day.busiestMinute).toFixed(1)} times as many staff`,
    ),
  ];
  const head = ['', ...SIZES.map(({ name }) => name)];
  return [
    '# Scale',
    '',
    '<!-- Generated by npm run docs: do not edit. -->',
    '',
    'Microsoft 365 is the distributed engine: the same adapters at every size, no second way through the code. These figures',
    'are a simulation, minute by minute, against the quotas Microsoft publishes (SharePoint throttling page, 2025-10-02): 15 %',
    'of a day’s mail in the busiest hour with one minute of three times its part, 9 % warnings of which half are mended, 1 %',
    'stops. Policy reads of the morning are in it, spread as the add-in spreads them.',
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, at) => (at === 0 ? '---' : '---:')).join(' | ')} |`,
    ...rows,
    '',
    '- **Partition key**: the indexed column `Bucket`, `school~day`. Every query names one bucket (or one writer, message, hour',
    '  of stops), so that none meets SharePoint’s threshold of 5,000 rows; each month has a list of its own.',
    '- **Hottest partition**: the school with most mail on one day.',
    '- **What fails first**: the quota of the minute, in the busiest minute; clients are then told to wait (429), keep their',
    '  records and come back, each at its own moment. The day’s quota is far away at every size.',
    '- **Without gathering** (`gatherHours` 0) a county would pass its minute’s quota: set it to 24 from about 5,000 staff.',
    '',
  ].join('\n');
}
