import { AddInFrame, type FrameHost } from '../protocol/add-in-frame';
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
  readonly frame: AddInFrame;
  readonly settle: (outcome: EventOutcome) => void;
}

/**
 * Runs launch events in the add-in's hidden page. The page starts with the first event and is closed when the last
 * running one has ended: nothing it holds in memory survives, as in Outlook.
 */
export class EventRuntime {
  private frame: AddInFrame | undefined;
  private readonly running = new Map<string, Running>();
  private count = 0;

  constructor(
    private readonly manifest: Manifest,
    private readonly host: FrameHost,
    private readonly timers: HostTimers,
    private readonly home: HTMLElement,
    private readonly locale: string,
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
    this.closeFrame();
  }

  private start(invocation: string, event: LaunchEvent, args: unknown, resolve: (outcome: EventOutcome) => void): void {
    const frame = this.frameToRunIn();
    const stopWaiting: (() => void)[] = [];
    const settle = (outcome: EventOutcome): void => {
      if (!this.running.delete(invocation)) return;
      stopWaiting.forEach((stop) => stop());
      if (this.running.size === 0) this.closeFrame();
      resolve(outcome);
    };
    this.running.set(invocation, { frame, settle });
    stopWaiting.push(this.timers.after(ANSWER_LIMIT_MS, () => settle({ kind: 'silent' })));
    if (!frame.isReady)
      stopWaiting.push(this.timers.after(LOAD_LIMIT_MS, () => !frame.isReady && settle({ kind: 'unavailable' })));
    void frame
      .whenReady()
      .then(() => this.running.has(invocation) && frame.invoke(invocation, event.functionName, args));
  }

  private frameToRunIn(): AddInFrame {
    if (this.frame) return this.frame;
    const title = `${this.manifest.displayName} event runtime`;
    this.frame = new AddInFrame(this.host, {
      url: this.manifest.runtimePage,
      purpose: 'event',
      title,
      locale: this.locale,
    });
    this.home.append(this.frame.element);
    return this.frame;
  }

  private closeFrame(): void {
    this.frame?.close();
    this.frame = undefined;
  }
}
