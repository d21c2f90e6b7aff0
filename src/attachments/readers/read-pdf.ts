import type { getDocumentProxy } from 'unpdf';
import { joinEntry } from '../core/entry';
import type { Wanted } from '../core/inspect-attachment';
import { encryptDict } from '../core/pdf';
import type { HiddenKind } from '../../message/attachment';
import { bringUpToDate } from './newer-engine';
import { openedForAll } from './open-pdf';
import { drawnBeside, hiddenTextsOn } from './pdf-hidden';
import { imagesOn, isPainting, type OperationNumbers, type Operations } from './pdf-page-images';
import { pageOf, type Matrix, type PlacedImage } from './pdf-picture';
import { isRead } from './picture-reader';
import type { Reading } from './reading';

/** More pages than this are not read: the rest is unread, and said so. */
const MOST_PAGES = 1_500;
const MOST_BOOKMARKS = 10_000;
const MOST_FORM_WORDS = 100_000;
/** Pages that are looked at closely, for pictures and for what is painted over; those after them without text count as scans. */
const MOST_LOOKED = 60;

/**
 * The bytes that fill up every password to 32 (ISO 32000-2, 7.6.4.3, Algorithm 2): as a password they are the same as
 * an empty one, and a library that takes '' for "none given" tries them.
 */
const EMPTY_FILLED_UP =
  '(\u00bfN^Nu\u008aAd\u0000NV\u00ff\u00fa\u0001\u0008..\u0000\u00b6\u00d0h>\u0080/\u000c\u00a9\u00fedSiz';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Text, remarks, form values and attached files of a PDF. A page that is only a picture is a scan. */
export async function readPdf({ bytes, entry, depth }: Wanted, reading: Reading): Promise<boolean> {
  const { findings, lookAt } = reading;
  const { pdf, ops } = await openPdf(bytes);
  const isLocked = encryptDict(bytes) !== undefined;
  try {
    const pages = new Pages(entry, reading, ops);
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      await pages.read(page);
      page.cleanup();
    }
    pages.tell(isLocked);
    const property = await propertiesOf(pdf);
    // The library could not make pages of such a form.
    if (property('IsXFAPresent') && !property('IsAcroFormPresent') && !pages.hasForm)
      findings.addUnread(entry, 'notReadHere');
    if (property('Author') !== '') findings.addAuthor(entry, property('Author'));
    findings.addText(entry, ['Title', 'Subject', 'Keywords'].map(property).join('\n'));
    findings.addText(entry, (await bookmarksOf(pdf)).join('\n'));
    if (pdf.numPages > MOST_PAGES) findings.addUnread(entry, 'tooLarge');
    for (const file of filesOf(await pdf.getAttachments())) {
      const look = (): void => void lookAt(file.name, file.content, joinEntry(entry, file.name), depth + 1);
      // Opened with the document they lie in: the lock is noted already.
      if (isLocked) findings.inside(look);
      else look();
    }
    return true;
  } finally {
    await pdf.destroy();
  }
}

/** What the file's properties say; '' where there is nothing, or they cannot be read. */
async function propertiesOf(pdf: Pdf): Promise<(name: string) => string> {
  const metadata = await pdf.getMetadata().catch(() => undefined);
  const info = metadata?.info as Readonly<Record<string, unknown>> | undefined;
  return (name) => {
    const value = info?.[name];
    return typeof value === 'string' ? value.trim() : value === true ? 'yes' : '';
  };
}

/** Titles in the list of contents beside the pages. */
async function bookmarksOf(pdf: Pdf): Promise<readonly string[]> {
  const titles: string[] = [];
  const waiting: unknown[] = [await pdf.getOutline().catch(() => undefined)];
  while (waiting.length > 0 && titles.length < MOST_BOOKMARKS) {
    const items = waiting.shift();
    if (!Array.isArray(items)) continue;
    for (const item of items as readonly unknown[]) {
      if (typeof item !== 'object' || item === null) continue;
      if ('title' in item) titles.push(String(item.title));
      if ('items' in item) waiting.push(item.items);
    }
  }
  return titles;
}

async function openPdf(bytes: Uint8Array): Promise<{ pdf: Pdf; ops: OperationNumbers }> {
  bringUpToDate();
  const library = await import('unpdf');
  // Named here, so that every bundler and every test runner sees which file is meant.
  await library.definePDFJSModule(() => import('unpdf/pdfjs'));
  const { OPS } = await library.getResolvedPDFJS();
  const openAs = (content: Uint8Array, password: string, enableXfa: boolean): Promise<Pdf> =>
    library.getDocumentProxy(new Uint8Array(content), {
      verbosity: 0,
      isEvalSupported: false,
      enableXfa,
      disableFontFace: true,
      // Pictures are wanted as bytes, not as things that only a page can draw.
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      password,
    });
  // Forms of Adobe's own kind have a page that says "please wait", and their words elsewhere; broken ones have the page.
  const open = (content: Uint8Array, password: string): Promise<Pdf> =>
    openAs(content, password, true).catch((fault: unknown) => {
      if (fault instanceof Error && fault.name === 'PasswordException') throw fault;
      return openAs(content, password, false);
    });
  // The core has seen that it opens for anybody; the library does not try an empty owner password by itself.
  const pdf = await open(bytes, '').catch(() => {
    const opened = openedForAll(bytes);
    return opened === undefined ? open(bytes, EMPTY_FILLED_UP) : open(opened, '');
  });
  return { pdf, ops: OPS as OperationNumbers };
}

/** Fewer letters on a page that is a picture are a stamp of the scanner. */
const STAMP = 60;

class Pages {
  private readonly texts: string[] = [];
  private looked = 0;
  private scans = 0;
  private hasContent = false;
  /** Words of a form of Adobe's own kind were read. */
  hasForm = false;

  constructor(
    private readonly entry: string,
    private readonly reading: Reading,
    private readonly ops: OperationNumbers,
  ) {}

  async read(page: Page): Promise<void> {
    const { findings } = this.reading;
    const text = textOf((await page.getTextContent()).items);
    const words = formWords(await page.getXfa());
    this.hasForm ||= words.length > 0;
    this.texts.push(...words);
    const remarks = remarksOf(await page.getAnnotations().catch(() => []));
    findings.addHidden('COMMENT', remarks.comments.length);
    findings.addText(this.entry, remarks.comments.join('\n'), 'COMMENT');
    this.texts.push(text, ...remarks.values);
    if (this.looked++ >= MOST_LOOKED) {
      if (text.trim() === '') this.scans++;
      return;
    }
    const operations = (await page.getOperatorList()) as Operations;
    this.hasContent ||= operations.fnArray.length > 0;
    // Stamps, captions and signatures are drawn beside the text; what was read already is not read twice.
    const known = [text, ...remarks.comments, ...remarks.values].join('\n');
    this.texts.push(...drawnBeside(operations, this.ops).filter((drawn) => !known.includes(drawn)));
    if (text.trim().length < STAMP && operations.fnArray.some((each) => isPainting(each, this.ops))) {
      await this.readScan(page, operations, text);
    } else this.tellHidden(operations);
  }

  private tellHidden(operations: Operations): void {
    const { findings } = this.reading;
    for (const [kind, texts] of Object.entries(hiddenTextsOn(operations, this.ops))) {
      findings.addHidden(kind as HiddenKind);
      findings.addText(this.entry, texts.join(' '), kind as HiddenKind);
    }
  }

  private async readScan(page: Page, operations: Operations, text: string): Promise<void> {
    const get = (name: string): Promise<unknown> =>
      new Promise((resolve) => void (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve));
    const images = await imagesOn(operations, this.ops, get);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    // A page with a few words and a small picture is a page with a few words.
    if (text.trim() !== '' && !images.some((image) => covers(image, width * height)))
      return this.tellHidden(operations);
    const { pictures } = this.reading.options;
    if (pictures === undefined || images.length === 0) return void this.scans++;
    const words = await pictures.read(pageOf(images, transform as unknown as Matrix, width, height));
    if (words !== undefined) this.texts.push(words.text);
    if (!isRead(words)) this.scans++;
  }

  tell(isLocked: boolean): void {
    const { findings } = this.reading;
    const text = this.texts.join('\n');
    findings.addText(this.entry, (text.trimStart().split('\n')[0] ?? '').slice(0, 200), undefined, true);
    findings.addText(this.entry, text);
    // Nothing at all was found to read: a scan in strange clothes, or a lock that this reader does not know.
    const isSilent = text.trim() === '' && (this.hasContent || isLocked);
    if (this.scans > 0 || isSilent) findings.addUnread(this.entry, 'scan');
  }
}

/** A picture over at least half of the page. */
function covers({ matrix: [a, b, c, d] }: PlacedImage, area: number): boolean {
  return Math.abs(a * d - b * c) >= area / 2;
}

/** Pieces of a line joined as the file places them. */
function textOf(items: readonly unknown[]): string {
  return items
    .map((item) => {
      if (typeof item !== 'object' || item === null || !('str' in item)) return '';
      return `${String(item.str)}${'hasEOL' in item && item.hasEOL === true ? '\n' : ''}`;
    })
    .join('');
}

/** Labels and values of a form of Adobe's own kind. */
function formWords(form: unknown): readonly string[] {
  const words: string[] = [];
  const waiting: unknown[] = [form];
  while (waiting.length > 0 && words.length < MOST_FORM_WORDS) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === 'object') waiting.push(value);
      else if ((name === 'value' || name === 'textContent') && typeof value === 'string') words.push(value);
    }
  }
  return words.reverse();
}

interface Remarks {
  readonly comments: readonly string[];
  readonly values: readonly string[];
}

/** What readers write beside the text, and what stands in the fields of a form. */
function remarksOf(annotations: readonly unknown[]): Remarks {
  const comments: string[] = [];
  const values: string[] = [];
  for (const each of annotations) {
    if (typeof each !== 'object' || each === null) continue;
    const value = 'fieldValue' in each ? each.fieldValue : undefined;
    if (typeof value === 'string' && value !== '' && value !== 'Off') values.push(value);
    else if (Array.isArray(value)) values.push(...value.filter((one): one is string => typeof one === 'string'));
    if ('options' in each && Array.isArray(each.options)) values.push(...each.options.flatMap(optionOf));
    const contents = 'contentsObj' in each ? each.contentsObj : undefined;
    const text = typeof contents === 'object' && contents !== null && 'str' in contents ? String(contents.str) : '';
    // What a link says where the pointer rests is no remark of a reader.
    if (text !== '') ('subtype' in each && each.subtype === 'Link' ? values : comments).push(text);
  }
  return { comments, values };
}

/** What a list in a form offers: it is in the file, whatever was chosen. */
function optionOf(option: unknown): readonly string[] {
  if (typeof option !== 'object' || option === null || !('displayValue' in option)) return [];
  return typeof option.displayValue === 'string' ? [option.displayValue] : [];
}

function filesOf(found: unknown): readonly { readonly name: string; readonly content: Uint8Array }[] {
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found).flatMap((file: unknown) => {
    if (typeof file !== 'object' || file === null || !('content' in file)) return [];
    const name = 'filename' in file && typeof file.filename === 'string' ? file.filename : 'file';
    return file.content instanceof Uint8Array ? [{ name, content: file.content }] : [];
  });
}
