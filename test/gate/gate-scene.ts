import {
  memoryComposeItem,
  type MemoryAttachment,
  type MemoryComposeItem,
  type MemoryItemOptions,
  type MemoryItemState,
} from '../../src/adapters/memory/memory-compose-item';
import {
  countingIds,
  memoryFetch,
  memoryStore,
  virtualTime,
  type VirtualTime,
} from '../../src/adapters/memory/memory-system';
import type { GateDependencies } from '../../src/gate/check-message';
import { policySource } from '../../src/gate/policy-source';
import type { Policy } from '../../src/policy/policy';
import { aPolicy, smallEngine, textFacts } from './small-engine';

export const ORIGIN = 'https://gate.example/add-in';

export interface GateScene {
  readonly time: VirtualTime;
  readonly item: MemoryComposeItem;
  readonly gate: GateDependencies;
  /** Lets time pass until the promise settles, at most two minutes. */
  wait<T>(promise: Promise<T>): Promise<{ readonly value: T; readonly ms: number }>;
}

export interface SceneOptions {
  readonly fault?: MemoryItemOptions['fault'];
  readonly policy?: Policy;
  readonly gate?: Partial<GateDependencies>;
  readonly hasTimers?: boolean;
}

/** A message in memory, before a gate with the smallest engine. */
export function gateScene(message: Partial<MemoryItemState> = {}, options: SceneOptions = {}): GateScene {
  const time = virtualTime(undefined, options.hasTimers ?? true);
  const store = memoryStore();
  const { clock, timers } = time;
  const fetch = memoryFetch({ [`${ORIGIN}/policy.json`]: JSON.stringify(options.policy ?? aPolicy()) });
  const item = memoryComposeItem(message, { timers, ...(options.fault ? { fault: options.fault } : {}) });
  return {
    time,
    item,
    gate: {
      engine: smallEngine,
      policies: policySource({ engine: smallEngine, fetch, store, clock, timers, origin: ORIGIN }),
      emergency: () => Promise.resolve({ mode: 'normal', until: 0 }),
      clock,
      timers,
      ids: countingIds(),
      store,
      readAttachment: (_name, bytes) => textFacts(bytes),
      ...options.gate,
    },
    async wait(promise) {
      const ms = await time.passUntil(promise, 120_000);
      return { value: await promise, ms };
    },
  };
}

export function aFile(name: string, text = '', over: Partial<MemoryAttachment> = {}): MemoryAttachment {
  const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
  return { id: name, name, size: bytes.length, inline: false, type: 'file', mediaType: '', bytes, ...over };
}

export function aParent(name = 'parent'): MemoryItemState['to'][number] {
  return { address: `${name}@home.example`, name, kind: 'person' };
}
