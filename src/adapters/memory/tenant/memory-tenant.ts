import type { Clock } from '../../../ports/system';
import type { Stamp } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { memoryDirectory } from './memory-directory';
import { memoryFileShare } from './memory-file-share';
import { memoryOpeningStore } from './memory-opening-store';
import { memoryPolicyStore, memoryRollStore, type KeptLibrary } from './memory-policy-store';
import {
  memoryAgreementStore,
  memoryCheckpointStore,
  memoryDecisionStore,
  memoryRequestStore,
} from './memory-record-stores';
import { memoryRollUpStore } from './memory-roll-up-store';
import { memoryWarningLog } from './memory-warning-log';
import { failureOf, type MemoryItem, type MemoryTenantOptions, type MemoryView } from './memory-view';
import { RIGHTS } from './rights';

/** A school's Microsoft 365 in memory, with everybody's rights in it. */
export interface MemoryTenant {
  /** What this person reaches; an unknown id reaches nothing. */
  portsOf(personId: string): TenantPorts;
  /** Writes past all checks, as somebody with a script could. `list` is a month list or the name of another. */
  plant(list: string, content: unknown, createdBy: string): Stamp;
  /** Takes an item away, as a site owner could. */
  remove(list: string, itemId: string): void;
  /** Drops a whole list. */
  drop(list: string): void;
}

interface State {
  readonly lists: Map<string, MemoryItem[]>;
  readonly library: KeptLibrary;
  nextId: number;
}

export function memoryTenant(options: MemoryTenantOptions): MemoryTenant {
  const months = options.months ?? monthsFrom(options.clock.now(), 12);
  const names = [
    ...months.map((month) => `MailCheckLog-${month}`),
    'Requests',
    'Decisions',
    'Agreements',
    'Checkpoints',
    'RollUps',
  ];
  const state: State = {
    lists: new Map(names.map((name) => [name, []])),
    library: { policy: [], proposal: [], roll: [], rollProposal: [] },
    nextId: 1,
  };
  const plant = (list: string, content: unknown, createdBy: string, reasons = {}): Stamp =>
    addItem(state, options.clock, list, content, createdBy, reasons);
  return {
    plant,
    remove(list, itemId) {
      state.lists.set(
        list,
        (state.lists.get(list) ?? []).filter((item) => item.itemId !== itemId),
      );
    },
    drop: (list) => void state.lists.delete(list),
    portsOf(personId) {
      const person = options.people.find(({ id }) => id === personId);
      const view: MemoryView = {
        person,
        clock: options.clock,
        right: (kind) => RIGHTS[person?.persona ?? 'outsider'][kind],
        items: (list) => state.lists.get(list),
        listNames: () => [...state.lists.keys()],
        add: (list, content, reasons) => plant(list, content, person?.id ?? '', reasons),
        fault: (port, call) => failureOf(person ? options.fault?.(port, call) : 'signed-out'),
      };
      return {
        policies: memoryPolicyStore(view, state.library),
        rolls: memoryRollStore(view, state.library),
        log: memoryWarningLog(view),
        requests: memoryRequestStore(view),
        decisions: memoryDecisionStore(view),
        agreements: memoryAgreementStore(view),
        checkpoints: memoryCheckpointStore(view),
        openings: memoryOpeningStore(view),
        rollUps: memoryRollUpStore(view),
        directory: memoryDirectory(view, options),
        files: memoryFileShare(view),
      };
    },
  };
}

function addItem(
  state: State,
  clock: Clock,
  list: string,
  content: unknown,
  createdBy: string,
  reasons: Readonly<Record<string, string>>,
): Stamp {
  const itemId = String(state.nextId++);
  const createdDateTime = new Date(clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const stamp = { itemId, createdBy, createdDateTime, eTag: `"${itemId.padStart(8, '0')},1"` };
  const items = state.lists.get(list) ?? [];
  items.push({ ...stamp, content, reasons });
  state.lists.set(list, items);
  return stamp;
}

/** `2026-11` and as many months as asked for. */
export function monthsFrom(now: number, count: number): readonly string[] {
  const start = new Date(now);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1)).toISOString().slice(0, 7),
  );
}
