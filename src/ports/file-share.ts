import type { Got } from './tenant';

/** A file in the person's own OneDrive. */
export interface SharedFile {
  readonly id: string;
  /** Opens for people of the organisation who have the address. */
  readonly link: string;
}

export interface ShareRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** UTC; the link ends then. */
  readonly until?: string;
  /** Called with 0 to 1 while the file goes up. */
  readonly onProgress?: (done: number) => void;
}

/** A link instead of an attachment. For colleagues only: a link of the organisation does not open outside it. */
export interface FileShare {
  /** `full`: no room in OneDrive. A file of the same name is never written over: the new one gets a number. */
  share(request: ShareRequest): Promise<Got<SharedFile>>;
  /** Takes the file away again. */
  withdraw(id: string): Promise<Got<null>>;
}
