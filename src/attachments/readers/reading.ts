import type { Findings } from '../core/findings';
import type { Wanted } from '../core/inspect-attachment';
import type { Limits } from '../core/limits';
import type { PictureReader } from './picture-reader';

export interface ReadOptions {
  readonly limits?: Limits;
  /** Folder in which a page finds the unpackers' own files; Node finds them by itself. */
  readonly unpackers?: string;
  /** Reads the words in pictures and scanned pages; without it they are unread. */
  readonly pictures?: PictureReader;
}

/** What a reader needs to put its results where they belong. */
export interface Reading {
  readonly findings: Findings;
  readonly options: ReadOptions;
  /** Looks into a file that a reader has unpacked. */
  lookAt(name: string, bytes: Uint8Array, entry: string, depth: number): string;
  /** Looks at a file as the core does where there are no readers; what it holds still gets them. */
  lookAtAlone(wanted: Wanted): void;
}

/** Reads one file that the core could not; resolves to false when it cannot either. */
export type Reader = (wanted: Wanted, reading: Reading) => Promise<boolean>;
