/** How far a file is opened. What lies beyond is unknown, never clear. */
export interface Limits {
  /** Bytes unpacked in all, of one attachment, its own included. */
  readonly unpackedBytes: number;
  /** Bytes unpacked of one member. */
  readonly memberBytes: number;
  /** Beyond the first `ratioFreeBytes`, a member may not unfold to more than this many times its packed size. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** Containers within containers. */
  readonly depth: number;
  readonly members: number;
  /** Bytes or letters looked through, of one attachment, of what is no plain text: mark-up, records of old Office. */
  readonly markup: number;
  /** UTF-16 units of text kept, of one attachment. */
  readonly textLength: number;
  /** Why what lies beyond is not read. */
  readonly reason: 'tooLarge' | 'timeout';
}

/** At Send, on the thinnest client. */
export const SEND_LIMITS: Limits = {
  unpackedBytes: 64 * 1024 * 1024,
  memberBytes: 32 * 1024 * 1024,
  ratio: 200,
  ratioFreeBytes: 1024 * 1024,
  depth: 4,
  members: 2_000,
  markup: 64 * 1024 * 1024,
  textLength: 8 * 1024 * 1024,
  reason: 'tooLarge',
};

/** As much as there is time for. */
export type Room = Pick<Limits, 'unpackedBytes' | 'markup'>;

/** The limits at Send with no more room than there is time for. */
export function sendLimits(room: Room): Limits {
  const unpackedBytes = Math.min(SEND_LIMITS.unpackedBytes, room.unpackedBytes);
  return { ...SEND_LIMITS, unpackedBytes, markup: room.markup, reason: 'timeout' };
}

/** Where there is time: the task pane and the command line. */
export const PANE_LIMITS: Limits = {
  ...SEND_LIMITS,
  unpackedBytes: 256 * 1024 * 1024,
  memberBytes: 128 * 1024 * 1024,
  depth: 6,
  members: 10_000,
  markup: 256 * 1024 * 1024,
  textLength: 32 * 1024 * 1024,
};
