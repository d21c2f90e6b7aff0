import { decodeWords } from 'postal-mime';
import { htmlToText } from '../../message/html-to-text';
import { subjectOf } from './headers';
import { parseMime, type MimePart } from './mime-tree';
import { decodeText } from './text-decoder';
import { takeUuencoded } from './uuencode';
import { joined, latin1, utf8Bytes } from './plain-bytes';

/** An attached file or message as it stands in the mail, before anybody looked inside. */
export interface FoundAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly disposition: string;
  readonly contentId: string;
  readonly type: 'file' | 'item';
}

/** What of a MIME message is body, what is attached. */
export interface MimeContent {
  readonly html?: string;
  readonly text?: string;
  readonly attachments: readonly FoundAttachment[];
  /** The calendar part of an invitation. */
  readonly calendar?: string;
  /** A whole message in S/MIME: the media type's parameters say of which sort. */
  readonly sealed?: { readonly type: 'enveloped' | 'signed'; readonly bytes: Uint8Array };
  /** Something of the tree was beyond reading. */
  readonly isDamaged: boolean;
}

/** A stretch of the body: one text, or the same text in two forms (multipart/alternative). */
interface Unit {
  html: string[];
  text: string[];
}

const DEEPEST_REPAIR = 5;

/** Sorts the parts of a message into body and attachments. */
export async function contentOf(root: MimePart): Promise<MimeContent> {
  const collector = new Collector();
  await collector.walk(root, undefined, 0);
  return collector.finish();
}

class Collector {
  private readonly units: Unit[] = [];
  private readonly attachments: FoundAttachment[] = [];
  private calendar: string | undefined;
  private sealed: MimeContent['sealed'];
  private isDamaged = false;

  async walk(part: MimePart, unit: Unit | undefined, repairs: number): Promise<void> {
    if (part.type.startsWith('multipart/')) return this.walkMultipart(part, unit, repairs);
    const name = nameOf(part);
    if (part.type === 'text/calendar' && part.disposition !== 'attachment') {
      this.calendar ??= decodeText(part.bytes, part.params.charset);
      if (name === '') return;
    }
    if (isBodyText(part, name, this.units.length > 0)) this.addText(part, unit);
    else if (isSealed(part) && this.units.length === 0 && this.attachments.length === 0) this.sealed = sealOf(part);
    else if (part.bytes.length > 0 || name !== '') this.addAttachment(part, name);
  }

  finish(): MimeContent {
    const { attachments, calendar, sealed, isDamaged } = this;
    return { ...joinUnits(this.units), attachments, calendar, sealed, isDamaged };
  }

  private async walkMultipart(part: MimePart, unit: Unit | undefined, repairs: number): Promise<void> {
    if (part.children.length === 0 && part.bytes.length > 0) return this.repair(part, unit, repairs);
    const isAlternative = part.type === 'multipart/alternative';
    const inner = isAlternative && unit === undefined ? this.newUnit() : unit;
    for (const [index, child] of part.children.entries()) {
      if (part.type === 'multipart/signed' && index > 0 && /signature/.test(child.type)) continue;
      await this.walk(child, inner, repairs);
    }
  }

  /** A multipart whose boundary is missing or wrong: its first line of that shape tells the true one. */
  private async repair(part: MimePart, unit: Unit | undefined, repairs: number): Promise<void> {
    const boundary = repairs < DEEPEST_REPAIR ? boundaryIn(part.bytes) : undefined;
    if (boundary === undefined) {
      this.addText({ ...part, type: 'text/plain' }, unit);
      this.isDamaged = this.isDamaged || repairs >= DEEPEST_REPAIR;
      return;
    }
    const head = utf8Bytes(`Content-Type: ${part.type}; boundary="${boundary}"\r\n\r\n`);
    const tree = await parseMime(joined([head, part.bytes]));
    if (tree.ok && tree.root.children.length > 0) await this.walk(tree.root, unit, repairs + 1);
    else this.addText({ ...part, type: 'text/plain' }, unit);
  }

  private addText(part: MimePart, unit: Unit | undefined): void {
    const target = unit ?? this.newUnit();
    if (part.type === 'text/html') {
      target.html.push(decodeText(part.bytes, part.params.charset ?? metaCharset(part.bytes)));
      return;
    }
    const decoded = unflow(decodeText(part.bytes, part.params.charset), part.params);
    const { text, files } = takeUuencoded(decoded);
    target.text.push(text);
    for (const { name, bytes } of files) {
      this.attachments.push({
        name,
        bytes,
        mediaType: 'application/octet-stream',
        disposition: 'attachment',
        contentId: '',
        type: 'file',
      });
    }
  }

  private addAttachment(part: MimePart, name: string): void {
    const isItem = part.type === 'message/rfc822' || part.type === 'message/global';
    this.attachments.push({
      name: name !== '' ? name : unnamed(part, isItem, this.attachments.length + 1),
      bytes: part.bytes,
      mediaType: part.type,
      disposition: part.disposition,
      contentId: part.contentId,
      type: isItem ? 'item' : 'file',
    });
  }

  private newUnit(): Unit {
    const unit: Unit = { html: [], text: [] };
    this.units.push(unit);
    return unit;
  }
}

/**
 * Joins the stretches of a body to the forms its readers can see. A text without an HTML form is shown between the HTML
 * ones; the plain form exists where a program that shows no HTML would be given one.
 */
function joinUnits(units: readonly Unit[]): { html?: string; text?: string } {
  const used = units.filter((unit) => unit.html.length > 0 || unit.text.length > 0);
  if (used.length === 0) return {};
  if (!used.some((unit) => unit.html.length > 0)) return { text: used.flatMap((unit) => unit.text).join('\n') };
  const html = used.flatMap((unit) => (unit.html.length > 0 ? unit.html : unit.text.map(asHtml))).join('\n');
  if (!used.some((unit) => unit.html.length > 0 && unit.text.length > 0)) return { html };
  const text = used.flatMap((unit) =>
    unit.text.length > 0 ? unit.text : unit.html.map((source) => htmlToText(source).text),
  );
  return { html, text: text.join('\n') };
}

function asHtml(text: string): string {
  return `<pre>\n${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</pre>`;
}

/** Texts are the body unless they are sent as a file: marked so, or with a file name behind the body. */
function isBodyText(part: MimePart, name: string, hasBody: boolean): boolean {
  if (part.type !== 'text/plain' && part.type !== 'text/html') return false;
  if (part.disposition === 'attachment') return false;
  return name === '' || (!hasBody && part.dispositionParams.filename === undefined);
}

function nameOf(part: MimePart): string {
  const name = part.dispositionParams.filename ?? part.params.name ?? '';
  return decodeWords(name)
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim();
}

function unnamed(part: MimePart, isItem: boolean, position: number): string {
  if (!isItem) return `attachment-${position}${EXTENSIONS[part.type] ?? ''}`;
  const subject = subjectOf(headersIn(part.bytes))
    .replace(/[\\/:*?"<>|]/g, ' ')
    .trim();
  return `${subject === '' ? 'message' : subject.slice(0, 120)}.eml`;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'text/csv': '.csv',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/calendar': '.ics',
};

/** The subject of an attached message, read from its first bytes without parsing it. */
function headersIn(bytes: Uint8Array): { key: string; value: string }[] {
  const start = decodeText(bytes.subarray(0, 32768), 'utf-8').split(/\r?\n\r?\n/, 1)[0];
  const headers: { key: string; value: string }[] = [];
  for (const line of start.split(/\r?\n/)) {
    const last = headers[headers.length - 1];
    if (/^[ \t]/.test(line) && last !== undefined) last.value += line;
    const colon = line.indexOf(':');
    if (colon > 0 && !/^[ \t]/.test(line))
      headers.push({ key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return headers;
}

function isSealed(part: MimePart): boolean {
  return part.type === 'application/pkcs7-mime' || part.type === 'application/x-pkcs7-mime';
}

function sealOf(part: MimePart): MimeContent['sealed'] {
  const isSigned = (part.params['smime-type'] ?? '').toLowerCase().startsWith('signed');
  return { type: isSigned ? 'signed' : 'enveloped', bytes: part.bytes };
}

function boundaryIn(bytes: Uint8Array): string | undefined {
  const start = decodeText(bytes.subarray(0, 65536), 'us-ascii');
  const line = /(?:^|\n)--([^\s"\\][^\r\n"\\]{0,98}?)[ \t]{0,9}\r?\n[A-Za-z][A-Za-z-]{1,60}:/.exec(start);
  return line === null ? undefined : line[1];
}

/** The charset an HTML part names for itself. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes, 0, Math.min(bytes.length, 2048));
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(start)?.[1];
}

/** Joins the lines that format=flowed has cut (RFC 3676). */
function unflow(text: string, params: Readonly<Record<string, string>>): string {
  if ((params.format ?? '').toLowerCase() !== 'flowed') return text;
  const dropsSpace = (params.delsp ?? '').toLowerCase() === 'yes';
  const pieces: string[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const bare = line.startsWith(' ') ? line.slice(1) : line;
    const isSoft = bare.endsWith(' ') && bare !== '-- ' && !bare.startsWith('>');
    pieces.push(isSoft && dropsSpace ? bare.slice(0, -1) : bare, isSoft ? '' : '\n');
  }
  pieces.pop();
  return pieces.join('');
}
