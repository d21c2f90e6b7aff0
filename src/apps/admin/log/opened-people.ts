import type { TenantPorts } from '../../../ports/tenant-ports';

/** Names of people whose records were opened, with a reason, since this person signed in: only those may be filtered by. */
const opened = new WeakMap<TenantPorts, Map<string, string>>();

export function openedPeople(ports: TenantPorts): ReadonlyMap<string, string> {
  return opened.get(ports) ?? new Map();
}

export function noteOpened(ports: TenantPorts, id: string, name: string): void {
  opened.set(ports, new Map(opened.get(ports)).set(id, name));
}
