/** Bits in a row, for small files. Most significant first. */
export class BitWriter {
  private readonly bytes: number[] = [];
  private used = 0;

  write(value: number, bits: number): void {
    for (let i = bits - 1; i >= 0; i--) {
      if (this.used % 8 === 0) this.bytes.push(0);
      if (Math.floor(value / 2 ** i) % 2 === 1) {
        const last = this.bytes.length - 1;
        this.bytes[last] = (this.bytes[last] as number) | (128 >> (this.used % 8));
      }
      this.used++;
    }
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what `BitWriter` wrote. Past the end there are zeros; `isPast` says so. */
export class BitReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  read(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++, this.at++)
      value = value * 2 + (((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1);
    return value;
  }

  get isPast(): boolean {
    return this.at > this.bytes.length * 8;
  }
}

/** Writes numbers in rising order by their differences (Golomb-Rice): `count` of them cost little more than their entropy. */
export function writeRising(into: BitWriter, numbers: readonly number[], range: number): void {
  const low = lowBits(numbers.length, range);
  let before = 0;
  for (const number of numbers) {
    const difference = number - before;
    for (let high = Math.floor(difference / 2 ** low); high > 0; high--) into.write(1, 1);
    into.write(0, 1);
    into.write(difference % 2 ** low, low);
    before = number;
  }
}

/** Undefined when the bits are not such numbers. */
export function readRising(from: BitReader, count: number, range: number): number[] | undefined {
  const low = lowBits(count, range);
  const numbers: number[] = [];
  let before = 0;
  for (let i = 0; i < count; i++) {
    let high = 0;
    while (from.read(1) === 1) high++;
    before += high * 2 ** low + from.read(low);
    if (from.isPast || before >= range) return undefined;
    numbers.push(before);
  }
  return numbers;
}

function lowBits(count: number, range: number): number {
  return Math.max(0, Math.floor(Math.log2(range / Math.max(1, count))));
}
