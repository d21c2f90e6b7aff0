import type { SignInReason } from '../ports/identity';
import type { TenantReason } from '../ports/tenant';
import type { ProbeId } from '../ports/tenant-check';
import type { Text } from './text';

/** What people read when Microsoft 365 or signing in to it says no. `todo` is what to do now. */
export interface TenantStrings {
  readonly signIn: Readonly<Record<SignInReason, { readonly what: Text; readonly todo: Text }>>;
  /** "Check my tenant": what was looked at, and what to mend when it is wrong. `{count}` where the probe has a number. */
  readonly probes: Readonly<Record<ProbeId, { readonly what: Text; readonly mend: Text }>>;
  readonly outcomes: Readonly<Record<'good' | 'wrong' | 'cannot-tell', Text>>;
  readonly tenant: Readonly<Record<TenantReason, { readonly what: Text; readonly todo: Text }>>;
}
