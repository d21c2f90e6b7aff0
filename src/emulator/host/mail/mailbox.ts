import type { Address, HeldAttachment, ItemState } from './item';

/** What left the outbox, as its recipients got it. */
export interface SentMail {
  readonly id: string;
  readonly kind: ItemState['kind'];
  readonly sentAt: number;
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly subject: string;
  readonly bodyFormat: 'html' | 'text';
  readonly body: string;
  readonly attachments: readonly Pick<HeldAttachment, 'name' | 'size' | 'inline' | 'type'>[];
  readonly headers: Readonly<Record<string, string>>;
  /** How it got out: the add-in allowed it, the sender chose to, or no check ran. */
  readonly how: 'allowed' | 'sent-anyway' | 'unchecked';
}

/** Microsoft's limit for roaming settings, bytes of JSON. */
export const ROAMING_LIMIT = 32 * 1024;

const SENT_KEY = 'schoolgate-emulator-sent';
const ROAMING_KEY = 'schoolgate-emulator-roaming';
const KEPT = 50;

/** What outlives a message: Sent Items and the add-in's roaming settings. Survives a reload in `localStorage`. */
export class Mailbox {
  private sentMails: readonly SentMail[];
  private settings: Readonly<Record<string, string>>;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly owner: Address,
    private readonly storage: Storage,
  ) {
    this.sentMails = readStored<readonly SentMail[]>(storage, SENT_KEY) ?? [];
    this.settings = readStored<Record<string, string>>(storage, ROAMING_KEY) ?? {};
  }

  readonly sent = (): readonly SentMail[] => this.sentMails;

  roamingSettings(): Readonly<Record<string, string>> {
    return this.settings;
  }

  keep(mail: SentMail): void {
    this.sentMails = [mail, ...this.sentMails].slice(0, KEPT);
    this.write(SENT_KEY, this.sentMails);
    this.listeners.forEach((listener) => listener());
  }

  saveRoamingSettings(settings: Readonly<Record<string, string>>): void {
    this.settings = settings;
    this.write(ROAMING_KEY, settings);
  }

  reset(): void {
    this.sentMails = [];
    this.settings = {};
    this.storage.removeItem(SENT_KEY);
    this.storage.removeItem(ROAMING_KEY);
    this.listeners.forEach((listener) => listener());
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private write(key: string, value: unknown): void {
    try {
      this.storage.setItem(key, JSON.stringify(value));
    } catch {
      // Full or refused: what is in memory stays right for this visit.
    }
  }
}

function readStored<T>(storage: Storage, key: string): T | undefined {
  try {
    const text = storage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
