import type { Got } from './tenant';

/** A plain message from the person signed in, sent at their click: a checkpoint to keep, "your records were opened". */
export interface Notices {
  send(notice: { readonly to: readonly string[]; readonly subject: string; readonly text: string }): Promise<Got<null>>;
}
