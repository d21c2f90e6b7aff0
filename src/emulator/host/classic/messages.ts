import type { CallResult } from '../protocol/add-in-frame';

/** What the page tells the runtime of classic Outlook. */
export type ToRuntime =
  | { readonly kind: 'start'; readonly script: string; readonly facts: RuntimeFacts }
  | {
      readonly kind: 'invoke';
      readonly invocation: string;
      readonly functionName: string;
      readonly event: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'answer'; readonly call: number; readonly result: CallResult };

/** What the runtime tells the page. */
export type FromRuntime =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly dispatchId: number;
      readonly params: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'completed'; readonly invocation: string; readonly status: number; readonly context: unknown };

export interface RuntimeFacts {
  readonly mailboxSet: string;
  readonly locale: string;
  readonly owner: { readonly address: string; readonly name: string };
  readonly itemType: 'message' | 'appointment';
  readonly conversationId: string | null;
  readonly settings: Readonly<Record<string, string>>;
}
