import { useRef, useState } from 'react';
import type { Undo } from '../../fixes/change';
import type { Checked } from '../../gate/check-message';
import { lockPlan } from '../../fixes/lock-plan';
import type { PaneActions } from './pane-actions';
import type { LockOutcome, LockWords } from '../../fixes/lock';

/** Where locking stands. The password lives here alone, until it is hidden or the pane closes. */
export type LockState =
  | { readonly is: 'none' }
  | { readonly is: 'working'; readonly count: number; readonly share: number }
  | {
      readonly is: 'done' | 'half';
      readonly passphrase: string;
      readonly names: readonly string[];
      readonly undo?: Undo;
    }
  | { readonly is: 'unreadable'; readonly name: string }
  | { readonly is: 'cancelled' | 'nothing' | 'changed' | 'failed' | 'tooLarge' };

export interface Lock {
  readonly state: LockState;
  /** True when something was locked. */
  start(checked: Checked, words: LockWords): Promise<boolean>;
  cancel(): void;
  hide(): void;
}

/** Locks everything in the message that a check wants locked, in one press. */
export function useLock(actions: PaneActions): Lock {
  const [state, setState] = useState<LockState>({ is: 'none' });
  const run = useRef({ isCancelled: false });
  const start = async (checked: Checked, words: LockWords): Promise<boolean> => {
    const mine = { isCancelled: false };
    run.current = mine;
    const plan = lockPlan(checked.verdict.open, checked.snapshot);
    const count = plan.files.length + (plan.lines.length > 0 ? 1 : 0);
    let shown = -1;
    const show = (share: number): void => {
      const percent = Math.round(share * 100);
      if (percent === shown) return;
      shown = percent;
      setState({ is: 'working', count, share });
    };
    show(0);
    const outcome = await actions.lock(plan, checked, words, { onProgress: show, isCancelled: () => mine.isCancelled });
    setState(stateOf(outcome));
    return outcome.is === 'done' || outcome.is === 'half';
  };
  return {
    state,
    start,
    cancel: () => {
      run.current.isCancelled = true;
    },
    hide: () => setState({ is: 'none' }),
  };
}

function stateOf(outcome: LockOutcome): LockState {
  if (outcome.is !== 'failed') return outcome;
  return { is: outcome.reason === 'tooLarge' ? 'tooLarge' : 'failed' };
}
