import * as M from '../data/meanings';
import { ANGLE, FORENAME, STRETCH } from '../scan/scan';
import { nameStrength } from '../scan/name-shape';
import type { Table } from '../scan/table';
import { lineEnd } from '../scan/table';
import type { View } from '../scan/view';
import { factByShape, ofNamesAlone } from './bulk-table';

// Lists written by hand: line after line a name and something about its bearer ("Mia Fletcher - asthma", "3. Tom Ashdown
// 7B", "Ella Stone (02/02/2014)"), and the pupils of a common transfer file (CTF, XML).
const LEAST_ROWS = 3;
const MANY_ROWS = 10;
const LONGEST_LINE = 160;
/** Bullet or number, the name, then what joins it to the rest. */
const ROW =
  /^[\s>*•·-]{0,8}(?:\d{1,3}[.)]\s{0,3}|[a-z][a-z\d._]{2,20} )?(\p{Lu}[\p{L}'-]{0,23}\.?(?: \p{Lu}[\p{L}'-]{0,23}){1,3}?)(?:\s{0,2}[:(,/–-]\s{0,2}| )(?=[\p{L}\d+])(.{1,90})$/u;
/** A name and nothing else on the line. */
const BARE =
  /^[\s>*•·-]{0,8}(?:\d{1,3}[.)]?\s{1,3})?(\p{Lu}[\p{L}'-]{1,23}(?: \p{Lu}[\p{L}'-]{0,23}){1,2})[ ,;]{0,3}$/u;
/** "ABARA Sol" */
const SURNAME_FIRST = /^\P{L}*\p{Lu}{2}[\p{Lu}'-]+ \p{Lu}\p{Ll}/u;
const PUPIL = ['<Pupil>', '</Pupil>'] as const;

export function findLineLists(view: View, tables: readonly Table[], thisYear: number): void {
  const { anchors } = view;
  const mayName = linesWithNames(view, tables);
  let rows = 0;
  let gaps = 0;
  let start = 0;
  let end = 0;
  let personal = 0;
  let bare = 0;
  let unknown = 0;
  let registered = 0;
  const close = (): void => {
    const isNames = bare * 2 > rows;
    const isKnown = unknown * 3 <= rows;
    if (
      rows >= LEAST_ROWS &&
      isKnown &&
      (!isNames || ofNamesAlone(view, start, rows, registered === rows) !== undefined)
    )
      report(view, start, end, rows, personal);
    rows = 0;
    personal = 0;
    bare = 0;
    unknown = 0;
    registered = 0;
  };
  for (let line = 0; line < anchors.lines; line++) {
    // A list begins with a name, and goes on with one after an empty line at most.
    if (rows === 0 && (mayName[line] !== 1 || (mayName[line + 1] !== 1 && mayName[line + 2] !== 1))) continue;
    const from = anchors.lineStart[line] as number;
    const to = lineEnd(view.text, anchors, line);
    // In a list once begun, forenames nobody knows may stand too.
    const fact = mayName[line] !== IN_TABLE ? factOf(view, from, to, thisYear) : undefined;
    if (fact === undefined) {
      // One empty line between the rows is how some people space a list.
      if (to > from || ++gaps > 1) close();
      continue;
    }
    gaps = 0;
    if (rows++ === 0) start = from;
    if (fact === 'personal') personal++;
    if (fact === 'unknown') unknown++;
    if ((fact === 'bare' || fact === 'unknown') && ++bare && SURNAME_FIRST.test(view.text.slice(from, to)))
      registered++;
    end = to;
  }
  close();
}

const NAMED = new Uint8Array(STRETCH + 4);

const IN_TABLE = 2;

/** Which lines, in no table, begin with a known name: 1 for those, 0 also for two lines after the last. */
function linesWithNames(view: View, tables: readonly Table[]): Uint8Array {
  const { lines, lineStart, capitals, capitalStart } = view.anchors;
  let table = 0;
  let capital = 0;
  for (let line = 0; line < lines; line++) {
    while (table < tables.length && (tables[table] as Table).lastLine < line) table++;
    const from = lineStart[line] as number;
    while (capital < capitals && (capitalStart[capital] as number) < from) capital++;
    const isInTable =
      table < tables.length && (tables[table] as Table).firstLine <= line && (tables[table] as Table).lastLine > line;
    NAMED[line] = isInTable ? IN_TABLE : beginsWithName(view, capital, from) ? 1 : 0;
  }
  NAMED[lines] = NAMED[lines + 1] = 0;
  return NAMED;
}

function report(view: View, start: number, end: number, rows: number, personal: number): void {
  const confidence = rows >= MANY_ROWS && personal * 2 >= rows ? 'high' : 'medium';
  view.found.push({ kind: 'BULK_TABLE', start, end, confidence, evidence: [{ what: 'table', label: 'rows' }], rows });
}

/** Is one of the line's first two words with capitals, near its beginning, a known forename? */
function beginsWithName({ anchors }: View, capital: number, from: number): boolean {
  const { capitalStart, capitalEnd, capitalIs } = anchors;
  const start = capitalStart[capital] as number;
  if (capital >= anchors.capitals || start - from > 14) return false;
  if (((capitalIs[capital] as number) & FORENAME) !== 0 || (capitalEnd[capital] as number) - start === 1) return true;
  const next = capital + 1;
  return (
    next < anchors.capitals &&
    (capitalStart[next] as number) - (capitalEnd[capital] as number) < 3 &&
    ((capitalIs[next] as number) & FORENAME) !== 0
  );
}

/** "9A 12": a class and points. */
const CLASS_FIRST = /^(\d{1,2}[A-Z]{1,3}) \d/;

/** Does the line name somebody and tell a fact of a pupil's file? */
function factOf(
  view: View,
  from: number,
  to: number,
  thisYear: number,
): 'personal' | 'other' | 'bare' | 'unknown' | undefined {
  if (to - from < 8 || to - from > LONGEST_LINE) return undefined;
  const line = view.text.slice(from, to);
  const alone = nameStrength(BARE.exec(line)?.[1] ?? '');
  if (alone > 0) return alone === 2 ? 'bare' : 'unknown';
  const row = ROW.exec(line);
  const strength = nameStrength(row?.[1] ?? '');
  // "K Amos 10A": of an initial and a surname a class must be told.
  if (row === null || strength === 0 || (strength === 1 && !/^\p{Lu}\.? \P{N}+ \d{1,2}\p{Lu}\b/u.test(line.trim())))
    return undefined;
  const rest = (row[2] ?? '').replace(/[)\s.]+$/, '');
  const first = (rest.split(/\)? [-–/] |\)?, |; |\) /)[0] ?? '').replace(/\)$/, '');
  const fact = factByShape(CLASS_FIRST.exec(first)?.[1] ?? first, thisYear);
  if (fact === 'birth' || fact === 'identifier') return 'personal';
  if (fact === 'contact' || fact === 'class' || fact === 'note') return 'other';
  return rest.length < 40 && hasTerm(view, to - rest.length - 2, to) ? 'personal' : undefined;
}

function hasTerm(view: View, from: number, to: number): boolean {
  return view.hasNear(to, to, to - from, 0, (meaning) => meaning >= M.FIRST_TERM && meaning <= M.LAST_ABBREVIATED);
}

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
