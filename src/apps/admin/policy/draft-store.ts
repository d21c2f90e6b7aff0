import { isRawObject, type RawObject } from '../../../policy/reader';
import { type SettingPath, isSameValue, withValue } from './file-edit';

/** The policy that is being edited, as a file, and the published one it began from. */
export interface Draft {
  readonly file: RawObject;
  /** The published file; undefined before the first. */
  readonly base: RawObject | undefined;
  /** Of the published file: publishing names it. */
  readonly etag: string | undefined;
}

/** A place of this tab: what stands there outlives loading the page again and signing in anew, and goes with the tab. */
export interface Keepsake {
  load(): string | undefined;
  save(text: string): void;
}

const NOWHERE: Keepsake = { load: () => undefined, save: () => undefined };

function draftIn(text: string | undefined): Draft | undefined {
  try {
    const raw: unknown = JSON.parse(text ?? 'null');
    if (!isRawObject(raw) || !isRawObject(raw['file'])) return undefined;
    const { file, base, etag } = raw;
    return { file, base: isRawObject(base) ? base : undefined, etag: typeof etag === 'string' ? etag : undefined };
  } catch {
    return undefined;
  }
}

/** Holds the draft while pages come and go. Nothing leaves the browser before it is published. */
export class DraftStore {
  private draft: Draft | undefined;

  constructor(private readonly keepsake: Keepsake = NOWHERE) {
    this.draft = draftIn(keepsake.load());
  }

  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): Draft | undefined => this.draft;

  /** Begins from the published policy, unless a draft with changes is there already. */
  begin(base: RawObject | undefined, etag: string | undefined, start: RawObject): void {
    if (this.draft !== undefined && this.draft.etag === etag) return;
    if (this.draft !== undefined && this.isChanged()) return;
    this.set({ file: base ?? start, base, etag });
  }

  change(path: SettingPath, value: unknown): void {
    if (this.draft !== undefined) this.set({ ...this.draft, file: withValue(this.draft.file, path, value) });
  }

  /** Another file in the place of the draft: a preset, an import, an older version, the result of a merge. */
  replace(file: unknown): void {
    if (this.draft !== undefined && isRawObject(file)) this.set({ ...this.draft, file });
  }

  /** The draft is now what is published, or sits on top of what somebody else published. */
  rebase(base: RawObject, etag: string, file: RawObject = base): void {
    this.set({ file, base, etag });
  }

  discard(): void {
    if (this.draft?.base !== undefined) this.set({ ...this.draft, file: this.draft.base });
  }

  isChanged(): boolean {
    return this.draft !== undefined && !isSameValue(this.draft.file, this.draft.base);
  }

  private set(draft: Draft): void {
    this.draft = draft;
    this.keepsake.save(JSON.stringify(draft));
    this.listeners.forEach((listener) => listener());
  }
}
