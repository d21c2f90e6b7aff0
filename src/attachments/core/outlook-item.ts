import { htmlToText } from '../../message/html-to-text';
import { windows1252 } from './windows-1252';
import { latin1, utf16le } from './bytes';
import type { CompoundEntry } from './compound';
import { decompressRtf } from './compressed-rtf';
import { decodeText } from './decode-text';
import type { Findings } from './findings';
import { rtfText } from './rtf-text';

/** A file attached to an Outlook item. */
export interface ItemFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SUBJECT = '0037';
const BODY = '1000';
const HTML = '1013';
const RTF = '1009';
/** Sender's name and address, as shown and as sent ([MS-OXPROPS] 2.1004 and following). */
const SENDER = ['0c1a', '0c1f', '5d01', '0042', '0065'];
/** A recipient's name and addresses, of their storages. */
const RECIPIENT = ['3001', '3003', '39fe'];
const NAMES = ['3707', '3704', '3001'];

/**
 * An Outlook item ([MS-OXMSG]): its subject, people and text go into the findings, its files come back to be looked
 * at; items attached to it are read as well. False when its text cannot be unpacked.
 */
export function readOutlookItem(
  entry: string,
  entries: readonly CompoundEntry[],
  findings: Findings,
): { readonly isRead: boolean; readonly files: readonly ItemFile[] } {
  const files: ItemFile[] = [];
  let isRead = true;
  for (const root of itemsIn(entries)) {
    const property = propertiesOf(entries, root);
    findings.addText(entry, property(SUBJECT), undefined, true);
    const people = storages(entries, `${root}__recip_version1.0_`).map((at) => propertiesOf(entries, at));
    findings.addText(
      entry,
      [
        SENDER.map(property).join(' '),
        ...people.map((recipient) => RECIPIENT.map((tag) => recipient(tag)).join(' ')),
      ].join('\n'),
    );
    const text = property(BODY);
    const html = rawOf(entries, root, HTML);
    findings.addText(entry, text);
    if (text === '' && html !== undefined)
      findings.addText(entry, htmlToText(findings.within(entry, decodeText(html))).text);
    const packed = rawOf(entries, root, RTF);
    if (text === '' && html === undefined && packed !== undefined) {
      const rtf = decompressRtf(packed);
      if (rtf === undefined) isRead = false;
      else findings.addText(entry, rtfText(latin1(findings.within(entry, rtf))));
    }
    for (const at of storages(entries, `${root}__attach_version1.0_`)) {
      const named = propertiesOf(entries, at);
      const bytes = rawOf(entries, at, '3701');
      if (bytes !== undefined) files.push({ name: NAMES.map(named).find((name) => name !== '') ?? 'file', bytes });
    }
  }
  return { isRead, files };
}

/** The item itself and the items attached to it, each a storage of its own. */
function itemsIn(entries: readonly CompoundEntry[]): readonly string[] {
  const roots = entries.flatMap(({ path, isStorage }) => {
    const end = /^(.*\/)?__properties_version1\.0$/i.exec(path);
    if (isStorage || end === null || /__(?:recip|attach)_version1\.0_[^/]{0,40}\/$/i.test(end[1] ?? '')) return [];
    return [end[1] ?? ''];
  });
  return roots.slice(0, MOST_ITEMS);
}

const MOST_ITEMS = 50;

function storages(entries: readonly CompoundEntry[], start: string): readonly string[] {
  const lower = start.toLowerCase();
  return entries
    .filter(({ path, isStorage }) => {
      const name = path.toLowerCase();
      return isStorage && name.startsWith(lower) && !name.slice(lower.length).includes('/');
    })
    .map(({ path }) => `${path}/`);
}

/** Text properties of one storage: UTF-16 (001F), else one byte a letter (001E). */
function propertiesOf(entries: readonly CompoundEntry[], root: string): (tag: string) => string {
  const streams = streamsOf(entries, root);
  return (tag) => {
    const wide = streams.get(`${tag}001f`);
    if (wide !== undefined) return utf16le(wide.bytes()).replace(/\u0000+$/, '');
    return windows1252(streams.get(`${tag}001e`)?.bytes() ?? new Uint8Array(0)).replace(/\u0000+$/, '');
  };
}

function rawOf(entries: readonly CompoundEntry[], root: string, tag: string): Uint8Array | undefined {
  return streamsOf(entries, root).get(`${tag}0102`)?.bytes();
}

const held = new WeakMap<readonly CompoundEntry[], Map<string, Map<string, CompoundEntry>>>();

function streamsOf(entries: readonly CompoundEntry[], root: string): ReadonlyMap<string, CompoundEntry> {
  let byRoot = held.get(entries);
  if (byRoot === undefined) {
    byRoot = new Map();
    for (const entry of entries) {
      const found = /^(.*\/)?__substg1\.0_([0-9a-f]{8})$/i.exec(entry.path);
      if (entry.isStorage || found === null) continue;
      const at = (found[1] ?? '').toLowerCase();
      const streams = byRoot.get(at) ?? new Map<string, CompoundEntry>();
      byRoot.set(at, streams.set((found[2] ?? '').toLowerCase(), entry));
    }
    held.set(entries, byRoot);
  }
  return byRoot.get(root.toLowerCase()) ?? new Map<string, CompoundEntry>();
}
