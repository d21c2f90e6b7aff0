/** A message or meeting as the emulated Outlook holds it while it is written. */

export interface Address {
  readonly address: string;
  readonly name: string;
}

export type RecipientField = 'to' | 'cc' | 'bcc';

export interface HeldAttachment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly inline: boolean;
  readonly type: 'file' | 'item' | 'link';
  readonly mediaType: string;
  /** Empty for a link. */
  readonly bytes: Uint8Array;
  readonly url?: string;
}

/** Kinds of notice on the wire: 0 information, 1 progress, 2 error, 3 insight. */
export interface Notice {
  readonly key: string;
  readonly message: string;
  readonly type: number;
  readonly icon?: string;
  readonly persistent?: boolean;
  readonly action?: { readonly text: string; readonly commandId: string; readonly contextData?: string };
}

export interface AppendedText {
  readonly format: 'html' | 'text';
  readonly text: string;
}

export interface Meeting {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly location: string;
}

export interface ItemState {
  readonly id: string;
  readonly kind: 'message' | 'appointment';
  readonly composeType: 'newMail' | 'reply' | 'forward';
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  readonly bodyFormat: 'html' | 'text';
  readonly body: string;
  readonly attachments: readonly HeldAttachment[];
  readonly notices: readonly Notice[];
  readonly sessionData: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, as office.js hands it over. */
  readonly customProperties: string;
  readonly appendOnSend: AppendedText | undefined;
  readonly prependOnSend: AppendedText | undefined;
  readonly meeting: Meeting;
  /** Context handed to the pane by a dialog button. */
  readonly initializationContext: string;
  readonly conversationId: string | null;
  readonly savedId: string | undefined;
  /** How often the editor has to be filled anew because somebody else than its user changed the body. */
  readonly bodyRevision: number;
}

export type Change =
  | { readonly what: 'recipients'; readonly fields: readonly RecipientField[] }
  | { readonly what: 'attachments'; readonly status: 'added' | 'removed'; readonly attachment: HeldAttachment }
  | { readonly what: 'from' | 'subject' | 'body' | 'notices' | 'time' | 'other' };

export type ChangeListener = (change: Change) => void;

/** Holds one state and tells its listeners what changed; every writer (user, add-in, host) goes through `update`. */
export class Item {
  private state: ItemState;
  private readonly listeners = new Set<ChangeListener>();

  constructor(state: ItemState) {
    this.state = state;
  }

  readonly read = (): ItemState => this.state;

  update(patch: Partial<ItemState>, change: Change): void {
    this.state = { ...this.state, ...patch };
    this.listeners.forEach((listener) => listener(change));
  }

  readonly onChange = (listener: ChangeListener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export function recipientsOf(state: ItemState): readonly Address[] {
  return [...state.to, ...state.cc, ...state.bcc];
}

/** Outlook resolves what looks like an address; a bare name stays unresolved, is not told to add-ins and blocks Send. */
export function isResolved(recipient: Address): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(recipient.address);
}
