import { useEffect, useSyncExternalStore } from 'react';
import type { Checked } from '../../../gate/check-message';
import type { Finding } from '../../../inspect/inspection';
import type { FormMessage } from '../../../ports/mail-forms';
import type { DeskState, Disagreement, SchoolDesk } from './school-desk';

/** What the cards ask of the school. */
export interface SchoolWork {
  readonly state: DeskState;
  ask(finding: Finding, words: string): Promise<void>;
  look(): void;
  disagree(finding: Finding, how: Disagreement): void;
  signIn(): void;
  letThemKnow(message: FormMessage): void;
}

interface Needs {
  readonly desk: SchoolDesk;
  readonly checked: Checked | undefined;
  /** Keeps a permission as an answer, and checks again. */
  readonly onGranted: (finding: Finding, until: number | undefined, checked: Checked) => void;
  readonly later: (ms: number, task: () => void) => () => void;
  readonly letThemKnow: (message: FormMessage) => void;
}

/** An answer of the head is seen within this time, without a press. */
const LOOK_AGAIN_MS = 30_000;

export function useSchool({ desk, checked, onGranted, later, letThemKnow }: Needs): SchoolWork {
  const state = useSyncExternalStore(desk.subscribe, desk.read);
  const isOn = state.link.is === 'on';
  const asking = checked?.verdict.open.filter(({ action, trial }) => action === 'approve' && !trial) ?? [];
  const look = async (): Promise<void> => {
    if (checked === undefined) return;
    for (const { finding, until } of await desk.look(asking, checked)) onGranted(finding, until, checked);
  };
  // A permission that is in force holds as soon as the finding is seen; an open request is looked after.
  const key = isOn ? asking.map(({ key: one }) => one).join() : '';
  const isWaiting = asking.some(({ rule }) => state.permissions[rule]?.is === 'waiting');
  useEffect(() => {
    if (key !== '') void look();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked once for each set of findings
  }, [key]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    let cancel = (): void => undefined;
    const round = (): void => {
      cancel = later(LOOK_AGAIN_MS, () => void look().then(round));
    };
    round();
    return () => cancel();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one round for each message that waits
  }, [isWaiting, checked]);
  return {
    state,
    ask: async (finding, words) => {
      if (checked !== undefined) await desk.ask(finding, words, checked);
    },
    look: () => void look(),
    disagree: (finding, how) => {
      if (checked !== undefined) void desk.disagree(finding, how, checked);
    },
    signIn: () => void desk.signIn(),
    letThemKnow,
  };
}
