import { useState } from 'react';
import type { Undo } from '../../fixes/change';
import type { Checked } from '../../gate/check-message';
import type { CardActions } from './card-actions';
import type { LiveCheck } from './live-check';
import { noticeOf, undoNoticeOf, type Notice } from './notice';
import type { PaneActions } from './pane-actions';
import type { Words } from './words';

export interface PaneWork {
  readonly isBusy: boolean;
  readonly notice: Notice | undefined;
  readonly cards: CardActions;
  undo(undo: Undo): void;
  urgent(): void;
  confirmUnchecked(): void;
}

interface Needs {
  readonly live: LiveCheck;
  readonly actions: PaneActions;
  readonly words: Words;
  readonly checked: Checked | undefined;
  /** Puts the text on the clipboard; false where Outlook does not let us. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Where the focus goes when what was pressed may be gone. */
  readonly land: () => void;
}

/** Everything that happens on a press: done one at a time, told in a word, checked again. */
export function usePaneWork({ live, actions, words, checked, copy, land }: Needs): PaneWork {
  const [notice, setNotice] = useState<Notice | undefined>();
  const [isBusy, setBusy] = useState(false);
  const { pane } = words;

  const work = async (what: (now: Checked) => Promise<Notice>): Promise<void> => {
    if (checked === undefined || isBusy) return;
    setBusy(true);
    setNotice({ text: pane.working, intent: 'info' });
    const told = await what(checked);
    await live.now();
    setNotice(told);
    setBusy(false);
    land();
  };
  const kept = (isKept: boolean, text: string): Notice =>
    isKept ? { text, intent: 'success' } : { text: pane.reason.failed, intent: 'error' };

  return {
    isBusy,
    notice,
    undo: (undo) => void work(async () => undoNoticeOf(await actions.undo(undo), words)),
    confirmUnchecked: () => void work(async (now) => kept(await actions.confirmUnchecked(now), pane.letGoDone)),
    // Works without a finished check: a child cannot wait for one.
    urgent: () => {
      void actions.urgent().then(async (isKept) => {
        setNotice(
          isKept ? { text: pane.urgent.done, intent: 'success' } : { text: pane.urgent.failed, intent: 'error' },
        );
        land();
        await live.now();
      });
    },
    cards: {
      fix: (id, finding, input) =>
        void work(async (now) => noticeOf(await actions.fix(id, finding, now, input), pane.fixes[id], words)),
      attach: (name, bytes) =>
        void work(async () => noticeOf(await actions.attach(name, bytes), pane.fixes.attach, words)),
      copy: (text) =>
        void copy(text).then((isDone) =>
          setNotice(
            isDone ? { text: pane.copy.done, intent: 'success' } : { text: pane.copy.failed, intent: 'warning' },
          ),
        ),
      letGo: (finding) =>
        void work(async (now) => kept(await actions.answer(finding, 'acknowledged', now), pane.letGoDone)),
      giveReason: async (finding, category, text) => {
        if (checked === undefined) return false;
        const isKept = await actions.giveReason(finding, category, text, checked);
        if (isKept) await work(() => Promise.resolve({ text: pane.reason.done, intent: 'success' }));
        return isKept;
      },
    },
  };
}
