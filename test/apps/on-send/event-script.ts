import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { virtualTime, type VirtualTime } from '../../../src/adapters/memory/memory-system';
import {
  scriptedOffice,
  type ScriptedItem,
  type ScriptedOffice,
  type ScriptedOptions,
} from '../../contracts/scripted-office';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** An entry as the release builds it: one file, ES2020. What it exports is found under `globalName`. */
export async function bundleOf(entry: string, globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    ...(globalName === undefined ? {} : { globalName }),
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** What Outlook got from a handler. */
export type Completed = Readonly<Record<string, unknown>>;

export interface EventScript {
  readonly time: VirtualTime;
  readonly office: ScriptedOffice;
  readonly item: ScriptedItem;
  /** Runs a handler until it completed, and then on until nothing can happen any more. */
  run(
    handler: string,
    event?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly completed: readonly Completed[]; readonly ms: number }>;
}

export interface ScriptOptions extends Omit<ScriptedOptions, 'timers'> {
  /** Answer of `policy.json`; undefined is a network failure, 'never' silence. */
  readonly policy?: string;
  /** More globals, or others; `undefined` takes one away. */
  readonly globals?: Readonly<Record<string, unknown>>;
}

/** Longer than every time limit of ours, and than Outlook's late answers. */
const UNTIL_QUIET_MS = 60_000;

/**
 * Runs the built script as classic Outlook does: alone in a bare context with `Office`, on a clock that only moves
 * when told to.
 */
export function eventScript(
  script: vm.Script,
  message: Partial<ScriptedItem>,
  options: ScriptOptions = {},
): EventScript {
  const time = virtualTime(undefined, true, () => new Promise((resolve) => setImmediate(resolve)));
  const office = scriptedOffice(message, { ...options, timers: time.timers });
  const cancels = new Map<number, () => void>();
  let timer = 0;
  const context = vm.createContext({
    Office: office.Office,
    setTimeout: (task: () => void, ms: number) => {
      cancels.set(++timer, time.timers.after(ms, task));
      return timer;
    },
    clearTimeout: (id: number) => cancels.get(id)?.(),
    fetch: (url: string) => answerTo(url, options.policy),
    now: () => time.clock.now(),
    ...options.globals,
  });
  vm.runInContext('Date.now = now; delete globalThis.now;', context);
  script.runInContext(context);
  return {
    time,
    office,
    item: office.item,
    async run(name, event = {}) {
      const completed: Completed[] = [];
      const handler = office.handlers.get(name);
      if (!handler) throw new Error(`Nobody handles ${name}.`);
      const first = new Promise<void>((resolve) => {
        handler({
          ...event,
          completed: (given: unknown) => {
            completed.push(JSON.parse(JSON.stringify(given ?? {})) as Completed);
            resolve();
          },
        });
      });
      const ms = await time.passUntil(first, 300_000);
      await time.pass(UNTIL_QUIET_MS);
      return { completed, ms };
    },
  };
}

function answerTo(url: string, policy: string | undefined): Promise<unknown> {
  if (policy === 'never') return new Promise(() => undefined);
  if (policy === undefined) return Promise.reject(new Error('no network'));
  const isPolicy = url.endsWith('/policy.json');
  return Promise.resolve({ status: isPolicy ? 200 : 404, text: () => Promise.resolve(isPolicy ? policy : '') });
}
