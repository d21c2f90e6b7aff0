import type { Text } from './text';

/** What a person reads while something is locked, and when the password is there. */
export interface PaneLockStrings {
  readonly working: Text;
  readonly cancel: string;
  readonly cancelled: string;
  readonly title: string;
  readonly locked: string;
  readonly passwordLabel: string;
  /** What to do with it. */
  readonly tell: string;
  readonly once: string;
  readonly copy: string;
  /** Goes by text message; `{password}`, `{school}`. */
  readonly message: string;
  readonly hide: string;
  readonly undo: string;
  readonly unreadable: string;
  readonly failed: string;
  readonly tooLarge: string;
  readonly half: string;
  readonly changed: string;
  readonly nothing: string;
  readonly close: string;
  /** Stands in the message where the moved lines stood. */
  readonly note: string;
  /** Name of the document they moved into. */
  readonly document: string;
}
