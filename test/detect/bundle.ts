import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { smallest } from '../../tools/minify.mjs';

/** Tests and measurements run from the project's root. */
const ROOT = process.cwd();

/** Detection alone as one script for engines of 2020, as it is inside the send bundle; it sets `globalThis.detectIn` and `globalThis.detect`. */
export async function bundleDetection(): Promise<{ readonly script: string; readonly gzip: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'schoolgate-detect-'));
  try {
    await build(folder);
    const script = readFileSync(path.join(folder, 'detect.js'), 'utf8');
    return { script, gzip: gzipSync(script, { level: 9 }).length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string): Promise<void> {
  const compiler = webpack({
    context: ROOT,
    mode: 'production',
    target: ['web', 'es2020'],
    devtool: false,
    entry: path.join(ROOT, 'test', 'detect', 'entry.ts'),
    output: { path: folder, filename: 'detect.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020' } }] },
    optimization: { minimizer: smallest },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
