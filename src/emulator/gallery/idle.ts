import type { Notice } from '../../apps/taskpane/notice';
import type { PaneWork } from '../../apps/taskpane/use-pane-work';

const nothing = (): void => undefined;

/** A pane in which presses do nothing: the gallery shows looks. */
export function idleWork(over: Partial<PaneWork> = {}): PaneWork {
  return {
    isBusy: false,
    notice: undefined,
    undo: nothing,
    urgent: nothing,
    confirmUnchecked: nothing,
    lock: { is: 'none' },
    cancelLock: nothing,
    hideLock: nothing,
    copyText: nothing,
    cards: {
      fix: nothing,
      attach: nothing,
      lock: nothing,
      copy: nothing,
      letGo: nothing,
      giveReason: () => Promise.resolve(true),
    },
    ...over,
  };
}

export function notice(text: string, intent: Notice['intent'], canUndo = false): Notice {
  return { text, intent, ...(canUndo ? { undo: { changes: [] } } : {}) };
}
