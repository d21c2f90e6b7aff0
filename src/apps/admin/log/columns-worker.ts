import type { LogLine } from '../../../log/record';
import type { LogFilter } from './log-columns';
import { Shelf } from './columns-host';

/** One question to the worker; the answer carries the same `turn`. */
export type Question = { readonly turn: number } & (
  | { readonly ask: 'add'; readonly lines: readonly LogLine[] }
  | { readonly ask: 'find'; readonly filter: LogFilter }
  | { readonly ask: 'rows'; readonly from: number; readonly to: number }
  | { readonly ask: 'sample'; readonly seed: string; readonly size: number }
  | { readonly ask: 'placeOf'; readonly moment: number }
);

const shelf = new Shelf();

function answerTo(question: Question): unknown {
  switch (question.ask) {
    case 'add':
      return shelf.add(question.lines);
    case 'find':
      return shelf.find(question.filter);
    case 'rows':
      return shelf.rows(question.from, question.to);
    case 'sample':
      return shelf.sample(question.seed, question.size);
    case 'placeOf':
      return shelf.placeOf(question.moment);
  }
}

/** Holds the log's columns, so that looking through a million records never keeps the page waiting. */
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  self.postMessage({ turn: data.turn, value: answerTo(data) });
});
