import { isResolved, recipientsOf, type Change, type Item } from '../mail/item';
import type { CallResult, Caller, Delivery, FrameHost } from '../protocol/add-in-frame';
import type { CallContext, Params } from '../protocol/call';
import { CALL_TABLE } from '../protocol/call-table';
import { formOf } from '../protocol/calls/forms';
import { deliveriesOf, NOT_SUPPORTED } from '../protocol/faults';
import { appContextOf, initialDataOf, ITEM_TYPES } from './app-context';
import { sentMailOf } from './delivery';
import { newEventPage } from './event-page';
import { EventRuntime } from './event-runtime';
import { ChangeEvents } from './change-events';
import type { Command, SendMode } from './manifest';
import { PaneHolder } from './pane-holder';
import { SendFlow, type SendDialog, type SendHost } from './send-flow';
import type { WindowServices } from './window-services';

export interface ComposeOptions {
  /** A draft opened again raises fewer events than a message just begun. */
  readonly isDraft: boolean;
  /** The send event ended after so many milliseconds. */
  onAnswer(ms: number): void;
  onSent(): void;
  onClose(): void;
}

/** The calls an add-in may have running at once in Outlook on the web. */
const MOST_CALLS = 3;

/** A message or meeting being written: the item, the add-in's pages around it, and its way out. */
export class ComposeWindow implements FrameHost, SendHost {
  readonly runtime: EventRuntime;
  readonly send: SendFlow;
  readonly pane: PaneHolder;
  private readonly events: ChangeEvents;
  private isSending = false;
  private openCalls = 0;

  constructor(
    readonly item: Item,
    readonly services: WindowServices,
    private readonly options: ComposeOptions,
  ) {
    this.runtime = new EventRuntime(services.manifest, services.timers, () => newEventPage(this, services, item));
    this.send = new SendFlow(this);
    this.pane = new PaneHolder(this, services);
    this.events = new ChangeEvents(item, this.runtime, this.pane);
  }

  get addInName(): string {
    return this.services.manifest.displayName;
  }

  get profile(): WindowServices['profile'] {
    return this.services.profile;
  }

  get timers(): WindowServices['timers'] {
    return this.services.timers;
  }

  get commands(): readonly Command[] {
    const surface = this.item.read().kind === 'message' ? 'MessageCompose' : 'AppointmentOrganizer';
    return this.services.manifest.commands.filter((command) => command.surface === surface);
  }

  get sendMode(): SendMode {
    return this.runtime.eventNamed(this.sendEvent)?.sendMode ?? 'SoftBlock';
  }

  /** Raises the events of opening. Resolves when their handlers have ended. */
  async open(): Promise<void> {
    const kind = this.item.read().kind === 'message' ? 'Message' : 'Appointment';
    const always = kind === 'Message' ? 'OnMessageCompose' : 'OnAppointmentOrganizer';
    const fresh = kind === 'Message' ? 'OnNewMessageCompose' : 'OnNewAppointmentOrganizer';
    const opening = [always, ...(this.options.isDraft ? [] : [fresh])].map((type) => this.runtime.run(type));
    this.events.start();
    await Promise.all(opening);
  }

  close(): void {
    this.events.stop();
    this.runtime.close();
    this.pane.close();
  }

  dismissNotice(key: string): void {
    const { notices } = this.item.read();
    this.item.update({ notices: notices.filter((notice) => notice.key !== key) }, NOTICES);
    void this.runtime.run('OnInfoBarDismissClicked', {
      infobarDetails: { actionType: 'dismiss', infobarType: 'informational' },
    });
  }

  openPane(commandId: string, contextData: string): void {
    const command = this.commands.find(({ id }) => id === commandId);
    if (command?.action.kind !== 'pane') return;
    this.item.update({ initializationContext: contextData }, OTHER);
    this.pane.open(command);
  }

  // What the add-in's pages ask.

  appContext(): Record<string, unknown> {
    const { profile, manifest, locale, mailbox } = this.services;
    return appContextOf(profile, manifest, locale, mailbox.roamingSettings());
  }

  initialData(): Record<string, unknown> {
    const { kind, conversationId } = this.item.read();
    return initialDataOf(this.services.manifest, this.services.mailbox.owner, ITEM_TYPES[kind], conversationId);
  }

  async execute(frame: Caller, dispatchId: number, params: Params): Promise<readonly Delivery[]> {
    const { faults, calls } = this.services;
    calls.push({ dispatchId, purpose: frame.purpose });
    this.openCalls += 1;
    if (this.openCalls > MOST_CALLS) this.services.violations.push('over-three-calls');
    const fault = faults.take(dispatchId);
    // A turn of the event loop passes, as in a host that is another process: calls overlap as they do there.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const result = fault?.kind === 'error' ? { errorCode: fault.code } : await this.call(frame, dispatchId, params);
    this.openCalls -= 1;
    return deliveriesOf(result, fault);
  }

  completed(_caller: Caller, invocation: string, status: number, event: unknown): void {
    this.runtime.completed(invocation, status, event);
  }

  /** No sign-in here: "not allowed for this add-in", as where the administrator has not consented. */
  accessToken(): Record<string, unknown> {
    return { Error: 13000 };
  }

  // What the send flow asks.

  async runSendEvent(): ReturnType<SendHost['runSendEvent']> {
    this.isSending = true;
    const started = performance.now();
    try {
      return await this.runtime.run(this.sendEvent);
    } finally {
      this.options.onAnswer(performance.now() - started);
      this.isSending = false;
    }
  }

  ownObjection(): SendDialog | undefined {
    const recipients = recipientsOf(this.item.read());
    const buttons = [{ does: 'close', label: 'OK' }] as const;
    if (recipients.length === 0 && this.item.read().kind === 'message') {
      return {
        kind: 'no-recipients',
        title: 'Add a recipient',
        message: 'This message has nobody in To, Cc or Bcc.',
        markdown: undefined,
        buttons,
      };
    }
    const unresolved = recipients.filter((recipient) => !isResolved(recipient));
    if (unresolved.length === 0) return undefined;
    const names = unresolved.map(({ address }) => address).join(', ');
    return {
      kind: 'unresolved',
      title: 'Check the recipients',
      message: `Outlook does not know this recipient: ${names}`,
      markdown: undefined,
      buttons,
    };
  }

  deliver(how: 'allowed' | 'sent-anyway' | 'unchecked'): void {
    this.services.mailbox.keep(sentMailOf(this.item.read(), how, Date.now()));
    this.options.onSent();
  }

  private get sendEvent(): string {
    return this.item.read().kind === 'message' ? 'OnMessageSend' : 'OnAppointmentSend';
  }

  private async call(frame: Caller, dispatchId: number, params: Params): Promise<CallResult> {
    const form = formOf(dispatchId, params, undefined);
    if (form) {
      this.services.openForm(form);
      return { data: undefined };
    }
    const call = CALL_TABLE[dispatchId];
    return call ? call(this.contextFor(frame), params) : { errorCode: NOT_SUPPORTED };
  }

  private contextFor(frame: Caller): CallContext {
    const { mailbox, profile, manifest, violations } = this.services;
    return {
      item: this.item,
      mailbox,
      profile,
      purpose: frame.purpose,
      isSending: this.isSending,
      sendPresses: this.send.presses,
      hasExtendedPermission: manifest.extendedPermissions.includes('AppendOnSend'),
      closeItem: this.options.onClose,
      warn: (what) => violations.push(what),
    };
  }
}

const NOTICES: Change = { what: 'notices' };
const OTHER: Change = { what: 'other' };
