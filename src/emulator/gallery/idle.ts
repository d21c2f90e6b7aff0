import type { Notice } from '../../apps/taskpane/notice';
import type { DeskState } from '../../apps/taskpane/school/school-desk';
import type { SchoolWork } from '../../apps/taskpane/school/use-school';
import type { PaneWork } from '../../apps/taskpane/use-pane-work';
import { NOW } from './fixtures';

const nothing = (): void => undefined;

export function idleSchool(state: Partial<DeskState> = {}): SchoolWork {
  return {
    state: { link: { is: 'not-set-up' }, permissions: {}, told: {}, ...state },
    ask: () => Promise.resolve(),
    look: nothing,
    disagree: nothing,
    signIn: nothing,
    letThemKnow: nothing,
  };
}

/** A pane in which presses do nothing: the gallery shows looks. */
export function idleWork(over: Partial<PaneWork> = {}): PaneWork {
  return {
    now: NOW,
    school: idleSchool(),
    again: new Set(),
    more: [],
    openMore: nothing,
    isBusy: false,
    notice: undefined,
    undo: nothing,
    urgent: nothing,
    confirmUnchecked: nothing,
    lock: { is: 'none' },
    cancelLock: nothing,
    hideLock: nothing,
    pictures: { state: { is: 'none' }, cancel: nothing, hide: nothing },
    copyText: nothing,
    cards: {
      fix: nothing,
      attach: nothing,
      share: nothing,
      lock: nothing,
      readPictures: nothing,
      openAgreement: nothing,
      openMessage: () => Promise.resolve(true),
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
