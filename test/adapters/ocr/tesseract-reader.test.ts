import { virtualTime } from '../../../src/adapters/memory/memory-system';
import { tesseractReader } from '../../../src/adapters/ocr/tesseract-reader';

const recognize = jest.fn();
const terminate = jest.fn();
jest.mock('tesseract.js', () => ({
  createWorker: () => Promise.resolve({ setParameters: () => Promise.resolve(), recognize, terminate }),
}));

const PICTURE = new Uint8Array(4);
const found = (): Promise<unknown> => Promise.resolve({ data: { text: 'A letter', confidence: 90 } });

beforeEach(() => jest.clearAllMocks());

function reader(more: Partial<Parameters<typeof tesseractReader>[0]> = {}) {
  const { clock, timers, ...time } = virtualTime();
  return { time, ocr: tesseractReader({ places: { language: '/ocr' }, clock, timers, ...more }) };
}

test('ten pictures are read, and no more', async () => {
  recognize.mockImplementation(found);
  const progress: number[] = [];
  const { ocr } = reader({ onProgress: (pages) => progress.push(pages) });
  for (let i = 0; i < 10; i++) expect(await ocr.read(PICTURE)).toEqual({ text: 'A letter', confidence: 90 });
  expect(await ocr.read(PICTURE)).toBeUndefined();
  expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('after half a minute it gives up, ends its worker and stays ended', async () => {
  recognize.mockImplementation(() => new Promise(() => undefined));
  const { ocr, time } = reader();
  const reading = ocr.read(PICTURE);
  await time.pass(30_000);
  expect(await reading).toBeUndefined();
  expect(terminate).toHaveBeenCalled();
  expect(await ocr.read(PICTURE)).toBeUndefined();
});

test('called off, it ends within a moment', async () => {
  recognize.mockImplementation(() => new Promise(() => undefined));
  let isCancelled = false;
  const { ocr, time } = reader({ isCancelled: () => isCancelled });
  const reading = ocr.read(PICTURE);
  isCancelled = true;
  await time.pass(200);
  expect(await reading).toBeUndefined();
  expect(terminate).toHaveBeenCalled();
});

test('a file that is no picture is not read, and the next one is', async () => {
  recognize.mockImplementationOnce(() => Promise.reject(new Error('no picture'))).mockImplementation(found);
  const { ocr } = reader();
  expect(await ocr.read(PICTURE)).toBeUndefined();
  expect(await ocr.read(PICTURE)).toMatchObject({ text: 'A letter' });
});
