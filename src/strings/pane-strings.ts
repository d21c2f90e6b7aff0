import type { FixId } from '../rules/rule';
import type { Text } from './text';

/** What a person reads in the task pane, beside the words of the rules. */
export interface PaneStrings {
  readonly title: string;
  readonly checking: string;
  readonly ready: { readonly title: string; readonly text: string };
  readonly notesOnly: string;
  readonly things: Text;
  readonly stopTitle: Text;
  readonly switchedOff: string;
  readonly couldNotCheck: { readonly title: string; readonly text: string; readonly confirm: string };
  readonly checkAgain: string;
  /** Headings of the two groups of findings. */
  readonly groups: { readonly first: string; readonly know: string };
  readonly showMore: Text;
  readonly where: Readonly<
    Record<'subject' | 'body' | 'quoted' | 'filename' | 'attachment' | 'recipient' | 'sender' | 'message', string>
  >;
  readonly inFile: string;
  readonly needs: Readonly<Record<'note' | 'warn' | 'justify' | 'approve' | 'block', string>>;
  readonly clause: string;
  readonly clauseLike: string;
  readonly productRule: string;
  readonly fixes: Readonly<Record<FixId, string>>;
  /** Where covering takes out what is no number: one thing by its name, or all that was found. */
  readonly takeOut: Readonly<Record<'list' | 'sentence' | 'password' | 'all', string>>;
  /** Where it covers some of what was found and takes out the rest. */
  readonly coverAll: string;
  /** What a sender does by hand where no click can do it. */
  readonly steps: Readonly<Partial<Record<FixId, readonly string[]>>>;
  /** Stands in the message where something was taken out. */
  readonly removed: string;
  readonly copy: { readonly button: string; readonly done: string; readonly failed: string };
  readonly working: string;
  readonly fixed: string;
  readonly undo: string;
  readonly unreachable: string;
  readonly tryAgain: string;
  readonly undone: string;
  readonly cannotUndo: string;
  readonly cannotUndoNow: string;
  readonly fixFailed: string;
  readonly fixHalf: string;
  readonly nothingToFix: string;
  readonly subject: {
    readonly label: string;
    readonly hint: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly letGo: string;
  readonly letGoDone: string;
  readonly answered: string;
  readonly reason: {
    readonly open: string;
    readonly title: string;
    readonly categories: Readonly<Record<'agreed' | 'own-child' | 'professional' | 'duties' | 'other', string>>;
    readonly words: string;
    readonly wordsHint: string;
    readonly save: string;
    readonly cancel: string;
    readonly done: string;
    readonly needed: string;
    readonly failed: string;
  };
  readonly mend: string;
  readonly urgent: {
    readonly button: string;
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly done: string;
    readonly failed: string;
  };
  readonly checked: {
    readonly title: string;
    readonly recipients: Text;
    readonly words: string;
    readonly files: string;
    readonly noFiles: string;
    readonly unread: Readonly<Record<string, string>>;
    readonly missing: Text;
    readonly policy: string;
    readonly approved: string;
    readonly private: string;
  };
  readonly separate: Readonly<Record<'text' | 'files' | 'next' | 'failed' | 'keepFirst', string>>;
  readonly notRight: string;
  readonly granted: string;
  readonly loading: string;
  readonly advice: { readonly title: string; readonly clause: string; readonly next: string; readonly hide: string };
  readonly noItem: string;
  readonly broken: string;
  readonly language: string;
}
