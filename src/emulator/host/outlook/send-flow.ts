import type { Profile } from '../mail/profile';
import type { EventOutcome } from './event-runtime';
import type { HostTimers } from './host-timers';
import type { SendMode } from './manifest';

/** Outlook's window over the message; its buttons are what the sender can do. */
export interface SendDialog {
  readonly kind: 'stopped' | 'unavailable' | 'slow' | 'timed-out' | 'no-recipients' | 'unresolved';
  readonly title: string;
  readonly message: string;
  /** Drawn with bold, italics, lists and links when given. */
  readonly markdown: string | undefined;
  readonly buttons: readonly DialogButton[];
}

export interface DialogButton {
  readonly does: 'send' | 'dont-send' | 'action' | 'try-later' | 'close';
  readonly label: string;
}

export interface SendState {
  readonly phase: 'writing' | 'checking' | 'asking' | 'sent';
  readonly dialog: SendDialog | undefined;
}

/** What the compose window does for the flow. */
export interface SendHost {
  readonly addInName: string;
  readonly profile: Profile;
  readonly timers: HostTimers;
  /** Runs the send event; undefined when the manifest has none for this kind of item. */
  runSendEvent(): Promise<EventOutcome | undefined>;
  readonly sendMode: SendMode;
  /** A reason of Outlook's own not to send, before any add-in is asked. */
  ownObjection(): SendDialog | undefined;
  deliver(how: 'allowed' | 'sent-anyway' | 'unchecked'): void;
  openPane(commandId: string, contextData: string): void;
}

/** Limits of the dialog's texts. */
const MESSAGE_LIMIT = 500;
const LABEL_LIMIT = 20;
const SLOW_AFTER_MS = 5_000;

const DONT_SEND: DialogButton = { does: 'dont-send', label: "Don't Send" };
const SEND_ANYWAY: DialogButton = { does: 'send', label: 'Send Anyway' };
const WRITING: SendState = { phase: 'writing', dialog: undefined };

/** One message's way from the Send button to Sent Items or back to its author. */
export class SendFlow {
  private state: SendState = WRITING;
  private action: { commandId: string; contextData: string } | undefined;
  private attempt = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly host: SendHost) {}

  readonly read = (): SendState => this.state;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Presses of Send that reached the add-in. */
  get presses(): number {
    return this.attempt;
  }

  get isChecking(): boolean {
    return this.state.phase === 'checking';
  }

  async press(): Promise<void> {
    if (this.state.phase !== 'writing') return;
    const objection = this.host.ownObjection();
    if (objection) return this.ask(objection);
    this.attempt += 1;
    const attempt = this.attempt;
    this.show({ phase: 'checking', dialog: undefined });
    const stopWaiting = this.host.timers.after(
      SLOW_AFTER_MS,
      () => this.isCurrent(attempt) && this.show({ phase: 'checking', dialog: this.slowDialog() }),
    );
    const outcome = await this.host.runSendEvent();
    stopWaiting();
    if (this.isCurrent(attempt)) this.finish(outcome);
  }

  choose(does: DialogButton['does']): void {
    const { action } = this;
    const isWaiting = this.state.phase === 'checking';
    if (isWaiting) this.attempt += 1;
    this.action = undefined;
    if (does === 'send') return this.deliver('sent-anyway');
    this.show(WRITING);
    if (does === 'action' && action) this.host.openPane(action.commandId, action.contextData);
  }

  private isCurrent(attempt: number): boolean {
    return this.attempt === attempt && this.state.phase === 'checking';
  }

  private finish(outcome: EventOutcome | undefined): void {
    if (!outcome) return this.deliver('unchecked');
    if (outcome.kind === 'unavailable') return this.ask(this.unavailableDialog());
    if (outcome.kind === 'silent') return this.ask(this.timedOutDialog());
    if (outcome.context['allowEvent'] === true) return this.deliver('allowed');
    this.ask(this.stoppedDialog(outcome.context));
  }

  private deliver(how: 'allowed' | 'sent-anyway' | 'unchecked'): void {
    this.show({ phase: 'sent', dialog: undefined });
    this.host.deliver(how);
  }

  private ask(dialog: SendDialog): void {
    this.show({ phase: 'asking', dialog });
  }

  private show(state: SendState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }

  /** The manifest's mode, weakened if the handler says so: it can never be made stronger. */
  private modeFor(context: Readonly<Record<string, unknown>>): SendMode {
    const weakens =
      this.host.profile.weakensSendMode && String(context['sendModeOverride']).toLowerCase() === 'promptuser';
    return weakens ? 'PromptUser' : this.host.sendMode;
  }

  private stoppedDialog(context: Readonly<Record<string, unknown>>): SendDialog {
    const { profile, addInName } = this.host;
    const commandId = textIn(context, 'commandId');
    const label = textIn(context, 'cancelLabel').slice(0, LABEL_LIMIT);
    const hasAction = profile.hasTakeAction && commandId !== '';
    this.action = hasAction ? { commandId, contextData: textIn(context, 'contextData') } : undefined;
    const markdown = profile.showsMarkdown ? textIn(context, 'errorMessageMarkdown') : '';
    const message =
      textIn(context, 'errorMessage') || `${addInName} asks you to look at this message again before you send it.`;
    // Without a command the label stands on "Don't Send"; so it does on clients without the third button.
    const stop: DialogButton = hasAction || label === '' ? DONT_SEND : { ...DONT_SEND, label };
    const act: DialogButton[] = hasAction ? [{ does: 'action', label: label || 'Take Action' }] : [];
    const send = this.modeFor(context) === 'PromptUser' ? [SEND_ANYWAY] : [];
    return {
      kind: 'stopped',
      title: addInName,
      message: message.slice(0, MESSAGE_LIMIT),
      markdown: markdown === '' ? undefined : markdown.slice(0, MESSAGE_LIMIT),
      buttons: [...act, ...send, stop],
    };
  }

  private unavailableDialog(): SendDialog {
    const isBlocked = this.host.sendMode === 'Block';
    const message = `${this.host.addInName} is unavailable and cannot check this message.`;
    const buttons: DialogButton[] = isBlocked ? [DONT_SEND] : [SEND_ANYWAY, { does: 'try-later', label: 'Try Later' }];
    return {
      kind: 'unavailable',
      title: `${this.host.addInName} is unavailable`,
      message,
      markdown: undefined,
      buttons,
    };
  }

  private slowDialog(): SendDialog {
    const canSkip = this.host.sendMode === 'PromptUser';
    return {
      kind: 'slow',
      title: this.host.addInName,
      message: `${this.host.addInName} is taking longer than expected to check this message.`,
      markdown: undefined,
      buttons: canSkip ? [SEND_ANYWAY, DONT_SEND] : [DONT_SEND],
    };
  }

  private timedOutDialog(): SendDialog {
    const canSkip = this.host.sendMode === 'PromptUser';
    return {
      kind: 'timed-out',
      title: this.host.addInName,
      message: `${this.host.addInName} did not answer within five minutes. Try to send the message again.`,
      markdown: undefined,
      buttons: canSkip ? [SEND_ANYWAY, DONT_SEND] : [DONT_SEND],
    };
  }
}

function textIn(context: Readonly<Record<string, unknown>>, key: string): string {
  const value = context[key];
  return typeof value === 'string' ? value : '';
}
