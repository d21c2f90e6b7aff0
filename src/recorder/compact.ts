import { decodeBase64, encodeBase64 } from '../attachments/core/base64';
import { bytesOfHex, hexOf } from '../log/hashing';
import type { Chained } from '../log/record';

/** Names that stand in every record, by one sign each; their order is what is stored, so new ones go to the end. */
const NAMES = [
  'v type id about occurredAt school writer client kind version item messageKey policy hash decision phase findings rule',
  'action outcome where part kinds clause trial answer reasonCategory recipients internal external hidden domains',
  'attachments count bytes protected unread timing nonce seen list size checkpoint reasonHash chain seq prevHash',
]
  .join(' ')
  .split(' ');
const SIGNS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SIGN_OF = new Map(NAMES.map((name, at) => [name, SIGNS.charAt(at)]));
const NAME_OF = new Map(NAMES.map((name, at) => [SIGNS.charAt(at), name]));
const HEX = /^(?:[0-9a-f]{2}){8,32}$/;

/** A record in about half its length, for a store that holds little. */
export function compactOf(record: Chained): unknown {
  return smaller(record);
}

/** What `compactOf` made small; whoever reads it judges it. */
export function largerOf(kept: unknown): unknown {
  return larger(kept, 0);
}

function smaller(value: unknown): unknown {
  if (typeof value === 'string') {
    if (value.startsWith('~')) return `~${value}`;
    const bytes = HEX.test(value) ? bytesOfHex(value) : undefined;
    return bytes ? `~${encodeBase64(bytes)}` : value;
  }
  if (Array.isArray(value)) return value.map(smaller);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [SIGN_OF.get(name) ?? `.${name}`, smaller(member)]),
  );
}

/** Deeper than any record of ours. */
const MOST_LEVELS = 8;

function larger(value: unknown, level: number): unknown {
  if (level > MOST_LEVELS) return undefined;
  if (typeof value === 'string') {
    if (value.startsWith('~~')) return value.slice(1);
    const bytes = value.startsWith('~') ? decodeBase64(value.slice(1)) : undefined;
    return bytes ? hexOf(bytes) : value;
  }
  if (Array.isArray(value)) return value.map((member) => larger(member, level + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([sign, member]) => [
      sign.startsWith('.') ? sign.slice(1) : (NAME_OF.get(sign) ?? sign),
      larger(member, level + 1),
    ]),
  );
}
