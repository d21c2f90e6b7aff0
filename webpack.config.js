import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';

import { small, smallest } from './tools/minify.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const isDevelopment = process.env.NODE_ENV === 'development';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Raw sizes, a coarse net: the gzip budgets are checked by a test. */
const kilobytes = (count) => count * 1024;

/** A page of ours; `office` loads Microsoft's library from its network, as its terms ask. */
function page({ file, title, chunks, office = false, flush = false, styles = [], scripts = [], inject = 'body' }) {
  const head = [
    '<meta charset="utf-8">',
    `<title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="icon" href="assets/icon-32.png">',
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    // A page that fills the window has no margin around it.
    ...(flush ? ['<style>body{margin:0}</style>'] : []),
    ...(office ? [`<script src="${OFFICE_JS}"></script>`] : []),
  ].join('\n    ');
  const body = scripts.map((address) => `\n    <script src="${address}"></script>`).join('');
  const templateContent = `<!doctype html>\n<html lang="en-GB">\n  <head>\n    ${head}\n  </head>\n  <body>\n    <div id="root"></div>${body}\n  </body>\n</html>\n`;
  return new HtmlPlugin({ filename: file, templateContent, chunks, inject, scriptLoading: 'blocking', minify: false });
}

/** unpdf looks for a package that only its use on Node wants; libraries made by Emscripten ask for Node's modules. */
const NODE_ONLY = { 'pdfjs-dist/package.json': false };
const NODE_MODULES = {
  fs: false,
  path: false,
  url: false,
  module: false,
  crypto: false,
  worker_threads: false,
  buffer: false,
  string_decoder: false,
  stream: false,
};

/** Fields of classes are set, not defined: for ours it is the same, and much shorter for engines that do not know them. */
const SCRIPTS = {
  target: 'es2020',
  jsx: 'automatic',
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
};

/** What all bundles share. `es2020` is the floor of classic Outlook's engine (2409). */
function bundle({
  name,
  entry,
  folder = 'dist',
  filename = `${name}/[name].[contenthash:8].js`,
  budget,
  rules,
  aliasFields,
  plugins = [],
  ...rest
}) {
  return {
    name,
    context: root,
    mode: isDevelopment ? 'development' : 'production',
    // `eval` source maps would not run in classic Outlook nor under a content security policy.
    devtool: isDevelopment ? 'source-map' : false,
    target: ['web', 'es2020'],
    entry,
    output: {
      path: join(root, folder),
      filename,
      chunkFilename: `${name}/[name].[contenthash:8].js`,
      // Relative to the page, so that a school may put the files into any folder of its web space.
      publicPath: 'auto',
      // Only this bundle's own files of an earlier build go.
      clean: { keep: (file) => !file.startsWith(`${name}/`) },
    },
    resolve: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      alias: NODE_ONLY,
      fallback: NODE_MODULES,
      ...(aliasFields && { aliasFields }),
    },
    module: rules ?? {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: SCRIPTS },
        { test: /\.ps1$/, type: 'asset/source' },
      ],
    },
    optimization: { minimizer: small },
    performance: {
      hints: isDevelopment ? false : 'error',
      maxEntrypointSize: budget,
      maxAssetSize: budget,
      assetFilter: isFirstLoad,
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: join(root, '.cache', 'webpack'),
      buildDependencies: {
        config: [
          fileURLToPath(import.meta.url),
          ...['minify', 'without-docs', 'trials-apart', 'without-words', 'counted-constants'].map((name) =>
            join(root, 'tools', `${name}.mjs`),
          ),
        ],
      },
    },
    stats: 'errors-warnings',
    plugins,
    ...rest,
  };
}

/** Files of an entry itself; what is loaded later has no part in the first load. */
function isFirstLoad(file) {
  return /(^|\/)(onsend|readers|taskpane|admin|signin|host)(\.[0-9a-f]{8})?\.js$/.test(file);
}

const source = (path) => (existsSync(join(root, path)) ? join(root, path) : undefined);

const ON_SEND = source('src/apps/on-send/main.ts');
/** What only pages have room for (readers of heavy formats); classic Outlook does without. */
const ON_SEND_PAGE = source('src/apps/on-send/page.ts');
const TASKPANE = source('src/apps/taskpane/main.tsx');
const ADMIN = source('src/apps/admin/main.tsx');
/** Where Microsoft's sign-in comes back to: a page of its own, for it is loaded in hidden frames too. */
const SIGN_IN = source('src/adapters/identity/redirect-page.ts');
const HOST = source('src/emulator/host/main.tsx');
const GALLERY = source('src/emulator/gallery/main.tsx');

/** What rules say about themselves, and their names in lists, is not for the send script. */
const WITHOUT_DOCS = join(root, 'tools', 'without-docs.mjs');
/** What libraries try out when they are loaded is cheap only in a small function. */
const TRIALS_APART = join(root, 'tools', 'trials-apart.mjs');
/** How they word their errors nobody reads. */
const WITHOUT_WORDS = join(root, 'tools', 'without-words.mjs');

/** Digits that can be counted out are not loaded. */
const COUNTED_CONSTANTS = join(root, 'tools', 'counted-constants.mjs');

/** One script that classic Outlook loads alone; a dynamic import is folded in, there is nothing to load a second file with. */
const onSend = () =>
  bundle({
    name: 'on-send',
    entry: { onsend: ON_SEND },
    filename: 'onsend.js',
    // The builds of @exodus/bytes for engines without a page: those for browsers need TextEncoder when they load.
    aliasFields: ['react-native'],
    budget: kilobytes(625),
    optimization: { splitChunks: false, runtimeChunk: false, minimizer: smallest },
    rules: {
      parser: { javascript: { dynamicImportMode: 'eager' } },
      // Libraries too: some are written in a newer JavaScript than classic Outlook's engine is sure to know.
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: SCRIPTS },
        // Read as TypeScript, so that fields are set here too.
        { test: /\.m?js$/, loader: 'esbuild-loader', options: { ...SCRIPTS, loader: 'ts' } },
        { include: [join(root, 'src', 'rules'), /strings.[a-z-]+.rules/], enforce: 'post', loader: WITHOUT_DOCS },
        { include: join(root, 'node_modules', 'fflate'), enforce: 'post', use: [TRIALS_APART, WITHOUT_WORDS] },
        { test: /@noble.hashes.sha2\.js$/, enforce: 'pre', loader: COUNTED_CONSTANTS },
      ],
    },
    plugins: [
      new CopyPlugin({ patterns: [{ from: 'assets/*.png', to: 'assets/[name][ext]' }] }),
      ...(ON_SEND_PAGE ? [] : [eventPage([])]),
    ],
  });

/** The page in which the web, new Outlook and Mac run the same script. */
const eventPage = (chunks) =>
  page({ file: 'onsend.html', title: 'Schoolgate', chunks, office: true, scripts: ['onsend.js'], inject: 'head' });

const onSendPage = () =>
  bundle({
    name: 'on-send-page',
    entry: { readers: ON_SEND_PAGE },
    budget: kilobytes(480),
    plugins: [
      eventPage(['readers']),
      new CopyPlugin({
        patterns: [{ from: 'node_modules/libarchive-wasm/dist/libarchive.wasm', to: 'libarchive.wasm' }, ...SEVEN_ZIP],
      }),
    ],
  });

/** 7-Zip as its package brings it: its licences ask for a file of its own, unchanged, with their texts beside it. */
const SEVEN_ZIP = ['7zz.es6.js', '7zz.wasm', 'License.txt', 'unRarLicense.txt'].map((file) => ({
  from: `node_modules/7z-wasm/${file}`,
  to: `7z/${file}`,
  info: { minimized: true },
}));

/** The picture reader's parts, as their packages bring them: loaded when a sender asks, from our own place. */
const OCR = [
  { from: 'node_modules/tesseract.js/dist/worker.min.js', to: 'ocr/worker.min.js', info: { minimized: true } },
  { from: 'node_modules/tesseract.js/LICENSE.md', to: 'ocr/LICENSE.md' },
  { from: 'node_modules/tesseract.js-core/LICENSE', to: 'ocr/tesseract-core.LICENSE' },
  {
    from: 'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
    to: 'ocr/tesseract-core-simd-lstm.wasm.js',
    info: { minimized: true },
  },
  { from: 'node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz', to: 'ocr/eng.traineddata.gz' },
];

const taskpane = () =>
  bundle({
    name: 'taskpane',
    entry: { taskpane: TASKPANE },
    budget: kilobytes(640),
    plugins: [
      page({ file: 'taskpane.html', title: 'Schoolgate', chunks: ['taskpane'], office: true }),
      new CopyPlugin({ patterns: OCR }),
    ],
  });

const admin = () =>
  bundle({
    name: 'admin',
    entry: { admin: ADMIN },
    budget: kilobytes(1300),
    plugins: [page({ file: 'admin.html', title: 'Schoolgate dashboard', chunks: ['admin'], flush: true })],
  });

const signIn = () =>
  bundle({
    name: 'sign-in',
    entry: { signin: SIGN_IN },
    budget: kilobytes(120),
    plugins: [page({ file: 'sign-in.html', title: 'Signing in', chunks: ['signin'] })],
  });

/** Development only, so it stays out of `dist`. */
const emulator = () =>
  bundle({
    name: 'emulator',
    entry: { host: HOST, classic: join(root, 'src/emulator/host/classic/worker.ts') },
    folder: '.cache/emulator',
    filename: 'emulator/[name].js',
    budget: kilobytes(600),
    plugins: [
      page({
        file: 'index.html',
        title: 'Mail - Tom Ashworth - Outlook',
        chunks: ['host'],
        styles: ['emulator/host.css'],
      }),
      new CopyPlugin({ patterns: [{ from: 'src/emulator/host/ui/host.css', to: 'emulator/host.css' }] }),
    ],
  });

/** Every state of the pane from fixtures, beside the host page. Nobody loads it over a network: it stays as it is. */
const gallery = () =>
  bundle({
    name: 'gallery',
    entry: { gallery: GALLERY },
    folder: '.cache/emulator',
    filename: 'gallery/[name].js',
    rules: {
      parser: { javascript: { dynamicImportMode: 'eager' } },
      rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: SCRIPTS }],
    },
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [page({ file: 'gallery/index.html', title: 'Gallery', chunks: ['gallery'], flush: true })],
  });

export default [
  ON_SEND && onSend(),
  ON_SEND && ON_SEND_PAGE && onSendPage(),
  TASKPANE && taskpane(),
  ADMIN && admin(),
  SIGN_IN && signIn(),
  HOST && emulator(),
  GALLERY && gallery(),
].filter(Boolean);
