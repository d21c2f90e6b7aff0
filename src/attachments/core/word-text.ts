import type { Findings } from './findings';
import { attribute, scanXml } from './xml';

/** Elements after which words do not run on. */
const BREAKS = new Set(['p', 'br', 'cr', 'tab', 'tc', 'tr', 'h', 'list-item', 'table-cell', 'line-break', 'pt']);
/** Codes of fields, places and sizes of drawings, formulas of charts: numbers that nobody reads as text. */
const SKIPPED = new Set(
  'instrText delInstrText fldData binData annotation-xml style script from to posOffset align pctWidth pctHeight f formatCode OLEObject ClientData'.split(
    ' ',
  ),
);

/** Text of a word-processing part (WordprocessingML, DrawingML or OpenDocument): runs joined, paragraphs apart. */
export function markupText(xml: string): string {
  return splitText(xml).shown;
}

export interface WordText {
  readonly shown: string;
  /** Deleted in a tracked change: still in the file. */
  readonly deleted: string;
  readonly insertions: number;
  readonly deletions: number;
  /** Set as hidden text, or white on white. */
  readonly vanished: string;
}

/** A document part with what its reader does not see told apart. */
export function splitText(xml: string): WordText {
  const shown: string[] = [];
  const deleted: string[] = [];
  const vanished: string[] = [];
  const counts = { insertions: 0, deletions: 0 };
  let deep = 0;
  let skipped = 0;
  let isVanished = false;
  let isWhite = false;
  // White letters are read on a dark page, in a shaded paragraph, and in tables and boxes, whose colours stand elsewhere.
  const paper = { isDark: false, hasShade: false, boxes: 0, inRun: false };
  scanXml(xml, {
    open(name, raw, isEmpty) {
      if (name === 'r') {
        isVanished = isWhite = false;
        paper.inRun = true;
      } else if (name === 'p') paper.hasShade = paper.inRun = false;
      else if (name === 'background') paper.isDark = !isWhiteColour(attribute(raw, 'color'));
      else if (name === 'color' && paper.inRun) isWhite = isWhiteColour(attribute(raw, 'val'));
      else if (name === 'shd' && !isWhiteColour(attribute(raw, 'fill') ?? 'auto', true)) {
        if (paper.inRun) isWhite = false;
        else paper.hasShade = true;
      } else if (name === 'highlight') isWhite = false;
      else if (BOXES.has(name) && !isEmpty) paper.boxes++;
      else if (name === 'vanish') isVanished = attribute(raw, 'val') !== '0' && attribute(raw, 'val') !== 'false';
      else if (name === 'del' || name === 'moveFrom' || name === 'deletion') {
        counts.deletions++;
        if (!isEmpty) deep++;
      } else if (name === 'ins' || name === 'insertion') counts.insertions++;
      else if (SKIPPED.has(name) && !isEmpty) skipped++;
    },
    close(name) {
      if (name === 'del' || name === 'moveFrom' || name === 'deletion') deep = Math.max(0, deep - 1);
      else if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
      else if (BOXES.has(name)) paper.boxes--;
      else if (BREAKS.has(name))
        [shown, deleted, vanished].forEach((list) => list.push(name === 'tab' || name === 'tc' ? '\t' : '\n'));
      else if (name === 's') shown.push(' ');
    },
    text(text) {
      if (skipped > 0) return;
      const isUnseen = isVanished || (isWhite && !paper.isDark && !paper.hasShade && paper.boxes <= 0);
      (deep > 0 ? deleted : isUnseen ? vanished : shown).push(text);
    },
  });
  const { insertions, deletions } = counts;
  return { shown: tidy(shown), deleted: tidy(deleted), vanished: tidy(vanished), insertions, deletions };
}

const BOXES = new Set(['tbl', 'txbxContent']);

function isWhiteColour(colour: string | undefined, orNone = false): boolean {
  return /^f{6}$/i.test(colour ?? '') || (orNone && colour === 'auto');
}

function tidy(pieces: readonly string[]): string {
  return pieces
    .join('')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

/** Everything of a .docx part: its text under `entry`, and what is hidden in it. */
export function addWordPart(entry: string, part: string, xml: string, findings: Findings): void {
  const text = splitText(xml);
  const isMargin = /\/(header|footer)\d*\.xml$/i.test(part);
  if (/\/comments\w*\.xml$/i.test(part)) {
    const count = (xml.match(/<(?:\w+:)?comment[ >]/g) ?? []).length;
    findings.addHidden('COMMENT', count);
    findings.addText(entry, text.shown, 'COMMENT');
    return;
  }
  const firstLine = text.shown.slice(0, 200).split('\n')[0] ?? '';
  if (isMargin) findings.addText(entry, text.shown, undefined, true);
  else {
    if (/\/document\.xml$/i.test(part) && firstLine !== '') findings.addText(entry, firstLine, undefined, true);
    findings.addText(entry, text.shown);
  }
  findings.addHidden('TRACKED_CHANGE', text.insertions + text.deletions);
  findings.addText(entry, text.deleted, 'TRACKED_CHANGE');
  if (text.vanished !== '') findings.addHidden('HIDDEN_TEXT');
  findings.addText(entry, text.vanished, 'HIDDEN_TEXT');
}
