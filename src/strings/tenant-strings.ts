import type { SignInReason } from '../ports/identity';
import type { TenantReason } from '../ports/tenant';
import type { Text } from './text';

/** What people read when Microsoft 365 or signing in to it says no. `todo` is what to do now. */
export interface TenantStrings {
  readonly signIn: Readonly<Record<SignInReason, { readonly what: Text; readonly todo: Text }>>;
  readonly tenant: Readonly<Record<TenantReason, { readonly what: Text; readonly todo: Text }>>;
}
