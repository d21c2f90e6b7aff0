import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Rows of a sheet after its header; Excel ends at 1,048,576. */
const MOST_ROWS = 1_048_575;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A workbook written row by row: memory holds one batch of rows, whatever their number. Cells are texts, so nothing in
 * them is a formula; a full sheet is followed by the next.
 */
export class XlsxWriter {
  private readonly zip: Zip;
  private sheet: ZipDeflate | undefined;
  private sheets = 0;
  private rows = 0;
  private batch = '';

  constructor(
    private readonly header: readonly string[],
    onBytes: (bytes: Uint8Array) => void,
  ) {
    this.zip = new Zip((fault, bytes) => {
      if (fault) throw fault;
      onBytes(bytes);
    });
  }

  row(cells: readonly string[]): void {
    if (this.sheet === undefined || this.rows === MOST_ROWS) this.nextSheet();
    this.rows++;
    this.write(rowOf(cells));
  }

  end(): void {
    if (this.sheet === undefined) this.nextSheet();
    this.endSheet();
    const names = Array.from({ length: this.sheets }, (_, index) => index + 1);
    this.file('[Content_Types].xml', contentTypes(names));
    this.file('_rels/.rels', ROOT_RELATIONS);
    this.file('xl/workbook.xml', workbook(names));
    this.file('xl/_rels/workbook.xml.rels', relations(names));
    this.zip.end();
  }

  private nextSheet(): void {
    this.endSheet();
    this.sheets++;
    this.rows = 0;
    this.sheet = new ZipDeflate(`xl/worksheets/sheet${this.sheets}.xml`, { level: 3 });
    this.zip.add(this.sheet);
    this.write(`${XML}<worksheet xmlns="${MAIN}"><sheetData>${rowOf(this.header)}`);
  }

  private endSheet(): void {
    if (this.sheet === undefined) return;
    this.sheet.push(strToU8(`${this.batch}</sheetData></worksheet>`), true);
    this.batch = '';
    this.sheet = undefined;
  }

  private write(text: string): void {
    this.batch += text;
    if (this.batch.length < 65_536) return;
    this.sheet?.push(strToU8(this.batch));
    this.batch = '';
  }

  private file(name: string, text: string): void {
    const entry = new ZipDeflate(name);
    this.zip.add(entry);
    entry.push(strToU8(text), true);
  }
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function rowOf(cells: readonly string[]): string {
  return `<row>${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`).join('')}</row>`;
}

function escaped(text: string): string {
  return text.replace(CONTROL, '').slice(0, 32_767).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function contentTypes(sheets: readonly number[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = sheets.map(
    (sheet) => `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${parts.join('')}</Types>`;
}

function workbook(sheets: readonly number[]): string {
  const parts = sheets.map((sheet) => `<sheet name="Records ${sheet}" sheetId="${sheet}" r:id="rId${sheet}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${parts.join('')}</sheets></workbook>`;
}

function relations(sheets: readonly number[]): string {
  const parts = sheets.map(
    (sheet) => `<Relationship Id="rId${sheet}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}</Relationships>`;
}
