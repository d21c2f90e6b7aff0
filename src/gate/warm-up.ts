import type { ComposeItem } from '../ports/compose-item';
import { checkMessage, type Checked, type GateDependencies } from './check-message';
import { handOver } from './hand-over';

export const NOTICE_KEY = 'schoolgate';

/** What the information bar says; '' says nothing. */
export type NoticeText = (checked: Checked) => string;

/**
 * Inspects while the message is being written, so that Send finds most of the work done, and says quietly in the
 * information bar how much there is to look at. `isOutdated` tells that a later change is being looked at already.
 */
export async function warmUp(
  item: ComposeItem,
  dependencies: GateDependencies,
  noticeText: NoticeText,
  isOutdated: () => boolean,
): Promise<void> {
  const checked = await checkMessage(item, dependencies, { when: 'compose', canOpenPane: true });
  if (isOutdated()) return;
  if (checked.digest !== undefined && !checked.partial) {
    await handOver(item, checked.digest, dependencies.clock.now(), checked.inspection, checked.verdicts);
  }
  await item.notify(NOTICE_KEY, noticeText(checked));
}
