import type { Text } from './text';

/** What a person reads at Send: in Outlook's dialog and in the information bar. */
export interface SendStrings {
  /** At most 20 characters, and the label of the ribbon button, because older clients put it on "Don't Send". */
  readonly button: string;
  readonly rule: Text;
  readonly ruleLike: Text;
  /** The first line of a finding that another message of this week had too. */
  readonly again: Text;
  readonly more: Text;
  readonly todo: Readonly<Record<'warn' | 'acknowledge' | 'justify' | 'approve' | 'block', Text>>;
  readonly urgent: Text;
  readonly code: Text;
  readonly filesRead: Text;
  /** Sent before the closing text was put in. */
  readonly tooEarly: Text;
  readonly unchecked: { readonly what: Text; readonly why: Text; readonly whyPartly: Text };
  /** For something unread of which the rules have no words. */
  readonly unknownPart: Text;
  /** In the information bar: what asks for something, what only wants to be known, and in trial before that. */
  readonly notice: Text;
  readonly known: Text;
  readonly trial: Text;
  readonly policy: Readonly<Record<'builtIn' | 'lastGood' | 'newerThanUs', Text>>;
}
