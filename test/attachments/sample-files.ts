import { gzipSync, strToU8, zipSync } from 'fflate';
import CFB from 'cfb';

const utf8 = (text: string): Uint8Array => strToU8(text);
export const LETTER = 'Dear Mrs Fictional, the trip to Testham is on Friday.';

export function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(members).map(([name, content]) => [
    name,
    typeof content === 'string' ? utf8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: '2026-01-05T09:00:00Z' });
}

/** The archive with the flag of encryption set on every member: 1 alone is ZipCrypto. */
export function lockedZip(members: Readonly<Record<string, string>>): Uint8Array {
  const bytes = zipOf(members);
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) continue;
    if (bytes[at + 2] === 3 && bytes[at + 3] === 4) bytes[at + 6] = 1;
    if (bytes[at + 2] === 1 && bytes[at + 3] === 2) bytes[at + 8] = 1;
  }
  return bytes;
}

const types = (main: string): string =>
  `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`;

export function docx(
  body = `<w:p><w:r><w:t>${LETTER}</w:t></w:r></w:p>`,
  more: Record<string, string | Uint8Array> = {},
): Uint8Array {
  return zipOf({
    '[Content_Types].xml': types('wordprocessingml.document'),
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

export interface SheetOptions {
  readonly state?: 'hidden' | 'veryHidden';
  readonly before?: string;
  readonly after?: string;
  readonly more?: Readonly<Record<string, string>>;
}

export function xlsx(
  rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${LETTER}</t></is></c></row>`,
  options: SheetOptions = {},
): Uint8Array {
  const state = options.state === undefined ? '' : ` state="${options.state}"`;
  return zipOf({
    '[Content_Types].xml': types('spreadsheetml.sheet'),
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1"${state} r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet>${options.before ?? ''}<sheetData>${rows}</sheetData>${options.after ?? ''}</worksheet>`,
    ...options.more,
  });
}

export function pptx(): Uint8Array {
  return zipOf({
    '[Content_Types].xml': types('presentationml.presentation'),
    'ppt/presentation.xml': '<p:presentation/>',
    'ppt/slides/slide1.xml': `<p:sld><a:p><a:r><a:t>${LETTER}</a:t></a:r></a:p></p:sld>`,
  });
}

export function odt(isLocked = false): Uint8Array {
  const key = isLocked ? '<manifest:encryption-data/><manifest:algorithm name="aes256-cbc"/>' : '';
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:text><text:p>${LETTER}</text:p></office:text>`,
    'META-INF/manifest.xml': `<manifest:manifest>${key}</manifest:manifest>`,
  });
}

/** One page of text; `encrypt` is the trailer's dictionary when it is locked. */
export function pdf(encrypt = ''): Uint8Array {
  const stream = `BT /F1 12 Tf 72 700 Td (${LETTER}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(encrypt === '' ? [] : [encrypt]),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const lock = encrypt === '' ? '' : ` /Encrypt 6 0 R /ID [<0011> <0011>]`;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  return utf8(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF\n`);
}

const SOME = (length: number): string =>
  Array.from({ length }, (_, i) => ((i * 37 + 11) & 255).toString(16).padStart(2, '0')).join('');

export function lockedPdf(): Uint8Array {
  return pdf(
    `<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O <${SOME(48)}> /U <${SOME(48)}> /OE <${SOME(32)}> /UE <${SOME(32)}> /Perms <${SOME(16)}> /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF >>`,
  );
}

export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as ArrayLike<number>);
}

/** A workbook locked as Office does it, with one round so that it is tried fast. */
export function lockedOffice(): Uint8Array {
  const some = (length: number): string => Buffer.from(SOME(length), 'hex').toString('base64');
  const key = `<p:encryptedKey spinCount="1" saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${some(16)}" encryptedVerifierHashInput="${some(16)}" encryptedVerifierHashValue="${some(64)}" encryptedKeyValue="${some(32)}"/>`;
  const xml = `<encryption><keyEncryptors><keyEncryptor>${key}</keyEncryptor></keyEncryptors></encryption>`;
  return compound({
    EncryptionInfo: Uint8Array.from([4, 0, 4, 0, 0x40, 0, 0, 0, ...utf8(xml)]),
    EncryptedPackage: new Uint8Array(5000).fill(7),
  });
}

export function tar(members: Readonly<Record<string, string>>): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (const [name, content] of Object.entries(members)) {
    const header = new Uint8Array(512);
    header.set(utf8(name).subarray(0, 100));
    header.set(utf8('0000644'), 100);
    header.set(utf8(content.length.toString(8).padStart(11, '0')), 124);
    header.set(utf8('        '), 148);
    header[156] = 0x30;
    header.set(utf8('ustar'), 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.set(utf8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    const body = new Uint8Array(Math.ceil(content.length / 512) * 512);
    body.set(utf8(content));
    blocks.push(header, body);
  }
  return Uint8Array.from([...blocks, new Uint8Array(1024)].flatMap((block) => [...block]));
}

export const gzip = (content: string): Uint8Array => gzipSync(utf8(content), { mtime: 0 });
export const text = utf8;

export const readableFiles: Readonly<Record<string, () => Uint8Array>> = {
  'letter.docx': () => docx(),
  'list.xlsx': () => xlsx(),
  'talk.pptx': () => pptx(),
  'letter.odt': () => odt(),
  'letter.pdf': () => pdf(),
  'letters.zip': () => zipOf({ 'a.txt': LETTER, 'b.txt': LETTER }),
  'letters.tar': () => tar({ 'a.txt': LETTER }),
  'letter.txt.gz': () => gzip(LETTER),
  'letter.txt': () => utf8(LETTER),
  'letter.rtf': () => utf8(`{\\rtf1\\ansi ${LETTER}\\par}`),
  'letter.html': () => utf8(`<!doctype html><html><body><p>${LETTER}</p></body></html>`),
  'list.csv': () => utf8(`name,place\r\n"Fictional, A",${LETTER}\r\n`),
  'trip.eml': () =>
    utf8(
      `From: a@school.example\r\nTo: b@parent.example\r\nSubject: Trip\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${LETTER}\r\n`,
    ),
  'trip.ics': () =>
    utf8(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:${LETTER}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`),
};

export const lockedFiles: Readonly<Record<string, () => Uint8Array>> = {
  'letters.zip': () => lockedZip({ 'a.txt': LETTER }),
  'letter.pdf': () => lockedPdf(),
  'letter.docx': () => lockedOffice(),
  'letter.odt': () => odt(true),
};
