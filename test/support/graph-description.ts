import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { textOf, type GraphRequest, type GraphResponse } from '../../src/emulator/graph/wire';
import { faultsOfShape } from './graph-shapes';

/**
 * Microsoft's own description of the operations we use. It lies beside the project, not in it; without it exchanges are
 * held against property names of Microsoft's type package instead.
 */
const DESCRIPTION = join(__dirname, '../../../shared/data/graph-openapi-subset.yaml');

interface Parameter {
  readonly $ref?: string;
  readonly name?: string;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
  readonly required?: boolean;
  readonly $ref?: string;
}
export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
  readonly 'x-delegated-scopes'?: { readonly least?: readonly string[]; readonly higher?: readonly string[] };
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, { readonly name: string; readonly schema: object }>>;
  };
}

export interface Totals {
  calls: number;
  violations: number;
}

/** Over one test file. */
export const totals: Totals = { calls: 0, violations: 0 };
/** Violations that a test of the tenant itself makes on purpose, to see that they are found. */
let isProvoking = false;
export const provokeViolations = (): void => void (isProvoking = true);

/** `npm test` adds them up and prints them (tools/test.mjs). */
const TOTALS_FILE = process.env['GRAPH_TOTALS'];
if (TOTALS_FILE !== undefined)
  afterAll(() =>
    appendFileSync(
      TOTALS_FILE,
      `${totals.calls} ${isProvoking ? 0 : totals.violations} ${isProvoking ? totals.violations : 0} ${hasDescription ? 1 : 0}\n`,
    ),
  );

let loaded: Described | undefined;

interface Described {
  readonly description: Description;
  readonly paths: ReadonlyMap<string, string>;
  readonly ajv: Ajv2020;
  readonly compiled: Map<string, ValidateFunction>;
}

export const hasDescription = existsSync(DESCRIPTION);

function load(): Described {
  if (loaded) return loaded;
  const description = parse(readFileSync(DESCRIPTION, 'utf8')) as Description;
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateSchema: false });
  addFormats(ajv);
  for (const name of ['int16', 'uint8', 'int32', 'int64', 'double', 'decimal', 'float', 'base64url'])
    ajv.addFormat(name, true);
  ajv.addSchema(description as object, 'graph');
  const paths = new Map(Object.keys(description.paths).map((path) => [path.replace(/\{[^}]+\}/g, '{}'), path]));
  loaded = { description, paths, ajv, compiled: new Map() };
  return loaded;
}

/** The operation behind one of the emulator's routes. */
export function operationOf(method: string, route: string): Operation | undefined {
  const { description, paths } = load();
  return description.paths[paths.get(route) ?? '']?.[method.toLowerCase()];
}

export function describedExchanges() {
  return {
    /** What is wrong with an exchange, in words without its content. */
    check(request: GraphRequest, response: GraphResponse, route: string): readonly string[] {
      totals.calls += 1;
      const faults = (hasDescription ? faultsOf : faultsOfShape)(request, response, route);
      totals.violations += faults.length;
      return faults.map((fault) => `${request.method} ${route}: ${fault}`);
    },
  };
}

function faultsOf(request: GraphRequest, response: GraphResponse, route: string): readonly string[] {
  const operation = operationOf(request.method, route);
  if (!operation) return ['not in the description'];
  return [
    ...queryFaults(request, operation),
    ...headerFaults(request, operation),
    ...bodyFaults(request, route, operation),
  ].concat(responseFaults(response, request.method, route, operation));
}

function parametersOf({ parameters = [] }: Operation) {
  const known = load().description.components.parameters;
  return parameters.map(({ $ref }) => known[$ref?.split('/').pop() ?? '']).filter((one) => one !== undefined);
}

/** Options the service itself puts into the addresses it hands out. */
const OF_LINKS = ['$skiptoken', 'token', '$deltatoken'];

function queryFaults({ url }: GraphRequest, operation: Operation): readonly string[] {
  const allowed = parametersOf(operation);
  return [...new URL(url).searchParams].flatMap(([name, value]) => {
    if (OF_LINKS.includes(name)) return [];
    const parameter = allowed.find((one) => one.name === name);
    if (!parameter) return [`option ${name} is not allowed`];
    const type = (parameter.schema as { type: string }).type;
    const isFit =
      type === 'integer'
        ? /^\d+$/.test(value)
        : type === 'boolean'
          ? /^(true|false)$/.test(value)
          : type !== 'array' || new Set(value.split(',')).size === value.split(',').length;
    return isFit ? [] : [`option ${name} is not ${type}`];
  });
}

function headerFaults({ headers }: GraphRequest, operation: Operation): readonly string[] {
  const allowed = parametersOf(operation).map(({ name }) => name.toLowerCase());
  return ['if-match', 'consistencylevel', 'prefer'].flatMap((name) =>
    headers[name] !== undefined && !allowed.includes(name) ? [`header ${name} is not allowed`] : [],
  );
}

function bodyFaults(request: GraphRequest, route: string, { requestBody }: Operation): readonly string[] {
  const text = textOf(request.body);
  if (!requestBody) return text === '' || text === '{}' ? [] : ['a body is not allowed'];
  if (text === '') return requestBody.required ? ['the body is missing'] : [];
  const type = (request.headers['content-type'] ?? '').split(';')[0] ?? '';
  const schema = requestBody.content?.[type];
  if (!schema) return [`content type "${type}" is not allowed`];
  return type === 'application/json' ? judged(`${request.method} ${route} body`, schema.schema, JSON.parse(text)) : [];
}

function responseFaults(response: GraphResponse, method: string, route: string, { responses }: Operation) {
  const group = `${Math.floor(response.status / 100)}XX`;
  const described = responses[String(response.status)] ?? responses[group];
  if (!described) return [`answer ${response.status} is not described`];
  if (described.$ref) {
    const body: unknown = JSON.parse(textOf(response.body) || '{}');
    return judged('error', { $ref: '#/components/schemas/microsoft.graph.ODataErrors.ODataError' }, body);
  }
  const json = described.content?.['application/json'];
  const text = textOf(response.body);
  if (!json)
    return text === '' || !described.content
      ? text === '' || described.content
        ? []
        : ['an answer without body has one']
      : [];
  return judged(`${method} ${route} ${response.status}`, json.schema, JSON.parse(text || 'null'));
}

function judged(key: string, schema: object, value: unknown): readonly string[] {
  const { ajv, compiled } = load();
  let validate = compiled.get(key);
  if (!validate) {
    // References inside are to the description's own parts.
    validate = ajv.compile(
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"graph#/components')) as object,
    );
    compiled.set(key, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, 3).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (${String(params['additionalProperty'])})` : '';
    return `${key}${instancePath} ${message ?? ''}${extra}`;
  });
}
