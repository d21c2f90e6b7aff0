import { joinEntry } from './entry';
import { readBinaryWorkbook } from './binary-sheet';
import type { Findings } from './findings';
import type { Parts } from './office-parts';
import { addSheet, cellStyles, relations, sharedStrings, workbookSheets } from './sheet-text';
import { addWordPart, markupText } from './word-text';
import { attribute, scanXml } from './xml';

/** What an Office file is, by its main part: the name of the file has no say. */
export function officeKind(parts: Parts): string | undefined {
  const types = parts.text('[content_types].xml').toLowerCase();
  const isTemplate = types.includes('template.main') || types.includes('template.macroenabled.main');
  if (parts.has('word/document.xml')) return named('doc', types, isTemplate);
  if (parts.has('xl/workbook.bin')) return 'xlsb';
  if (parts.has('xl/workbook.xml')) return named('xls', types, isTemplate);
  if (parts.has('ppt/presentation.xml'))
    return types.includes('slideshow') ? (isMacro(types) ? 'ppsm' : 'ppsx') : named('ppt', types, isTemplate);
  if (types === '') return undefined;
  if (/wordprocessingml\.(document|template)/.test(types) || /ms-word\.(document|template)/.test(types))
    return named('doc', types, isTemplate);
  if (types.includes('spreadsheetml.sheet.main')) return named('xls', types, isTemplate);
  if (types.includes('presentationml.presentation.main')) return named('ppt', types, isTemplate);
  if (types.includes('ms-visio')) return isMacro(types) ? 'vsdm' : 'vsdx';
  return types.includes('fixeddocument') || types.includes('fixedrepresentation') ? 'xps' : undefined;
}

function isMacro(types: string): boolean {
  return types.includes('macroenabled');
}

function named(base: 'doc' | 'xls' | 'ppt', types: string, isTemplate: boolean): string {
  const stem = isTemplate ? (base === 'doc' ? 'dot' : base === 'xls' ? 'xlt' : 'pot') : base;
  return `${stem}${isMacro(types) ? 'm' : 'x'}`;
}

const WORD_PARTS = /^word\/(document|footnotes|endnotes|comments\w*|header\d*|footer\d*|glossary\/document)\.xml$/;
const SLIDE_PARTS =
  /^(?:ppt\/(?:slides\/slide\d*|notesslides\/notesslide\d*|comments\/\w+)|visio\/pages\/page\d+)\.xml$/;
const DRAWINGS = /^(xl|ppt|word)\/(diagrams\/data|drawings\/drawing|charts\/chart)\d*\.xml$/;

/** Text, hidden content and macros of an Office Open XML file. */
export function readOffice(entry: string, parts: Parts, findings: Findings): void {
  if (parts.names(/vbaproject\.bin$/).length > 0 || parts.names(/\/macrosheets\//).length > 0)
    findings.programs.add('MACRO');
  for (const name of parts.names(WORD_PARTS)) addWordPart(entry, `/${name}`, parts.text(name), findings);
  for (const name of parts.names(SLIDE_PARTS)) addSlide(entry, name, parts.text(name), findings);
  readWorkbook(entry, parts, findings);
  for (const name of parts.names(DRAWINGS)) findings.addText(entry, markupText(parts.text(name)));
  for (const name of parts.names(/\.fpage$/)) addFixedPage(entry, parts.text(name), findings);
  addProperties(entry, parts.text('docprops/core.xml'), findings);
}

function addSlide(entry: string, name: string, xml: string, findings: Findings): void {
  const isHidden = /<(?:\w+:)?sld [^>]{0,2000}show="(?:0|false)"/.test(xml);
  const text = markupText(xml);
  if (name.includes('comments/')) {
    findings.addHidden('COMMENT');
    findings.addText(entry, text, 'COMMENT');
  } else if (isHidden) {
    findings.addHidden('HIDDEN_SHEET');
    findings.addText(entry, text, 'HIDDEN_SHEET');
  } else findings.addText(entry, text);
}

function readWorkbook(entry: string, parts: Parts, findings: Findings): void {
  if (parts.has('xl/workbook.bin')) return readBinaryWorkbook(entry, parts, findings);
  const sheetParts = parts.names(/^xl\/worksheets\/[^/]{1,80}\.xml$/);
  if (sheetParts.length === 0 && !parts.has('xl/workbook.xml')) return;
  const strings = sharedStrings(parts.text('xl/sharedstrings.xml'));
  const styles = cellStyles(parts.text('xl/styles.xml'));
  const targets = relations(parts.text('xl/_rels/workbook.xml.rels'));
  const known = new Map(
    workbookSheets(parts.text('xl/workbook.xml')).map((sheet) => [partName(targets.get(sheet.relation) ?? ''), sheet]),
  );
  for (const name of sheetParts) {
    const sheet = known.get(name);
    const place = sheet === undefined || sheet.name === '' ? entry : joinEntry(entry, sheet.name);
    addSheet(place, parts.text(name), strings, styles, { isHidden: sheet?.isHidden === true }, findings);
  }
  for (const name of parts.names(/^xl\/(comments\d*|threadedcomments\/\w+)\.xml$/)) {
    const xml = parts.text(name);
    findings.addHidden('COMMENT', (xml.match(/<(?:\w+:)?(?:comment|threadedComment)[ >]/g) ?? []).length);
    findings.addText(entry, markupText(xml), 'COMMENT');
  }
  addPivots(entry, parts, findings);
}

function partName(target: string): string {
  const plain = target.replace(/^\/+/, '').toLowerCase();
  return plain.startsWith('xl/') ? plain : `xl/${plain}`;
}

/** A pivot table keeps a copy of the rows it was made from, whatever it shows. */
function addPivots(entry: string, parts: Parts, findings: Findings): void {
  for (const name of parts.names(/^xl\/pivotcache\/pivotcachedefinition\d*\.xml$/)) {
    const values: string[] = [];
    scanXml(parts.text(name), {
      open(element, raw) {
        if (element === 's' || element === 'n' || element === 'd') values.push(attribute(raw, 'v') ?? '');
        else if (element === 'cacheField') values.push(`\n${attribute(raw, 'name') ?? ''}`);
      },
    });
    findings.addHidden('PIVOT_CACHE');
    findings.addText(entry, values.join('\t'), 'PIVOT_CACHE');
  }
}

function addFixedPage(entry: string, xml: string, findings: Findings): void {
  const pieces: string[] = [];
  scanXml(xml, {
    open(name, raw) {
      if (name === 'Glyphs') pieces.push(attribute(raw, 'UnicodeString') ?? '');
    },
  });
  findings.addText(entry, pieces.join('\n'));
}

function addProperties(entry: string, xml: string, findings: Findings): void {
  let inside = '';
  scanXml(xml, {
    open: (name) => void (inside = name),
    text(text) {
      if (/^(creator|lastModifiedBy)$/.test(inside) && text.trim() !== '') findings.addAuthor(entry, text);
      if (/^(title|subject|keywords|description)$/.test(inside)) findings.addText(entry, text);
    },
    close: () => void (inside = ''),
  });
}
