import type { AttachmentFacts, AttachmentText, HiddenKind, MediaKind, ProgramKind } from '../../message/attachment';
import type { UnreadReason } from '../../message/part';
import type { Limits } from './limits';

export type Strength = AttachmentFacts['strength'];

/** How one readable or locked leaf of a file stands. */
export type Lock =
  | { readonly state: 'open' }
  | {
      readonly state: 'locked';
      readonly scheme: string;
      readonly strength: 'strong' | 'weak';
      readonly opensFreely?: boolean;
    }
  | { readonly state: 'unknown' };

/** `opensFreely`: with a password that everybody has. */
export function locked(scheme: string, isStrong: boolean, opensFreely = false): Lock {
  return { state: 'locked', scheme, strength: isStrong ? 'strong' : 'weak', opensFreely };
}

export function strong(scheme: string): Lock {
  return locked(scheme, true);
}

export function weak(scheme: string, opensFreely?: boolean): Lock {
  return locked(scheme, false, opensFreely);
}

/** The longest name of a person is shorter. */
const MOST_AUTHOR = 200;

/** What is gathered while a file and everything inside it is looked at. One for each attachment. */
export class Findings {
  readonly programs = new Set<ProgramKind>();
  readonly media = new Set<MediaKind>();
  readonly hidden = new Map<HiddenKind, number>();
  readonly names: string[] = [];
  readonly texts: AttachmentText[] = [];
  readonly unread = new Map<string, { entry: string; reason: UnreadReason }>();
  commercial = false;
  bytesRead = 0;
  members = 0;
  /** Letters of all texts. */
  textLength = 0;
  private markup = 0;
  private readonly locks: Lock[] = [];
  isInside = false;

  constructor(readonly limits: Limits) {}

  lock(lock: Lock): void {
    if (!this.isInside) this.locks.push(lock);
  }

  /** Looks inside something whose lock is noted already: that it opens there is no news. */
  inside(look: () => void): void {
    const before = this.isInside;
    this.isInside = true;
    try {
      look();
    } finally {
      this.isInside = before;
    }
  }

  /** What is dear to look through, as far as there is room for it; that it goes on is noted. */
  within<T extends string | Uint8Array>(entry: string, source: T): T {
    const room = Math.max(0, this.limits.markup - this.markup);
    this.markup += Math.min(room, source.length);
    if (source.length <= room) return source;
    this.addUnread(entry, this.limits.reason);
    return source.slice(0, room) as T;
  }

  addText(entry: string, text: string, hidden?: HiddenKind, marking?: boolean): void {
    if (text.trim() === '') return;
    const room = this.limits.textLength - this.textLength;
    if (text.length > room) this.addUnread(entry, this.limits.reason);
    if (room <= 0) return;
    const kept = text.slice(0, room);
    this.textLength += kept.length;
    this.texts.push({ entry, text: kept, ...(hidden && { hidden }), ...(marking && { marking }) });
  }

  addHidden(kind: HiddenKind, count = 1): void {
    if (count > 0) this.hidden.set(kind, (this.hidden.get(kind) ?? 0) + count);
  }

  /** Who wrote it, by the properties of the file. */
  addAuthor(entry: string, name: string): void {
    this.addHidden('AUTHOR');
    this.addText(entry, name.slice(0, MOST_AUTHOR), 'AUTHOR');
  }

  addUnread(entry: string, reason: UnreadReason): void {
    this.unread.set(`${entry}|${reason}`, { entry, reason });
  }

  /** The verdict over all leaves: locked as a whole, in part, or not at all. */
  protection(): Pick<AttachmentFacts, 'encrypted' | 'opensWithoutPassword' | 'strength' | 'protected' | 'scheme'> {
    const locked = this.locks.flatMap((lock) => (lock.state === 'locked' ? [lock] : []));
    const isOpen = this.locks.some(({ state }) => state === 'open');
    if (locked.length === 0) {
      const isUnknown = !isOpen && this.locks.some(({ state }) => state === 'unknown');
      return {
        encrypted: isUnknown ? 'unknown' : 'no',
        opensWithoutPassword: !isUnknown,
        strength: 'none',
        protected: false,
        scheme: '',
      };
    }
    const hasUnknown = this.locks.some(({ state }) => state === 'unknown');
    const encrypted = isOpen || hasUnknown ? 'partial' : 'yes';
    const opens = encrypted !== 'yes' || locked.some(({ opensFreely }) => opensFreely === true);
    const weakest = locked.find(({ strength }) => strength === 'weak') ?? locked[0];
    return {
      encrypted,
      opensWithoutPassword: opens,
      strength: weakest?.strength ?? 'none',
      protected: encrypted === 'yes' && !opens,
      scheme: weakest?.scheme ?? '',
    };
  }
}
