import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { seededRandom } from '../../src/adapters/memory/memory-system';

/** Files of many megabytes, of the kinds that schools send; the same bytes each time. */
const MEGABYTE = 1024 * 1024;
const CHILD = 'Alfie Marsh;Year 4;999 000 0018;The Old Mill, 4 Mill Lane, Ambleford;likes swimming and reading';
const random = seededRandom(1);

/** What no program can pack smaller, as pictures and films are. */
export function noiseOf(bytes: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(bytes / 4));
  for (let at = 0, state = 2_463_534_242; at < words.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return new Uint8Array(words.buffer, 0, bytes);
}

export const megabytes = (count: number): number => count * MEGABYTE;

/** A class list that goes on and on. */
export function listOf(bytes: number): Uint8Array {
  return strToU8(repeated(`${CHILD}\r\n`, bytes));
}

/** A small beginning, as often as it takes. */
function repeated(start: string, bytes: number): string {
  return start.repeat(Math.ceil(bytes / start.length)).slice(0, bytes);
}

export function lettersOf(bytes: number): Uint8Array {
  const words = 'the coach comes at nine and we all go to the castle with a packed lunch in a small bag '.split(' ');
  const page = Array.from({ length: 2_000 }, () => words[Math.floor(random.fraction() * words.length)]);
  return strToU8(repeated(`${page.join(' ')}\n`, bytes));
}

/** A letter with a photograph that is nearly all of it. */
export function documentOf(bytes: number): Uint8Array {
  const paragraphs = `<w:p><w:r><w:t>${CHILD}</w:t></w:r></w:p>`.repeat(2_000);
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync(
    {
      '[Content_Types].xml': strToU8(`<Types><Override ContentType="${main}"/></Types>`),
      'word/document.xml': strToU8(`<w:document><w:body>${paragraphs}</w:body></w:document>`),
      'word/media/image1.jpeg': noiseOf(bytes - 2 * paragraphs.length),
    },
    { level: 0 },
  );
}

/** A page of text for each megabyte of pictures. */
export async function pdfOf(bytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let left = bytes; left > MEGABYTE; left -= MEGABYTE) {
    pdf.context.register(pdf.context.stream(noiseOf(MEGABYTE), { Type: 'XObject' }));
    pdf.addPage([595, 842]).drawText(CHILD, { x: 40, y: 700, size: 10, font });
  }
  return pdf.save();
}

export function archiveOf(bytes: number): Uint8Array {
  const letter = lettersOf(MEGABYTE);
  const count = Math.max(1, Math.floor(bytes / MEGABYTE));
  const letters = Array.from({ length: count }, (_unused, at) => [`letter ${at}.txt`, letter]);
  return zipSync(Object.fromEntries(letters) as Record<string, Uint8Array>, { level: 0 });
}

/** Rows of a workbook and nothing else, not packed: the dearest file there is to read. */
export function workbookOf(bytes: number): Uint8Array {
  const rows = Array.from({ length: 1_000 }, (_unused, at) => {
    const cells = [`Child ${at}`, `Road ${Math.floor(random.fraction() * 1e12)}`, `${random.fraction()}`];
    return `<row r="${at}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
  });
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  const relation = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
  return zipSync(
    {
      '[Content_Types].xml': strToU8(`<Types><Override ContentType="${main}"/></Types>`),
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="One" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(relation),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData>${repeated(rows.join(''), bytes)}</sheetData></worksheet>`,
      ),
    },
    { level: 0 },
  );
}
