import { rollUpIn, type RollUp } from '../../log/roll-up';
import type { RollUpStore } from '../../ports/roll-up-store';
import type { Got } from '../../ports/tenant';
import { addFields } from './graph-record-stores';
import { allItems, type Equality } from './list-items';
import { LISTS, type GraphView } from './place';

/** 400 characters a school and day; a note column holds 63,999. */
const MOST_CHARACTERS = 60_000;

export function graphRollUpStore(view: GraphView): RollUpStore {
  const list = LISTS.rollUps;
  const find = async (where: Equality): Promise<Got<readonly RollUp[]>> => {
    const page = await allItems(view, list, ['Payload'], where);
    return page.ok ? { ok: true, value: newestOf(page.items.map(({ fields }) => fields['Payload'])) } : page;
  };
  return {
    async add(rollUp) {
      const text = JSON.stringify(rollUp);
      if (text.length > MOST_CHARACTERS) return { ok: false, reason: 'full' };
      const { school, day } = rollUp;
      return addFields(view, list, { Title: `${school}~${day}`, Day: day, Month: day.slice(0, 7), Payload: text });
    },
    day: (day) => find({ column: 'Day', value: day }),
    month: (month) => find({ column: 'Month', value: month }),
  };
}

/** In ascending item id the later one of a school and day holds. What is no roll-up counts as none. */
function newestOf(payloads: readonly unknown[]): readonly RollUp[] {
  const newest = new Map<string, RollUp>();
  for (const payload of payloads) {
    const rollUp = rollUpIn(parsed(payload));
    if (rollUp) newest.set(`${rollUp.day}~${rollUp.school}`, rollUp);
  }
  return [...newest.keys()].sort().flatMap((key) => newest.get(key) ?? []);
}

function parsed(payload: unknown): unknown {
  if (typeof payload !== 'string') return undefined;
  try {
    return JSON.parse(payload) as unknown;
  } catch {
    return undefined;
  }
}
