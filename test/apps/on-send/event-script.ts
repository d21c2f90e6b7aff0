import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { virtualTime, type VirtualTime } from '../../../src/adapters/memory/memory-system';
import {
  LATE_MS,
  scriptedOffice,
  type ScriptedItem,
  type ScriptedOffice,
  type ScriptedOptions,
} from '../../contracts/scripted-office';
import trialsApart from '../../../tools/trials-apart.mjs';
import withoutWords from '../../../tools/without-words.mjs';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** As webpack.config.js has it for the release. */
const apart: Plugin = {
  name: 'trials apart',
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]fflate[\\/]esm[\\/]/ }, async ({ path: file }) => ({
      contents: trialsApart(withoutWords(await readFile(file, 'utf8'))),
    }));
  },
};

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
    plugins: [apart],
  });
  return outputFiles[0]?.text ?? '';
}

/** What Outlook got from a handler. */
export type Completed = Readonly<Record<string, unknown>>;

export interface Handled {
  readonly completed: readonly Completed[];
  /** Until the first answer. */
  readonly ms: number;
}

export interface EventScript {
  readonly time: VirtualTime;
  readonly office: ScriptedOffice;
  readonly item: ScriptedItem;
  /** Runs a handler until it completed, and then on until nothing can happen any more. */
  run(handler: string, event?: Readonly<Record<string, unknown>>): Promise<Handled>;
  /** Begins a handler and lets no time pass: `completed` fills while others run. */
  begin(handler: string): { readonly completed: Completed[]; readonly first: Promise<void> };
  /** Another runtime with the same message, as Outlook starts one for each event. */
  another(): EventScript;
  /** Ends this runtime as Outlook does: nothing in it runs any more. */
  kill(): void;
}

export interface ScriptOptions extends Omit<ScriptedOptions, 'timers' | 'beside'> {
  /** Answer of `policy.json`; undefined is a network failure, 'never' silence. */
  readonly policy?: string;
  /** More globals, or others; `undefined` takes one away. */
  readonly globals?: Globals | ((office: ScriptedOffice) => Globals);
  /** Another clock for the runtime than the virtual one. */
  readonly now?: () => number;
  /** Chance of the runtime, so that a run can be repeated. */
  readonly chance?: () => number;
}

type Globals = Readonly<Record<string, unknown>>;

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
  return runtimeOf(script, message, options, timeOfScripts(), undefined);
}

function timeOfScripts(): VirtualTime {
  return virtualTime(undefined, true, () => new Promise((resolve) => setImmediate(resolve)));
}

function runtimeOf(
  script: vm.Script,
  message: Partial<ScriptedItem>,
  options: ScriptOptions,
  time: VirtualTime,
  beside: ScriptedOffice | undefined,
): EventScript {
  const office = scriptedOffice(message, { ...options, timers: time.timers, ...(beside ? { beside } : {}) });
  const cancels = new Map<number, () => void>();
  let timer = 0;
  let isAlive = true;
  const context = vm.createContext({
    Office: office.Office,
    setTimeout: (task: () => void, ms: number) => {
      cancels.set(
        ++timer,
        time.timers.after(ms, () => isAlive && task()),
      );
      return timer;
    },
    clearTimeout: (id: number) => cancels.get(id)?.(),
    fetch: (url: string) => answerTo(url, options.policy, office, time),
    now: options.now ?? (() => time.clock.now()),
    chance: options.chance ?? Math.random,
    ...(typeof options.globals === 'function' ? options.globals(office) : options.globals),
  });
  vm.runInContext('Date.now = now; Math.random = chance; delete globalThis.now; delete globalThis.chance;', context);
  script.runInContext(context);
  const begin: EventScript['begin'] = (name) => begun(office, name, {});
  return {
    time,
    office,
    item: office.item,
    begin,
    async run(name, event = {}) {
      const { completed, first } = begun(office, name, event);
      const ms = await time.passUntil(first, 300_000);
      await time.pass(UNTIL_QUIET_MS);
      return { completed, ms };
    },
    another: () => runtimeOf(script, {}, options, time, office),
    kill() {
      isAlive = false;
      office.kill();
      cancels.forEach((cancel) => cancel());
    },
  };
}

function begun(
  office: ScriptedOffice,
  name: string,
  event: Readonly<Record<string, unknown>>,
): ReturnType<EventScript['begin']> {
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
  return { completed, first };
}

/** A response comes once at most: "twice" has no meaning here. */
function answerTo(
  url: string,
  policy: string | undefined,
  office: ScriptedOffice,
  { timers }: VirtualTime,
): Promise<unknown> {
  const isPolicy = url.endsWith('/policy.json');
  const fault = office.ask(isPolicy ? 'fetch policy' : 'fetch switch');
  if (fault === 'throws') throw new Error('The network throws.');
  if (fault === 'never' || policy === 'never') return new Promise(() => undefined);
  if (policy === undefined) return Promise.reject(new Error('no network'));
  const answer =
    fault === 'shape'
      ? { status: 200, text: 'no function' }
      : { status: isPolicy ? 200 : 404, text: () => Promise.resolve(isPolicy ? policy : '') };
  if (fault !== 'late') return Promise.resolve(answer);
  return new Promise((resolve) => timers.after(LATE_MS, () => resolve(answer)));
}
