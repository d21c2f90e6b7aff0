import { useRef, useState, useSyncExternalStore } from 'react';
import type { MailForms } from '../../ports/mail-forms';
import { Advice } from './advice';
import type { LiveCheck } from './live-check';
import type { PaneActions } from './pane-actions';
import { PaneView } from './pane-view';
import { Later, MoreList } from './later';
import type { Making } from './school/request-record';
import type { SchoolDesk } from './school/school-desk';
import { useHeldFocus } from './use-held-focus';
import { usePaneWork } from './use-pane-work';
import type { PictureDesk } from './use-pictures';
import type { Words } from './words';

/** Everything the pane beside a message being written works with. */
export interface PaneTools {
  readonly live: LiveCheck;
  readonly actions: PaneActions;
  readonly desk: SchoolDesk;
  readonly forms: MailForms;
  readonly making: Making;
  readonly pictures: PictureDesk;
}

interface Props extends PaneTools {
  readonly words: Words;
  onLanguage(): void;
  copy(text: string): Promise<boolean>;
}

const DAY_MS = 86_400_000;

/** The pane beside a message that is being written. */
export function Pane({ live, actions, desk, forms, making, pictures, words, onLanguage, copy }: Props) {
  const state = useSyncExternalStore(live.subscribe, live.read);
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useHeldFocus(page, heading);
  const checked = state.is === 'checked' ? state.checked : undefined;
  const land = (): void => heading.current?.focus();
  const work = usePaneWork({ live, actions, desk, forms, pictures, words, checked, copy, land });
  const [isAdviceHidden, setAdviceHidden] = useState(false);
  const more = checked && (
    <>
      <Later words={words.pane}>
        <MoreList
          policy={checked.policy}
          words={words}
          work={work.school}
          making={making}
          open={work.more}
          onOpen={work.openMore}
        />
      </Later>
      {!isAdviceHidden && !actions.isAdviceHidden() && (
        <Advice
          policy={checked.policy}
          words={words.pane.advice}
          locale={words.locale}
          day={Math.floor(work.now / DAY_MS)}
          onHide={() => {
            setAdviceHidden(true);
            actions.hideAdvice();
            land();
          }}
        />
      )}
    </>
  );
  return (
    <PaneView
      state={state}
      words={words}
      work={work}
      page={page}
      heading={heading}
      more={more}
      onLanguage={onLanguage}
      onCheckAgain={() => void live.now()}
    />
  );
}
