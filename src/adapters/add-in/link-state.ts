import type { Account, SignInReason } from '../../ports/identity';
import type { Clock, Ids, Random, Store, Timers } from '../../ports/system';
import type { TenantPorts } from '../../ports/tenant-ports';
import type { WriteFailure } from '../../ports/warning-log';

/**
 * How the add-in stands with the school's Microsoft 365.
 *
 * - `not-set-up`: there is no tenant.json beside the add-in; it checks and keeps no log.
 * - `off`: nobody could be signed in; `signIn()` may help (not with `unsupported`, `blocked-here`, `needs-administrator`).
 */
export type LinkState =
  | { readonly is: 'connecting' | 'not-set-up' }
  | { readonly is: 'off'; readonly reason: SignInReason }
  | { readonly is: 'on'; readonly account: Account; readonly ports: TenantPorts };

/** `no-store`: this browser keeps nothing for us, so what is not written at once is lost. */
export type Trouble = WriteFailure | 'no-store';

export interface RecordsState {
  /** Records of this account on this device that the log does not have yet. */
  readonly waiting: number;
  /** Of those the log refused; kept, and tried once a day. */
  readonly aside: number;
  /** Why they wait. */
  readonly trouble?: Trouble;
}

/** From here on the sender is told: so many never gather in an ordinary day. */
export const MANY_WAITING = 100;

export interface OpenLinkOptions {
  /** Folder the page lies in, without a closing slash. */
  readonly folder: string;
  /** Address of the account that Outlook shows. */
  readonly address: string;
  readonly store: Store;
  /** Roaming settings: the store of classic Outlook's events, here or on another computer of the same person. */
  readonly roaming?: Store;
  readonly isClassic?: boolean;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly ids: Ids;
  /** Inside an event nothing may be shown. */
  readonly isSilent: boolean;
  /** Outlook offers sign-in to add-ins here. */
  readonly isSupported: boolean;
  isGoodPolicy(text: string): boolean;
}

/** As much of the link as an event needs. */
export interface EventLink {
  start(): Promise<void>;
  flush(): Promise<unknown>;
}
