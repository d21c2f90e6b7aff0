import { checkMessage, type Checked, type GateDependencies } from '../../gate/check-message';
import { handOver } from '../../gate/hand-over';
import { NOTICE_KEY, type NoticeText } from '../../gate/warm-up';
import type { ComposeItem } from '../../ports/compose-item';

/** What the pane shows: nothing yet, the newest result (perhaps while a newer one is made), or that the check failed. */
export type LiveState =
  | { readonly is: 'checking' }
  | { readonly is: 'checked'; readonly checked: Checked; readonly isStale: boolean }
  | { readonly is: 'broken' };

/** Waits for a pause in typing, and never longer than Outlook takes to notice it. */
const PAUSE_MS = 400;
/** Outlook may be busy with a great file when the pane opens: what did not answer in time is asked again, three times. */
const AGAIN_MS = [3_000, 10_000, 30_000];

/** Looks at the message again and again while it is being written, and tells its listeners. */
export class LiveCheck {
  private state: LiveState = { is: 'checking' };
  private readonly listeners = new Set<() => void>();
  private newest = 0;
  private tries = 0;
  private cancelPause = (): void => undefined;
  private stopWatching = (): void => undefined;

  constructor(
    private readonly item: ComposeItem,
    private readonly gate: GateDependencies,
    private readonly noticeText: NoticeText,
  ) {}

  readonly read = (): LiveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.stopWatching = this.item.onChange(() => this.later());
    void this.now();
  }

  stop(): void {
    this.newest++;
    this.cancelPause();
    this.stopWatching();
  }

  /** Looks now; resolves when this look, or a newer one that took its place, has been shown. */
  async now(): Promise<void> {
    this.cancelPause();
    const mine = ++this.newest;
    if (this.state.is === 'checked') this.show({ ...this.state, isStale: true });
    try {
      const checked = await checkMessage(this.item, this.gate, { when: 'compose', canOpenPane: true });
      if (mine !== this.newest) return;
      this.show({ is: 'checked', checked, isStale: false });
      const { digest, partial, inspection, verdicts } = checked;
      if (digest !== undefined && !partial)
        await handOver(this.item, digest, this.gate.clock.now(), inspection, verdicts);
      if (mine === this.newest) await this.item.notify(NOTICE_KEY, this.noticeText(checked));
      if (mine === this.newest && isUnanswered(checked)) this.wait(AGAIN_MS[this.tries++]);
    } catch {
      // A fault of ours: the pane says so and offers another try; Send decides for itself in any case.
      if (mine === this.newest) this.show({ is: 'broken' });
    }
  }

  private later(): void {
    this.tries = 0;
    this.wait(PAUSE_MS);
  }

  private wait(ms: number | undefined): void {
    this.cancelPause();
    if (ms !== undefined) this.cancelPause = this.gate.timers.after(ms, () => void this.now());
  }

  private show(state: LiveState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}

/** Outlook gave no answer in time. What is only too long to be read to its end would be no shorter the next time. */
function isUnanswered({ snapshot: { from, to, cc, bcc, subject, body, attachments } }: Checked): boolean {
  const isLate = (part: { readonly state: string; readonly reason?: string }): boolean => part.reason === 'timeout';
  if ([from, to, cc, bcc, subject, body, attachments].some(isLate)) return true;
  return attachments.state === 'read' && attachments.value.some(({ facts }) => isLate(facts));
}
