import type { Store } from '../ports/system';
import { hashOfText } from './hashes';

/** Where an account's device remembers what was sent (send-history.ts). */
export const SENDS_KEY = 'sends';

/** One check asks many times for the same account. */
let held: { readonly address: string; readonly key: string } | undefined;

/** Stands for an account wherever something of it is kept on the device: its address is not written down. */
export function accountKeyOf(address: string): string {
  if (held?.address !== address) held = { address, key: hashOfText(address.toLowerCase()).slice(0, 16) };
  return held.key;
}

/** The part of a store that belongs to one account: two accounts in one Outlook share nothing. */
export function storeOf(store: Store, account: string): Store {
  return { get: (key) => store.get(`${key}.${account}`), set: (key, value) => store.set(`${key}.${account}`, value) };
}
