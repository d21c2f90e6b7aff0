import type { FaultKind, NoteKind, Place, VerifyFault, VerifyNote } from './log-faults';
import type { RecordTable } from './record-table';

/** More of one kind are counted, not listed: a reader needs the first, not a million. */
const MOST_OF_A_KIND = 1_000;

/** Collects faults and notes; the rest of the verifier only says what it sees. */
export class Findings {
  readonly faults: VerifyFault[] = [];
  readonly notes: VerifyNote[] = [];
  private readonly seen = new Map<string, number>();

  fault(fault: FaultKind, place: Place = {}): void {
    const count = (this.seen.get(fault) ?? 0) + 1;
    this.seen.set(fault, count);
    if (count <= MOST_OF_A_KIND) this.faults.push({ fault, ...place });
  }

  note(note: NoteKind, place: Place = {}): void {
    this.notes.push({ note, ...place });
  }
}

/** What has been read of an export: its records, and the lists and chains they name by number. */
export interface ReadLog {
  readonly table: RecordTable;
  readonly findings: Findings;
  readonly lists: readonly string[];
  readonly chains: readonly string[];
  /** Where a record came from. */
  placeOf(row: number): Place;
}
