import type { EventPage, FrameHost } from '../protocol/add-in-frame';
import type { FromRuntime, RuntimeFacts, ToRuntime } from './messages';

/** One start of classic Outlook's event runtime: the manifest's script alone in a worker, without page or storage. */
export class ClassicRuntime implements EventPage {
  readonly purpose = 'event';
  private readonly worker: Worker;
  private readonly waiting: (() => void)[] = [];
  private ready = false;

  constructor(
    private readonly host: FrameHost,
    script: string,
    facts: RuntimeFacts,
  ) {
    this.worker = new Worker('/emulator/classic.js');
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromRuntime>) => void this.hear(data));
    this.post({ kind: 'start', script, facts });
  }

  get isReady(): boolean {
    return this.ready;
  }

  whenReady(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  invoke(invocation: string, functionName: string, event: Readonly<Record<string, unknown>>): void {
    this.post({ kind: 'invoke', invocation, functionName, event });
  }

  close(): void {
    this.worker.terminate();
  }

  private async hear(message: FromRuntime): Promise<void> {
    if (message.kind === 'ready') {
      this.ready = true;
      this.waiting.splice(0).forEach((resolve) => resolve());
    }
    if (message.kind === 'failed')
      console.error(`The event script does not run in classic Outlook: ${message.message}`);
    if (message.kind === 'completed')
      this.host.completed(this, message.invocation, message.status, { completedContext: message.context });
    if (message.kind === 'call') {
      for (const { afterMs, result } of await this.host.execute(this, message.dispatchId, message.params)) {
        window.setTimeout(() => this.post({ kind: 'answer', call: message.call, result }), afterMs);
      }
    }
  }

  private post(message: ToRuntime): void {
    this.worker.postMessage(message);
  }
}
