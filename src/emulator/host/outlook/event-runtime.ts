import type { EventPage } from '../protocol/add-in-frame';
import type { HostTimers } from './host-timers';
import type { LaunchEvent, Manifest } from './manifest';

/** How a handler ended. `unavailable`: page or handler not there; `silent`: 5 minutes without an answer. */
export type EventOutcome =
  | { readonly kind: 'completed'; readonly context: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'silent' };

/** Outlook gives a page that cannot be loaded up after about 15 s (office-js issue 6319), a handler after 5 minutes. */
const LOAD_LIMIT_MS = 15_000;
const ANSWER_LIMIT_MS = 300_000;

interface Running {
  readonly page: EventPage;
  readonly settle: (outcome: EventOutcome) => void;
}

/**
 * Runs launch events in the add-in's hidden page. The page starts with the first event and is closed when the last
 * running one has ended: nothing it holds in memory survives, as in Outlook.
 */
export class EventRuntime {
  private page: EventPage | undefined;
  private readonly running = new Map<string, Running>();
  private count = 0;

  constructor(
    private readonly manifest: Manifest,
    private readonly timers: HostTimers,
    private readonly newPage: () => EventPage,
  ) {}

  eventNamed(type: string): LaunchEvent | undefined {
    return this.manifest.launchEvents.find((event) => event.type === type);
  }

  /** Runs the handler of this event type, if the manifest has one. Never rejects. */
  async run(type: string, details: Readonly<Record<string, unknown>> = {}): Promise<EventOutcome | undefined> {
    const event = this.eventNamed(type);
    if (!event) return undefined;
    this.count += 1;
    const invocation = `event-${this.count}`;
    return new Promise((resolve) => this.start(invocation, event, { type, ...details }, resolve));
  }

  /** The add-in's answer to an invocation; a second one is dropped. */
  completed(invocation: string, status: number, event: unknown): void {
    const running = this.running.get(invocation);
    if (!running) return;
    const context = (event as { completedContext?: Record<string, unknown> } | undefined)?.completedContext ?? {};
    running.settle(status === 0 ? { kind: 'completed', context } : { kind: 'unavailable' });
  }

  close(): void {
    [...this.running.values()].forEach(({ settle }) => settle({ kind: 'silent' }));
    this.closePage();
  }

  private start(
    invocation: string,
    event: LaunchEvent,
    args: Readonly<Record<string, unknown>>,
    resolve: (outcome: EventOutcome) => void,
  ): void {
    const page = this.pageToRunIn();
    const stopWaiting: (() => void)[] = [];
    const settle = (outcome: EventOutcome): void => {
      if (!this.running.delete(invocation)) return;
      stopWaiting.forEach((stop) => stop());
      if (this.running.size === 0) this.closePage();
      resolve(outcome);
    };
    this.running.set(invocation, { page, settle });
    stopWaiting.push(this.timers.after(ANSWER_LIMIT_MS, () => settle({ kind: 'silent' })));
    if (!page.isReady)
      stopWaiting.push(this.timers.after(LOAD_LIMIT_MS, () => !page.isReady && settle({ kind: 'unavailable' })));
    void page.whenReady().then(() => this.running.has(invocation) && page.invoke(invocation, event.functionName, args));
  }

  private pageToRunIn(): EventPage {
    this.page ??= this.newPage();
    return this.page;
  }

  private closePage(): void {
    this.page?.close();
    this.page = undefined;
  }
}
