import { compareLeaves, hashOfLeaf, leafOf, type Leaf } from './leaf';
import { hexOf, plainSha256, type Sha256 } from './hashing';
import { MerkleTree } from './merkle';
import { isTombstone, type DeletionCertificate, type LogLine, type Tombstone } from './record';

/** What goes, of one item: the ids of records, or only the reasons beside them. */
export interface ItemToErase {
  readonly itemId: string;
  readonly records: readonly string[];
}

/** A deletion as it is prepared: the certificate for the log, and for whoever carries it out what it is about. */
export interface PreparedDeletion {
  readonly certificate: DeletionCertificate;
  /** Ascending item id; empty when the whole list goes. */
  readonly items: readonly ItemToErase[];
}

export type Extent = DeletionCertificate['extent'];

/**
 * Reads a whole month list and certifies what is going to be deleted in it. The certificate binds the list as it was:
 * size and root of its tree before.
 */
export class DeletionPreparation {
  private readonly leaves: Leaf[] = [];
  private readonly ids = new Map<string, Set<string>>();

  /** @param isWanted which records go; with `reasons`, which lose theirs; with `list`, not asked */
  constructor(
    private readonly list: string,
    private readonly extent: Extent,
    private readonly isWanted: (line: Exclude<LogLine, Tombstone>) => boolean,
    private readonly sha256: Sha256 = plainSha256,
  ) {}

  add(line: LogLine): void {
    this.leaves.push(leafOf(line));
    if (this.extent === 'list') return void this.wanted(line.itemId, leafOf(line).recordId);
    if (isTombstone(line) || !this.isWanted(line)) return;
    if (this.extent === 'reasons' && line.reason === undefined) return;
    this.wanted(line.itemId, line.record.id);
  }

  finish(ground: DeletionCertificate['ground']): PreparedDeletion {
    const tree = new MerkleTree(this.sha256);
    [...this.leaves].sort(compareLeaves).forEach((leaf) => tree.append(hashOfLeaf(leaf, this.sha256)));
    const items = [...this.ids].sort(([a], [b]) => Number(a) - Number(b));
    const all = items.flatMap(([, records]) => [...records]);
    const certificate: DeletionCertificate = {
      list: this.list,
      extent: this.extent,
      count: new Set(all).size,
      size: tree.size,
      root: hexOf(tree.root()),
      idsHash: idsHashOf(all, this.sha256),
      ground,
    };
    const kept = this.extent === 'list' ? [] : items;
    return { certificate, items: kept.map(([itemId, records]) => ({ itemId, records: [...records].sort() })) };
  }

  private wanted(itemId: string, id: string): void {
    const held = this.ids.get(itemId) ?? new Set();
    this.ids.set(itemId, held.add(id));
  }
}

/** SHA-256 over ids in ascending order, one a line, each once. */
export function idsHashOf(ids: readonly string[], sha256: Sha256 = plainSha256): string {
  return hexOf(sha256.text([...new Set(ids)].sort().join('\n')));
}

/** What stands in the place of a record that was lawfully deleted. */
export function tombstoneOf(line: Exclude<LogLine, Tombstone>, at: string, certificate: string): Tombstone {
  const { record, list, itemId, createdBy, createdDateTime, eTag } = line;
  const { id: recordId, chain } = record;
  const stamp = { list, itemId, createdBy, createdDateTime, ...(eTag === undefined ? {} : { eTag }) };
  return { ...stamp, erased: { recordId, at, certificate, chain } };
}
