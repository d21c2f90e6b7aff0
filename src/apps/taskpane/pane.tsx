import { useRef, useSyncExternalStore } from 'react';
import type { LiveCheck } from './live-check';
import type { PaneActions } from './pane-actions';
import { PaneView } from './pane-view';
import { useHeldFocus } from './use-held-focus';
import { usePaneWork } from './use-pane-work';
import type { Words } from './words';

interface Props {
  readonly live: LiveCheck;
  readonly actions: PaneActions;
  readonly words: Words;
  onLanguage(): void;
  copy(text: string): Promise<boolean>;
}

/** The pane beside a message that is being written. */
export function Pane({ live, actions, words, onLanguage, copy }: Props) {
  const state = useSyncExternalStore(live.subscribe, live.read);
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useHeldFocus(page, heading);
  const checked = state.is === 'checked' ? state.checked : undefined;
  const work = usePaneWork({ live, actions, words, checked, copy, land: () => heading.current?.focus() });
  return (
    <PaneView
      state={state}
      words={words}
      work={work}
      now={actions.now()}
      page={page}
      heading={heading}
      onLanguage={onLanguage}
      onCheckAgain={() => void live.now()}
    />
  );
}
