import { build } from 'esbuild';
import { closeBrowser, endVisit, openEmulator, type OpenEmulator } from '../support/browser';
import { archiveOf, documentOf, listOf, megabytes, noiseOf, pdfOf, workbookOf } from '../support/large-files';
import { workerPage, type WorkerPage } from '../support/worker-page';

// How long the pane's worker takes in real Chromium to read and to lock files of 2, 10 and 25 MB, and the longest task
// that the page feels meanwhile. Beside it the same bytes through the browser's own AES-CBC and HMAC and 100,000 rounds
// of SHA-512, in the same page.
//   npx jest --testMatch '**/large-files-page.measure.ts'
const SIZES = [2, 10, 25];
const KINDS: Readonly<Record<string, (bytes: number) => Uint8Array | Promise<Uint8Array>>> = {
  'photos.docx': documentOf,
  'rows.xlsx': workbookOf,
  'scans.pdf': pdfOf,
  'letters.zip': archiveOf,
  'list.csv': listOf,
  'film.bin': noiseOf,
};
let outlook: OpenEmulator;
let page: WorkerPage;

beforeAll(async () => {
  outlook = await openEmulator();
  page = await workerPage(outlook);
});
afterAll(async () => {
  await endVisit(outlook);
  await closeBrowser();
  page.close();
});

/** The yardstick, as one expression for the page. */
async function engine(): Promise<string> {
  const contents = `
    import { sha512 } from '@noble/hashes/sha2.js';
    globalThis.engineMs = async (count) => {
      const bytes = new Uint8Array(count);
      const start = performance.now();
      const { subtle } = crypto;
      const key = await subtle.importKey('raw', new Uint8Array(32), 'AES-CBC', false, ['encrypt']);
      const seal = await subtle.importKey('raw', new Uint8Array(64), { name: 'HMAC', hash: 'SHA-512' }, false, ['sign']);
      await subtle.sign('HMAC', seal, await subtle.encrypt({ name: 'AES-CBC', iv: new Uint8Array(16) }, key, bytes));
      for (let i = 0, hash = new Uint8Array(68); i < 100_000; i++) hash = sha512(hash);
      return performance.now() - start;
    };`;
  const made = await build({
    stdin: { contents, resolveDir: __dirname },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return made.outputFiles[0]?.text ?? '';
}

test.each(SIZES)(
  '%d MB',
  async (size) => {
    const yardstick = await engine();
    const lines: string[] = [];
    for (const [name, make] of Object.entries(KINDS)) {
      const bytes = await make(megabytes(size));
      page.put(name, bytes);
      const read = await page.run(name, { is: 'read' });
      const locked = await page.run(name, { is: 'protect', passphrase: 'Acorn-bridge-candle-dolphin4' });
      const engineMs = Number(await page.evaluate(`${yardstick}; engineMs(${bytes.length})`));
      const longest = ({ longTasks }: typeof read): string => Math.max(0, ...longTasks).toFixed(0);
      const said = read.said['unread'] as readonly string[];
      lines.push(
        `${name.padEnd(12)} read ${read.ms.toFixed(0)} ms, longest task ${longest(read)} ms${said.length > 0 ? `, unread: ${said.join(' ')}` : ''}; ` +
          `locked ${locked.ms.toFixed(0)} ms (${String(locked.said['method'])}), engine ${engineMs.toFixed(0)} ms, ` +
          `ratio ${(locked.ms / engineMs).toFixed(2)}, longest task ${longest(locked)} ms`,
      );
    }
    console.log(`${size} MB (a task under 50 ms counts as 0)\n${lines.join('\n')}`);
  },
  600_000,
);
