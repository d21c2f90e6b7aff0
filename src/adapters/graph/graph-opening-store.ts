import type { OpeningStore } from '../../ports/opening-store';
import { addFields } from './graph-record-stores';
import { allItems } from './list-items';
import { LISTS, type GraphView } from './place';

const KEY = /^[0-9a-f]{64}$/;

/** In the list of checkpoints, which auditors may add to and all staff may read. */
export function graphOpeningStore(view: GraphView): OpeningStore {
  return {
    add(key) {
      const month = new Date(view.clock.now()).toISOString().slice(0, 7);
      return addFields(view, LISTS.checkpoints, {
        Title: 'opened',
        ListName: nameOf(month),
        Month: month,
        Payload: key,
      });
    },
    async month(month) {
      const where = { column: 'ListName', value: nameOf(month) };
      const page = await allItems(view, LISTS.checkpoints, ['Payload'], where);
      if (!page.ok) return page;
      const value = page.items.flatMap(({ fields, ...stamp }) => {
        const { Payload: key } = fields;
        return typeof key === 'string' && KEY.test(key) ? [{ ...stamp, key }] : [];
      });
      return { ok: true, value };
    },
  };
}

const nameOf = (month: string): string => `opened~${month}`;
