import type { SchoolPattern } from '../context';
import { isAlnum, isDigit, isLetter } from '../scan/chars';
import { STRUCTURE, type View } from '../scan/view';
import { addPlain } from './judge';

// A school's own numbers, as templates of its policy ("PUP-######"): `#` a digit, `A` a letter, `*` either, all else itself.
// All templates are one tree, walked once from the start of each word: no regular expression, no going back.
interface Node {
  /** Where this character leads; `#`, `A` and `*` lead over classes. */
  readonly exact: Map<number, Node>;
  digit?: Node;
  letter?: Node;
  either?: Node;
  ends: SchoolPattern[];
}

const LABEL_REACH = 64;
const compiled = new WeakMap<readonly SchoolPattern[], Node>();

export function findSchoolPatterns(view: View): void {
  const { patterns } = view.context;
  if (patterns === undefined || patterns.length === 0) return;
  const root = compiled.get(patterns) ?? compile(patterns);
  compiled.set(patterns, root);
  for (let i = view.from; i < view.to; i++) {
    if (isAlnum(view.code(i - 1)) || !(isAlnum(view.code(i)) || root.exact.has(view.code(i)))) continue;
    const end = matchAt(view, root, i);
    if (end > i) i = end - 1;
  }
}

function compile(patterns: readonly SchoolPattern[]): Node {
  const root = makeNode();
  for (const pattern of patterns) {
    let node = root;
    for (const place of pattern.template) node = follow(node, place);
    node.ends.push(pattern);
  }
  return root;
}

function makeNode(): Node {
  return { exact: new Map(), ends: [] };
}

function follow(node: Node, place: string): Node {
  if (place === '#') return (node.digit ??= makeNode());
  if (place === 'A') return (node.letter ??= makeNode());
  if (place === '*') return (node.either ??= makeNode());
  const code = place.toUpperCase().charCodeAt(0);
  const next = node.exact.get(code) ?? makeNode();
  node.exact.set(code, next);
  return next;
}

/** Walks all templates at once; reports the longest that ends at the end of a word. Returns where it ends, or `start`. */
function matchAt(view: View, root: Node, start: number): number {
  let active: Node[] = [root];
  let best: { readonly end: number; readonly pattern: SchoolPattern } | undefined;
  for (let i = start; active.length > 0; i++) {
    const ended = active.find(({ ends }) => ends.length > 0)?.ends[0];
    if (ended !== undefined && !(isAlnum(view.code(i)) && isAlnum(view.code(i - 1)))) best = { end: i, pattern: ended };
    if (i >= view.to) break;
    active = active.flatMap((node) => stepsOf(node, view.code(i)));
  }
  if (best === undefined) return start;
  report(view, start, best.end, best.pattern);
  return best.end;
}

function stepsOf({ exact, digit, letter, either }: Node, code: number): Node[] {
  const upper = code >= 97 && code <= 122 ? code - 32 : code;
  const steps = [exact.get(upper), isDigit(code) ? digit : undefined, isLetter(code) ? letter : undefined];
  return [...steps, isAlnum(code) ? either : undefined].filter((step): step is Node => step !== undefined);
}

/** Sure with one of its label words before it or above it; likely when the template itself has letters of its own. */
function report(view: View, start: number, end: number, { template, labels }: SchoolPattern): void {
  const before = view.text.slice(Math.max(view.from, start - LABEL_REACH), start).toLowerCase();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (labels.some((label) => label !== '' && line.includes(label.toLowerCase())))
    addPlain(view, 'SCHOOL_PATTERN', start, end, 'high', [STRUCTURE, { what: 'label', label: 'pattern' }]);
  else {
    const own = template.replace(/[#A*\W]/g, '').length;
    addPlain(view, 'SCHOOL_PATTERN', start, end, own >= 2 ? 'medium' : 'low', [STRUCTURE]);
  }
}
