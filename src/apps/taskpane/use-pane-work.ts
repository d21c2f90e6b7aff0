import { useEffect, useState } from 'react';
import type { Undo } from '../../fixes/change';
import type { Checked } from '../../gate/check-message';
import { asksFor } from '../../rules/actions';
import type { CardActions } from './card-actions';
import { fixLabel } from './fix-label';
import type { LiveCheck } from './live-check';
import { noticeOf, undoNoticeOf, type Notice } from './notice';
import type { PaneActions } from './pane-actions';
import { lockWords } from './lock-panel';
import type { MailForms } from '../../ports/mail-forms';
import type { MorePart } from './school/more-list';
import type { SchoolDesk } from './school/school-desk';
import { useSchool, type SchoolWork } from './school/use-school';
import { useLock, type LockState } from './use-lock';
import { usePictures, usePicturesOfPolicy, type PictureDesk, type Pictures } from './use-pictures';
import type { Words } from './words';

export interface PaneWork {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly school: SchoolWork;
  /** Rules that stopped another message of this week too. */
  readonly again: ReadonlySet<string>;
  readonly more: readonly MorePart[];
  openMore(parts: readonly MorePart[]): void;
  readonly isBusy: boolean;
  readonly notice: Notice | undefined;
  readonly cards: CardActions;
  readonly lock: LockState;
  readonly cancelLock: () => void;
  readonly hideLock: () => void;
  readonly pictures: Pick<Pictures, 'state' | 'cancel' | 'hide'>;
  copyText(text: string, done: string): void;
  undo(undo: Undo): void;
  urgent(): void;
  confirmUnchecked(): void;
}

interface Needs {
  readonly live: LiveCheck;
  readonly actions: PaneActions;
  readonly desk: SchoolDesk;
  readonly forms: MailForms;
  readonly pictures: PictureDesk;
  readonly words: Words;
  readonly checked: Checked | undefined;
  /** Puts the text on the clipboard; false where Outlook does not let us. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Where the focus goes when what was pressed may be gone. */
  readonly land: () => void;
}

/** Everything that happens on a press: done one at a time, told in a word, checked again. */
export function usePaneWork({
  live,
  actions,
  desk,
  forms,
  pictures: desks,
  words,
  checked,
  copy,
  land,
}: Needs): PaneWork {
  const [notice, setNotice] = useState<Notice | undefined>();
  const [isBusy, setBusy] = useState(false);
  const lock = useLock(actions);
  const pictures = usePictures(desks, live);
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
  const startLock = async (): Promise<void> => {
    if (checked === undefined || isBusy) return;
    setBusy(true);
    setNotice(undefined);
    if (await lock.start(checked, lockWords(words.locale))) await live.now();
    setBusy(false);
  };
  const readPictures = async (): Promise<void> => {
    if (isBusy || pictures.state.is === 'working') return;
    setBusy(true);
    setNotice(undefined);
    await pictures.start();
    setBusy(false);
    land();
  };
  usePicturesOfPolicy(checked, !isBusy && pictures.state.is !== 'working', () => void pictures.start(true));
  const copyText = (text: string, done: string): void =>
    void copy(text).then((isDone) =>
      setNotice(isDone ? { text: done, intent: 'success' } : { text: pane.copy.failed, intent: 'warning' }),
    );
  const again = useAgain(checked, actions);
  const [more, setMore] = useState<readonly MorePart[]>([]);
  const school = useSchool({
    desk,
    checked,
    onGranted: (finding, until, now) =>
      void actions.answer(finding, 'approved', now, until).then(async (isKept) => {
        if (!isKept) return setNotice({ text: pane.reason.failed, intent: 'error' });
        setNotice({ text: pane.granted, intent: 'success' });
        await live.now();
      }),
    later: (ms, task) => actions.later(ms, task),
    letThemKnow: (message) => void forms.newMessage(message),
  });
  const kept = (isKept: boolean, text: string): Notice =>
    isKept ? { text, intent: 'success' } : { text: pane.reason.failed, intent: 'error' };

  return {
    now: actions.now(),
    school,
    again,
    more,
    openMore: setMore,
    isBusy,
    notice,
    lock: lock.state,
    cancelLock: lock.cancel,
    hideLock: () => {
      lock.hide();
      land();
    },
    pictures: {
      ...pictures,
      hide: () => {
        pictures.hide();
        land();
      },
    },
    copyText,
    undo: (undo) => {
      lock.hide();
      void work(async () => undoNoticeOf(await actions.undo(undo), words));
    },
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
        void work(async (now) =>
          noticeOf(await actions.fix(id, finding, now, input), fixLabel(words, id, finding, now), words),
        ),
      attach: (name, bytes) =>
        void work(async () => noticeOf(await actions.attach(name, bytes), pane.fixes.attach, words)),
      share: (finding) => {
        const { link } = school.state;
        if (link.is === 'on')
          void work(async (now) =>
            noticeOf(await actions.share(finding, now, link.ports.files), pane.fixes['share-link'], words),
          );
      },
      lock: () => void startLock(),
      readPictures: () => void readPictures(),
      openMessage: (message) => forms.newMessage(message).then(({ ok }) => ok),
      openAgreement: () => setMore([...more, 'agreement']),
      copy: (text) => copyText(text, pane.copy.done),
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

/** What stops now and has stopped another message within the week. */
function useAgain(checked: Checked | undefined, actions: PaneActions): ReadonlySet<string> {
  const [again, setAgain] = useState<ReadonlySet<string>>(NOTHING);
  const rules = checked?.verdict.open.filter((finding) => asksFor(finding) !== 'note') ?? [];
  const key = [...new Set(rules.map(({ rule }) => rule))].sort().join();
  useEffect(() => {
    let isOpen = true;
    if (key !== '') void actions.noteStops(key.split(',')).then((known) => isOpen && setAgain(known));
    return () => {
      isOpen = false;
    };
  }, [key, actions]);
  return again;
}

const NOTHING: ReadonlySet<string> = new Set();
