import * as M from '../data/meanings';
import type { Confidence, DataKind, Evidence } from '../kinds';
import { CHECKSUM, EXAMPLE_SAID, STRUCTURE, type Label, type View } from '../scan/view';

/** Labels that name one identifier and nothing else, as bits: where one stands nearer than ours, the number is not ours. */
const IDENTIFIERS = [M.L_SORT, M.L_ACCOUNT, M.L_IBAN, M.L_PHONE, M.L_BIRTH, M.L_FOREIGN].reduce(
  (bits, meaning) => bits | (1 << meaning),
  (2 << M.L_PERMIT) - (1 << M.L_NHS),
);

/** The label that decides about a candidate of a kind whose own label is `own`. */
export function labelOf(view: View, start: number, end: number, own: number): Label {
  return view.labelFor(start, end, IDENTIFIERS | (1 << own));
}

/** The same, and else one of that meaning in a question or a heading above. */
export function labelOrAbove(view: View, start: number, end: number, own: number, isChecked = false): Label {
  const label = labelOf(view, start, end, own);
  return label.meaning === 0 || label.meaning === M.L_NEUTRAL ? view.labelAbove(start, own, isChecked) : label;
}

/** A number with a check digit and its label: one in eleven fits by chance, and a label lines above may be another's. */
export function sureness(label: Label, fits: boolean): Confidence {
  if (!fits) return 'low';
  return label.where === 'above' ? 'medium' : 'high';
}

export interface Judgement {
  readonly kind: DataKind;
  readonly label: string;
  readonly checked: boolean;
  readonly confidence: Confidence;
}

/** Reports a labelled value; a sentence that calls it an example makes it low. */
export function addLabelled(view: View, start: number, end: number, j: Judgement, column: boolean): void {
  const evidence: Evidence[] = j.checked ? [STRUCTURE, CHECKSUM] : [STRUCTURE];
  evidence.push(column ? { what: 'table', label: j.label } : { what: 'label', label: j.label });
  if (view.isExample(start, end)) view.add(j.kind, start, end, 'low', [...evidence, EXAMPLE_SAID]);
  else view.add(j.kind, start, end, j.confidence, evidence);
}

/** Reports a value without a label of its own, with what was seen. */
export function addPlain(
  view: View,
  kind: DataKind,
  start: number,
  end: number,
  confidence: Confidence,
  seen: readonly Evidence[],
): void {
  if (view.isExample(start, end)) view.add(kind, start, end, 'low', [...seen, EXAMPLE_SAID]);
  else view.add(kind, start, end, confidence, seen);
}

export const CONTRADICTED: Evidence = { what: 'contradicting-label' };
