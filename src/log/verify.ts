import { hashOfChained } from './chain';
import { checkpointsIn, type Checkpoint } from './checkpoint';
import { decodeLine, isReasonOf } from './decode';
import { bytesOfHex, hexOf, plainSha256, type Sha256 } from './hashing';
import { hashOfLeaf, leafOf } from './leaf';
import type { Place, VerifyFault, VerifyNote } from './log-faults';
import type { ExportManifest } from './manifest';
import { isTombstone, type Chain, type LogLine } from './record';
import { RecordTable, compareBytes } from './record-table';
import { bytesOfUuid, uuidOfBytes } from './uuid';
import { verifyChains } from './verify-chains';
import { Erasures } from './verify-erasures';
import { Findings, type ReadLog } from './verify-findings';
import { verifyTrees, type RecordProof } from './verify-trees';

/** `mail` is what the header of an exported message says. */
export interface MailStamp {
  readonly file: string;
  /** Undefined: the mail bears no header of ours, or one we cannot read. */
  readonly recordId?: string;
  /** First 32 hex digits of the record's hash, or `none`. */
  readonly hash?: string;
}

export interface VerifyReport {
  readonly faults: readonly VerifyFault[];
  readonly notes: readonly VerifyNote[];
  readonly counts: {
    readonly records: number;
    readonly erased: number;
    readonly duplicates: number;
    readonly chains: number;
    readonly checkpoints: number;
    readonly mails: number;
  };
  readonly proof?: RecordProof;
}

interface Seen {
  readonly list: string;
  readonly size: number;
  readonly checkpoint: string;
}

/**
 * Checks an export line by line: what each record says of itself while the lines pass by, chains and trees at the end.
 * Pure; reading files and hashing them is the caller's. Lines may come in any order.
 */
export class LogVerifier implements ReadLog {
  readonly table = new RecordTable();
  readonly findings = new Findings();
  readonly lists: string[] = [];
  readonly chains: string[] = [];
  private readonly listNumbers = new Map<string, number>();
  private readonly chainNumbers = new Map<string, number>();
  private readonly witnessed = new Map<string, Seen>();
  private readonly erasures = new Erasures(this.findings);
  private readonly erasedRows = new Set<number>();

  constructor(private readonly sha256: Sha256 = plainSha256) {}

  /** One line of records.jsonl; `number` counts from 1. */
  line(text: string, number: number): void {
    if (text.trim() === '') return;
    const decoded = decodeLine(text);
    if (!decoded.ok) return this.findings.fault('line-unreadable', { line: number, at: decoded.fault.at });
    const line = decoded.value;
    const chain = isTombstone(line) ? line.erased.chain : line.record.chain;
    if (isTombstone(line)) this.erasedRows.add(this.table.length);
    else this.checkRecord(line, number, text);
    this.erasures.add(line, number);
    this.keep(line, chain);
  }

  /** After the last line. */
  finish(
    manifest: ExportManifest,
    {
      checkpoints = [],
      mails = [],
      wanted,
    }: {
      readonly checkpoints?: readonly Checkpoint[];
      readonly mails?: readonly MailStamp[];
      readonly wanted?: string;
    } = {},
  ): VerifyReport {
    const { findings, table } = this;
    const own = manifest.checkpoints.flatMap((text) => checkpointsIn(text));
    if (own.length !== manifest.checkpoints.length) findings.fault('checkpoint-broken', { file: 'manifest.json' });
    const duplicates = this.dropDuplicates();
    const erased = [...this.erasedRows].filter((row) => !duplicates.has(row)).length;
    const records = table.length - erased - duplicates.size;
    if (records !== manifest.counts.records || erased !== manifest.counts.erased)
      findings.fault('count-differs', { count: records });
    this.erasures.finish(manifest, this.sha256);
    verifyChains(this, manifest, duplicates);
    const proof = verifyTrees(
      this,
      manifest,
      { own, kept: checkpoints },
      {
        sha256: this.sha256,
        witnessed: [...this.witnessed.values()],
        ...(wanted === undefined ? {} : { wanted }),
      },
    );
    const mailCount = this.checkMails(mails);
    if (duplicates.size > 0) findings.note('duplicates', { count: duplicates.size });
    if (erased > 0) findings.note('erased', { count: erased });
    const counts = {
      records,
      erased,
      duplicates: duplicates.size,
      chains: this.chains.length,
      checkpoints: own.length + checkpoints.length,
      mails: mailCount,
    };
    return { faults: findings.faults, notes: findings.notes, counts, ...(proof ? { proof } : {}) };
  }

  private checkRecord(line: Exclude<LogLine, { readonly erased: unknown }>, number: number, text: string): void {
    const { record, createdBy, list, itemId, reason } = line;
    const place = { line: number, list, item: Number(itemId), record: record.id };
    const isSame = isHashOfText(text, record.chain.hash, this.sha256);
    if (!isSame && hashOfChained(record, this.sha256) !== record.chain.hash)
      this.findings.fault('record-changed', place);
    if (record.writer !== 'unknown' && record.writer !== createdBy) this.findings.fault('writer-differs', place);
    if (reason !== undefined && !isReasonOf(reason, record)) this.findings.fault('reason-changed', place);
    if (record.seen)
      this.witnessed.set(`${record.seen.list} ${record.seen.size} ${record.seen.checkpoint}`, record.seen);
  }

  private keep(line: LogLine, chain: Chain): void {
    const leaf = leafOf(line);
    this.table.push({
      list: numberOf(line.list, this.lists, this.listNumbers),
      itemId: Number(line.itemId),
      id: bytesOfUuid(leaf.recordId),
      chain: numberOf(chain.id, this.chains, this.chainNumbers),
      seq: chain.seq,
      prevHash: bytesOfHex(chain.prevHash) ?? new Uint8Array(32),
      hash: bytesOfHex(chain.hash) ?? new Uint8Array(32),
      leaf: hashOfLeaf(leaf, this.sha256),
    });
  }

  /**
   * A record may have been written twice (its answer was lost on the way): the same id with the same hash is one record,
   * and the earlier item counts. The same id with another hash is two records that both claim to be the one.
   */
  private dropDuplicates(): ReadonlySet<number> {
    const { table } = this;
    const later = new Set<number>();
    const rows = table.sorted(
      (a, b) =>
        compareBytes(table.id(a), table.id(b)) || table.list(a) - table.list(b) || table.itemId(a) - table.itemId(b),
    );
    for (let at = 1; at < rows.length; at++) {
      const [before = 0, row = 0] = [rows[at - 1], rows[at]];
      if (compareBytes(table.id(before), table.id(row)) !== 0) continue;
      if (compareBytes(table.hash(before), table.hash(row)) === 0) later.add(row);
      else this.findings.fault('duplicate-differs', this.placeOf(row));
    }
    return later;
  }

  private checkMails(mails: readonly MailStamp[]): number {
    if (mails.length === 0) return 0;
    const hashes = new Map<string, string>();
    const wanted = new Set(mails.map(({ recordId }) => recordId));
    for (let row = 0; row < this.table.length; row++) {
      const id = uuidOfBytes(this.table.id(row));
      if (wanted.has(id)) hashes.set(id, hexOf(this.table.hash(row)));
    }
    for (const { file, recordId, hash } of mails) {
      if (recordId === undefined || recordId === 'none') {
        this.findings.note('mail-unchecked', { file });
        continue;
      }
      const known = hashes.get(recordId);
      if (known === undefined) this.findings.fault('mail-without-record', { file, record: recordId });
      else if (hash !== undefined && hash !== 'none' && !known.startsWith(hash))
        this.findings.fault('mail-differs', { file, record: recordId });
    }
    return mails.length;
  }

  placeOf(row: number): Place {
    return {
      list: this.lists[this.table.list(row)] ?? '',
      item: this.table.itemId(row),
      record: uuidOfBytes(this.table.id(row)),
    };
  }
}

/**
 * A line of ours is canonical, with the record as its last member: its text without the hash is what was hashed, and
 * need not be spelt again. Whoever finds another text with that hash has broken SHA-256; any other spelling of the line
 * is judged by what it means.
 */
function isHashOfText(line: string, hash: string, sha256: Sha256): boolean {
  const begin = line.indexOf('"record":{');
  const member = `"hash":"${hash}",`;
  const at = begin < 0 ? -1 : line.indexOf(member, begin);
  if (at < 0 || !line.endsWith('}}')) return false;
  return hexOf(sha256.text(line.slice(begin + 9, at) + line.slice(at + member.length, -1))) === hash;
}

function numberOf(name: string, names: string[], numbers: Map<string, number>): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}
