import { serveJobs } from '../../../src/adapters/worker/serve-jobs';
import type { FromWorker, JobWorker, ToWorker } from '../../../src/adapters/worker/jobs';
import { webBulk } from '../../../src/adapters/worker/web-bulk';
import { workerProtector } from '../../../src/adapters/worker/worker-protector';
import { workerReader } from '../../../src/adapters/worker/worker-reader';
import { inspectAttachment } from '../../../src/attachments/core/inspect-attachment';
import { readAttachment } from '../../../src/attachments/readers/read-attachment';
import type { Timers } from '../../../src/ports/system';
import { protectFile } from '../../../src/protect/protect-file';
import type { Work } from '../../../src/protect/work';
import { docx, LETTER, pdf, text } from '../../attachments/sample-files';
import { seededRandom } from '../../protect/seeded-random';

/** The two sides of a worker in one thread; what passes is copied, as between a page and its worker. */
function pairs(work: Pick<Work, 'random' | 'bulk'> = { random: seededRandom(5) }): {
  readonly start: () => JobWorker;
  readonly ended: () => number;
} {
  let ended = 0;
  const start = (): JobWorker => {
    let hear = (_message: FromWorker): void => undefined;
    let isOver = false;
    const later = (task: () => void): void => void Promise.resolve().then(() => (isOver ? undefined : task()));
    let served: ((message: ToWorker) => void) | undefined;
    return {
      listen(told) {
        hear = told;
        served = serveJobs({ work, post: (message) => later(() => hear(structuredClone(message))) });
      },
      post: (message) => later(() => served?.(structuredClone(message))),
      end() {
        isOver = true;
        ended++;
      },
    };
  };
  return { start, ended: () => ended };
}

function virtualTimers(): Timers & { readonly pass: () => void } {
  const waiting = new Set<() => void>();
  return {
    available: true,
    after(_, task) {
      waiting.add(task);
      return () => waiting.delete(task);
    },
    pass() {
      const now = [...waiting];
      waiting.clear();
      now.forEach((task) => task());
    },
  };
}

const dead = (): JobWorker => ({
  post: () => undefined,
  listen: (_, onFault) => void Promise.resolve().then(onFault),
  end: () => undefined,
});
const silent = (): JobWorker => ({ post: () => undefined, listen: () => undefined, end: () => undefined });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('attachments are read beside the page', () => {
  const options = { unpackers: '', mostMs: 15_000, atOnceBytes: 0 };

  test.each([
    ['letter.pdf', pdf()],
    ['letter.docx', docx()],
  ])('%s is answered as in the page, and the worker is thrown away', async (name, bytes) => {
    const { start, ended } = pairs();
    const read = workerReader({ ...options, start, timers: virtualTimers() });
    expect(plain(await read(name, bytes))).toEqual(plain(await readAttachment(name, bytes)));
    expect(ended()).toBe(1);
  });

  test('pictures come back to the page to be read', async () => {
    const { start } = pairs();
    const read = workerReader({ ...options, start, timers: virtualTimers() });
    const picture = Uint8Array.from('\u0089PNG\r\n\u001a\n and so on', (letter) => letter.charCodeAt(0));
    const words = { text: 'Dear Mrs Testham', confidence: 90 };
    const facts = await read('scan.png', picture, { read: () => Promise.resolve(words) });
    expect(facts.texts.map(({ text: found }) => found)).toEqual(['Dear Mrs Testham']);
    expect(facts.unread).toEqual([]);
  });

  test('a worker whose script does not come is done without', async () => {
    const read = workerReader({ ...options, start: dead, timers: virtualTimers() });
    expect((await read('a.txt', text(LETTER))).kind).toBe('txt');
  });

  test('a small letter is read at once, a small PDF never', async () => {
    const { start, ended } = pairs();
    const read = workerReader({ ...options, atOnceBytes: 64 * 1024, start, timers: virtualTimers() });
    expect(plain(await read('letter.docx', docx()))).toEqual(plain(await readAttachment('letter.docx', docx())));
    expect(ended()).toBe(0);
    expect(plain(await read('letter.pdf', pdf()))).toEqual(plain(await readAttachment('letter.pdf', pdf())));
    expect(ended()).toBe(1);
  });

  test('a file that takes too long is unread for want of time, never clear', async () => {
    const timers = virtualTimers();
    const reading = workerReader({ ...options, start: silent, timers })('a.pdf', pdf());
    timers.pass();
    expect(await reading).toMatchObject({
      encrypted: 'unknown',
      protected: false,
      unread: [{ entry: '', reason: 'timeout' }],
    });
  });
});

describe('files are locked beside the page', () => {
  const word = 'Acorn-bridge-candle-dolphin4';
  const work: Work = { random: seededRandom(5), pause: () => Promise.resolve() };

  test('with the same result, and told how far it is', async () => {
    const { start, ended } = pairs();
    const shares: number[] = [];
    const protect = workerProtector(start, virtualTimers());
    const result = await protect({ name: 'a.docx', bytes: docx() }, word, {
      ...work,
      onProgress: (s) => shares.push(s),
    });
    expect(result).toMatchObject({ ok: true, method: 'office', name: 'a.docx' });
    expect(result.ok && inspectAttachment('a.docx', result.bytes).protected).toBe(true);
    expect(shares[shares.length - 1]).toBe(1);
    expect(ended()).toBe(1);
  });

  test("the machine's ciphers make the same file as the own ones", async () => {
    const bulk = webBulk();
    expect(bulk).toBeDefined();
    const long = docx(`<w:p><w:r><w:t>${'A'.repeat(9_001)}</w:t></w:r></w:p>`);
    for (const [name, bytes] of [
      ['a.docx', long],
      ['a.txt', text(LETTER)],
    ] as const) {
      const own = await protectFile({ name, bytes }, word, { ...work, random: seededRandom(9) });
      const machine = await protectFile({ name, bytes }, word, {
        ...work,
        random: seededRandom(9),
        ...(bulk && { bulk }),
      });
      expect(plain(machine)).toEqual(plain(own));
    }
  });

  test('stop ends the worker, and nothing is locked', async () => {
    const timers = virtualTimers();
    let isCancelled = false;
    const locking = workerProtector(silent, timers)({ name: 'a.docx', bytes: docx() }, word, {
      ...work,
      isCancelled: () => isCancelled,
    });
    isCancelled = true;
    timers.pass();
    expect(await locking).toEqual({ ok: false, reason: 'cancelled' });
  });
});
