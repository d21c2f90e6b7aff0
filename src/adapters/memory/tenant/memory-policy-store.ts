import type { PolicyStore, PolicyVersion, ProposalRead } from '../../../ports/policy-store';
import type { RollStore } from '../../../ports/roll-store';
import type { Got } from '../../../ports/tenant';
import type { MemoryView } from './memory-view';

export interface KeptVersion extends PolicyVersion {
  readonly text: string;
  readonly etag: string;
  readonly writer: string;
}

/** What all people of a tenant share: every version, oldest first. */
export interface KeptLibrary {
  readonly policy: KeptVersion[];
  readonly proposal: KeptVersion[];
  readonly roll: KeptVersion[];
  readonly rollProposal: KeptVersion[];
}

/** One file of the library, with the rights of whoever asks. */
function libraryFile(view: MemoryView, kept: KeptVersion[], port: 'policies' | 'rolls' = 'policies') {
  const newest = (): KeptVersion | undefined => kept[kept.length - 1];
  const publish = (text: string): Got<{ readonly etag: string }> => {
    const count = kept.length + 1;
    const etag = `"policy,${count}"`;
    const changedAt = new Date(view.clock.now()).toISOString();
    const who = { changedBy: view.person?.name ?? '', writer: view.person?.id ?? '' };
    kept.push({ id: `${count}.0`, changedAt, ...who, size: text.length, text, etag });
    return { ok: true, value: { etag } };
  };
  const mayNotRead = (call: string) =>
    view.fault(port, call) ??
    (view.right('policy') === 'none' ? ({ ok: false, reason: 'no-right' } as const) : undefined);
  const mayNotWrite = (call: string, etag: string | undefined) =>
    view.fault(port, call) ??
    (view.right('policy') !== 'edit'
      ? ({ ok: false, reason: 'no-right' } as const)
      : etag !== newest()?.etag
        ? ({ ok: false, reason: 'conflict' } as const)
        : undefined);
  return {
    mayNotRead,
    mayNotWrite,
    publish,
    async read(): Promise<Got<ProposalRead>> {
      const refused = mayNotRead('read');
      if (refused) return refused;
      const version = newest();
      if (!version) return { ok: false, reason: 'missing' };
      const { text, etag, changedAt, changedBy, writer } = version;
      return { ok: true, value: { text, etag, changedAt, changedBy, writer, ageMs: 0 } };
    },
    async replace(text: string, etag: string | undefined): Promise<Got<{ readonly etag: string }>> {
      return mayNotWrite('replace', etag) ?? publish(text);
    },
  };
}

export function memoryPolicyStore(view: MemoryView, { policy: kept, proposal }: KeptLibrary): PolicyStore {
  const { mayNotRead, mayNotWrite, publish, read, replace } = libraryFile(view, kept);
  const find = (id: string) => kept.find((version) => version.id === id);
  return {
    async read() {
      const got = await read();
      if (!got.ok) return got;
      const { writer: _, ...value } = got.value;
      return { ok: true, value };
    },
    replace,
    proposal: libraryFile(view, proposal),
    async versions() {
      const refused = mayNotRead('versions');
      if (refused) return refused;
      if (kept.length === 0) return { ok: false, reason: 'missing' };
      const value = kept.map(({ id, changedAt, changedBy, size }) => ({ id, changedAt, changedBy, size })).reverse();
      return { ok: true, value };
    },
    async readVersion(id) {
      const refused = mayNotRead('readVersion');
      if (refused) return refused;
      const version = find(id);
      return version ? { ok: true, value: version.text } : { ok: false, reason: 'missing' };
    },
    async restore(id, etag) {
      const refused = mayNotWrite('restore', etag);
      if (refused) return refused;
      const version = find(id);
      return version ? publish(version.text) : { ok: false, reason: 'missing' };
    },
  };
}

export function memoryRollStore(view: MemoryView, { roll, rollProposal }: KeptLibrary): RollStore {
  const { read, replace } = libraryFile(view, roll, 'rolls');
  return { read, replace, proposal: libraryFile(view, rollProposal, 'rolls') };
}
