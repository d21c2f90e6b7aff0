import type { Recipient } from '../../message/snapshot';

/** Lower case, trimmed, without a closing dot: two spellings of one mailbox compare equal. Punycode is left as it stands. */
export function foldAddress(address: string): string {
  const folded = address.trim().toLowerCase();
  return folded.endsWith('.') ? folded.slice(0, -1) : folded;
}

/** What stands after the last @, folded; '' when there is none. */
export function domainOf(address: string): string {
  const folded = foldAddress(address);
  const at = folded.lastIndexOf('@');
  return at === -1 ? '' : folded.slice(at + 1);
}

/** What stands before the last @, folded, without a "+tag". */
export function localPartOf(address: string): string {
  const folded = foldAddress(address);
  const at = folded.lastIndexOf('@');
  const local = at === -1 ? folded : folded.slice(0, at);
  const plus = local.indexOf('+');
  return plus > 0 ? local.slice(0, plus) : local;
}

/** Each address once, in order; a name without an address counts by its name. */
export function distinct(recipients: readonly Recipient[]): readonly Recipient[] {
  const seen = new Set<string>();
  return recipients.filter((recipient) => {
    const key =
      recipient.address === '' ? `name:${recipient.name.trim().toLowerCase()}` : foldAddress(recipient.address);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Addressed {
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly bcc: readonly Recipient[];
}

/** The last answer for a To list: one inspection asks many times with the same three lists. */
const asked = new WeakMap<readonly Recipient[], Addressed & { readonly all: readonly Recipient[] }>();

/** Everybody who gets the message, each once. */
export function everybody({ to, cc, bcc }: Addressed): readonly Recipient[] {
  const known = asked.get(to);
  if (known !== undefined && known.cc === cc && known.bcc === bcc) return known.all;
  const all = distinct([...to, ...cc, ...bcc]);
  asked.set(to, { to, cc, bcc, all });
  return all;
}
