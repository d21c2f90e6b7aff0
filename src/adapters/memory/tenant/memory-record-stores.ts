import type { AgreementStore, StoredAgreement } from '../../../ports/agreement-store';
import type { CheckpointStore, KeptCheckpoint } from '../../../ports/checkpoint-store';
import type { DecisionStore, StoredDecision } from '../../../ports/decision-store';
import type { RequestStore, StoredRequest } from '../../../ports/request-store';
import type { Got, Kept, KeptList } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { addTo, visibleItems, type MemoryItem, type MemoryView } from './memory-view';
import type { ListKind } from './rights';

interface Place {
  readonly port: keyof TenantPorts;
  readonly kind: ListKind;
  readonly list: string;
}

interface AnyRecord {
  readonly id: string;
  readonly type: string;
}

export function memoryRequestStore(view: MemoryView): RequestStore {
  const place: Place = { port: 'requests', kind: 'requests', list: 'Requests' };
  return {
    async add(request, reason) {
      const reasons = reason === undefined ? {} : { [request.id]: reason };
      return view.fault(place.port, 'add') ?? addTo(view, place.kind, place.list, request, reasons);
    },
    own: async () => newestFirst(read<StoredRequest>(view, place, 'own', 'request', isOwn(view))),
    all: async (since) => newestFirst(read<StoredRequest>(view, place, 'all', 'request', isSince(since))),
  };
}

export function memoryDecisionStore(view: MemoryView): DecisionStore {
  const place: Place = { port: 'decisions', kind: 'decisions', list: 'Decisions' };
  return {
    add: async (decision) => view.fault(place.port, 'add') ?? addTo(view, place.kind, place.list, decision),
    about: async (id) =>
      read<StoredDecision>(
        view,
        place,
        'about',
        'decision',
        ({ content }) => (content as StoredDecision | undefined)?.about === id,
      ),
    all: async (since) => newestFirst(read<StoredDecision>(view, place, 'all', 'decision', isSince(since))),
  };
}

export function memoryAgreementStore(view: MemoryView): AgreementStore {
  const place: Place = { port: 'agreements', kind: 'agreements', list: 'Agreements' };
  return {
    add: async (agreement) => view.fault(place.port, 'add') ?? addTo(view, place.kind, place.list, agreement),
    own: async () => newestFirst(read<StoredAgreement>(view, place, 'own', 'agreement', isOwn(view))),
    all: async (since) => newestFirst(read<StoredAgreement>(view, place, 'all', 'agreement', isSince(since))),
  };
}

export function memoryCheckpointStore(view: MemoryView): CheckpointStore {
  const all = (call: string): Got<readonly KeptCheckpoint[]> => {
    const seen = view.fault('checkpoints', call) ?? visibleItems(view, 'checkpoints', 'Checkpoints');
    if (!seen.ok) return seen;
    const held = seen.value.filter(({ content }) => (content as { readonly list?: string }).list !== 'opened');
    const value = held.map(({ content, reasons: _, ...stamp }) => ({
      ...stamp,
      ...(content as Pick<KeptCheckpoint, 'list' | 'text'>),
    }));
    return { ok: true, value };
  };
  return {
    add: async (list, text) =>
      view.fault('checkpoints', 'add') ?? addTo(view, 'checkpoints', 'Checkpoints', { list, text }),
    async newest() {
      const kept = all('newest');
      return kept.ok ? { ok: true, value: kept.value[kept.value.length - 1] } : kept;
    },
    async all(list) {
      const kept = all('all');
      return kept.ok ? { ok: true, value: kept.value.filter((one) => one.list === list) } : kept;
    },
  };
}

const isOwn =
  (view: MemoryView) =>
  ({ createdBy }: MemoryItem) =>
    createdBy === view.person?.id;

const isSince =
  (day: string) =>
  ({ createdDateTime }: MemoryItem) =>
    createdDateTime >= day;

function read<R extends AnyRecord>(
  view: MemoryView,
  { port, kind, list }: Place,
  call: string,
  type: R['type'],
  isWanted: (item: MemoryItem) => boolean,
): Got<KeptList<R>> {
  const seen = view.fault(port, call) ?? visibleItems(view, kind, list);
  if (!seen.ok) return seen;
  const kept: Kept<R>[] = [];
  const unreadable: string[] = [];
  for (const item of seen.value.filter(isWanted)) {
    const { content, reasons, ...stamp } = item;
    if (!isRecordOf<R>(content, type)) {
      unreadable.push(item.itemId);
      continue;
    }
    const reason = reasons[content.id];
    kept.push({ ...stamp, record: content, ...(reason === undefined ? {} : { reason }) });
  }
  return { ok: true, value: { kept, unreadable } };
}

function isRecordOf<R extends AnyRecord>(content: unknown, type: string): content is R {
  return typeof content === 'object' && content !== null && (content as Partial<AnyRecord>).type === type;
}

function newestFirst<R>(got: Got<KeptList<R>>): Got<KeptList<R>> {
  return got.ok ? { ok: true, value: { ...got.value, kept: [...got.value.kept].reverse() } } : got;
}
