import { decodeCodePage } from './text-decoder';

/** The body in an RTF: the HTML it was made from (MS-OXRTFEX), or its text. */
export type RtfBody = { readonly html: string } | { readonly text: string };

/** Reads the body out of an RTF file. Linear; unknown control words are passed over. */
export function readRtf(rtf: Uint8Array): RtfBody {
  const reader = new RtfReader(rtf);
  const content = reader.read();
  return reader.isFromHtml ? { html: content } : { text: content };
}

interface State {
  readonly skip: boolean;
  readonly inTag: boolean;
  readonly hidden: boolean;
  readonly font: number;
  readonly unicodeSkip: number;
}

/** Groups whose content is not shown. */
const SKIPPED: ReadonlySet<string> = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'generator',
  'mhtmltag',
  'listtable',
  'listoverridetable',
  'themedata',
  'datastore',
  'xmlnstbl',
]);
const SYMBOLS: Readonly<Record<string, string>> = {
  par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', cell: '\t', tab: '\t', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”',
  bullet: '•', endash: '–', emdash: '—', emspace: '\u2003', enspace: '\u2002',
}; // prettier-ignore
/** \fcharset numbers and their code pages (RTF 1.9.1). */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
}; // prettier-ignore
const MOST_DEPTH = 10_000;
const BACKSLASH = 0x5c;

class RtfReader {
  isFromHtml = false;
  private state: State = { skip: false, inTag: false, hidden: false, font: -1, unicodeSkip: 1 };
  private readonly stack: State[] = [];
  private readonly output: string[] = [];
  private readonly fonts = new Map<number, number>();
  private bytes: number[] = [];
  private at = 0;
  private codePage = 1252;
  private inFonts = false;
  private skipUnits = 0;
  private afterStar = false;

  constructor(private readonly rtf: Uint8Array) {}

  read(): string {
    while (this.at < this.rtf.length) {
      const byte = this.rtf[this.at++];
      if (byte === 0x7b) this.open();
      else if (byte === 0x7d) this.close();
      else if (byte === BACKSLASH) this.readControl();
      else if (byte !== 0x0a && byte !== 0x0d) this.addByte(byte);
    }
    this.flushBytes();
    return this.output.join('');
  }

  private open(): void {
    this.flushBytes();
    if (this.stack.length < MOST_DEPTH) this.stack.push(this.state);
    this.afterStar = false;
  }

  private close(): void {
    this.flushBytes();
    this.state = this.stack.pop() ?? this.state;
    this.inFonts = this.inFonts && this.state.skip;
    this.afterStar = false;
  }

  private readControl(): void {
    const byte = this.rtf[this.at];
    if (!isLetter(byte)) return this.readSymbol(byte);
    const start = this.at;
    while (isLetter(this.rtf[this.at])) this.at++;
    const word = this.ascii(start, this.at);
    const numberStart = this.at;
    if (this.rtf[this.at] === 0x2d) this.at++;
    while (isDigit(this.rtf[this.at])) this.at++;
    const number =
      this.at > numberStart ? Number(this.ascii(numberStart, Math.min(this.at, numberStart + 11))) : undefined;
    if (this.rtf[this.at] === 0x20) this.at++;
    if (word === 'bin') this.at += Math.max(0, number ?? 0);
    else this.obey(word, number);
  }

  private readSymbol(byte: number | undefined): void {
    this.at++;
    if (byte === 0x27) {
      const value = parseInt(this.ascii(this.at, this.at + 2), 16);
      this.at += 2;
      if (!Number.isNaN(value)) this.addByte(value);
    } else if (byte === 0x2a) {
      this.afterStar = true;
    } else if (byte === 0x7e) {
      this.add('\u00a0');
    } else if (byte === 0x2d) {
      this.add('\u00ad');
    } else if (byte === 0x5f) {
      this.add('\u2011');
    } else if (byte === 0x0a || byte === 0x0d) {
      this.add('\n');
    } else if (byte === BACKSLASH || byte === 0x7b || byte === 0x7d) {
      this.addByte(byte);
    }
  }

  private obey(word: string, number: number | undefined): void {
    const wasStar = this.afterStar;
    this.afterStar = false;
    if (word === 'htmltag') this.set({ inTag: true });
    else if (SKIPPED.has(word)) this.skipGroup(word);
    else if (wasStar) this.set({ skip: true });
    else if (word === 'fromhtml') this.isFromHtml = number !== 0;
    else if (word === 'htmlrtf') this.set({ hidden: number !== 0 });
    else if (word === 'ansicpg') this.codePage = number ?? 1252;
    else if (word === 'uc') this.set({ unicodeSkip: Math.max(0, Math.min(number ?? 1, 9)) });
    else if (word === 'u' && number !== undefined) this.addUnicode(number);
    else if (word === 'f' && number !== undefined) this.set({ font: number });
    else if (word === 'fcharset' && this.inFonts)
      this.fonts.set(this.state.font, CHARSETS[number ?? 0] ?? this.codePage);
    else if (SYMBOLS[word] !== undefined) this.add(SYMBOLS[word]);
  }

  private skipGroup(word: string): void {
    this.set({ skip: true });
    if (word === 'fonttbl') this.inFonts = true;
  }

  private set(change: Partial<State>): void {
    this.flushBytes();
    this.state = { ...this.state, ...change };
  }

  private addUnicode(number: number): void {
    this.add(String.fromCharCode(number & 0xffff));
    this.skipUnits = this.state.unicodeSkip;
  }

  private addByte(byte: number): void {
    if (this.skipUnits > 0) {
      this.skipUnits--;
      return;
    }
    if (!this.isSilent()) this.bytes.push(byte);
  }

  private add(text: string): void {
    this.flushBytes();
    this.skipUnits = 0;
    if (!this.isSilent()) this.output.push(text);
  }

  /** In an RTF made from HTML, what is between the tags is repeated for RTF readers within \htmlrtf. */
  private isSilent(): boolean {
    return this.state.skip || (this.state.hidden && this.isFromHtml && !this.state.inTag);
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    this.output.push(decodeCodePage(Uint8Array.from(this.bytes), this.fonts.get(this.state.font) ?? this.codePage));
    this.bytes = [];
  }

  private ascii(start: number, end: number): string {
    return String.fromCharCode(...this.rtf.subarray(start, Math.min(end, start + 64)));
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
