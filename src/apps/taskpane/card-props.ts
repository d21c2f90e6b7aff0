import type { Checked } from '../../gate/check-message';
import type { Finding } from '../../inspect/inspection';
import type { PaneWork } from './use-pane-work';
import type { Words } from './words';

export interface CardProps {
  readonly finding: Finding;
  readonly checked: Checked;
  readonly words: Words;
  readonly work: Pick<PaneWork, 'isBusy' | 'cards' | 'school' | 'now' | 'again'>;
}
