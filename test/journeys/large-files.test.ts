import { closeBrowser, endVisit, openEmulator, type OpenEmulator } from '../support/browser';
import { archiveOf, documentOf, megabytes, pdfOf, workbookOf } from '../support/large-files';
import { workerPage, type WorkerPage, type WorkerRun } from '../support/worker-page';

/* Files of the size that Outlook still takes: they are read and locked beside the page, which nobody feels. */
/** Done in the page, a file would hold it up all the time it takes; a busy machine holds up every page now and then. */
const MOST_HELD_UP = 0.5;
const FILES: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'photos.docx': () => documentOf(megabytes(25)),
  'scans.pdf': () => pdfOf(megabytes(25)),
  'rows.xlsx': () => workbookOf(megabytes(20)),
  'letters.zip': () => archiveOf(megabytes(25)),
};
let outlook: OpenEmulator;
let page: WorkerPage;

beforeAll(async () => {
  outlook = await openEmulator();
  page = await workerPage(outlook);
  for (const [name, make] of Object.entries(FILES)) page.put(name, await make());
});
afterAll(async () => {
  await endVisit(outlook);
  await closeBrowser();
  page.close();
});

/** The part of the time that the page could not answer. */
const heldUp = ({ longTasks, ms }: WorkerRun): number => longTasks.reduce((sum, one) => sum + one, 0) / ms;

describe('a file of 20 to 25 MB in the browser, under the policy that schools deploy', () => {
  test.each([
    ['photos.docx', 'docx', 180_000],
    ['scans.pdf', 'pdf', 2_000],
    ['rows.xlsx', 'xlsx', 1_000_000],
    ['letters.zip', 'zip', 1_000_000],
  ])('%s is read, and the page goes on meanwhile', async (name, kind, letters) => {
    const read = await page.run(name, { is: 'read' });
    expect(read).toMatchObject({ answer: 'facts', said: { kind, isProtected: false }, refused: [] });
    expect(read.letters).toBeGreaterThan(letters);
    expect(heldUp(read)).toBeLessThan(MOST_HELD_UP);
  });

  test.each([
    ['photos.docx', 'office', 24],
    ['scans.pdf', 'pdf', 24],
    ['letters.zip', 'zip', 25],
  ])('%s is locked, and the page goes on meanwhile', async (name, method, least) => {
    const locked = await page.run(name, { is: 'protect', passphrase: 'Acorn-bridge-candle-dolphin4' });
    expect(locked).toMatchObject({ answer: 'protected', said: { method }, refused: [] });
    expect(locked.bytes).toBeGreaterThan(megabytes(least));
    expect(heldUp(locked)).toBeLessThan(MOST_HELD_UP);
  });
});
