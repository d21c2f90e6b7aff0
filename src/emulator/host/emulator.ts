import { answerTo, INBOX, type InboxMail } from './demo/inbox';
import { blankState, DEMO_DRAFTS, stateOfDraft } from './demo/drafts';
import { TOM } from './demo/people';
import { Item, recipientsOf, type ItemState } from './mail/item';
import { Mailbox } from './mail/mailbox';
import { profileOf } from './mail/profile';
import { ComposeWindow } from './outlook/compose-window';
import { HostTimers } from './outlook/host-timers';
import type { Manifest } from './outlook/manifest';
import { ReadWindow, type ReadMail } from './outlook/read-window';
import type { OpenedForm, WindowServices } from './outlook/window-services';
import { Faults } from './protocol/faults';

export type Folder = 'inbox' | 'drafts' | 'sent';

/** What the right-hand side shows. */
export type Opened =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'compose'; readonly window: ComposeWindow; readonly draftId: string | undefined }
  | (ReadMail & { readonly window: ReadWindow });

export interface Shown {
  readonly folder: Folder;
  readonly opened: Opened;
  /** Ids of the drafts that are still there. */
  readonly drafts: readonly string[];
}

export interface Settings {
  readonly profile: string | null;
  readonly locale: string;
  readonly fault: string | null;
  readonly speed: number;
}

/** The imitated Outlook as a whole: folders, one open item, and what the add-in shares across items. */
export class Emulator {
  readonly services: WindowServices;
  /** How long the add-in took to answer the last press of Send. */
  lastAnswerMs: number | undefined;
  private shown: Shown = { folder: 'drafts', opened: { kind: 'nothing' }, drafts: DEMO_DRAFTS.map(({ id }) => id) };
  private readonly kept = new Map<string, ItemState>();
  private readonly listeners = new Set<() => void>();
  private running: Promise<unknown> = Promise.resolve();
  private made = 0;

  constructor(manifest: Manifest, settings: Settings, frameHome: HTMLElement, storage: Storage) {
    const faults = new Faults();
    faults.read(settings.fault);
    const timers = new HostTimers();
    timers.speed = settings.speed;
    const mailbox = new Mailbox(TOM, storage);
    const profile = profileOf(settings.profile);
    this.services = {
      manifest,
      profile,
      locale: settings.locale,
      mailbox,
      faults,
      timers,
      frameHome,
      calls: [],
      violations: [],
      openForm: (form) => this.openForm(form),
    };
    mailbox.onChange(() => this.tell());
  }

  readonly read = (): Shown => this.shown;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The opening events of the item last opened. */
  settled(): Promise<unknown> {
    return this.running;
  }

  get window(): ComposeWindow | undefined {
    return this.shown.opened.kind === 'compose' ? this.shown.opened.window : undefined;
  }

  showFolder(folder: Folder): void {
    this.leave();
    this.show({ folder, opened: { kind: 'nothing' } });
  }

  openDraft(id: string): void {
    const draft = DEMO_DRAFTS.find((candidate) => candidate.id === id);
    const state = this.kept.get(id) ?? (draft && stateOfDraft(draft));
    if (state) this.compose(state, id);
  }

  /** Begins a message or meeting. */
  begin(kind: ItemState['kind']): void {
    this.compose(blankState(this.newId(), kind), undefined);
  }

  answer(mail: InboxMail, how: 'reply' | 'replyAll' | 'forward'): void {
    this.compose(answerTo(mail, how, this.newId()), undefined);
  }

  showReceived(id: string): void {
    const mail = INBOX.find((candidate) => candidate.id === id);
    if (mail) this.readMail({ kind: 'received', mail });
  }

  showSent(id: string): void {
    const mail = this.services.mailbox.sent().find((candidate) => candidate.id === id);
    if (mail) this.readMail({ kind: 'sent', mail });
  }

  /** The folder Sent Items with this message open. */
  openSent(id: string): void {
    this.showFolder('sent');
    this.showSent(id);
  }

  /** Closes the open item; a draft keeps what was written. */
  close(): void {
    this.leave();
    this.show({ opened: { kind: 'nothing' } });
  }

  discard(): void {
    const { opened } = this.shown;
    if (opened.kind !== 'compose') return;
    opened.window.close();
    this.forget(opened.draftId);
    this.show({ opened: { kind: 'nothing' } });
  }

  private readMail(mail: ReadMail): void {
    this.leave();
    this.show({ opened: { ...mail, window: new ReadWindow(mail, this.services) } });
  }

  private compose(state: ItemState, draftId: string | undefined): void {
    this.leave();
    const window = new ComposeWindow(new Item(state), this.services, {
      isDraft: draftId !== undefined,
      onAnswer: (ms) => {
        this.lastAnswerMs = ms;
      },
      onSent: () => this.sentAway(window, draftId),
      onClose: () => this.close(),
    });
    this.show({ opened: { kind: 'compose', window, draftId } });
    this.running = window.open();
  }

  /** The window stays until the next turn, so that the add-in's last answer is not cut off. */
  private sentAway(window: ComposeWindow, draftId: string | undefined): void {
    this.forget(draftId);
    setTimeout(() => {
      window.close();
      if (this.window === window) this.show({ opened: { kind: 'nothing' } });
    }, 0);
  }

  /** A window of its own: it stands among the drafts; over a message that is only read, it comes to the front. */
  private openForm({ to, subject, html }: OpenedForm): void {
    const people = to.map((address) => ({ address, name: address }));
    const state = { ...blankState(this.newId()), to: people, subject, body: html };
    this.kept.set(state.id, state);
    this.show({ drafts: [state.id, ...this.shown.drafts] });
    if (this.shown.opened.kind !== 'compose') setTimeout(() => this.openDraft(state.id), 0);
  }

  private leave(): void {
    const { opened } = this.shown;
    if (opened.kind === 'nothing') return;
    opened.window.close();
    if (opened.kind !== 'compose' || opened.window.send.read().phase === 'sent') return;
    const state = opened.window.item.read();
    const id = opened.draftId ?? state.id;
    if (opened.draftId === undefined && isUntouched(state)) return;
    this.kept.set(id, state);
    if (!this.shown.drafts.includes(id)) this.show({ drafts: [id, ...this.shown.drafts] });
  }

  private forget(id: string | undefined): void {
    if (id === undefined) return;
    this.kept.delete(id);
    this.show({ drafts: this.shown.drafts.filter((other) => other !== id) });
  }

  /** What the list shows of a draft. */
  draftState(id: string): Pick<ItemState, 'to' | 'subject' | 'kind'> | undefined {
    const { opened } = this.shown;
    if (opened.kind === 'compose' && opened.draftId === id) return opened.window.item.read();
    const demo = DEMO_DRAFTS.find((candidate) => candidate.id === id);
    return this.kept.get(id) ?? (demo && { to: demo.to, subject: demo.subject, kind: 'message' });
  }

  private newId(): string {
    this.made += 1;
    return `item-${Date.now().toString(36)}-${this.made}`;
  }

  private show(patch: Partial<Shown>): void {
    this.shown = { ...this.shown, ...patch };
    this.tell();
  }

  private tell(): void {
    this.shown = { ...this.shown };
    this.listeners.forEach((listener) => listener());
  }
}

/** Begun and left again with nothing in it: Outlook keeps no draft of that. */
function isUntouched(state: ItemState): boolean {
  const { bodyRevision, attachments, subject, composeType } = state;
  const isEmpty = subject === '' && attachments.length === 0 && recipientsOf(state).length === 0;
  return composeType === 'newMail' && isEmpty && bodyRevision === 0 && state.body === blankState(state.id).body;
}
