import type { Undo } from '../../fixes/change';

/** `nothing`: there is nothing left to do; `changed`: the sender has written on, so going back would lose words. */
export type FixOutcome =
  { readonly is: 'done'; readonly undo: Undo | undefined } | { readonly is: 'failed' | 'half' | 'nothing' | 'changed' };
