import type { ReadMessage } from '../ports/mail-forms';

export const MISTAKE_KINDS = ['contacts', 'ids', 'health', 'safeguarding', 'money', 'marks', 'other'] as const;
export type MistakeKind = (typeof MISTAKE_KINDS)[number];

/** What a person reads beside a message that came or left. */
export interface PaneReadingStrings {
  readonly title: string;
  readonly lead: string;
  readonly mistake: {
    readonly title: string;
    readonly lead: string;
    readonly kinds: string;
    readonly kind: Readonly<Record<MistakeKind, string>>;
    readonly who: string;
    readonly people: Readonly<Record<'one' | 'few' | 'many', string>>;
    readonly needed: string;
    readonly report: string;
    readonly reported: string;
    readonly notReported: string;
    readonly write: string;
    readonly written: string;
    readonly recall: string;
    readonly steps: Readonly<Record<ReadMessage['client'], readonly string[]>>;
    readonly always: readonly string[];
    readonly mail: {
      readonly subject: string;
      /** `{kinds}`, `{people}`. */
      readonly text: string;
    };
  };
  readonly notMine: {
    readonly title: string;
    readonly lead: string;
    readonly reply: string;
    readonly replied: string;
    readonly remove: readonly string[];
    readonly text: string;
  };
  readonly suspect: {
    readonly title: string;
    readonly lead: string;
    readonly report: string;
    readonly reported: string;
    readonly write: string;
    readonly steps: readonly string[];
    readonly mail: { readonly subject: string; readonly text: string };
  };
  readonly cannotOpen: string;
}
