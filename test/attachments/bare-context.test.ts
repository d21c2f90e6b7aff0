import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { build } from 'esbuild';
import { inspectAttachment } from '../../src/attachments/core/inspect-attachment';
import { bundleOf } from '../apps/on-send/event-script';
import { bytesOf, hasCorpus, labels, nameOf } from './corpus';
import { lockedFiles, readableFiles } from './sample-files';

/** The core's share of the script of classic Outlook, in gzip; what reads the mail's own HTML is there anyway. */
const MOST_GZIP_BYTES = 46_080;
const ROOT = path.resolve(__dirname, '..', '..');

describe('where there is nothing but the language', () => {
  let inspect: (name: string, bytes: Uint8Array) => string;
  let bundle = '';

  beforeAll(async () => {
    bundle = await bundleOf('src/attachments/core/inspect-attachment.ts', 'core');
    const context = vm.createContext({});
    vm.runInContext(bundle, context);
    vm.runInContext(
      'globalThis.inspect = (name, bytes) => JSON.stringify(core.inspectAttachment(name, Uint8Array.from(bytes)))',
      context,
    );
    inspect = (context as { inspect: typeof inspect }).inspect;
  });

  const cases = [...Object.entries(readableFiles), ...Object.entries(lockedFiles)];

  test.each(cases)('%s is answered as everywhere', (name, make) => {
    expect(JSON.parse(inspect(name, make()))).toEqual(JSON.parse(JSON.stringify(inspectAttachment(name, make()))));
  });

  test('the core stays within its share of the script', async () => {
    const { outputFiles } = await build({
      entryPoints: [path.join(ROOT, 'src/attachments/core/inspect-attachment.ts')],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      target: 'es2020',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      external: ['../../message/*'],
    });
    const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
    expect(size).toBeGreaterThan(20_000);
    expect(size).toBeLessThanOrEqual(MOST_GZIP_BYTES);
  });

  const withCorpus = hasCorpus() ? test : test.skip;
  withCorpus('labelled attachments are answered as everywhere', () => {
    // Some of each kind: in here every byte is dear.
    const kinds = new Map<string, number>();
    const small = labels().filter((label) => {
      if (label.bomb === true || bytesOf(label).length > 60_000) return false;
      kinds.set(label.kind, (kinds.get(label.kind) ?? 0) + 1);
      return (kinds.get(label.kind) ?? 0) <= 2;
    });
    const differing = small.filter((label) => {
      const bytes = bytesOf(label);
      return inspect(nameOf(label), bytes) !== JSON.stringify(inspectAttachment(nameOf(label), bytes));
    });
    expect(differing.map(nameOf)).toEqual([]);
    expect(small.length).toBeGreaterThan(50);
  });
});
