/**
 * How long the core that runs at Send works on one attachment, with all the room there is and with what the time box
 * of Send leaves it (of 2.7 s, on a usual and on a machine four times as slow), and what it says was not read:
 * `npx tsx test/measure/send-core.measure.ts`. Milliseconds of this process, the median of RUNS.
 */
import { strToU8 } from 'fflate';
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { SEND_LIMITS, sendLimits, type Limits } from '../../src/attachments/core/limits';
import { pace } from '../../src/gate/pace';
import {
  archiveOf,
  documentOf,
  lettersOf,
  listOf,
  megabytes,
  noiseOf,
  pdfOf,
  workbookOf,
} from '../support/large-files';

const RUNS = Number(process.env['RUNS'] ?? '5');
const SIZES = [2, 10, 25];
/** Of the policy's 3.5 s, what is not kept for inspecting and answering. */
const BOX_MS = 2_700;
const SLOWNESS = [1, 4];

const lines = (start: string, line: string, end: string, bytes: number): Uint8Array =>
  strToU8(`${start}${line.repeat(Math.floor(bytes / line.length))}${end}`);
const KINDS: Readonly<Record<string, (bytes: number) => Uint8Array | Promise<Uint8Array>>> = {
  'list.csv': listOf,
  'letter.txt': lettersOf,
  'photos.docx': documentOf,
  'rows.xlsx': workbookOf,
  'letters.zip': archiveOf,
  'scans.pdf': pdfOf,
  'film.bin': noiseOf,
  'page.html': (bytes) => lines('<html>', '<p class="a">Alfie <b>Marsh</b>, Year 4</p>\n', '</html>', bytes),
  'letter.rtf': (bytes) => lines('{\\rtf1 ', '\\pard Alfie {\\b Marsh}, Year 4\\par\n', '}', bytes),
};

/** The room that the box leaves on a machine so many times as slow: it shows while files are hashed. */
function limitsAt(slowness: number, bytes: number): Limits {
  let now = 0;
  const learned = pace({ now: () => now });
  learned.learn(megabytes(10), () => (now += 87 * slowness));
  return sendLimits(learned.roomIn(BOX_MS, bytes));
}

function worked(name: string, bytes: Uint8Array, limits: Limits): { ms: number; letters: number; unread: string } {
  const times: number[] = [];
  let letters = 0;
  let unread = '';
  for (let run = 0; run < RUNS; run++) {
    const start = process.cpuUsage();
    const facts = inspectAttachment(name, bytes, { limits });
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
    letters = facts.texts.reduce((sum, { text }) => sum + text.length, 0);
    unread = [...new Set(facts.unread.map(({ reason }) => reason))].join(' ');
  }
  times.sort((a, b) => a - b);
  return { ms: Math.round(times[Math.floor(times.length / 2)] ?? 0), letters, unread };
}

const said = ({ ms, letters, unread }: ReturnType<typeof worked>): string =>
  `${String(ms).padStart(6)} ms ${(letters / 1e6).toFixed(1).padStart(5)} M letters ${unread.padEnd(24)}`;

void (async () => {
  console.log(
    `MB  file          all the room there is | in the box ${SLOWNESS.map((times) => `at 1/${times}`).join(' | ')}`,
  );
  for (const [name, make] of Object.entries(KINDS))
    for (const size of SIZES) {
      const bytes = await make(megabytes(size));
      const results = [SEND_LIMITS, ...SLOWNESS.map((times) => limitsAt(times, bytes.length))].map((limits) =>
        said(worked(name, bytes, limits)),
      );
      console.log(`${String(size).padEnd(3)} ${name.padEnd(12)} ${results.join(' | ')}`);
    }
})();
