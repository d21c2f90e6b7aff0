/** How far a file is opened. What lies beyond is unknown, never clear. */
export interface Limits {
  /** Bytes unpacked in all, of one attachment. */
  readonly unpackedBytes: number;
  /** Bytes unpacked of one member. */
  readonly memberBytes: number;
  /** Beyond the first `ratioFreeBytes`, a member may not unfold to more than this many times its packed size. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** Containers within containers. */
  readonly depth: number;
  readonly members: number;
  /** UTF-16 units of text kept, of one attachment. */
  readonly textLength: number;
}

/** At Send, on the thinnest client. */
export const SEND_LIMITS: Limits = {
  unpackedBytes: 64 * 1024 * 1024,
  memberBytes: 32 * 1024 * 1024,
  ratio: 200,
  ratioFreeBytes: 1024 * 1024,
  depth: 4,
  members: 2_000,
  textLength: 8 * 1024 * 1024,
};

/** Where there is time: the task pane and the command line. */
export const PANE_LIMITS: Limits = {
  ...SEND_LIMITS,
  unpackedBytes: 256 * 1024 * 1024,
  memberBytes: 128 * 1024 * 1024,
  depth: 6,
  members: 10_000,
  textLength: 32 * 1024 * 1024,
};
