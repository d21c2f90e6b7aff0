import type { RawObject } from '../../../policy/reader';
import { type SettingPath, isSameValue, leavesOf, valueAt, withValue } from './file-edit';

/** One setting that both changed, each to something else. */
export interface Clash {
  readonly key: string;
  readonly path: SettingPath;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  /** Theirs with every change of mine that touches nothing of theirs. */
  readonly file: RawObject;
  /** What somebody has to choose; `file` holds theirs there. */
  readonly clashes: readonly Clash[];
}

/** Two edits of one policy file brought together, setting by setting; what I took out goes before what I put in. */
export function mergeFiles(base: RawObject, mine: RawObject, theirs: RawObject): Merged {
  const clashes: Clash[] = [];
  let file = theirs;
  for (const [key, path] of changedPaths(base, mine)) {
    const before = valueAt(base, path);
    const own = valueAt(mine, path);
    const other = valueAt(theirs, path);
    if (isSameValue(own, other)) continue;
    if (isSameValue(before, other) && !isInsideChange(base, theirs, path)) file = withValue(file, path, own);
    else clashes.push({ key, path, mine: own, theirs: other });
  }
  return { file, clashes };
}

function changedPaths(base: RawObject, other: RawObject): ReadonlyMap<string, SettingPath> {
  const before = leavesOf(base);
  const after = leavesOf(other);
  const changed = new Map<string, SettingPath>();
  for (const [key, { path }] of before) if (!after.has(key)) changed.set(key, path);
  for (const [key, { path, value }] of after)
    if (!isSameValue(before.get(key)?.value, value) || !before.has(key)) changed.set(key, path);
  return changed;
}

/** They took away a whole object in which the setting stood (a rule, a school): putting it back is a choice. */
function isInsideChange(base: RawObject, theirs: RawObject, path: SettingPath): boolean {
  for (let length = 1; length < path.length; length++) {
    const at = path.slice(0, length);
    if (valueAt(base, at) !== undefined && valueAt(theirs, at) === undefined) return true;
  }
  return false;
}
