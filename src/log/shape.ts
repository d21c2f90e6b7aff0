/**
 * Shapes of JSON from outside. A check answers with the path of the first thing that is wrong ('' for the value itself),
 * or undefined when all is well: it says where, and never repeats what stood there.
 */
export type Check = (raw: unknown) => string | undefined;

const GOOD = undefined;
const WRONG = '';

export function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** One of these words. */
export function words(...known: readonly string[]): Check {
  const all: ReadonlySet<unknown> = new Set(known);
  return (raw) => (all.has(raw) ? GOOD : WRONG);
}

/** A text of this pattern; the length is looked at first, so that no pattern sees a long text. */
export function text(most: number, pattern?: RegExp): Check {
  return (raw) =>
    typeof raw === 'string' && raw.length <= most && (pattern === undefined || pattern.test(raw)) ? GOOD : WRONG;
}

export function whole(most = Number.MAX_SAFE_INTEGER): Check {
  return (raw) => (typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 && raw <= most ? GOOD : WRONG);
}

export function exactly(value: string | number | boolean): Check {
  return (raw) => (raw === value ? GOOD : WRONG);
}

export function list(most: number, entry: Check): Check {
  return (raw) => {
    if (!Array.isArray(raw) || raw.length > most) return WRONG;
    for (let i = 0; i < raw.length; i++) {
      const fault = entry(raw[i]);
      if (fault !== GOOD) return `[${i}]${fault}`;
    }
    return GOOD;
  };
}

/** Names of our own making with values of one sort. */
export function table(most: number, name: RegExp, value: Check, longest = 60): Check {
  return (raw) => {
    if (!isObject(raw)) return WRONG;
    let count = 0;
    for (const key of Object.keys(raw)) {
      if (++count > most || key.length > longest || !name.test(key)) return WRONG;
      const fault = value(raw[key]);
      if (fault !== GOOD) return `.${key}${fault}`;
    }
    return GOOD;
  };
}

type Members = Readonly<Record<string, Check>>;

/** These members and no others. */
export function shape(required: Members, optional: Members = {}): Check {
  const checks = new Map<string, Check>([...Object.entries(required), ...Object.entries(optional)]);
  const needed = new Set(Object.keys(required));
  return (raw) => {
    if (!isObject(raw)) return WRONG;
    // A million good records pass here: one look at each member, and the reasons only where something is wrong.
    let found = 0;
    for (const key in raw) {
      if (checks.get(key)?.(raw[key]) !== GOOD || !checks.has(key)) return faultIn(raw, checks, needed);
      if (needed.has(key)) found++;
    }
    return found === needed.size ? GOOD : faultIn(raw, checks, needed);
  };
}

function faultIn(
  raw: Readonly<Record<string, unknown>>,
  checks: ReadonlyMap<string, Check>,
  needed: ReadonlySet<string>,
): string | undefined {
  for (const key of needed) if (raw[key] === undefined) return `.${key}`;
  for (const key of Object.keys(raw)) {
    const check = checks.get(key);
    // The name of a member we do not know may itself be something nobody should read: it is not repeated.
    if (check === undefined) return '.?';
    const fault = raw[key] === undefined ? GOOD : check(raw[key]);
    if (fault !== GOOD) return `.${key}${fault}`;
  }
  return GOOD;
}

/** The shape that belongs to the value of one member. */
export function byMember(member: string, shapes: ReadonlyMap<unknown, Check>): Check {
  return (raw) => {
    if (!isObject(raw)) return WRONG;
    const check = shapes.get(raw[member]);
    return check === undefined ? `.${member}` : check(raw);
  };
}
