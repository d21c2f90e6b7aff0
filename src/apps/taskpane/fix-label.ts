import { coveringOf, stretchesOf } from '../../fixes/redaction';
import type { Checked } from '../../gate/check-message';
import type { Finding } from '../../inspect/inspection';
import type { FixId } from '../../rules/rule';
import type { PaneStrings } from '../../strings/pane-strings';
import { textOf } from './excerpt';
import type { Words } from './words';

/** What the button of a fix says: covering names what it does to this text, because a list does not stay as a number does. */
export function fixLabel(
  { pane }: Pick<Words, 'pane'>,
  id: FixId,
  finding: Finding,
  { snapshot }: Pick<Checked, 'snapshot'>,
): string {
  if (id !== 'redact') return pane.fixes[id];
  const text = textOf('body', snapshot);
  const covered = stretchesOf(finding).map(({ start, end }) => text.slice(start, end));
  const ways = covered.map((value) => coveringOf(value, finding.rule));
  if (ways.every((way) => way === 'number')) return pane.fixes.redact;
  if (ways.some((way) => way !== 'out')) return pane.coverAll;
  return pane.takeOut[covered.length === 1 ? thingIn(finding, covered[0]) : 'all'];
}

const STATEMENTS = /^(?:SPECIAL_|SAFEGUARDING|CRIMINAL)/;

/** The one word for what goes. Rows that are taken out take with them what else was found in them. */
function thingIn({ kinds }: Finding, covered = ''): keyof PaneStrings['takeOut'] {
  const some = (like: RegExp): boolean => kinds.some(({ kind }) => like.test(kind));
  // People named in a line of running text are no list to its writer: the whole passage goes.
  if (some(/^BULK_TABLE/)) return covered.includes('\n') ? 'list' : 'all';
  return some(/^PASSWORD/) ? 'password' : some(STATEMENTS) ? 'sentence' : 'all';
}
