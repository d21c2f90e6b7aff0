import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../../../policy/canonical';
import type { LogLine } from '../../../log/record';
import { LogColumns, type LogFilter, type LogRow } from './log-columns';

/** Names that occur, for the choices of the filter. */
export interface LogNames {
  readonly schools: readonly string[];
  readonly rules: readonly string[];
  readonly types: readonly string[];
  readonly decisions: readonly string[];
  readonly answers: readonly string[];
}

export interface Found {
  /** Rows that fit; they stay where the columns are. */
  readonly count: number;
  readonly names: LogNames;
}

/** Where the columns of the log live: in a worker, or (for tests, and browsers without one) here. */
export interface ColumnsHost {
  /** Takes lines in; answers how many records there are now. */
  add(lines: readonly LogLine[]): Promise<number>;
  /** Finds, newest first; `rows` and `placeOf` speak of what was found last. */
  find(filter: LogFilter): Promise<Found>;
  rows(from: number, to: number): Promise<readonly LogRow[]>;
  /** The first place not after this moment (epoch milliseconds). */
  placeOf(moment: number): Promise<number>;
  /** So many of what was found, drawn by a seed: whoever has the seed and the records draws the same. */
  sample(seed: string, size: number): Promise<readonly LogRow[]>;
}

/** The work itself, the same on both sides. */
export class Shelf {
  private readonly columns = new LogColumns();
  private found = new Uint32Array(0);

  add(lines: readonly LogLine[]): number {
    for (const line of lines) this.columns.add(line);
    return this.columns.length;
  }

  find(filter: LogFilter): Found {
    this.found = this.columns.find(filter) as Uint32Array<ArrayBuffer>;
    const { schools, rules, types, decisions, answers } = this.columns;
    const names = {
      schools: schools.list,
      rules: rules.list,
      types: types.list,
      decisions: decisions.list,
      answers: answers.list,
    };
    return { count: this.found.length, names };
  }

  rows(from: number, to: number): readonly LogRow[] {
    return Array.from(this.found.subarray(from, to), (row) => this.columns.row(row));
  }

  /** Those whose SHA-256 over seed and id comes first. */
  sample(seed: string, size: number): readonly LogRow[] {
    const drawn = Array.from(this.found, (row) => ({ row, ticket: ticketOf(seed, this.columns.row(row).id) }));
    drawn.sort((a, b) => a.ticket - b.ticket);
    return drawn.slice(0, size).map(({ row }) => this.columns.row(row));
  }

  placeOf(moment: number): number {
    let [low, high] = [0, this.found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columns.row(this.found[middle] ?? 0).at > moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The first 48 bits of the hash as a number. */
function ticketOf(seed: string, id: string): number {
  const hash = sha256(utf8(`${seed}\n${id}`));
  return hash.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
}

export const NO_NAMES: LogNames = { schools: [], rules: [], types: [], decisions: [], answers: [] };

export function columnsHere(): ColumnsHost {
  const shelf = new Shelf();
  return {
    add: async (lines) => shelf.add(lines),
    find: async (filter) => shelf.find(filter),
    rows: async (from, to) => shelf.rows(from, to),
    placeOf: async (moment) => shelf.placeOf(moment),
    sample: async (seed, size) => shelf.sample(seed, size),
  };
}
