import type { Finding } from '../../inspect/inspection';
import type { FixId } from '../../rules/rule';
import type { PaneStrings } from '../../strings/pane-strings';

/** What the button of a fix says: covering a sentence takes it out. */
export function fixLabel({ fixes, takeOut }: PaneStrings, id: FixId, { rule }: Pick<Finding, 'rule'>): string {
  return (id === 'redact' ? takeOut[rule] : undefined) ?? fixes[id];
}
