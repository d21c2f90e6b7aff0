import { decodeBase64, encodeBase64 } from '../attachments/core/base64';
import { readRoll, type PupilRoll } from '../detect/roll';
import type { Store } from '../ports/system';
import { accountKeyOf, storeOf } from './account';
import { readTenantFile, TENANT_ROLL_KEY } from './tenant-file';

/** The pupil roll this device read in the school's Microsoft 365. */
export interface KnownRoll {
  readonly roll: PupilRoll;
  /** Tells it from another. */
  readonly etag: string;
}

/** The library's file is Base64, so that it travels as a text like the policy. */
export function textOfRoll(file: Uint8Array): string {
  return encodeBase64(file);
}

/** Undefined when the text is no roll or was cut. */
export function rollIn(text: string): PupilRoll | undefined {
  const bytes = decodeBase64(text);
  return bytes && readRoll(bytes);
}

/** One runtime checks many messages by the same roll: it is taken apart once. */
let held: { readonly text: string; readonly roll: PupilRoll | undefined } | undefined;

/** Undefined where none was read, or a roll of nobody: then nothing is told of it. */
export async function recallRoll(store: Store, mailbox: string): Promise<KnownRoll | undefined> {
  const kept = await readTenantFile(storeOf(store, accountKeyOf(mailbox)), TENANT_ROLL_KEY);
  if (!kept?.value) return undefined;
  const { text, etag } = kept.value;
  if (held?.text !== text) held = { text, roll: rollIn(text) };
  return held.roll?.size ? { roll: held.roll, etag } : undefined;
}
