import type * as xml from '../../src/attachments/core/xml';
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { sendLimits } from '../../src/attachments/core/limits';
import type * as hashes from '../../src/gate/hashes';
import type { Attachment } from '../../src/message/attachment';
import type * as htmlText from '../../src/message/html-to-text';
import { checkMessage, STANDARD_DEADLINE_MS, type Checked } from '../../src/gate/check-message';
import type { ReadAttachment } from '../../src/gate/read-snapshot';
import type * as scanning from '../../src/detect/scan/scan';
import { lookThrough } from '../../src/inspect/texts';
import type { MemoryAttachment } from '../../src/adapters/memory/memory-compose-item';
import { archiveOf, documentOf, lettersOf, listOf, megabytes, noiseOf, workbookOf } from '../support/large-files';
import { aFile, aParent, gateScene } from './gate-scene';
import { smallEngine } from './small-engine';

/*
 * Twenty-five megabytes at Send, on a machine whose work moves the clock: so many bytes or letters in a millisecond, as
 * measured on a laptop of 2022 (test/measure/send-core.measure.ts). Nothing here waits, and nothing depends on how
 * quick the machine of the test is.
 */
const mockMachine = {
  slowness: 1,
  worked: 0,
  /** Letters looked through. */
  scanned: 0,
  /** Does it, and lets the clock go on. */
  work(units: number, perMs: number): void {
    this.worked += (units / perMs) * this.slowness;
  },
};
jest.mock('../../src/gate/hashes', () => {
  const real = jest.requireActual<typeof hashes>('../../src/gate/hashes');
  return {
    ...real,
    hashOfBytes(bytes: Uint8Array): string {
      mockMachine.work(bytes.length, 120_000);
      return real.hashOfBytes(bytes.subarray(0, 1_000));
    },
  };
});
jest.mock('../../src/attachments/core/xml', () => {
  const real = jest.requireActual<typeof xml>('../../src/attachments/core/xml');
  return {
    ...real,
    scanXml(xml: string, events: Parameters<typeof real.scanXml>[1]): void {
      mockMachine.work(xml.length, 15_000);
      real.scanXml(xml, events);
    },
  };
});
jest.mock('../../src/message/html-to-text', () => {
  const real = jest.requireActual<typeof htmlText>('../../src/message/html-to-text');
  return {
    ...real,
    htmlToText(html: string): ReturnType<typeof real.htmlToText> {
      mockMachine.work(html.length, 8_000);
      return real.htmlToText(html);
    },
  };
});

jest.mock('../../src/detect/scan/scan', () => {
  const real = jest.requireActual<typeof scanning>('../../src/detect/scan/scan');
  return {
    ...real,
    scan(length: number): ReturnType<typeof real.scan> {
      mockMachine.work(length, 600);
      mockMachine.scanned += length;
      return real.scan(length);
    },
  };
});

/** The core as the script of classic Outlook has it, unpacking and reading at the machine's pace. */
const readAttachment: ReadAttachment = (name, bytes, room) => {
  const facts = inspectAttachment(name, bytes, room && { limits: sendLimits(room) });
  mockMachine.work(facts.bytesRead, 80_000);
  return facts;
};

async function sent(
  attachments: readonly MemoryAttachment[],
  slowness: number,
): Promise<{ checked: Checked; ms: number; late: readonly string[] }> {
  Object.assign(mockMachine, { slowness, worked: 0, scanned: 0 });
  const scene = gateScene({ to: [aParent()], body: 'Here it is.', attachments });
  const { clock, timers } = scene.time;
  const now = (): number => clock.now() + mockMachine.worked;
  const start = now();
  let late: readonly string[] = [];
  const engine: typeof smallEngine = {
    ...smallEngine,
    inspect(snapshot, policy, at, _history, _roll, isLate) {
      const looked = lookThrough(snapshot, { now: at }, [], isLate).snapshot;
      late =
        looked.attachments.state === 'read' ? looked.attachments.value.filter(isCutShort).map(({ name }) => name) : [];
      return smallEngine.inspect(looked, policy, at);
    },
  };
  const gate = { ...scene.gate, engine, readAttachment, timers, clock: { now } };
  const { value } = await scene.wait(checkMessage(scene.item, gate, { when: 'send', canOpenPane: true }));
  return { checked: value, ms: now() - start, late };
}

const file = (name: string, bytes: Uint8Array): MemoryAttachment => aFile(name, '', { bytes, size: bytes.length });
const pages = (bytes: number): Uint8Array =>
  Uint8Array.from(Buffer.from(`<html>${'<p>Alfie <b>Marsh</b>, Year 4</p>\n'.repeat(bytes / 35)}</html>`));

/** Not read, or not to its end, for want of time. */
function isCutShort({ facts }: Attachment): boolean {
  return facts.state === 'unread'
    ? facts.reason === 'timeout'
    : facts.value.unread.some(({ reason }) => reason === 'timeout');
}

const lengthOf = (facts: Attachment['facts']): number =>
  facts.state === 'read' ? facts.value.texts.reduce((sum, { text }) => sum + text.length, 0) : 0;

const LARGEST = megabytes(25);
const MESSAGES: Readonly<Record<string, () => readonly MemoryAttachment[]>> = {
  'a list of 25 MB': () => [file('list.csv', listOf(LARGEST))],
  'a workbook of rows': () => [file('rows.xlsx', workbookOf(LARGEST))],
  'a page of 25 MB': () => [file('page.html', pages(LARGEST))],
  'twenty-five letters in an archive': () => [file('letters.zip', archiveOf(LARGEST))],
  'five documents with photographs': () =>
    [1, 2, 3, 4, 5].map((at) => file(`report ${at}.docx`, documentOf(LARGEST / 5))),
  'a film': () => [file('film.bin', noiseOf(LARGEST))],
  'five letters of plain text': () => [1, 2, 3, 4, 5].map((at) => file(`letter ${at}.txt`, lettersOf(LARGEST / 5))),
};

describe.each([1, 4])('25 MB at Send, on a machine %d times as slow as a laptop', (slowness) => {
  it.each(Object.entries(MESSAGES))('%s: decided within the time, and what was not read is said', async (_, make) => {
    const { checked, ms } = await sent(make(), slowness);
    expect(ms).toBeLessThanOrEqual(STANDARD_DEADLINE_MS);
    const { attachments } = checked.snapshot;
    const files = attachments.state === 'read' ? attachments.value : [];
    const unread = files.flatMap(({ facts }) =>
      facts.state === 'unread' ? [facts.reason] : facts.value.unread.map(({ reason }) => reason),
    );
    const letters = files.reduce((sum, { facts }) => sum + lengthOf(facts), 0);
    const isCut = unread.includes('timeout') || letters > mockMachine.scanned;
    // Something is left, for want of time or of a reader; then it is said, and the message does not pass as clear.
    const isWhole = unread.length === 0 && !isCut;
    expect(checked.partial).toBe(isCut);
    expect(checked.verdict.decision).toBe(isWhole ? 'allow' : 'warn');
    expect(checked.inspection.checked.unread.length > 0).toBe(!isWhole);
  });

  it('a word in the part that was read still stops the message', async () => {
    const list = listOf(LARGEST);
    list.set(Buffer.from('BLOCK '));
    const { checked, ms } = await sent([file('list.csv', list)], slowness);
    expect(ms).toBeLessThanOrEqual(STANDARD_DEADLINE_MS);
    expect([checked.verdict.decision, checked.partial]).toEqual(['block', true]);
  });
});

it('of a workbook at a quarter of the speed there is still something read, and the rest is unread for want of time', async () => {
  const { checked } = await sent([file('rows.xlsx', workbookOf(megabytes(10)))], 4);
  const { attachments } = checked.snapshot;
  const [book] = attachments.state === 'read' ? attachments.value : [];
  expect(book && lengthOf(book.facts)).toBeGreaterThan(100_000);
  expect(mockMachine.scanned).toBeGreaterThan(100_000);
  expect(checked.inspection.checked.unread.map(({ reason }) => reason)).toContain('timeout');
});

it('of five documents at a quarter of the speed the first is looked through to its end, and the others are said to be unread', async () => {
  const documents = [1, 2, 3, 4, 5].map((at) => file(`report ${at}.docx`, documentOf(megabytes(5))));
  const { late } = await sent(documents, 4);
  expect(late).toEqual(documents.slice(1).map(({ name }) => name));
});

it('while the message is written there is no box: as much is read as at Send without a clock', async () => {
  const scene = gateScene({ to: [aParent()], attachments: [file('rows.xlsx', workbookOf(megabytes(2)))] });
  const { value } = await scene.wait(
    checkMessage(scene.item, { ...scene.gate, readAttachment }, { when: 'compose', canOpenPane: true }),
  );
  expect(value.partial).toBe(false);
});
