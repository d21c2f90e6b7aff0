import type { FaultKind, NoteKind } from '../log/log-faults';

export interface LogStrings {
  readonly faults: Readonly<Record<FaultKind, string>>;
  readonly notes: Readonly<Record<NoteKind, string>>;
  readonly intact: string;
  readonly tampered: string;
  readonly usage: string;
  readonly noManifest: string;
  readonly faultyManifest: string;
  readonly newerManifest: string;
  readonly noCheckpoint: string;
  readonly progress: string;
  readonly report: Readonly<Record<ReportText, string>>;
  readonly person: Readonly<Record<'usage' | 'done', string>>;
}

export type ReportText =
  | 'title'
  | 'period'
  | 'madeOn'
  | 'checked'
  | 'stopped'
  | 'mended'
  | 'sentAnyway'
  | 'urgent'
  | 'disagreements'
  | 'mistakes'
  | 'byRule'
  | 'rule'
  | 'count'
  | 'overrides'
  | 'byMonth'
  | 'month'
  | 'few'
  | 'fewNote'
  | 'honesty'
  | 'none'
  | 'done'
  | 'noPeriod'
  | 'noOut'
  | 'notIntact';
