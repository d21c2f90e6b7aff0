/**
 * Why Microsoft 365 did not do what it was asked: a closed list, the same for every port that reaches the tenant.
 *
 * - `signed-out`: nobody is signed in, or a person has to sign in again.
 * - `no-consent`: this use was not allowed yet, by the person or by an administrator (see Identity.stepUp).
 * - `blocked-here`: the school's sign-in rules refuse this device or place.
 * - `no-right`: signed in, and may not do it.
 * - `offline`: the service was not reached; what was sent may or may not have arrived.
 * - `busy`: ask again after `retryAfterMs`, not before.
 * - `conflict`: somebody else was faster.
 * - `missing`: the site, list, file or person is not there.
 * - `full`: no room left.
 * - `broken`: an answer we cannot use.
 */
export type TenantFailure =
  | { readonly ok: false; readonly reason: 'busy'; readonly retryAfterMs: number }
  | { readonly ok: false; readonly reason: Exclude<TenantReason, 'busy'> };

export const TENANT_REASONS = [
  'signed-out',
  'no-consent',
  'blocked-here',
  'no-right',
  'offline',
  'busy',
  'conflict',
  'missing',
  'full',
  'broken',
] as const;
export type TenantReason = (typeof TENANT_REASONS)[number];

/** What a call to the tenant comes to. No port rejects for an expected failure. */
export type Got<T> = { readonly ok: true; readonly value: T } | TenantFailure;

/** The server's word on an item: nobody who may only add can forge it. */
export interface Stamp {
  /** Counts up within its list, never used twice. */
  readonly itemId: string;
  /** Entra object id. */
  readonly createdBy: string;
  /** UTC, as the server gives it. */
  readonly createdDateTime: string;
  /** Ends in `,1"` while the item was never changed. */
  readonly eTag: string;
}

/** A record with the server's word on it. */
export interface Kept<R> extends Stamp {
  readonly record: R;
  /** Free text of the writer, kept apart from the record. */
  readonly reason?: string;
}

/** Records that were read, with the places of those that are not ours to understand; never their content. */
export interface KeptList<R> {
  readonly kept: readonly Kept<R>[];
  readonly unreadable: readonly string[];
}
