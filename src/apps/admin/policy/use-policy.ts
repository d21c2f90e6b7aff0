import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { decodePolicy } from '../../../policy/decode';
import { diffPolicies, type PolicyChange } from '../../../policy/diff';
import type { PolicyFault } from '../../../policy/fault';
import type { Decoded, Policy } from '../../../policy/policy';
import { presetFile } from '../../../policy/presets';
import { isRawObject, type RawObject } from '../../../policy/reader';
import type { PolicyFileRead } from '../../../ports/policy-store';
import type { Got } from '../../../ports/tenant';
import { useDesk } from '../shell/desk';
import { mayPublish } from '../shell/roles';
import { useAsked, type Asked } from '../shell/use-asked';
import type { Draft } from './draft-store';
import { usePolicyWords } from './words';
import { type SettingPath, isSameValue, leavesOf, spelled } from './file-edit';

/** The policy in force as the tenant has it; undefined where none was ever published. */
export type Published = PolicyFileRead | undefined;

export interface PolicyDesk {
  readonly asked: Asked<Published>;
  again(): void;
  readonly draft: Draft | undefined;
  /** The draft as the engine would take it, with all its faults. */
  readonly decoded: Decoded<Policy> | undefined;
  /** Never in the site of a single school: what is published is recorded where the policy lies. */
  readonly mayEdit: boolean;
  change(path: SettingPath, value: unknown): void;
}

/** The draft of the policy, begun from what is in force. */
export function usePolicy(): PolicyDesk {
  const { ports, draft: store, roles, place } = useDesk();
  const words = usePolicyWords();
  const read = useCallback(async (): Promise<Got<Published>> => {
    const got = await ports.policies.read();
    return !got.ok && got.reason === 'missing' ? { ok: true, value: undefined } : got;
  }, [ports]);
  const [asked, again] = useAsked(read);
  useEffect(() => {
    if (asked.is !== 'got') return;
    const start = presetFile('recommended');
    const file = asked.value === undefined ? undefined : fileOf(asked.value.text);
    store.begin(file, asked.value?.etag, isRawObject(start) ? start : {});
  }, [asked, store]);
  const draft = useSyncExternalStore(store.subscribe, store.read);
  const decoded = useMemo(
    () => (draft === undefined ? undefined : decodePolicy(draft.file, words.policy)),
    [draft, words.policy],
  );
  const change = useCallback((path: SettingPath, value: unknown) => store.change(path, value), [store]);
  return { asked, again, draft, decoded, mayEdit: mayPublish(roles) && (place?.key ?? '') === '', change };
}

export function fileOf(text: string): RawObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRawObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many settings differ from what is in force. */
export function changedCount({ file, base }: Draft): number {
  if (base === undefined) return leavesOf(file).size;
  const before = leavesOf(base);
  const after = leavesOf(file);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !isSameValue(before.get(key)?.value, after.get(key)?.value)).length;
}

/** Faults at a setting or inside it. */
export function faultsAt(decoded: Decoded<Policy> | undefined, path: SettingPath): readonly PolicyFault[] {
  if (decoded === undefined || decoded.ok) return [];
  const place = spelled(path);
  return decoded.faults.filter(
    (fault) => fault.path === place || fault.path.startsWith(`${place}.`) || fault.path.startsWith(`${place}[`),
  );
}

/** What publishing the draft would change for senders; undefined while one of the two has faults. */
export function draftChanges(draft: Draft, decoded: Decoded<Policy> | undefined): readonly PolicyChange[] | undefined {
  if (!decoded?.ok) return undefined;
  const before = decodePolicy(draft.base ?? presetFile('recommended'));
  return before.ok ? diffPolicies(before.value, decoded.value) : undefined;
}
