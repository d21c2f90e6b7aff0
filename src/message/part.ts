/**
 * Why something of this message could not be read. A closed list: a policy decides per reason (`onUnknown`),
 * and unknown is never clear.
 */
export const UNREAD_REASONS = [
  'scan',
  'picture',
  'notReadHere',
  'recipients',
  'damaged',
  'encryptedUnknown',
  'tooLarge',
  'timeout',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** Something of a message that was either read, or could not be read for a stated reason. */
export type Part<T> =
  { readonly state: 'read'; readonly value: T } | { readonly state: 'unread'; readonly reason: UnreadReason };

export function read<T>(value: T): Part<T> {
  return { state: 'read', value };
}

export function unread<T>(reason: UnreadReason): Part<T> {
  return { state: 'unread', reason };
}
