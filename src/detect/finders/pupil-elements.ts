import { ANGLE } from '../scan/scan';
import type { View } from '../scan/view';

const LEAST_ROWS = 3;
const MANY_ROWS = 10;
const PUPIL = ['<Pupil>', '</Pupil>'] as const;

/** `<Pupil>` elements of a transfer file in this stretch: one finding over all of them. */
export function findPupilElements(view: View): void {
  const { anchors, text } = view;
  let rows = 0;
  let start = 0;
  for (let i = 0; i < anchors.count; i++) {
    if (anchors.kind[i] !== ANGLE) continue;
    const at = anchors.start[i] as number;
    if (!text.startsWith(PUPIL[0], at)) continue;
    if (rows++ === 0) start = at;
  }
  if (rows < LEAST_ROWS) return;
  const last = text.slice(start, view.to).lastIndexOf(PUPIL[1]);
  const end = last < 0 ? view.to : start + last + PUPIL[1].length;
  const confidence = rows >= MANY_ROWS ? 'high' : 'medium';
  view.found.push({ kind: 'BULK_TABLE', start, end, confidence, evidence: [{ what: 'table', label: 'rows' }], rows });
}
