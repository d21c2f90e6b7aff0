import type { ReactElement } from 'react';
import type { Words } from '../../apps/taskpane/words';

/** One look of the pane, from fixtures. `id` says which: `rule/recipients/group-without-bcc/block/found`. */
export interface GalleryState {
  readonly id: string;
  /** States of one group stand on one page; a state that is a whole page is a group of its own. */
  readonly group: string;
  readonly isPage?: boolean;
  draw(words: Words): ReactElement;
}
