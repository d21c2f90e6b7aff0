/**
 * Small files of every kind, cut off at every byte: how often the core and the readers answered, and how often they
 * called a file that had no lock protected: `npx tsx test/measure/truncations.ts`.
 */
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { lockedFiles, readableFiles } from '../attachments/sample-files';

interface Totals {
  cuts: number;
  faults: number;
  protectedByAccident: number;
  /** Called all read and without a lock, though something was cut off: fine for text, which ends anywhere. */
  clear: number;
}

async function cutAtEveryByte(name: string, whole: Uint8Array, isLocked: boolean): Promise<[Totals, Totals]> {
  const [core, readers] = [0, 1].map(() => ({ cuts: 0, faults: 0, protectedByAccident: 0, clear: 0 }));
  for (let length = 0; length < whole.length; length++) {
    const cut = whole.slice(0, length);
    for (const [totals, read] of [
      [core, inspectAttachment],
      [readers, readAttachment],
    ] as const) {
      totals.cuts++;
      try {
        const facts = await read(name, cut);
        if (facts.protected && !isLocked) totals.protectedByAccident++;
        if (facts.encrypted === 'no' && facts.unread.length === 0 && facts.kind !== 'empty') totals.clear++;
      } catch {
        totals.faults++;
      }
    }
  }
  return [core, readers];
}

const said = ({ cuts, faults, protectedByAccident, clear }: Totals): string =>
  `${String(cuts).padStart(6)} cuts, ${faults} faults, ${protectedByAccident} protected by accident, ${String(clear).padStart(4)} clear`;

void (async () => {
  const all = [0, 1].map(() => ({ cuts: 0, faults: 0, protectedByAccident: 0, clear: 0 }));
  const kinds = [
    ...Object.entries(readableFiles).map((each) => [...each, false] as const),
    ...Object.entries(lockedFiles).map((each) => [...each, true] as const),
  ];
  for (const [name, make, isLocked] of kinds) {
    const each = await cutAtEveryByte(name, make(), isLocked);
    console.log(`${(isLocked ? `locked ${name}` : name).padEnd(20)} core ${said(each[0])} | readers ${said(each[1])}`);
    each.forEach((totals, at) => {
      const sum = all[at];
      if (sum === undefined) return;
      sum.cuts += totals.cuts;
      sum.faults += totals.faults;
      sum.protectedByAccident += totals.protectedByAccident;
      sum.clear += totals.clear;
    });
  }
  all.forEach((totals, at) => console.log(`${(at === 0 ? 'core' : 'readers').padEnd(20)} ${said(totals)}`));
})();
