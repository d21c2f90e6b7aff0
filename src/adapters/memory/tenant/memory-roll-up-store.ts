import { rollUpIn, type RollUp } from '../../../log/roll-up';
import type { RollUpStore } from '../../../ports/roll-up-store';
import type { Got } from '../../../ports/tenant';
import { addTo, visibleItems, type MemoryView } from './memory-view';

export function memoryRollUpStore(view: MemoryView): RollUpStore {
  const find = (call: string, isWanted: (rollUp: RollUp) => boolean): Got<readonly RollUp[]> => {
    const seen = view.fault('rollUps', call) ?? visibleItems(view, 'rollUps', 'RollUps');
    if (!seen.ok) return seen;
    const newest = new Map<string, RollUp>();
    for (const { content } of seen.value) {
      const rollUp = rollUpIn(content);
      if (rollUp && isWanted(rollUp)) newest.set(`${rollUp.day}~${rollUp.school}`, rollUp);
    }
    return { ok: true, value: [...newest.keys()].sort().flatMap((key) => newest.get(key) ?? []) };
  };
  return {
    add: async (rollUp) => view.fault('rollUps', 'add') ?? addTo(view, 'rollUps', 'RollUps', rollUp),
    day: async (day) => find('day', (one) => one.day === day),
    month: async (month) => find('month', (one) => one.day.startsWith(month)),
  };
}
