/**
 * How much memory reading one large file takes beyond the file itself, at its peak, in a process of its own:
 * `npx tsx test/measure/attachment-memory.ts make|core|readers list.csv|list.xlsx [megabytes]`; `make` first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { readAttachment } from '../../src/attachments/readers/read-attachment';

const [, , way = 'core', name = 'list.xlsx', megabytes = '25'] = process.argv;
const MEGABYTE = 1_048_576;
const BYTES = Number(megabytes) * MEGABYTE;
const LINE = 'Alfie Marsh;Year 4;999 000 0018;The Old Mill, 4 Mill Lane, Ambleford;likes swimming and reading';

/** Rows whose numbers repeat nowhere, so that they pack as real lists do. */
function sheet(bytes: number): { readonly file: Uint8Array; readonly largest: number } {
  const rows: string[] = [];
  let seed = 1;
  for (let length = 0, row = 1; length < bytes * 4; row++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const cells = [seed, seed ^ row, seed * 7, row].map((value) => `<c><v>${value}</v></c>`).join('');
    rows.push(`<row r="${row}"><c t="inlineStr"><is><t>Pupil ${seed.toString(36)}</t></is></c>${cells}</row>`);
    length += rows[rows.length - 1]?.length ?? 0;
  }
  const part = strToU8(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
  const book = '<workbook><sheets><sheet name="One" sheetId="1" r:id="a"/></sheets></workbook>';
  const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8(book) };
  return { file: zipSync({ ...parts, 'xl/worksheets/sheet1.xml': part }, { level: 1 }), largest: part.length };
}

function made(): { readonly file: Uint8Array; readonly largest: number } {
  if (name.endsWith('xlsx')) return sheet(BYTES);
  const file = strToU8(`${LINE}\n`.repeat(Math.ceil(BYTES / LINE.length)));
  return { file, largest: file.length };
}

// Making the file leaves much behind, so it is made by another run of this script.
const path = join(tmpdir(), `attachment-memory-${megabytes}-${name}`);
if (way === 'make') {
  const { file, largest } = made();
  writeFileSync(path, file);
  writeFileSync(`${path}.size`, String(largest));
  process.exit(0);
}
const file = new Uint8Array(readFileSync(path));
const largest = Number(readFileSync(`${path}.size`, 'utf8'));
globalThis.gc?.();
const before = process.memoryUsage().rss;
let peak = before;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
const facts = way === 'core' ? inspectAttachment(name, file) : await readAttachment(name, file);
clearInterval(watch);
// A synchronous reading leaves the watch no turn: the highest of the whole process counts where it rose.
peak = Math.max(peak, process.memoryUsage().rss);
const top = process.resourceUsage().maxRSS * 1024;
const inMb = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
console.log(
  `${way} ${name}: file ${inMb(file.length)}, largest part ${inMb(largest)}, before ${inMb(before)}, after ${inMb(peak)}, ` +
    `highest of the process ${inMb(top)}; text ${facts.texts.reduce((sum, { text }) => sum + text.length, 0)} letters, ` +
    `unread ${facts.unread.map(({ reason }) => reason).join(' ') || 'nothing'}`,
);
