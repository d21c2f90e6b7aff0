import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type Node } from 'acorn';
import { bundleOf } from './event-script';

/*
 * The event script as classic Outlook gets it: one file, ES2020, using nothing but the globals that src/adapters/
 * outlook/runtime-globals.ts lists: with the smallest engine, and as it is built for schools.
 */
const BUILT = path.resolve(__dirname, '..', '..', '..', 'dist', 'onsend.js');
const sources = new Map<string, string>();
beforeAll(async () => {
  sources.set('with the smallest engine', await bundleOf('test/apps/on-send/small-main.ts'));
  sources.set('as schools get it', readFileSync(BUILT, 'utf8'));
});

/** Names of the language itself, and those that runtime-globals.ts declares. */
const LANGUAGE = Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z]/.test(name) && isOfLanguage(name));
const ALLOWED = new Set([
  ...LANGUAGE,
  ...['globalThis', 'undefined', 'NaN', 'Infinity', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'arguments'],
  ...['setTimeout', 'clearTimeout', 'fetch', 'crypto', 'localStorage', 'location', 'XMLHttpRequest', 'Office'],
]);

function isOfLanguage(name: string): boolean {
  return /^(Array|ArrayBuffer|BigInt|Boolean|DataView|Date|Error|Float32Array|Float64Array|Function|Int8Array|Int16Array|Int32Array|JSON|Map|Math|Number|Object|Promise|Proxy|RangeError|Reflect|RegExp|Set|String|Symbol|SyntaxError|TypeError|Uint8Array|Uint8ClampedArray|Uint16Array|Uint32Array|WeakMap|WeakSet)$/.test(
    name,
  );
}

/** Libraries ask for these with `typeof` or through `globalThis`, and do without. */
const ASKED_FOR = new Set([
  'Buffer',
  'queueMicrotask',
  'TextEncoder',
  'TextDecoder',
  'document',
  'process',
  'self',
  'window',
  'console',
]);

describe.each(['with the smallest engine', 'as schools get it'])(
  'the event script as classic Outlook loads it, %s',
  (which) => {
    const tree = () => parse(sources.get(which) ?? '', { ecmaVersion: 2020, sourceType: 'script' });

    it('is ES2020', () => {
      expect(sources.get(which)?.length).toBeGreaterThan(10_000);
      expect(tree).not.toThrow();
    });

    it('loads nothing more: it has no import of any kind', () => {
      const found: string[] = [];
      walk(tree(), (node) => {
        if (node.type === 'ImportExpression' || node.type === 'ImportDeclaration') found.push(node.type);
      });
      expect(found).toEqual([]);
    });

    it('uses only the globals that such a runtime has', () => {
      const declared = new Set<string>();
      const used = new Set<string>();
      walk(tree(), (node) => collect(node, declared, used));
      const outside = [...used].filter((name) => !declared.has(name) && !ALLOWED.has(name));
      expect(outside.filter((name) => which !== 'as schools get it' || !ASKED_FOR.has(name))).toEqual([]);
    });
  },
);

describe('the event script as schools get it', () => {
  const script = (): string => sources.get('as schools get it') ?? '';

  it('knows no character sets but those that mail of schools has: a table of all would cost 3 kB', () => {
    expect(script()).toContain('utf-8');
    expect(script()).not.toMatch(/koi8-r|shift_jis|gb18030|windows-1251/i);
  });

  it('leaves out what rules say of themselves in the dashboard', () => {
    expect(script()).toContain('families can see each other');
    expect(script()).not.toMatch(/misses:|a disclaimer that a server adds later/);
  });
});

describe('the event script without an engine', () => {
  it('is the gate, the record, the roll of pupils, and the tables that the record folds domains with, which the engine shares', () => {
    expect(gzipSync(sources.get('with the smallest engine') ?? '', { level: 9 }).length).toBeLessThan(169 * 1024);
  });
});

type Anything = Node & Readonly<Record<string, unknown>>;

function walk(
  node: Node,
  visit: (node: Anything, parent: Anything | undefined, key: string) => void,
  parent?: Anything,
  key = '',
): void {
  visit(node as Anything, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child)
        walk(child as Node, visit, node as Anything, name);
    }
  }
}

/** Coarse on purpose: a name declared anywhere counts as declared, so only true globals are left. */
function collect(node: Anything, declared: Set<string>, used: Set<string>): void {
  const nameOf = (value: unknown): string => (value as { readonly name?: string } | null)?.name ?? '';
  const patterns = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const pattern = value as Anything;
    if (pattern.type === 'Identifier') declared.add(nameOf(pattern));
    if (pattern.type === 'ObjectPattern')
      (pattern['properties'] as Anything[]).forEach((one) => patterns(one['value'] ?? one['argument']));
    if (pattern.type === 'ArrayPattern') (pattern['elements'] as unknown[]).forEach(patterns);
    if (pattern.type === 'AssignmentPattern') patterns(pattern['left']);
    if (pattern.type === 'RestElement') patterns(pattern['argument']);
  };
  if (node.type === 'VariableDeclarator') patterns(node['id']);
  if (/^(Function|ArrowFunction)/.test(node.type) || /^Class/.test(node.type)) {
    patterns(node['id']);
    ((node['params'] as unknown[] | undefined) ?? []).forEach(patterns);
  }
  if (node.type === 'CatchClause') patterns(node['param']);
  const reads: Readonly<Record<string, readonly string[]>> = {
    MemberExpression: node['computed'] === true ? ['object', 'property'] : ['object'],
    Property: node['computed'] === true ? ['key', 'value'] : ['value'],
    MethodDefinition: ['value'],
    PropertyDefinition: ['value'],
    LabeledStatement: [],
    BreakStatement: [],
    ContinueStatement: [],
  };
  for (const [name, value] of Object.entries(node)) {
    const wanted = reads[node.type];
    if (wanted && !wanted.includes(name)) continue;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child === 'object' && child !== null && (child as Anything).type === 'Identifier')
        used.add(nameOf(child));
    }
  }
}
