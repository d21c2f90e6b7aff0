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
  seededRandom,
  virtualTime,
} from '../../src/adapters/memory/memory-system';
import type { FixOutcome } from '../../src/apps/taskpane/fix-outcome';
import { PaneActions } from '../../src/apps/taskpane/pane-actions';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { policyFile } from '../../src/emulator/server/policies';
import { checkMessage, type Checked, type GateDependencies } from '../../src/gate/check-message';
import { policySource } from '../../src/gate/policy-source';
import { engine } from '../../src/inspect/engine';
import type { Finding } from '../../src/inspect/inspection';
import type { Recipient } from '../../src/message/snapshot';
import type { FixId } from '../../src/rules/rule';

export const DISCLAIMER = (
  JSON.parse(policyFile('glenmere')) as { organisation: { disclaimers: { external: string } } }
).organisation.disclaimers.external;

const ORIGIN = 'https://gate.example/add-in';

export interface FixScene {
  readonly item: MemoryComposeItem;
  readonly gate: GateDependencies;
  readonly actions: PaneActions;
  check(): Promise<Checked>;
  /** The finding of this rule in a fresh check, or undefined. */
  finding(rule: string): Promise<Finding | undefined>;
  /** Looks, presses the button of that fix on that rule's finding, and says what came of it. */
  press(rule: string, fix: FixId, input?: string): Promise<FixOutcome>;
}

/** A message in memory under a real policy and the real engine. */
export function fixScene(
  message: Partial<MemoryItemState>,
  { preset = 'glenmere', ...options }: MemoryItemOptions & { readonly preset?: string } = {},
): FixScene {
  const { clock, timers } = virtualTime();
  const store = memoryStore();
  const fetch = memoryFetch({ [`${ORIGIN}/policy.json`]: policyFile(preset) });
  const item = memoryComposeItem(message, options);
  const gate: GateDependencies = {
    engine,
    policies: policySource({ engine, fetch, store, clock, timers, origin: ORIGIN }),
    emergency: () => Promise.resolve({ mode: 'normal', until: 0 }),
    clock,
    timers,
    ids: countingIds(),
    store,
    readAttachment: (name, bytes) => readAttachment(name, bytes, {}),
  };
  const actions = new PaneActions(item, gate, seededRandom(8));
  const check = (): Promise<Checked> => checkMessage(item, gate, { when: 'compose', canOpenPane: true });
  return {
    item,
    gate,
    actions,
    check,
    finding: async (rule) => (await check()).inspection.findings.find((each) => each.rule === rule),
    async press(rule, fix, input) {
      const checked = await check();
      const found = checked.inspection.findings.find((each) => each.rule === rule && each.fixes.includes(fix));
      if (!found) throw new Error(`No finding of ${rule} offers ${fix}.`);
      return actions.fix(fix, found, checked, input);
    },
  };
}

export function parents(count: number): readonly Recipient[] {
  return Array.from({ length: count }, (_, at) => person(`parent${at + 1}@families.example`));
}

export function person(address: string, over: Partial<Recipient> = {}): Recipient {
  return { address, name: '', kind: 'person', ...over };
}

/** Addresses of a field, for short expectations. */
/** A text file; its name is its id. */
export function aFile(name: string, text: string): MemoryAttachment {
  const bytes = new Uint8Array(Buffer.from(text));
  return { id: name, name, size: bytes.length, inline: false, type: 'file', mediaType: 'text/plain', bytes };
}

export function addresses(recipients: readonly { readonly address: string }[]): readonly string[] {
  return recipients.map(({ address }) => address);
}
