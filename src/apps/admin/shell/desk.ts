import { createContext, useContext } from 'react';
import type { Clock, Ids, Random, Timers } from '../../../ports/system';
import type { TenantPorts } from '../../../ports/tenant-ports';
import type { Person } from '../../../ports/directory';
import type { Locale } from '../../../strings/text';
import type { DraftStore, Keepsake } from '../policy/draft-store';
import type { Recorder } from './keep-record';
import type { Place } from './place';
import type { RollUpCounts } from '../day/read-roll-ups';
import type { DeskRole } from './roles';

/** What the page around the dashboard can do. */
export interface Surroundings {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly ids: Ids;
  /** Hands a file to the person: the browser's download. */
  save(name: string, mediaType: string, parts: readonly (string | Uint8Array | Blob)[]): void;
  copy(text: string): Promise<boolean>;
  /** A file that lies beside the dashboard's page (manifest.xml), or undefined. */
  beside(name: string): Promise<string | undefined>;
  /** Where this person's draft is kept while the tab is open. */
  keepsake(person: string): Keepsake;
  /** The folder this page is served from. */
  readonly origin: string;
}

/** Everything a page may use. */
export interface Desk extends Surroundings {
  readonly me: Person;
  readonly roles: ReadonlySet<DeskRole>;
  /** What this person's pages read: their schools, where they are limited to some. */
  readonly ports: TenantPorts;
  /** What figures are made of: in the tenant's first site the counts of all sites this person has an office in. */
  readonly counts: RollUpCounts;
  /** All of the log, for proofs: a chain goes through all schools. Its lines are not shown. */
  readonly wholePorts: TenantPorts;
  /** Schools of a trust this person is limited to; undefined: all. */
  readonly scope?: readonly string[];
  readonly locale: Locale;
  readonly draft: DraftStore;
  readonly recorder: Recorder;
  /** Name of the school's site in checkpoints. */
  readonly site: string;
  /** Whose site is open; a demonstration has none. */
  readonly place?: Place;
  /** All sites this person has an office in. */
  readonly places: readonly Place[];
  allow?(scopes: readonly string[]): void;
  signIn?(): void;
  /** Made-up school in the browser's memory. */
  readonly isDemo: boolean;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('a page stands outside the dashboard');
  return desk;
}

/** The words of one area in the language chosen. */
export function useWords<T>(words: Readonly<Record<Locale, T>>): T {
  return words[useDesk().locale];
}
