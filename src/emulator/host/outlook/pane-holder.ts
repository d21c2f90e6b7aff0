import { AddInFrame, type FrameHost } from '../protocol/add-in-frame';
import type { Command } from './manifest';
import type { WindowServices } from './window-services';

/** The task pane beside an item: open with one command's page, or closed. */
export class PaneHolder {
  private current: { readonly frame: AddInFrame; readonly command: Command } | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly host: FrameHost,
    private readonly services: Pick<WindowServices, 'locale'>,
  ) {}

  readonly read = (): { readonly frame: AddInFrame; readonly command: Command } | undefined => this.current;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens the command's page; when it is open already, it is told that its context changed (1.15). */
  open(command: Command): void {
    if (command.action.kind !== 'pane') return;
    if (this.current?.command.action.kind === 'pane' && this.current.command.action.url === command.action.url) {
      return this.raise('olkInitializationContextChanged', ['']);
    }
    this.current?.frame.close();
    const { url } = command.action;
    const frame = new AddInFrame(this.host, {
      url,
      purpose: 'pane',
      title: command.label,
      locale: this.services.locale,
    });
    this.current = { frame, command };
    this.tell();
  }

  toggle(command: Command): void {
    if (this.current?.command.id === command.id) this.close();
    else this.open(command);
  }

  close(): void {
    if (!this.current) return;
    this.current.frame.close();
    this.current = undefined;
    this.tell();
  }

  raise(eventName: string, payload: readonly unknown[]): void {
    this.current?.frame.raise(eventName, payload);
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
