import { strToU8, zipSync } from 'fflate';
import { escapeHtml } from '../mail/html';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument';

export type Table = readonly (readonly string[])[];

export function csvOf(table: Table): Uint8Array {
  return strToU8(table.map((row) => row.join(',')).join('\r\n') + '\r\n');
}

/** A Word document of paragraphs and one table (ECMA-376, smallest set of parts). */
export function docxOf(paragraphs: readonly string[], table: Table): Uint8Array {
  const run = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r></w:p>`;
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${run(text)}</w:tc>`).join('');
  const rows = table.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('');
  const body = `${paragraphs.map(run).join('')}<w:tbl>${rows}</w:tbl>`;
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return officePackage('word/document.xml', `${OFFICE_TYPE}.wordprocessingml.document.main+xml`, {
    'word/document.xml': `${XML}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
  });
}

/** An Excel workbook of one sheet, texts in the cells themselves. */
export function xlsxOf(sheetName: string, table: Table): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escapeHtml(text)}</t></is></c>`;
  const rows = table.map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`).join('');
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheet = `<sheet name="${escapeHtml(sheetName)}" sheetId="1" r:id="rId1"/>`;
  return officePackage('xl/workbook.xml', `${OFFICE_TYPE}.spreadsheetml.sheet.main+xml`, {
    'xl/workbook.xml': `${XML}<workbook xmlns="${namespace}" xmlns:r="${OFFICE}"><sheets>${sheet}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(`${OFFICE}/worksheet`, 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${namespace}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

function officePackage(main: string, mainType: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const sheet = `${OFFICE_TYPE}.spreadsheetml.worksheet+xml`;
  const overrides = [`<Override PartName="/${main}" ContentType="${mainType}"/>`];
  if ('xl/worksheets/sheet1.xml' in parts)
    overrides.push(`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheet}"/>`);
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const all = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join('')}</Types>`,
    '_rels/.rels': relationships(`${OFFICE}/officeDocument`, main),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

function relationships(type: string, target: string): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

/** A one-page PDF that is `bytes` long, most of it an unused stream: as heavy as a brochure full of photographs. */
export function heavyPdf(line: string, bytes: number): Uint8Array {
  const page = `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const start = `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}`;
  const filler = Math.max(0, bytes - start.length - 200);
  const heavy = `6 0 obj\n<< /Length ${filler} >>\nstream\n`;
  const end = '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 7 >>\n%%EOF\n';
  const out = new Uint8Array(start.length + heavy.length + filler + end.length).fill(0x20);
  out.set(strToU8(start + heavy));
  out.set(strToU8(end), start.length + heavy.length + filler);
  return out;
}
