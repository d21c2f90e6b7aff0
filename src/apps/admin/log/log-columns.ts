import type { LogLine } from '../../../log/record';
import { isTombstone } from '../../../log/record';
import { SortedColumns } from './sorted-columns';

/** What the list of records shows and filters by; -1 or '' = all. */
export interface LogFilter {
  /** Epoch milliseconds: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  readonly school: string;
  readonly rule: string;
  readonly type: string;
  readonly decision: string;
  readonly answer: string;
  /** Entra object id. */
  readonly writer?: string;
}

/** One row, put together again from the columns. */
export interface LogRow {
  readonly at: number;
  readonly list: string;
  /** Id of the first record of its item, by which the item is asked for. */
  readonly itemKey: string;
  readonly id: string;
  readonly school: string;
  readonly type: string;
  readonly decision: string;
  readonly answer: string;
  readonly rules: readonly string[];
}

/** Words that repeat, kept once. */
class Names {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();

  at(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.list.length);
    return this.list.push(name) - 1;
  }

  find(name: string): number {
    return this.places.get(name) ?? -1;
  }
}

const START = 1024;
/** Rules in one record that are kept for showing and filtering. */
const MOST_RULES = 6;
const NONE = 255;
/** Whoever comes later is not told apart; no tenant has so many. */
const MOST_WRITERS = 65_535;

/**
 * The log as columns of numbers, some sixty bytes a record, so that a million records stay in the tab. Details are
 * asked for when a row is opened.
 */
export class LogColumns {
  length = 0;
  readonly schools = new Names();
  readonly rules = new Names();
  readonly types = new Names();
  readonly decisions = new Names();
  readonly answers = new Names();
  private readonly writers = new Names();
  private readonly lists = new Names();
  /** Rows by the hash of their id, one more than the row; 0 = free. Never more than half full. */
  private known = new Uint32Array(START * 4);
  private times = new Float64Array(START);
  private codes = new Uint8Array(START * 5);
  private ruleCodes = new Uint8Array(START * MOST_RULES).fill(NONE);
  private ids = new Uint8Array(START * 16);
  private firsts = new Uint32Array(START);
  private writerCodes = new Uint16Array(START);
  private sorted: SortedColumns | undefined;
  private lastItem = '';
  private firstOfItem = 0;

  /** Adds a line; a record that was written twice is dropped the second time. */
  add(line: LogLine): void {
    const id = isTombstone(line) ? line.erased.recordId : line.record.id;
    const item = `${line.list}/${line.itemId}`;
    if (item !== this.lastItem) this.firstOfItem = this.length;
    this.lastItem = item;
    const bytes = bytesOf(id);
    if (this.length * 2 >= this.known.length) this.rehash(this.known.length * 2);
    if (this.isKnown(bytes)) return;
    if (this.length === this.times.length) this.grow();
    const row = this.length++;
    this.sorted = undefined;
    this.times[row] = Date.parse(isTombstone(line) ? line.createdDateTime : line.record.occurredAt);
    this.ids.set(bytes, row * 16);
    this.firsts[row] = this.firstOfItem;
    this.writerCodes[row] = Math.min(this.writers.at(line.createdBy), MOST_WRITERS);
    this.setCodes(row, line);
  }

  private setCodes(row: number, line: LogLine): void {
    const record = isTombstone(line) ? undefined : line.record;
    const decision = record?.type === 'inspection' ? record.decision : '';
    const answer = record !== undefined && 'answer' in record ? record.answer : '';
    const codes = [
      this.lists.at(line.list),
      this.schools.at(record?.school ?? ''),
      this.types.at(record?.type ?? 'erased'),
      this.decisions.at(decision),
      this.answers.at(answer),
    ];
    codes.forEach((code, index) => (this.codes[row * 5 + index] = Math.min(code, 254)));
    const rules =
      record?.type === 'inspection' ? [...new Set(record.findings.map(({ rule }) => rule))] : rulesOf(record);
    rules.slice(0, MOST_RULES).forEach((rule, index) => {
      this.ruleCodes[row * MOST_RULES + index] = Math.min(this.rules.at(rule), 254);
    });
  }

  row(row: number): LogRow {
    const code = (index: number): number => this.codes[row * 5 + index] ?? 0;
    const codes = [...this.ruleCodes.subarray(row * MOST_RULES, (row + 1) * MOST_RULES)].filter((one) => one !== NONE);
    return {
      at: this.times[row] ?? 0,
      list: this.lists.list[code(0)] ?? '',
      itemKey: this.idAt(this.firsts[row] ?? row),
      id: this.idAt(row),
      school: this.schools.list[code(1)] ?? '',
      type: this.types.list[code(2)] ?? '',
      decision: this.decisions.list[code(3)] ?? '',
      answer: this.answers.list[code(4)] ?? '',
      rules: codes.map((one) => this.rules.list[one] ?? ''),
    };
  }

  /** The rows that fit, newest first. */
  find(filter: LogFilter): Uint32Array {
    const sorted = (this.sorted ??= this.sort());
    const wishes = [
      [1, wanted(this.schools, filter.school)],
      [2, wanted(this.types, filter.type)],
      [3, wanted(this.decisions, filter.decision)],
      [4, wanted(this.answers, filter.answer)],
    ] as const;
    let places = sorted.between(filter.from, filter.to);
    for (const [column, code] of wishes) if (code !== undefined) places = sorted.having(places, column, code);
    const rule = wanted(this.rules, filter.rule);
    if (rule !== undefined) places = sorted.withRule(places, rule);
    const rows = sorted.rowsOf(places);
    const writer = wanted(this.writers, filter.writer ?? '');
    return writer === undefined ? rows : rows.filter((row) => this.writerCodes[row] === writer);
  }

  /** Bytes the columns take. */
  get bytes(): number {
    const held = [this.times, this.codes, this.ruleCodes, this.ids, this.firsts, this.writerCodes, this.known];
    return held.reduce((sum, { byteLength }) => sum + byteLength, this.sorted?.bytes ?? 0);
  }

  /** Sorted anew when something was added, and not for every question. */
  sort(): SortedColumns {
    const { length, times, codes, ruleCodes } = this;
    return new SortedColumns({ length, times, codes, ruleCodes, rulesOfRow: MOST_RULES });
  }

  private isKnown(bytes: Uint8Array): boolean {
    const mask = this.known.length - 1;
    for (let at = keyOf(bytes) & mask; ; at = (at + 1) & mask) {
      const held = this.known[at] as number;
      if (held === 0) {
        this.known[at] = this.length + 1;
        return false;
      }
      if (this.isIdOf(held - 1, bytes)) return true;
    }
  }

  private isIdOf(row: number, bytes: Uint8Array): boolean {
    for (let index = 0; index < 16; index++) if (this.ids[row * 16 + index] !== bytes[index]) return false;
    return true;
  }

  private rehash(size: number): void {
    this.known = new Uint32Array(size);
    for (let row = 0; row < this.length; row++) {
      let at = keyOf(this.ids.subarray(row * 16, row * 16 + 16)) & (size - 1);
      while (this.known[at] !== 0) at = (at + 1) & (size - 1);
      this.known[at] = row + 1;
    }
  }

  private idAt(row: number): string {
    const hex = Array.from(this.ids.subarray(row * 16, row * 16 + 16), (byte) => byte.toString(16).padStart(2, '0'));
    const text = hex.join('');
    return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
  }

  private grow(): void {
    const rows = Math.ceil(this.times.length * 1.5);
    this.times = larger(this.times, new Float64Array(rows));
    this.codes = larger(this.codes, new Uint8Array(rows * 5));
    this.ruleCodes = larger(this.ruleCodes, new Uint8Array(rows * MOST_RULES).fill(NONE));
    this.ids = larger(this.ids, new Uint8Array(rows * 16));
    this.firsts = larger(this.firsts, new Uint32Array(rows));
    this.writerCodes = larger(this.writerCodes, new Uint16Array(rows));
  }
}

function rulesOf(record: object | undefined): readonly string[] {
  const rules: unknown = record !== undefined && 'rules' in record ? record.rules : [];
  return Array.isArray(rules) ? rules.map(String) : [];
}

/** Undefined: all. A name nobody has fits nothing. */
function wanted(names: Names, name: string): number | undefined {
  return name === '' ? undefined : names.find(name);
}

function larger<T extends { set(held: T): void }>(held: T, room: T): T {
  room.set(held);
  return room;
}

function bytesOf(uuid: string): Uint8Array {
  const hex = uuid.replace(/-/g, '');
  return Uint8Array.from({ length: 16 }, (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16) || 0);
}

function keyOf(bytes: Uint8Array): number {
  let key = 2166136261;
  for (const byte of bytes) key = Math.imul(key ^ byte, 16777619) >>> 0;
  return key;
}
