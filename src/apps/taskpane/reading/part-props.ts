import { makeStyles, tokens } from '@fluentui/react-components';
import type { LinkState } from '../school/school-link';
import type { ReadingDesk } from './reading-desk';
import type { ReadingWords } from './reading-words';

/** What each part of the reading pane is given. */
export interface PartProps {
  readonly desk: ReadingDesk;
  readonly words: ReadingWords;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly tenant: LinkState;
}

export const usePartStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  heading: { margin: 0 },
});
