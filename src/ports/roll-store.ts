import type { PolicyFileRead, ProposalStore } from './policy-store';
import type { Got } from './tenant';

/** The file of the pupil roll as it stands in the tenant; `rollIn` reads its text. */
export type RollFileRead = PolicyFileRead;

/**
 * The school's pupil roll in a file of its own beside the policy: salted, truncated hashes, no name and no address.
 * Everybody at school reads it, policy administrators replace it. It is taken away by a roll of nobody: the file stays.
 */
export interface RollStore {
  /** `missing`: no roll was ever brought in. `known`: what was read before; its text is not fetched again while it stands. */
  read(known?: Pick<RollFileRead, 'text' | 'etag'>): Promise<Got<RollFileRead>>;
  /** As `PolicyStore.replace`. */
  replace(text: string, etag: string | undefined): Promise<Got<{ readonly etag: string }>>;
  /** A roll that waits for a second person's word, where the policy asks for two. */
  readonly proposal: ProposalStore;
}
