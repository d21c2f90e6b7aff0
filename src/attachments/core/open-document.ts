import { strong, weak, type Findings, type Lock } from './findings';
import { joinEntry } from './entry';
import type { Parts } from './office-parts';
import { markupText, splitText } from './word-text';
import { htmlToText } from '../../message/html-to-text';

const KINDS: Readonly<Record<string, string>> = {
  text: 'odt',
  spreadsheet: 'ods',
  presentation: 'odp',
  graphics: 'odg',
  formula: 'odf',
  base: 'odb',
  writer: 'sxw',
  calc: 'sxc',
  impress: 'sxi',
  draw: 'sxd',
};
const TYPE = /application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.(\w+)/;

/** What an OpenDocument file (or one of its forerunner's) or e-book says it is, in its first member or its list. */
export function openDocumentKind(parts: Parts): string | undefined {
  const type = parts.text('mimetype').trim();
  if (type === 'application/epub+zip') return 'epub';
  const hasContent = parts.has('content.xml') && parts.has('meta-inf/manifest.xml');
  const found = TYPE.exec(hasContent && type === '' ? parts.text('meta-inf/manifest.xml') : type);
  return KINDS[found?.[1] ?? ''] ?? (hasContent ? 'odt' : undefined);
}

/** Reads an OpenDocument file or e-book; returns how it is locked (ODF 1.3, part 2, 4.8). */
export function readOpenDocument(entry: string, kind: string, parts: Parts, findings: Findings): Lock {
  if (kind === 'epub') {
    for (const name of parts.names(/\.x?html?$/))
      findings.addText(joinEntry(entry, name), htmlToText(parts.text(name)).text);
    if (parts.has('meta-inf/rights.xml') || parts.has('meta-inf/encryption.xml')) findings.commercial = true;
    return { state: 'open' };
  }
  const manifest = parts.text('meta-inf/manifest.xml');
  if (manifest.includes('encryption-data') || parts.has('encrypted-package')) {
    const isOld = /blowfish/i.test(manifest) && !/aes256/i.test(manifest);
    return isOld ? weak('OpenDocument, Blowfish') : strong('OpenDocument, AES-256');
  }
  if (parts.names(/^(basic\/.*\/(?!script-lb|script-lc|dialog-lb|dialog-lc)[^/]{1,200}\.xml|scripts\/.+)$/).length > 0)
    findings.programs.add('MACRO');
  const content = splitText(parts.text('content.xml'));
  findings.addText(entry, (content.shown.split('\n')[0] ?? '').slice(0, 200), undefined, true);
  findings.addText(entry, content.shown);
  for (const name of parts.names(/^[^/]+\/content\.xml$/)) findings.addText(entry, markupText(parts.text(name)));
  findings.addHidden('TRACKED_CHANGE', content.deletions + content.insertions);
  findings.addText(entry, content.deleted, 'TRACKED_CHANGE');
  findings.addText(entry, markupText(parts.text('styles.xml')), undefined, true);
  return { state: 'open' };
}
