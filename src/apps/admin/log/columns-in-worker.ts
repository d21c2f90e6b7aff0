import type { ColumnsHost, Found } from './columns-host';
import type { Question } from './columns-worker';
import type { LogRow } from './log-columns';

type Ask = Question extends infer Q ? (Q extends Question ? Omit<Q, 'turn'> : never) : never;

/** The columns in a worker of their own. Answers come in the order of the questions. */
export function columnsInWorker(): ColumnsHost {
  const worker = new Worker(new URL('./columns-worker.ts', import.meta.url));
  const waiting = new Map<number, (value: unknown) => void>();
  let turn = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ readonly turn: number; readonly value: unknown }>) => {
    waiting.get(data.turn)?.(data.value);
    waiting.delete(data.turn);
  });
  const ask = <T>(question: Ask): Promise<T> =>
    new Promise((resolve) => {
      turn++;
      waiting.set(turn, resolve as (value: unknown) => void);
      worker.postMessage({ ...question, turn });
    });
  return {
    add: (lines) => ask<number>({ ask: 'add', lines }),
    find: (filter) => ask<Found>({ ask: 'find', filter }),
    rows: (from, to) => ask<readonly LogRow[]>({ ask: 'rows', from, to }),
    sample: (seed, size) => ask<readonly LogRow[]>({ ask: 'sample', seed, size }),
    placeOf: (moment) => ask<number>({ ask: 'placeOf', moment }),
  };
}
