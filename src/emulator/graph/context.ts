import type { AppState, EmulatedPerson, TenantState } from './state';
import type { GraphRequest, GraphResponse } from './wire';

/** One authorised call: who, through which app, with what allowance, and what of the address matched. */
export interface Call {
  readonly state: TenantState;
  readonly request: GraphRequest;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  /** Parts of the path that stand for ids, decoded. */
  readonly ids: readonly string[];
  readonly person: EmulatedPerson;
  readonly app: AppState;
  readonly scopes: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly memory: TenantMemory;
  violate(kind: ViolationKind, detail: string): void;
}

/** What does not survive a restart. */
export interface TenantMemory {
  readonly uploads: Map<string, Upload>;
  readonly downloads: Map<string, { readonly bytes: Uint8Array; readonly until: number }>;
  /** Addresses of next pages and of changes that were handed out. */
  readonly links: Map<string, Cursor>;
  readonly indexes: WeakMap<object, Map<string, Map<unknown, number[]>>>;
}

export interface Cursor {
  readonly list: string;
  /** Ids still to come. */
  readonly ids: readonly number[];
  /** For changes: where the list stood. */
  readonly seq?: number;
  readonly until: number;
}

export interface Upload {
  readonly drive: string;
  readonly file: string | undefined;
  readonly name: string;
  readonly folder: string;
  readonly person: string;
  readonly behavior: string;
  readonly ifMatch: string | undefined;
  readonly until: number;
  received: Uint8Array[];
  size: number;
}

/** What a client must never do; any one of these fails a test. */
export type ViolationKind =
  | 'unknown-call'
  | 'scope-missing'
  | 'called-too-early'
  | 'link-never-given'
  | 'token-on-upload'
  | 'token-unknown'
  | 'unindexed-query'
  | 'description';

export interface Violation {
  readonly kind: ViolationKind;
  readonly detail: string;
}

export interface Route {
  readonly method: string;
  /** `{}` stands for an id; `:` forms of drive addresses are rewritten before. */
  readonly path: string;
  /** Any of these opens it; what is narrower than the whole site is checked again by `mayDo`. */
  readonly scopes: readonly string[];
  /** Resource units, as the throttling page counts. */
  readonly units: number;
  /** Directory calls have a quota of their own, far above what one school's clients ask. */
  readonly isDirectory?: true;
  run(call: Call): GraphResponse;
}

export function isoOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export function memoryOfTenant(): TenantMemory {
  return { uploads: new Map(), downloads: new Map(), links: new Map(), indexes: new WeakMap() };
}
