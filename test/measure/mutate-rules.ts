/**
 * Would a broken check be noticed? Breaks one condition of the rules at a time and looks whether a case of
 * `test/corpus/rules` comes out differently than it must:
 *
 *   npx tsx test/measure/mutate-rules.ts [part of a file name]
 *
 * All breaks are built into one copy of the sources under the system's temporary folder, each behind a switch. What is
 * broken: comparisons, and/or, conditions (always, never), filters, some/every, patterns (match nothing), limits.
 * Prints the share that was noticed, per file, and every break that was not.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import ts from 'typescript';

interface Break {
  /** Stands outside all functions: it takes hold only while the file is loaded. */
  readonly atLoad: boolean;
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly becomes: string;
}

const ROOT = process.cwd();
const [only = ''] = process.argv.slice(2);
const breaks: Break[] = [];

/** Doc texts and declarations say nothing about what is found. */
const SILENT = new Set([
  'docs',
  'fixes',
  'id',
  'items',
  'reads',
  'mayRead',
  'needs',
  'group',
  'message',
  'standardAction',
]);
const SWAPS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);

/** The file with every break behind `globalThis.__broken === n`. */
function withBreaks(file: string, source: string): string {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const textOf = (node: ts.Node): string => render(node);
  const guard = (node: ts.Node, becomes: string, now: string): string => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    breaks.push({ file, atLoad: isAtLoad(node), line: line + 1, was: short(node.getText()), becomes: short(becomes) });
    return `((globalThis as any).__broken === ${breaks.length - 1} ? (${becomes}) : (${now}))`;
  };
  const isLoopHead = (node: ts.Node): boolean => {
    const { parent } = node;
    if (parent === undefined || ts.isBlock(parent)) return false;
    if ((ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && parent.expression === node) return true;
    if (ts.isForStatement(parent) && parent.statement !== node) return true;
    return ts.isBinaryExpression(parent) || ts.isParenthesizedExpression(parent) ? isLoopHead(parent) : false;
  };

  function render(node: ts.Node): string {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return node.getText();
    if (ts.isTypeAliasDeclaration(node)) return node.getText();
    if (ts.isPropertyAssignment(node) && SILENT.has(node.name.getText())) return node.getText();
    const now = inner(node);
    if (!ts.isExpression(node) || isLoopHead(node)) return now;
    if (ts.isBinaryExpression(node)) {
      const swap = SWAPS.get(node.operatorToken.kind);
      if (swap !== undefined) return guard(node, `(${textOnly(node.left)}) ${swap} (${textOnly(node.right)})`, now);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return guard(node, textOnly(node.operand), now);
    if (ts.isRegularExpressionLiteral(node)) return guard(node, `/(?!)/${node.getText().replace(/^.*\//s, '')}`, now);
    if (ts.isConditionalExpression(node.parent) && node.parent.condition === node && !ts.isBinaryExpression(node))
      return guard(node, 'false as boolean', now);
    if (ts.isIfStatement(node.parent) && node.parent.expression === node && !ts.isBinaryExpression(node))
      return guard(node, 'false as boolean', now);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const swap = { some: 'every', every: 'some' }[name.text];
      if (swap !== undefined)
        return guard(node, `${textOnly(expression)}.${swap}(${node.arguments.map(textOnly).join(', ')})`, now);
      if (name.text === 'filter') return guard(node, textOnly(expression), now);
    }
    if (ts.isNumericLiteral(node) && isLimit(node)) return guard(node, `${node.getText()} + 1`, now);
    return now;
  }

  function isLimit({ parent }: ts.NumericLiteral): boolean {
    return ts.isPropertyAssignment(parent) && parent.name.getText() === 'standard';
  }

  /** Without further breaks inside: one at a time. */
  function textOnly(node: ts.Node): string {
    return node.getText();
  }

  function inner(node: ts.Node): string {
    let result = '';
    let at = node.getStart();
    ts.forEachChild(node, (child) => {
      result += source.slice(at, child.getStart()) + textOf(child);
      at = child.getEnd();
    });
    return result + source.slice(at, node.getEnd());
  }

  return source.slice(0, tree.getStart()) + inner(tree) + '\n';
}

function isAtLoad(node: ts.Node): boolean {
  return ts.findAncestor(node, (one) => ts.isFunctionLike(one)) === undefined;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}…` : line;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('tables'))
    .map((name) => path.join(folder, name));
}

const RUNNER = `
import { parentPort, workerData } from 'node:worker_threads';
const { judge } = await import('./judge.mjs');
const base = await judge(undefined);
if (base !== undefined) throw new Error('The unbroken rules fail: ' + base);
for (let at = workerData.from; at < workerData.breaks.length; at++) {
  parentPort.postMessage({ at });
  globalThis.__broken = workerData.breaks[at].index;
  let noticed;
  try {
    // Patterns and limits are made when a file is loaded: such a break takes a fresh copy of the rules.
    const broken = workerData.breaks[at].atLoad ? (await import('./judge.mjs?' + at)).judge : judge;
    noticed = await broken(workerData.breaks[at].file);
  } catch (fault) { noticed = String(fault); }
  globalThis.__broken = -1;
  parentPort.postMessage({ at, noticed: noticed ?? '' });
}
parentPort.postMessage({ at: workerData.breaks.length });
`;

const MOST_SECONDS = 60;

async function main(): Promise<void> {
  const place = mkdtempSync(path.join(tmpdir(), 'broken-rules-'));
  try {
    for (const folder of ['src', 'test'])
      cpSync(path.join(ROOT, folder), path.join(place, folder), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(ROOT, file), path.join(place, file));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(place, 'node_modules'));
    for (const file of filesUnder('src/rules')) {
      if (/registry|\/rule\.ts|actions|parameters|school\.ts/.test(file)) continue;
      writeFileSync(path.join(place, file), withBreaks(file, readFileSync(file, 'utf8')));
    }
    await build({
      absWorkingDir: place,
      entryPoints: ['test/measure/judge-cases.ts'],
      outfile: path.join(place, 'judge.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    });
    writeFileSync(path.join(place, 'runner.mjs'), RUNNER);
    process.chdir(place);
    report(await run(place));
  } finally {
    process.chdir(ROOT);
    rmSync(place, { recursive: true, force: true });
  }
}

async function run(place: string): Promise<ReadonlyMap<number, string>> {
  const asked = breaks.map((each, index) => ({ ...each, index })).filter(({ file }) => file.includes(only));
  const noticed = new Map<number, string>();
  for (let from = 0; from < asked.length;) from = await runFrom(from);
  return noticed;

  function runFrom(from: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(pathToFileURL(path.join(place, 'runner.mjs')), {
        workerData: { from, breaks: asked },
      });
      let at = from;
      let timer = setTimeout(() => undefined, 0);
      worker.on('message', (message: { at: number; noticed?: string }) => {
        at = message.at;
        clearTimeout(timer);
        if (message.noticed !== undefined && message.noticed !== '') noticed.set(asked[at].index, message.noticed);
        if (at % 50 === 0 && message.noticed === undefined) process.stderr.write(`${at} of ${asked.length}\n`);
        if (at === asked.length) {
          void worker.terminate();
          resolve(at);
          return;
        }
        timer = setTimeout(() => {
          noticed.set(asked[at].index, 'never ends');
          void worker.terminate();
          resolve(at + 1);
        }, MOST_SECONDS * 1000);
      });
      worker.on('error', reject);
    });
  }
}

function report(noticed: ReadonlyMap<number, string>): void {
  const files = new Map<string, { all: number; seen: number }>();
  breaks.forEach(({ file, line, was, becomes }, index) => {
    if (!file.includes(only)) return;
    const count = files.get(file) ?? { all: 0, seen: 0 };
    files.set(file, { all: count.all + 1, seen: count.seen + (noticed.has(index) ? 1 : 0) });
    if (!noticed.has(index)) process.stdout.write(`not noticed  ${file}:${line}  ${was}  →  ${becomes}\n`);
  });
  let all = 0;
  let seen = 0;
  for (const [file, count] of files) {
    all += count.all;
    seen += count.seen;
    process.stdout.write(`${String(count.seen).padStart(4)} of ${String(count.all).padEnd(4)} ${file}\n`);
  }
  process.stdout.write(`${seen} of ${all} breaks noticed: ${((100 * seen) / Math.max(1, all)).toFixed(1)} %\n`);
}

void main();
