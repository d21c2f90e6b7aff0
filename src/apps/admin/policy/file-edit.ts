import { isRawObject, memberPath, type RawObject } from '../../../policy/reader';

/** Names of members from the root of a policy file to a setting; lists are settings as a whole. */
export type SettingPath = readonly string[];

/** `$.rules["data/personal"].action`: the spelling that faults use. */
export function spelled(path: SettingPath): string {
  return path.reduce((text, key) => memberPath(text, key), '$');
}

export function valueAt(file: unknown, path: SettingPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (isRawObject(value) && Object.prototype.hasOwnProperty.call(value, key) ? value[key] : undefined),
    file,
  );
}

/** The file with one setting changed; `undefined` takes it out, and what is empty then goes as well. */
export function withValue(file: RawObject, path: SettingPath, value: unknown): RawObject {
  const [key, ...rest] = path;
  if (key === undefined || key === '__proto__') return file;
  const inner = rest.length === 0 ? value : innerOf(file[key], rest, value);
  if (inner === undefined) return Object.fromEntries(Object.entries(file).filter(([name]) => name !== key));
  return { ...file, [key]: inner };
}

function innerOf(held: unknown, rest: SettingPath, value: unknown): unknown {
  const changed = withValue(isRawObject(held) ? held : {}, rest, value);
  return value === undefined && Object.keys(changed).length === 0 ? undefined : changed;
}

/** Every setting of a file that is not an object itself, by its spelled path. */
export function leavesOf(
  file: RawObject,
): ReadonlyMap<string, { readonly path: SettingPath; readonly value: unknown }> {
  const leaves = new Map<string, { readonly path: SettingPath; readonly value: unknown }>();
  const walk = (value: unknown, path: SettingPath): void => {
    if (isRawObject(value) && Object.keys(value).length > 0 && path.length < 12) {
      for (const key of Object.keys(value)) walk(value[key], [...path, key]);
    } else leaves.set(spelled(path), { path, value });
  };
  walk(file, []);
  return leaves;
}

export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A text of a file; '' for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
