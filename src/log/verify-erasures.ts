import { idsHashOf } from './deletion';
import type { Sha256 } from './hashing';
import type { Place } from './log-faults';
import { isWholeList, type ExportManifest } from './manifest';
import { isTombstone, type DeletionCertificate, type LogLine } from './record';
import type { Findings } from './verify-findings';

interface Edited {
  readonly list: string;
  readonly item: string;
  readonly id: string;
  readonly hasLostReason: boolean;
  readonly place: Place;
}

/**
 * What was deleted by law, and whether the certificates say the same. An item that was edited is a fault unless a
 * certificate accounts for it; what a record says is bound by its hash in either case.
 */
export class Erasures {
  private readonly certificates = new Map<string, DeletionCertificate>();
  private readonly erased = new Map<string, { readonly lists: Set<string>; readonly ids: string[] }>();
  private readonly erasedItems = new Set<string>();
  private readonly edited: Edited[] = [];

  constructor(private readonly findings: Findings) {}

  add(line: LogLine, number: number): void {
    const { list, itemId: item, eTag } = line;
    const isEdited = eTag !== undefined && !/,1"?$/.test(eTag);
    if (isTombstone(line)) {
      const { certificate, recordId } = line.erased;
      const held = this.erased.get(certificate) ?? { lists: new Set(), ids: [] };
      held.lists.add(list);
      held.ids.push(recordId);
      this.erased.set(certificate, held);
      this.erasedItems.add(`${list} ${item}`);
      // Staff may add items, not edit them: whoever adds a tombstone deletes nothing and hides what was never there.
      if (eTag !== undefined && !isEdited) this.findings.fault('erasure-unknown', placeOf(line, number, recordId));
      return;
    }
    const { record, reason } = line;
    if (record.type === 'access' && record.certificate) this.certificates.set(record.id, record.certificate);
    if (!isEdited) return;
    const hasLostReason = record.reasonHash !== undefined && reason === undefined;
    this.edited.push({ list, item, id: record.id, hasLostReason, place: placeOf(line, number, record.id) });
  }

  finish(manifest: ExportManifest, sha256: Sha256): void {
    for (const [id, { lists, ids }] of this.erased) {
      const held = this.certificates.get(id);
      if (held === undefined) this.findings.note('certificate-elsewhere', { record: id, count: new Set(ids).size });
      else if ([...lists].every((list) => isWholeList(list, manifest)) && !accountsFor(held, lists, ids, sha256))
        this.findings.fault('certificate-differs', { record: id, list: held.list, count: held.count });
    }
    const byList = new Map<string, Edited[]>();
    for (const one of this.edited) {
      if (this.erasedItems.has(`${one.list} ${one.item}`)) continue;
      byList.set(one.list, [...(byList.get(one.list) ?? []), one]);
    }
    for (const [list, held] of byList) this.judgeEdited(list, held, sha256);
  }

  /** Reasons that were deleted leave their items edited: all of them, and no other, must be in one certificate. */
  private judgeEdited(list: string, held: readonly Edited[], sha256: Sha256): void {
    const lost = held.filter(({ hasLostReason }) => hasLostReason);
    const hash = idsHashOf(
      lost.map(({ id }) => id),
      sha256,
    );
    const isCertified = [...this.certificates.values()].some(
      (one) => one.extent === 'reasons' && one.list === list && one.idsHash === hash,
    );
    const items = new Set(lost.map(({ item }) => item));
    const strange = isCertified ? held.filter(({ item }) => !items.has(item)) : held;
    for (const { place } of strange) this.findings.fault('item-edited', place);
    if (isCertified) this.findings.note('reasons-erased', { list, count: lost.length });
  }
}

function placeOf({ list, itemId }: LogLine, line: number, record: string): Place {
  return { line, list, item: Number(itemId), record };
}

function accountsFor(
  { list, extent, count, idsHash }: DeletionCertificate,
  lists: ReadonlySet<string>,
  ids: readonly string[],
  sha256: Sha256,
): boolean {
  const isOne = lists.size === 1 && lists.has(list) && extent === 'records';
  return isOne && new Set(ids).size === count && idsHashOf(ids, sha256) === idsHash;
}
