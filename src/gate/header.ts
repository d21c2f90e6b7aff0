import type { ComposeItem } from '../ports/compose-item';
import type { Timers } from '../ports/system';
import { within } from './in-time';

export const HEADER = 'X-Schoolgate';

/** Longer than this Send does not wait for a header: it never decides anything. */
const LIMIT_MS = 400;

export interface Stamp {
  readonly recordId: string | undefined;
  readonly partial: boolean;
  /** SHA-256 of the record in hex. */
  readonly recordHash?: string;
}

/**
 * Overwritten at each Send and never removed: a removed header could not be set again on the web (office-js issue
 * 6389). It goes to the recipients, so it does not say what was decided.
 */
export function headerValue({ recordId, partial, recordHash }: Stamp): string {
  return `v=1; id=${recordId ?? 'none'}; checked=${partial ? 'partial' : 'full'}; hash=${recordHash?.slice(0, 32) ?? 'none'}`;
}

/** False when the host did not take it; the message goes its way all the same. Meetings carry no header. */
export async function stampHeader(item: ComposeItem, timers: Timers, stamp: Stamp): Promise<boolean> {
  if (item.item === 'appointment') return false;
  const done = await within(timers, LIMIT_MS, item.setHeader(HEADER, headerValue(stamp)));
  return done?.ok === true;
}
