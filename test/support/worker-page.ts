import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { FromWorker, ToWorker } from '../../src/adapters/worker/jobs';
import type { OpenEmulator } from './browser';

const PANE = path.resolve(__dirname, '..', '..', 'dist', 'taskpane');

/** What a worker did with a file, and what the page felt of it meanwhile. */
export interface WorkerRun {
  readonly answer: Exclude<FromWorker, { is: 'ready' }>['is'];
  /** How the file was judged, or locked. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly letters: number;
  readonly bytes: number;
  readonly ms: number;
  /** Milliseconds of every task of the page over 50 ms. */
  readonly longTasks: readonly number[];
  /** What the security policy refused. */
  readonly refused: readonly string[];
}

export type Job = { readonly is: 'read' } | { readonly is: 'protect'; readonly passphrase: string };

/** A page of the built add-in that has only the pane's worker: for files larger than Outlook's own library takes. */
export async function workerPage(outlook: OpenEmulator): Promise<WorkerPage> {
  const page = await outlook.tab('taskpane/gone');
  await page.setContent('<input type="file" aria-label="File">');
  return new WorkerPage(page, outlook.origin);
}

export class WorkerPage {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'schoolgate-large-'));

  constructor(
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  /** Keeps a file for `run`: Playwright hands over large ones by their path only. */
  put(name: string, bytes: Uint8Array): void {
    writeFileSync(path.join(this.folder, name), bytes);
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** Hands a file that was put here to a worker of its own, as the pane does. */
  async run(name: string, job: Job): Promise<WorkerRun> {
    await this.page.getByLabel('File').setInputFiles(path.join(this.folder, name));
    const worker = `${this.origin}/taskpane/${workerFile()}`;
    return this.page.evaluate(work, { worker, message: { ...job, name }, unpackers: `${this.origin}/` });
  }

  /** An expression in the page. */
  evaluate(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }
}

/** The build gives it a name of its own each time. */
function workerFile(): string {
  const found = readdirSync(PANE).find((name) => readFileSync(path.join(PANE, name), 'utf8').includes('is:"ready"'));
  if (found === undefined) throw new Error('The pane has no worker.');
  return found;
}

interface Given {
  readonly worker: string;
  readonly message: Job & { readonly name: string };
  readonly unpackers: string;
}

/** Runs in the page. */
async function work({ worker, message, unpackers }: Given): Promise<WorkerRun> {
  const [file] = document.querySelector('input')?.files ?? [];
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
  const longTasks: number[] = [];
  const refused: string[] = [];
  const watch = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  watch.observe({ type: 'longtask' });
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
  const start = performance.now();
  const own = new Worker(worker);
  const answer = await new Promise<FromWorker>((resolve, reject) => {
    own.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      // A library also says its own things.
      if (['facts', 'protected', 'fault'].includes(data.is)) resolve(data);
    };
    own.onerror = () => reject(new Error('The worker did not come.'));
    const more = { bytes, ...(message.is === 'read' && { unpackers, withPictures: false }) };
    own.postMessage({ ...message, ...more } as ToWorker);
  });
  const ms = performance.now() - start;
  own.terminate();
  // What was observed is told a little later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  longTasks.push(...watch.takeRecords().map(({ duration }) => duration));
  watch.disconnect();
  const common = { answer: answer.is as WorkerRun['answer'], ms, longTasks, refused };
  if (answer.is === 'facts') {
    const { kind, protected: isProtected, unread, texts } = answer.facts;
    const letters = texts.reduce((sum, { text }) => sum + text.length, 0);
    return { ...common, said: { kind, isProtected, unread: unread.map(({ reason }) => reason) }, letters, bytes: 0 };
  }
  if (answer.is === 'protected' && answer.result.ok)
    return { ...common, said: { method: answer.result.method }, letters: 0, bytes: answer.result.bytes.length };
  return { ...common, said: {}, letters: 0, bytes: 0 };
}
