import { degrees, PDFDocument, StandardFonts, type PDFFont, type PDFImage } from '@cantoo/pdf-lib';
import { pictureTurn } from '../attachments/core/media';
import { savedLocked } from './pdf-lock';
import type { Work } from './work';

/** A4 in points. */
const PAGE = { width: 595, height: 842 } as const;
const MARGIN = 50;
const SIZE = 11;
const LINE = 15;

/** A picture on a page of its own shape, locked as a PDF: whoever cannot open an AES ZIP opens this. */
export async function pictureInPdf(
  bytes: Uint8Array,
  kind: 'jpg' | 'png',
  passphrase: string,
  work: Work,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const image = kind === 'jpg' ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes);
  drawPicture(pdf, image, pictureTurn(bytes));
  return savedLocked(pdf, passphrase, work);
}

/** Cameras write which way is up beside the picture, and a PDF has no eyes for that. */
function drawPicture(pdf: PDFDocument, image: PDFImage, turn: 0 | 90 | 180 | 270): void {
  const onItsSide = turn === 90 || turn === 270;
  const [width, height] = onItsSide ? [image.height, image.width] : [image.width, image.height];
  const scale = Math.min(1, (PAGE.width - 2 * MARGIN) / width, (PAGE.height - 2 * MARGIN) / height);
  const page = pdf.addPage([width * scale + 2 * MARGIN, height * scale + 2 * MARGIN]);
  const [across, up] = [image.width * scale, image.height * scale];
  const corner = { 0: [0, 0], 90: [0, across], 180: [across, up], 270: [up, 0] }[turn] as [number, number];
  page.drawImage(image, {
    x: MARGIN + corner[0],
    y: MARGIN + corner[1],
    width: across,
    height: up,
    rotate: degrees(-turn),
  });
}

/** A text on pages, locked as a PDF. Only for texts that `fitsPage` says yes to. */
export async function textInPdf(text: string, passphrase: string, work: Work): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const perPage = Math.floor((PAGE.height - 2 * MARGIN) / LINE);
  const lines = wrapped(text, font);
  for (let at = 0; at < lines.length; at += perPage) {
    const page = pdf.addPage([PAGE.width, PAGE.height]);
    const shown = lines.slice(at, at + perPage).join('\n');
    page.drawText(shown, { x: MARGIN, y: PAGE.height - MARGIN - SIZE, size: SIZE, lineHeight: LINE, font });
  }
  return savedLocked(pdf, passphrase, work);
}

/** More is no letter, and would be thousands of pages. */
const MOST_TEXT = 500_000;

/** Whether the font that every reader has knows all letters: it lacks the Welsh ŵ and ŷ, and all other scripts. */
export function fitsPage(text: string): boolean {
  return (
    text.length <= MOST_TEXT &&
    /^[\t\n\r\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u20ac\u2122]*$/.test(
      text,
    )
  );
}

function wrapped(text: string, font: PDFFont): readonly string[] {
  const width = PAGE.width - 2 * MARGIN;
  return text
    .replace(/\t/g, '    ')
    .split(/\r\n|\r|\n/)
    .flatMap((line) => wrappedLine(line, (part) => font.widthOfTextAtSize(part, SIZE) <= width));
}

function wrappedLine(line: string, fits: (part: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<= )/)) {
    if (fits(current + word)) {
      current += word;
      continue;
    }
    if (current !== '') lines.push(current);
    current = word;
    while (!fits(current)) {
      const cut = fittingLength(current, fits);
      lines.push(current.slice(0, cut));
      current = current.slice(cut);
    }
  }
  return [...lines, current];
}

/** A word longer than a line is cut where the line ends. */
function fittingLength(word: string, fits: (part: string) => boolean): number {
  let low = 1;
  let high = word.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(word.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
