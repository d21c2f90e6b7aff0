import { joinEntry } from '../core/office-open';
import type { Wanted } from '../core/inspect-attachment';
import { encryptDict } from '../core/pdf';
import { openedForAll } from './open-pdf';
import type { Reading } from './read-attachment';

/** More pages than this are not read: the rest is unread, and said so. */
const MOST_PAGES = 1_500;
/** Pages without text that are looked at for pictures: a scan shows at once. */
const MOST_LOOKED = 30;

/**
 * The bytes that fill up every password to 32 (ISO 32000-2, 7.6.4.3, Algorithm 2): as a password they are the same as
 * an empty one, and a library that takes '' for "none given" tries them.
 */
const EMPTY_FILLED_UP =
  '(\u00bfN^Nu\u008aAd\u0000NV\u00ff\u00fa\u0001\u0008..\u0000\u00b6\u00d0h>\u0080/\u000c\u00a9\u00fedSiz';

/** Text, remarks, form values and attached files of a PDF. A page that is only a picture is a scan: unread. */
export async function readPdf({ bytes, entry, depth }: Wanted, { findings, lookAt }: Reading): Promise<boolean> {
  const { definePDFJSModule, getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  // Named here, so that every bundler and every test runner sees which file is meant.
  await definePDFJSModule(() => import('unpdf/pdfjs'));
  const { OPS } = await getResolvedPDFJS();
  const isPicture = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const open = (content: Uint8Array, password: string): ReturnType<typeof getDocumentProxy> =>
    getDocumentProxy(new Uint8Array(content), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      password,
    });
  // The core has seen that it opens for anybody; the library does not try an empty owner password by itself.
  const pdf = await open(bytes, '').catch(() => {
    const opened = openedForAll(bytes);
    return opened === undefined ? open(bytes, EMPTY_FILLED_UP) : open(opened, '');
  });
  try {
    const pages: string[] = [];
    let looked = 0;
    let scans = 0;
    let hasContent = false;
    const isLocked = encryptDict(bytes) !== undefined;
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const text = textOf((await page.getTextContent()).items);
      const remarks = remarksOf(await page.getAnnotations().catch(() => []));
      findings.addHidden('COMMENT', remarks.comments.length);
      findings.addText(entry, remarks.comments.join('\n'), 'COMMENT');
      pages.push(text, ...remarks.values);
      if (text.trim() === '' && looked++ < MOST_LOOKED) {
        const { fnArray } = await page.getOperatorList();
        hasContent ||= fnArray.length > 0 || isLocked;
        if (fnArray.some((operation: number) => isPicture.has(operation))) scans++;
      }
      page.cleanup();
    }
    const text = pages.join('\n');
    findings.addText(entry, (text.trimStart().split('\n')[0] ?? '').slice(0, 200), undefined, true);
    findings.addText(entry, text);
    // Nothing at all was found to read: a scan in strange clothes, or a lock that this reader does not know.
    if (scans > 0 || (text.trim() === '' && hasContent)) findings.addUnread(entry, 'scan');
    if (pdf.numPages > MOST_PAGES) findings.addUnread(entry, 'tooLarge');
    for (const file of filesOf(await pdf.getAttachments())) {
      lookAt(file.name, file.content, joinEntry(entry, file.name), depth + 1);
    }
    return true;
  } finally {
    await pdf.destroy();
  }
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
    if (text !== '') comments.push(text);
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
