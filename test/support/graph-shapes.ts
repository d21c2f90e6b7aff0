import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, type GraphRequest, type GraphResponse } from '../../src/emulator/graph/wire';

const TYPES = join(__dirname, '../../node_modules/@microsoft/microsoft-graph-types/microsoft-graph.d.ts');

/** What an answer of each route holds, by interface name; `[]` in front: a collection of them. */
const ANSWERS: Readonly<Record<string, string>> = {
  '/sites/{}': 'Site',
  '/sites/{}/lists': '[]List',
  '/sites/{}/lists/{}': 'List',
  '/sites/{}/lists/{}/columns': '[]ColumnDefinition',
  '/sites/{}/lists/{}/items': '[]ListItem',
  '/sites/{}/lists/{}/items/{}': 'ListItem',
  '/sites/{}/drives': '[]Drive',
  '/drives/{}/items/{}': 'DriveItem',
  '/drives/{}/items/{}/versions': '[]DriveItemVersion',
  '/drives/{}/items/{}/createUploadSession': 'UploadSession',
  '/me': 'User',
  '/users': '[]User',
  '/groups': '[]Group',
  '/organization': '[]Organization',
};

let interfaces:
  ReadonlyMap<string, { readonly base: string | undefined; readonly names: readonly string[] }> | undefined;

/** Names of the properties of each interface of the type package, read from its text. */
function readInterfaces() {
  const source = existsSync(TYPES) ? readFileSync(TYPES, 'utf8') : '';
  const found = new Map<string, { base: string | undefined; names: string[] }>();
  for (const [, name = '', base, body = ''] of source.matchAll(
    /^export interface (\w+)(?: extends (\w+))? \{\n([^}]*)^\}/gm,
  ))
    found.set(name, { base, names: [...body.matchAll(/^ {4}"?([\w@.]+)"?\??:/gm)].map(([, one = '']) => one) });
  return found;
}

function namesOf(type: string): readonly string[] {
  interfaces ??= readInterfaces();
  const own = interfaces.get(type);
  return own ? [...own.names, ...(own.base === undefined ? [] : namesOf(own.base))] : [];
}

/** Without Microsoft's description: at least no property that its types do not know. */
export function faultsOfShape(_request: GraphRequest, response: GraphResponse, route: string): readonly string[] {
  const type = ANSWERS[route];
  if (type === undefined || response.status >= 300 || !response.body) return [];
  const isCollection = type.startsWith('[]');
  const known = namesOf(type.replace('[]', ''));
  const body = JSON.parse(textOf(response.body)) as Record<string, unknown>;
  const values = isCollection && Array.isArray(body['value']) ? (body['value'] as Record<string, unknown>[]) : [body];
  const strange = values
    .flatMap((value) => Object.keys(value))
    .filter((name) => !name.includes('@') && !known.includes(name));
  return known.length === 0 ? [] : [...new Set(strange)].map((name) => `${type} has no ${name}`);
}
