import type { Account, SignInReason } from '../../../ports/identity';
import type { TenantPorts } from '../../../ports/tenant-ports';

/**
 * How the pane stands with the school's Microsoft 365. `not-set-up`: the add-in checks, and keeps no log; `off`: nobody
 * could be signed in, `signIn()` may help.
 */
export type LinkState =
  | { readonly is: 'connecting' }
  | { readonly is: 'not-set-up' }
  | { readonly is: 'off'; readonly reason: SignInReason }
  | { readonly is: 'on'; readonly account: Account; readonly ports: TenantPorts };

/** The pane's way there; messages are checked without it. */
export interface SchoolLink {
  readonly read: () => { readonly tenant: LinkState };
  readonly subscribe: (listener: () => void) => () => void;
  /** At a press: may show Microsoft's sign-in. */
  signIn(): Promise<void>;
}
