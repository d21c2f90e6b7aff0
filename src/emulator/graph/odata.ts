/** One comparison of a filter on list items. */
export interface Comparison {
  readonly field: string;
  readonly operator: 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';
  readonly value: string | number;
}

/** `undefined` when the service would not understand it. */
export function parseFilter(filter: string): readonly Comparison[] | undefined {
  const comparisons: Comparison[] = [];
  let rest = filter.trim();
  for (;;) {
    const match =
      /^(?:fields\/)?(\w+) (eq|ne|lt|gt|le|ge) ('(?:[^']|'')*'|-?\d+(?:\.\d+)?)/.exec(rest) ??
      /^(startswith)\((?:fields\/)?(\w+), ?('(?:[^']|'')*')\)/.exec(rest);
    if (!match) return undefined;
    const [all = '', first = '', second = '', literal = ''] = match;
    const isStart = first === 'startswith' && all.startsWith('startswith(');
    const value = literal.startsWith("'") ? literal.slice(1, -1).replaceAll("''", "'") : Number(literal);
    const operator = (isStart ? 'startswith' : second) as Comparison['operator'];
    comparisons.push({ field: isStart ? second : first, operator, value });
    rest = rest.slice(all.length).trim();
    if (rest === '') return comparisons;
    if (!/^and /.test(rest)) return undefined;
    rest = rest.slice(4).trim();
  }
}

export function fits({ operator, value }: Comparison, held: unknown): boolean {
  if (operator === 'startswith') return typeof held === 'string' && held.startsWith(String(value));
  if (operator === 'eq') return held === value;
  if (operator === 'ne') return held !== value;
  if (typeof held !== typeof value) return false;
  const [a, b] = [held as string, value as string];
  return operator === 'lt' ? a < b : operator === 'gt' ? a > b : operator === 'le' ? a <= b : a >= b;
}

/** The names in `$select`; undefined takes everything. */
export function selected(query: ReadonlyMap<string, string>): readonly string[] | undefined {
  return query.get('$select')?.split(',');
}

/** Of `$expand=fields($select=a,b)`: undefined when fields were not asked for, `[]` for all. */
export function expandedFields(query: ReadonlyMap<string, string>): readonly string[] | undefined {
  const match = /^fields(?:\(\$select=([\w,]+)\))?$/.exec(query.get('$expand') ?? '');
  if (!match) return undefined;
  return match[1] === undefined ? [] : match[1].split(',');
}

export function pick(value: Readonly<Record<string, unknown>>, names: readonly string[] | undefined) {
  if (!names) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([name]) => names.includes(name) || name.startsWith('@') || name === 'id'),
  );
}
