import { decodePolicy } from '../../../policy/decode';
import type { PolicyStore, PolicyVersion } from '../../../ports/policy-store';
import type { Got } from '../../../ports/tenant';
import type { PolicyAt } from './clause-figures';

/** More versions than these are not looked through; the page says so. */
export const MOST_VERSIONS = 60;

/** The policies of these versions, in their order; one question for each. */
export async function readVersions(
  store: PolicyStore,
  versions: readonly PolicyVersion[],
  onProgress: (done: number, count: number) => void,
): Promise<Got<readonly PolicyAt[]>> {
  const found: PolicyAt[] = [];
  const wanted = versions.slice(0, MOST_VERSIONS);
  for (const [index, { id, changedAt: at }] of wanted.entries()) {
    const text = await store.readVersion(id);
    if (!text.ok) return text;
    const decoded = decodePolicy(text.value);
    found.push({ at, version: id, policy: decoded.ok ? decoded.value : undefined });
    onProgress(index + 1, wanted.length);
  }
  return { ok: true, value: found };
}
