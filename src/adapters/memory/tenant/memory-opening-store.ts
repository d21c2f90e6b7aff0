import type { OpeningStore } from '../../../ports/opening-store';
import { addTo, visibleItems, type MemoryView } from './memory-view';

/** In the list of checkpoints, as in Microsoft 365. */
export function memoryOpeningStore(view: MemoryView): OpeningStore {
  return {
    add: async (key) =>
      view.fault('openings', 'add') ?? addTo(view, 'checkpoints', 'Checkpoints', { list: 'opened', text: key }),
    async month(month) {
      const seen = view.fault('openings', 'month') ?? visibleItems(view, 'checkpoints', 'Checkpoints');
      if (!seen.ok) return seen;
      const value = seen.value.flatMap(({ content, reasons: _, ...stamp }) => {
        const { list, text } = content as { readonly list?: string; readonly text?: string };
        const isOne = list === 'opened' && text !== undefined && stamp.createdDateTime.startsWith(month);
        return isOne ? [{ ...stamp, key: text }] : [];
      });
      return { ok: true, value };
    },
  };
}
