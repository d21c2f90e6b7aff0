import type { TenantFailure } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { bucketOf } from '../../../log/place';
import { columnsHere, type ColumnsHost } from './columns-host';

export interface BookState {
  readonly is: 'idle' | 'loading';
  /** Month lists there are, newest first; those of months to come left out. */
  readonly lists: readonly string[];
  /** Lists that were read to their end. */
  readonly read: readonly string[];
  readonly records: number;
  /** Items whose content nobody understands. */
  readonly unreadable: number;
  readonly failure?: TenantFailure;
}

const MONTH = /(\d{4}-\d{2})$/;

/** What was read of the log, month by month, newest first. One for as long as the page is open. */
export class LogBook {
  private state: BookState = { is: 'idle', lists: [], read: [], records: 0, unreadable: 0 };
  private readonly listeners = new Set<() => void>();
  private isLoading = false;
  private records = 0;

  /** @param columns where the records are held; the standard is this thread */
  constructor(
    private readonly log: TenantPorts['log'],
    readonly columns: ColumnsHost = columnsHere(),
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = (): BookState => this.state;

  /**
   * The first useful screen: one bucket of one day, whatever the length of the log; when nobody wrote today, that of the
   * last weekday. Two requests at most. What is read again later is known by its id.
   */
  async first(school: string, now: number): Promise<void> {
    if (this.isLoading || this.state.records > 0) return;
    const day = 86_400_000;
    const back = [2, 3, 1, 1, 1, 1, 1][new Date(now).getUTCDay()] ?? 1;
    for (const moment of [now, now - back * day]) {
      const date = new Date(moment).toISOString();
      const list = `MailCheckLog-${date.slice(0, 7)}`;
      for await (const page of this.log.read(list, { by: 'bucket', bucket: bucketOf(school, date) })) {
        if (!page.ok) return;
        this.set({ records: await this.columns.add(page.lines) });
      }
      if (this.state.records > 0) return;
    }
  }

  /** Reads the months from `from` (2026-11) on that were not read yet. The newest comes first. */
  async load(from: string, to: string): Promise<void> {
    if (this.isLoading) return;
    this.isLoading = true;
    this.set({ is: 'loading' });
    const lists = await this.log.lists();
    if (!lists.ok) return this.stop(lists);
    const names = lists.value.map(({ name }) => name).filter((name) => monthOf(name) <= to);
    this.set({ lists: [...names].reverse() });
    for (const name of this.state.lists) {
      if (monthOf(name) < from || this.state.read.includes(name)) continue;
      const failure = await this.readList(name);
      if (failure) return this.stop(failure);
      this.set({ read: [...this.state.read, name] });
    }
    this.stop();
  }

  private async readList(name: string): Promise<TenantFailure | undefined> {
    let unreadable = 0;
    for await (const page of this.log.read(name, { by: 'list' })) {
      if (!page.ok) return page;
      this.records = await this.columns.add(page.lines);
      unreadable += page.unreadable.length;
      // Whoever listens looks all records through: told ever more rarely, the work stays a small multiple of one look.
      if (this.records < this.state.records * 1.2 + 500 && unreadable === 0) continue;
      this.set({ records: this.records, unreadable: this.state.unreadable + unreadable });
      unreadable = 0;
    }
    return undefined;
  }

  private stop(failure?: TenantFailure): void {
    this.isLoading = false;
    const { failure: _, ...rest } = this.state;
    this.state = {
      ...rest,
      is: 'idle',
      records: Math.max(this.records, this.state.records),
      ...(failure ? { failure } : {}),
    };
    this.listeners.forEach((listener) => listener());
  }

  private set(change: Partial<BookState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

export function monthOf(list: string): string {
  return MONTH.exec(list)?.[1] ?? '';
}

const books = new WeakMap<TenantPorts, LogBook>();

/** The book of whoever is signed in: going away and back reads nothing twice. */
export function bookOf(ports: TenantPorts, columns: () => ColumnsHost = columnsHere): LogBook {
  const known = books.get(ports) ?? new LogBook(ports.log, columns());
  books.set(ports, known);
  return known;
}
