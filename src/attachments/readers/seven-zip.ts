import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm';
import type { Limits } from '../core/limits';

/** A file in an archive. Without `bytes` it was not unpacked: it asks for a password, or is too large. */
export interface Member {
  readonly name: string;
  readonly isLocked: boolean;
  readonly bytes?: Uint8Array;
  /** Less came out than there is. */
  readonly isCut?: boolean;
}

export type Unpacked =
  | { readonly state: 'read'; readonly members: readonly Member[] }
  /** Even the names ask for a password. */
  | { readonly state: 'locked' }
  | { readonly state: 'unread' };

/**
 * 7-Zip, whose licences (LGPL and unRAR) ask that it stays a file of its own: pages load it from beside themselves,
 * Node from its package. It never becomes part of a bundle.
 *
 * @param folder absolute address of the folder that holds it; undefined on Node
 */
async function loadSevenZip(folder: string | undefined): Promise<SevenZipModuleFactory> {
  const loaded: unknown =
    folder === undefined
      ? await import(/* webpackIgnore: true */ '7z-wasm')
      : await import(/* webpackIgnore: true */ `${folder}/7z/7zz.es6.js`);
  return (loaded as { readonly default: SevenZipModuleFactory }).default;
}

/** One run of the program: it keeps its state in memory, so each run is a new one. */
async function run(
  folder: string | undefined,
  bytes: Uint8Array,
  args: readonly string[],
  most: number,
): Promise<{ readonly program: SevenZipModule; readonly said: string; readonly out: Uint8Array }> {
  const said: string[] = [];
  const out: number[] = [];
  const isToStdout = args.includes('-so');
  const start = await loadSevenZip(folder);
  const program = await start({
    print: (line) => void said.push(line),
    printErr: (line) => void said.push(line),
    quit: () => undefined,
    // Unpacked to the end it may fill all memory: it is stopped by throwing through it.
    ...(isToStdout && {
      stdout: (code: number) => {
        if (out.push(code & 0xff) > most) throw new Error('enough');
      },
    }),
  });
  program.FS.writeFile('/in', bytes);
  try {
    program.callMain([...args]);
  } catch {
    // It ends by throwing; what it said and wrote by then is there.
  }
  return { program, said: said.join('\n'), out: Uint8Array.from(out) };
}

interface Listed {
  readonly name: string;
  readonly size: number | undefined;
  readonly isLocked: boolean;
}

/** What the archive says is in it: blocks of `Key = value` after a line of dashes. */
function listed(said: string): readonly Listed[] {
  const blocks = said.split(/^-{10}$/m)[1]?.split(/\n\s*\n/) ?? [];
  return blocks.flatMap((block) => {
    const value = (key: string): string | undefined =>
      new RegExp(`^${key} = (.*)$`, 'm').exec(block)?.[1]?.replace(/\r$/, '');
    if (!/^(?:Path|Size|Packed Size) = /m.test(block)) return [];
    if (value('Folder') === '+' || value('Attributes')?.startsWith('D') === true) return [];
    const size = value('Size');
    return [
      {
        name: value('Path') ?? '',
        size: size === undefined || size === '' ? undefined : Number(size),
        isLocked: value('Encrypted') === '+',
      },
    ];
  });
}

/** No password is known; without one on the command line the program would ask for it. */
const NO_PASSWORD = '-p-';

/** Unpacks an archive within the limits. Never rejects: what cannot be loaded or opened is `unread`. */
export async function unpackWith7Zip(
  bytes: Uint8Array,
  limits: Limits,
  room: number,
  folder: string | undefined,
): Promise<Unpacked> {
  try {
    const { said } = await run(folder, bytes, ['l', '-slt', NO_PASSWORD, '/in'], 0);
    if (/encrypted archive|wrong password/i.test(said)) return { state: 'locked' };
    const files = listed(said).slice(0, limits.members);
    if (files.length === 0) return { state: 'unread' };
    if (files.length === 1 && files[0].size === undefined) return await unpackStream(files[0], bytes, room, folder);
    const sum = files.reduce((all, { size = 0 }) => all + size, 0);
    const isTooLarge = sum > room || files.some(({ size = Infinity }) => size > limits.memberBytes);
    if (isTooLarge) return { state: 'read', members: files };
    const { program } = await run(folder, bytes, ['x', '-y', NO_PASSWORD, '-o/out', '/in'], room);
    return { state: 'read', members: files.map((file) => ({ ...file, ...contentOf(program, file) })) };
  } catch {
    return { state: 'unread' };
  }
}

/** A single packed file does not say how large it becomes. */
async function unpackStream(
  file: Listed,
  bytes: Uint8Array,
  room: number,
  folder: string | undefined,
): Promise<Unpacked> {
  const { out } = await run(folder, bytes, ['x', '-so', NO_PASSWORD, '/in'], Math.min(room, MOST_STREAM));
  return { state: 'read', members: [out.length > 0 ? { ...file, bytes: out } : file] };
}

/** Comes one byte at a time. */
const MOST_STREAM = 16 * 1024 * 1024;

function contentOf({ FS }: SevenZipModule, { name, size = 0, isLocked }: Listed): Pick<Member, 'bytes' | 'isCut'> {
  if (isLocked && size !== 0) return {};
  try {
    // What packs one file only may not say its name.
    const path = name === '' ? (FS.readdir('/out') as string[]).find((each) => !each.startsWith('.')) : name;
    const bytes = FS.readFile(`/out/${path ?? ''}`) as Uint8Array;
    // Where it does not know how a member is packed, it leaves an empty file.
    if (bytes.length === 0 && size > 0) return {};
    return { bytes, isCut: bytes.length < size };
  } catch {
    return {};
  }
}
