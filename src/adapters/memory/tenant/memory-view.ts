import type { Clock } from '../../../ports/system';
import type { Got, Stamp, TenantFailure, TenantReason } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { mayAdd, maySeeAll, type ListKind, type Persona, type Right } from './rights';

export interface MemoryPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly persona: Persona;
}

export interface MemoryItem extends Stamp {
  readonly content: unknown;
  readonly reasons: Readonly<Record<string, string>>;
}

export interface MemoryTenantOptions {
  readonly clock: Clock;
  readonly people: readonly MemoryPerson[];
  readonly organisation?: { readonly name: string; readonly domains: readonly string[] };
  /** Address to number of people. */
  readonly lists?: Readonly<Record<string, number>>;
  /** Month lists that were provisioned; the standard is this month and the next eleven. */
  readonly months?: readonly string[];
  /** Asked before every call: a reason makes the call fail. */
  fault?(port: keyof TenantPorts, call: string): TenantReason | undefined;
}

/** What the stores of one person share. */
export interface MemoryView {
  readonly person: MemoryPerson | undefined;
  readonly clock: Clock;
  right(kind: ListKind): Right;
  items(list: string): MemoryItem[] | undefined;
  listNames(): readonly string[];
  add(list: string, content: unknown, reasons?: Readonly<Record<string, string>>): Stamp;
  fault(port: keyof TenantPorts, call: string): TenantFailure | undefined;
}

export function failureOf(reason: TenantReason | undefined): TenantFailure | undefined {
  if (reason === undefined) return undefined;
  return reason === 'busy' ? { ok: false, reason, retryAfterMs: 2_000 } : { ok: false, reason };
}

/** The items this person may see. As the service: who may see only their own gets an empty list, not a refusal. */
export function visibleItems(view: MemoryView, kind: ListKind, list: string): Got<readonly MemoryItem[]> {
  const right = view.right(kind);
  const items = view.items(list);
  if (right === 'none') return { ok: false, reason: 'no-right' };
  if (!items) return { ok: false, reason: 'missing' };
  const value = maySeeAll(right) ? items : items.filter(({ createdBy }) => createdBy === view.person?.id);
  return { ok: true, value };
}

export function addTo(
  view: MemoryView,
  kind: ListKind,
  list: string,
  content: unknown,
  reasons: Readonly<Record<string, string>> = {},
): Got<Stamp> {
  if (!mayAdd(view.right(kind))) return { ok: false, reason: 'no-right' };
  if (!view.items(list)) return { ok: false, reason: 'missing' };
  return { ok: true, value: view.add(list, content, reasons) };
}
