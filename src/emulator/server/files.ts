import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  gif: 'image/gif',
  wasm: 'application/wasm',
};

export function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}

/** The file at `path` below `folder`, or undefined. Never leaves the folder, whatever the path says. */
export async function readBelow(folder: string, path: string): Promise<Buffer | undefined> {
  const parts = partsOf(path);
  return parts ? readOrNothing(join(folder, ...parts)) : undefined;
}

/** As `readBelow`, upper and lower case alike: office.js asks for `AgaveErrorUX`, its package has `agaveerrorux`. */
export async function readBelowAnyCase(folder: string, path: string): Promise<Buffer | undefined> {
  let at = folder;
  for (const part of partsOf(path) ?? ['']) {
    const names = await readdir(at).catch(() => [] as string[]);
    const name = names.includes(part)
      ? part
      : names.find((candidate) => candidate.toLowerCase() === part.toLowerCase());
    if (name === undefined) return undefined;
    at = join(at, name);
  }
  return readOrNothing(at);
}

function partsOf(path: string): readonly string[] | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const isSafe = parts.every((part) => part !== '..' && part !== '.' && !part.includes('\\') && !part.includes('\0'));
  return isSafe && parts.length > 0 ? parts : undefined;
}

async function readOrNothing(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}
