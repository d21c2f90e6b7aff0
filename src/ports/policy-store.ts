import type { Got } from './tenant';

/** The policy file as it stands in the tenant. Its text is not judged here: `decodePolicyText` does that. */
export interface PolicyFileRead {
  readonly text: string;
  /** Changes with every change of the file; a replacement names it. */
  readonly etag: string;
  /** UTC. */
  readonly changedAt: string;
  readonly changedBy: string;
  /** Milliseconds since the tenant was asked; 0 when it was asked just now. */
  readonly ageMs: number;
}

export interface PolicyVersion {
  /** "3.0" */
  readonly id: string;
  readonly changedAt: string;
  readonly changedBy: string;
  /** Bytes. */
  readonly size: number;
}

/** A file of the library with the server's word on who wrote it. */
export interface ProposalRead extends PolicyFileRead {
  /** Entra object id. */
  readonly writer: string;
}

/** The one proposal that may wait for a second person's word, in a file beside the policy; each change is a version. */
export interface ProposalStore {
  /** `missing`: nobody ever proposed. */
  read(): Promise<Got<ProposalRead>>;
  /** As `PolicyStore.replace`. */
  replace(text: string, etag: string | undefined): Promise<Got<{ readonly etag: string }>>;
}

/** The school's policy in its library: everybody reads it, policy administrators replace it. */
export interface PolicyStore {
  /** `missing`: no policy was ever published. `known`: what was read before; its text is not fetched again while it stands. */
  read(known?: Pick<PolicyFileRead, 'text' | 'etag'>): Promise<Got<PolicyFileRead>>;
  /**
   * Puts a new text in the place of the one that was read with `etag`; `undefined` publishes the first.
   * `conflict`: somebody published in between, or there is one already; read again and show the difference.
   */
  replace(text: string, etag: string | undefined): Promise<Got<{ readonly etag: string }>>;
  /** Newest first. */
  versions(): Promise<Got<readonly PolicyVersion[]>>;
  readVersion(id: string): Promise<Got<string>>;
  /** Makes an older version the newest again (as a new version). `conflict` as in `replace`. */
  restore(id: string, etag: string): Promise<Got<{ readonly etag: string }>>;
  readonly proposal: ProposalStore;
}
