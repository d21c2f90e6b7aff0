import type { Checked } from '../../gate/check-message';
import { sayingOf } from '../../gate/stop-text';
import type { Finding } from '../../inspect/inspection';
import { shownText } from '../../ui/shown';
import type { Words } from './words';

/** What a card says, fit for the screen: names that others chose cannot turn, hide or flood the sentence. */
export interface CardText {
  readonly what: string;
  readonly why: string;
  /** With the places `{clause}` and `{text}` for the school's own words. */
  readonly clause: string;
  readonly own: Readonly<Record<string, string>>;
  readonly todo: string;
  readonly place: string;
}

export function cardText(finding: Finding, checked: Checked, words: Words): CardText {
  const { pane } = words;
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => [key, typeof value === 'string' ? shownText(value) : value]),
  );
  // The clause has a line of its own here, with its text.
  const { what, why, todo } = sayingOf({ ...finding, data, clauses: [] }, checked, words);
  const file = finding.where.attachment;
  const place =
    file === undefined ? pane.where[finding.where.part] : pane.inFile.replace('{file}', () => shownText(file));
  return { what, why, todo, ...clauseOf(finding, checked, words), place };
}

function clauseOf(
  { clauses, analogy, rule }: Finding,
  { policy }: Checked,
  { pane }: Words,
): Pick<CardText, 'clause' | 'own'> {
  const [id] = clauses;
  if (id === undefined) return { clause: pane.productRule, own: {} };
  const text = (policy.rules[rule]?.clauseText ?? '').replace(/\.$/, '');
  const sentence = analogy ? pane.clauseLike : pane.clause;
  return { clause: text === '' ? sentence.replace(/: “?\{text\}”?/, '') : sentence, own: { clause: id, text } };
}
