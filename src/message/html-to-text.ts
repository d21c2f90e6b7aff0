import { dataBytesIn } from './data-uris';
import { decodeAttribute, decodeEntity } from './html/entities';
import { meaningOf, type TagMeaning } from './html/recognise';
import { isSpace, TagScanner, type Tag } from './html/scan-tag';
import { TextSink } from './html/text-sink';
import { mailtoAddress, shareOf } from './links';

/** A stretch of the text whose meaning the mark-up tells; positions in the text, end exclusive. */
export interface HtmlMark {
  readonly kind: Exclude<TagMeaning, 'preformatted'>;
  readonly start: number;
  readonly end: number;
}

/** A link's target, at the position of the text where its visible text starts. */
export interface HtmlLink {
  readonly at: number;
  readonly href: string;
}

export interface HtmlText {
  readonly text: string;
  /** `offsets[i]` is the position in the source of the character `text[i]`. */
  readonly offsets: Uint32Array;
  /** In order of their starts. A `quote-head` is a point: what follows is quoted. */
  readonly marks: readonly HtmlMark[];
  /** Links to file shares. */
  readonly shares: readonly HtmlLink[];
  /** Mail addresses of `mailto:` links, lower case: a name in a quoted header often carries its address only there. */
  readonly addresses: readonly HtmlLink[];
  /** Raw bytes of `data:` addresses. */
  readonly dataUriBytes: number;
}

/**
 * The text of an HTML body as its readers may see it, with the source position of each character. Kept: text that is
 * hidden by style, and text for Outlook only in conditional comments, for both leave the house. Dropped: comments,
 * scripts, style sheets, the title, alternative texts of pictures. One pass and bounded memory, whatever the input.
 */
export function htmlToText(html: string): HtmlText {
  return new Converter(html).convert();
}

const RAW_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style', 'title']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const ROWS: ReadonlySet<string> = new Set(['tr', 'tbody', 'thead', 'tfoot', 'table']);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre section ' +
    'select summary table tbody tfoot thead tr ul xmp'
  ).split(' '),
);
const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'textarea']);
/** Elements whose nesting is counted, because a mark can stand on them. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'div blockquote span table td p section article pre listing xmp textarea a font'.split(' '),
);
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set(
  'src href background poster data srcset style xlink:href'.split(' '),
);

/** A marked element that is still open. */
interface OpenElement {
  readonly kind: TagMeaning;
  readonly name: string;
  readonly depth: number;
  readonly start: number;
}

class Converter {
  private readonly tags: TagScanner;
  private readonly sink: TextSink;
  private readonly depths = new Map<string, number>();
  /** At most one of each kind: only the outermost counts. */
  private open: OpenElement[] = [];
  private readonly marks: HtmlMark[] = [];
  private readonly shares: HtmlLink[] = [];
  private readonly addresses: HtmlLink[] = [];
  private readonly endlessRaw = new Set<string>();
  private dataUriBytes = 0;
  private isFirstCell = true;
  private inConditional = false;
  private preformatted = false;

  constructor(private readonly html: string) {
    this.tags = new TagScanner(html);
    this.sink = new TextSink(html.length);
  }

  convert(): HtmlText {
    let at = 0;
    while (at < this.html.length) {
      const next = this.html.indexOf('<', at);
      const end = next === -1 ? this.html.length : next;
      if (end > at) this.addText(at, end);
      if (next === -1) break;
      at = this.readMarkup(next);
    }
    for (const element of this.open) this.close(element);
    this.marks.sort((a, b) => a.start - b.start);
    const { marks, shares, addresses, dataUriBytes } = this;
    return { ...this.sink.finish(), marks, shares, addresses, dataUriBytes };
  }

  private addText(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const unit = this.html.charCodeAt(at);
      if (isSpace(unit)) this.addSpace(unit, at);
      else if (unit === 0x26) at += this.addReference(at) - 1;
      else this.sink.add(unit, at);
    }
  }

  private addSpace(unit: number, at: number): void {
    if (!this.preformatted) this.sink.addSpace(at);
    else if (unit === 0x0a) this.sink.breakLine(at);
    else if (unit !== 0x0d) this.sink.add(unit, at);
    else if (this.html.charCodeAt(at + 1) !== 0x0a) this.sink.breakLine(at);
  }

  /** Adds what a reference stands for and returns its length in the source. */
  private addReference(at: number): number {
    const entity = decodeEntity(this.html, at);
    if (entity === undefined) {
      this.sink.add(0x26, at);
      return 1;
    }
    for (let index = 0; index < entity.text.length; index++) {
      const unit = entity.text.charCodeAt(index);
      if (isSpace(unit)) this.addSpace(unit, at);
      else this.sink.add(unit, at);
    }
    return entity.length;
  }

  /** Reads the mark-up that starts at `at` (a `<`) and returns where to go on. */
  private readMarkup(at: number): number {
    const next = this.html.charCodeAt(at + 1);
    if (next === 0x21) return this.readDeclaration(at);
    if (next === 0x3f) return this.skipBogus(at);
    const tag = this.tags.tagAt(at);
    if (tag !== undefined) return tag.closing ? this.readEndTag(tag, at) : this.readStartTag(tag, at);
    if (next === 0x2f && !isTagLetter(this.html.charCodeAt(at + 2))) return this.skipBogus(at);
    this.sink.add(0x3c, at);
    return at + 1;
  }

  /** Comments, conditional comments of Word and Outlook, document types. */
  private readDeclaration(at: number): number {
    if (!this.html.startsWith('--', at + 2)) {
      if (this.html.startsWith('[endif]', at + 2)) this.inConditional = false;
      return this.skipBogus(at);
    }
    const condition = /^<!--\[if [^\]<>]{0,120}\]>/i.exec(this.html.slice(at, at + 140));
    if (condition !== null) {
      this.inConditional = true;
      return at + condition[0].length;
    }
    const end = this.tags.commentEnd(at);
    if (end !== -1) return end;
    // A comment that never ends: some programs show what follows, so it is read as text.
    return at + 4;
  }

  private skipBogus(at: number): number {
    const bracket = this.tags.bracketAfter(at);
    if (bracket !== -1) return bracket + 1;
    this.sink.add(0x3c, at);
    return at + 1;
  }

  private readStartTag(tag: Tag, at: number): number {
    if (tag.attributes.length > 0) this.readAttributes(tag);
    if (RAW_ELEMENTS.has(tag.name) || (this.inConditional && tag.name === 'xml')) return this.skipRaw(tag);
    this.layOut(tag.name, at);
    this.noteStart(tag);
    // The line end straight after <pre> is not shown (HTML 13.1.2.5).
    if (PREFORMATTED.has(tag.name)) return tag.end + lineEndLength(this.html, tag.end);
    return tag.end;
  }

  private readEndTag(tag: Tag, at: number): number {
    if (BLOCKS.has(tag.name)) this.sink.startLine(at, ROWS.has(tag.name));
    else if (tag.name === 'br') this.sink.breakLine(at);
    const depth = this.depths.get(tag.name);
    if (depth === undefined || depth === 0) return tag.end;
    this.depths.set(tag.name, depth - 1);
    if (this.open.length > 0) this.closeElements(tag.name, depth);
    return tag.end;
  }

  private layOut(name: string, at: number): void {
    if (name === 'br') this.sink.breakLine(at);
    else if (CELLS.has(name)) this.startCell(at);
    else if (BLOCKS.has(name)) this.sink.startLine(at, ROWS.has(name));
    if (name === 'tr' || name === 'table') this.isFirstCell = true;
  }

  private startCell(at: number): void {
    if (this.isFirstCell) this.sink.startLine(at, true);
    else this.sink.startCell(at);
    this.isFirstCell = false;
  }

  private noteStart(tag: Tag): void {
    const meaning = PREFORMATTED.has(tag.name) ? 'preformatted' : meaningOf(tag);
    const isContainer = CONTAINERS.has(tag.name);
    const depth = isContainer ? (this.depths.get(tag.name) ?? 0) + 1 : 0;
    if (isContainer) this.depths.set(tag.name, depth);
    if (meaning === undefined) return;
    if (meaning === 'quote-head') {
      if (!this.open.some((element) => element.kind === 'quote'))
        this.addMark(meaning, this.sink.nextStart, this.sink.nextStart);
      return;
    }
    if (VOID.has(tag.name) || !isContainer || this.open.some((element) => element.kind === meaning)) return;
    this.open.push({ kind: meaning, name: tag.name, depth, start: this.sink.nextStart });
    if (meaning === 'preformatted') this.preformatted = true;
  }

  private closeElements(name: string, depth: number): void {
    for (const element of this.open) if (element.name === name && element.depth === depth) this.close(element);
    this.open = this.open.filter((element) => element.name !== name || element.depth !== depth);
  }

  private close(element: OpenElement): void {
    if (element.kind === 'preformatted') this.preformatted = false;
    else if (element.start < this.sink.length) this.addMark(element.kind, element.start, this.sink.length);
  }

  private addMark(kind: HtmlMark['kind'], start: number, end: number): void {
    this.marks.push({ kind, start, end });
  }

  /** Skips an element whose content is no text; one that never ends is read as text. */
  private skipRaw(tag: Tag): number {
    if (this.endlessRaw.has(tag.name)) return tag.end;
    let end = tag.end;
    for (;;) {
      end = this.html.indexOf('</', end);
      if (end === -1) break;
      end += 2;
      if (this.html.slice(end, end + tag.name.length).toLowerCase() !== tag.name) continue;
      if (isTagLetter(this.html.charCodeAt(end + tag.name.length))) continue;
      if (tag.name === 'style') this.dataUriBytes += dataBytesIn(this.html.slice(tag.end, end));
      const bracket = this.tags.bracketAfter(end);
      return bracket === -1 ? this.html.length : bracket + 1;
    }
    this.endlessRaw.add(tag.name);
    return tag.end;
  }

  private readAttributes(tag: Tag): void {
    for (const { name, value } of tag.attributes) {
      if (value.length < 6 || !ADDRESS_ATTRIBUTES.has(name)) continue;
      this.dataUriBytes += dataBytesIn(value);
      if (name === 'href' && (tag.name === 'a' || tag.name === 'area')) this.noteLink(value);
    }
  }

  private noteLink(value: string): void {
    if (value.length > 4096) return;
    const href = decodeAttribute(value);
    const address = mailtoAddress(href);
    const at = this.sink.nextStart;
    if (address !== '') this.addresses.push({ at, href: address });
    else if (shareOf(href) !== undefined) this.shares.push({ at, href });
  }
}

function isTagLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Length of the line end at `at`: 0, 1 or 2. */
function lineEndLength(html: string, at: number): number {
  if (html.charCodeAt(at) === 0x0d) return html.charCodeAt(at + 1) === 0x0a ? 2 : 1;
  return html.charCodeAt(at) === 0x0a ? 1 : 0;
}
