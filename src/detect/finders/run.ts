import { NUMBER, type Anchors } from '../scan/scan';

/** A card has five groups, a telephone number at most seven. */
const MOST_GROUPS = 7;
const MOST_GAP = 3;
/** A million digits are no identifier: the rest of an endless group is not copied. */
const MOST_DIGITS = 40;

/** Groups of digits that stand close together: "943 476 5919", "10-79-99 88837491", "07700 900 123". */
export class Run {
  readonly start: number[] = [];
  readonly end: number[] = [];
  count = 0;
  /** How many digits the run has in all. */
  total = 0;
  /** `sum[k]`: digits in the first k groups. */
  readonly sum: number[] = [0];
  private written = '';

  constructor(
    readonly text: string,
    readonly anchors: Anchors,
  ) {}

  /** Reads the groups from anchor `first` on. */
  read(first: number): void {
    const { anchors, text } = this;
    this.count = 0;
    this.total = 0;
    this.written = '';
    for (let i = first; i < anchors.count && this.count < MOST_GROUPS; i++) {
      if (anchors.kind[i] !== NUMBER) break;
      const start = anchors.start[i] as number;
      const end = anchors.end[i] as number;
      if (this.count > 0 && !isGap(text, this.end[this.count - 1] as number, start)) break;
      this.start[this.count] = start;
      this.end[this.count] = end;
      this.total += Math.min(end - start, MOST_DIGITS);
      this.count++;
      this.sum[this.count] = this.total;
      if (end - start > MOST_DIGITS) break;
    }
  }

  /** Takes one group of digits with a letter at its edge for the run. */
  readLettered(start: number, end: number): void {
    this.start[0] = start;
    this.end[0] = end;
    this.count = 1;
    this.written = this.text.slice(start, end).replace(/\D/g, '');
    this.total = this.sum[1] = this.written.length;
  }

  /** All digits of the run. */
  get digits(): string {
    if (this.written === '')
      for (let k = 0; k < this.count; k++) {
        const start = this.start[k] as number;
        this.written += this.text.slice(start, Math.min(this.end[k] as number, start + MOST_DIGITS));
      }
    return this.written;
  }

  /** How many groups make exactly `total` digits; 0 when no number of them does. */
  groupsFor(total: number): number {
    for (let k = 1; k <= this.count; k++) if (this.sum[k] === total) return k;
    return 0;
  }

  lengthOf(group: number): number {
    return (this.sum[group + 1] ?? 0) - (this.sum[group] ?? 0);
  }

  /** Are the first groups written as one number is: in one piece, or three digits first? "2026-09-06 10" is a day and an hour. */
  isOneNumber(groups: number): boolean {
    return groups === 1 || (groups <= 3 && this.lengthOf(0) === 3);
  }

  /** The separators between the first `groups` groups, joined. */
  separators(groups: number): string {
    let all = '';
    for (let k = 1; k < groups; k++) all += this.text.slice(this.end[k - 1], this.start[k]);
    return all;
  }

  /** Do the groups have these lengths? */
  hasShape(lengths: readonly number[]): boolean {
    if (lengths.length > this.count) return false;
    for (let k = 0; k < lengths.length; k++) if (this.lengthOf(k) !== lengths[k]) return false;
    return true;
  }
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from > MOST_GAP) return false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    // space, tab, line end, brackets, hyphen, full stop, slash
    if (
      code !== 32 &&
      code !== 9 &&
      code !== 10 &&
      code !== 13 &&
      code !== 40 &&
      code !== 41 &&
      !(code >= 45 && code <= 47)
    )
      return false;
  }
  return true;
}

/** Weighted sum of digits: the first digit by the first weight, and so on. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits.charCodeAt(i) - 48), 0);
}
