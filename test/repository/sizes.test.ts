import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

// Budgets in bytes as they travel (gzip). docs/decisions/0006 says what fills the send bundle.
const DIST = path.resolve(__dirname, '..', '..', 'dist');
const size = (file: string): number => gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length;

/** The entry script of an app. */
function entryOf(folder: string, name: string): string {
  const files = readdirSync(path.join(DIST, folder)).filter((file) =>
    new RegExp(`^${name}\\.[0-9a-f]+\\.js$`).test(file),
  );
  expect(files).toHaveLength(1);
  return path.join(folder, files[0] ?? '');
}

/** The chunks that the pane loads right after its first paint. */
function chunksOfWriting(): readonly string[] {
  const entry = readFileSync(path.join(DIST, entryOf('taskpane', 'taskpane')), 'utf8');
  const loads = [...entry.matchAll(/Promise\.all\(\[((?:\w+\.e\(\d+\),?)+)\]\)/g)].map(([, list = '']) => list);
  // One for a message being written, one for a message being read: the heavier is the pane with its engine.
  expect(loads).toHaveLength(2);
  const [heavier = []] = loads.map(scriptsOf).sort((a, b) => sizeOfAll(b) - sizeOfAll(a));
  return heavier;
}

/** The scripts of such a list: `e.e(12),e.e(34)`. */
function scriptsOf(list: string): readonly string[] {
  const ids = [...list.matchAll(/\((\d+)\)/g)].map(([, id = '']) => id);
  const files = readdirSync(path.join(DIST, 'taskpane')).filter((file) => file.endsWith('.js'));
  return files.filter((file) => ids.includes(file.split('.')[0] ?? '')).map((file) => path.join('taskpane', file));
}

function sizeOfAll(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + size(file), 0);
}

describe('what schools load stays small', () => {
  it('the script that decides at Send is one file, at most 241 kB', () => {
    expect(size('onsend.js')).toBeLessThan(241_000);
    expect(readFileSync(path.join(DIST, 'onsend.js'), 'utf8')).not.toMatch(/\bimport\(/);
  });

  it('what the event page loads beside it first is at most 130 kB', () => {
    expect(size(entryOf('on-send-page', 'readers'))).toBeLessThan(130_000);
  });

  it('the pane shows its first words after at most 200 kB', () => {
    expect(size(entryOf('taskpane', 'taskpane'))).toBeLessThan(200_000);
  });

  it('the pane knows everything for live findings after at most 410 kB', () => {
    const all = [entryOf('taskpane', 'taskpane'), ...chunksOfWriting()];
    expect(all.length).toBeGreaterThan(1);
    expect(sizeOfAll(all)).toBeLessThan(410_000);
  });

  it('the dashboard opens with at most 420 kB', () => {
    expect(size(entryOf('admin', 'admin'))).toBeLessThan(420_000);
  });
});
