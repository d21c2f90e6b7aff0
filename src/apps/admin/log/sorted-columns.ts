/** Rows are numbered below this, so that time in seconds and row fit into one number. */
const ROWS_BITS = 2 ** 22;
const CODES = 5;

interface Columns {
  readonly length: number;
  /** Epoch milliseconds. */
  readonly times: Float64Array;
  /** Five codes a row. */
  readonly codes: Uint8Array;
  readonly ruleCodes: Uint8Array;
  readonly rulesOfRow: number;
}

/** Places in the sorted order: a stretch of them, or a list. */
export type Places = { readonly from: number; readonly to: number } | Uint32Array;

/**
 * The columns that are filtered by, copied in the order of time, newest first. A filter reads them one after the other
 * from end to end, as a bare loop does; a million rows sorted in another order would be a million cache misses.
 */
export class SortedColumns {
  private readonly order: Uint32Array;
  private readonly times: Float64Array;
  /** Copied when first filtered by. */
  private readonly codes: (Uint8Array | undefined)[] = [];
  private rules: Uint8Array | undefined;

  constructor(private readonly columns: Columns) {
    const { length, times } = columns;
    this.order = newestFirst(length, times);
    this.times = new Float64Array(length);
    for (let place = 0; place < length; place++) this.times[place] = times[this.order[place] as number] as number;
  }

  get bytes(): number {
    const held = [this.order, this.times, ...this.codes, this.rules];
    return held.reduce((sum, one) => sum + (one?.byteLength ?? 0), 0);
  }

  private codesOf(column: number): Uint8Array {
    const { length, codes } = this.columns;
    const known = this.codes[column];
    if (known) return known;
    const copy = new Uint8Array(length);
    for (let place = 0; place < length; place++)
      copy[place] = codes[(this.order[place] as number) * CODES + column] as number;
    this.codes[column] = copy;
    return copy;
  }

  private rulesInOrder(): Uint8Array {
    const { length, ruleCodes, rulesOfRow } = this.columns;
    if (this.rules) return this.rules;
    const copy = new Uint8Array(length * rulesOfRow);
    for (let place = 0; place < length; place++) {
      const from = (this.order[place] as number) * rulesOfRow;
      for (let rule = 0; rule < rulesOfRow; rule++) copy[place * rulesOfRow + rule] = ruleCodes[from + rule] as number;
    }
    this.rules = copy;
    return copy;
  }

  /** Epoch milliseconds: from inclusive, to exclusive. */
  between(from: number, to: number): Places {
    return { from: this.firstBefore(to), to: this.firstBefore(from) };
  }

  having(places: Places, column: number, code: number): Places {
    const codes = this.codesOf(column);
    const found = new Uint32Array(sizeOf(places));
    let count = 0;
    if (places instanceof Uint32Array) {
      for (const place of places) if (codes[place] === code) found[count++] = place;
    } else {
      for (let place = places.from; place < places.to; place++) if (codes[place] === code) found[count++] = place;
    }
    return found.subarray(0, count);
  }

  withRule(places: Places, code: number): Places {
    const { rulesOfRow } = this.columns;
    const rules = this.rulesInOrder();
    const found = new Uint32Array(sizeOf(places));
    let count = 0;
    const look = (place: number): void => {
      for (let at = place * rulesOfRow; at < (place + 1) * rulesOfRow; at++)
        if (rules[at] === code) return void (found[count++] = place);
    };
    if (places instanceof Uint32Array) places.forEach(look);
    else for (let place = places.from; place < places.to; place++) look(place);
    return found.subarray(0, count);
  }

  rowsOf(places: Places): Uint32Array {
    if (!(places instanceof Uint32Array)) return this.order.slice(places.from, places.to);
    const rows = new Uint32Array(places.length);
    for (let at = 0; at < places.length; at++) rows[at] = this.order[places[at] as number] as number;
    return rows;
  }

  /** The first place whose time lies before this moment. */
  private firstBefore(moment: number): number {
    let [low, high] = [0, this.times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.times[middle] as number) >= moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function sizeOf(places: Places): number {
  return places instanceof Uint32Array ? places.length : Math.max(0, places.to - places.from);
}

/** By time and, within a second, by row; the browser's own sorting of numbers does it. */
function newestFirst(length: number, times: Float64Array): Uint32Array {
  const keys = new Float64Array(length);
  let isAscending = true;
  for (let row = 0; row < length; row++) {
    keys[row] = Math.floor((times[row] as number) / 1000) * ROWS_BITS + row;
    if (row > 0 && (keys[row] as number) < (keys[row - 1] as number)) isAscending = false;
  }
  if (!isAscending) keys.sort();
  const order = new Uint32Array(length);
  for (let place = 0; place < length; place++) order[length - 1 - place] = (keys[place] as number) % ROWS_BITS;
  return order;
}
