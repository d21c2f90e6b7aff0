export interface Account {
  /** Entra object id and tenant id. */
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly address: string;
  /** App roles in the token: they shape screens and protect nothing. */
  readonly roles: readonly string[];
}

/**
 * Why nobody was signed in, or no token was had: a closed list.
 *
 * - `signed-out`: a person has to sign in; never tried without being asked.
 * - `no-consent`: the person may allow it (`stepUp` asks).
 * - `needs-administrator`: only an administrator may allow it.
 * - `blocked-here`: the school's rules for signing in refuse this device, place or app.
 * - `cancelled`: the person closed the window or said no.
 * - `offline`, `busy`, `unsupported` (this Outlook cannot sign in), `broken`.
 */
export const SIGN_IN_REASONS = [
  'signed-out',
  'no-consent',
  'needs-administrator',
  'blocked-here',
  'cancelled',
  'offline',
  'busy',
  'unsupported',
  'broken',
] as const;
export type SignInReason = (typeof SIGN_IN_REASONS)[number];
export type SignInFailure = { readonly ok: false; readonly reason: SignInReason };

/** `leaving`: the page is on its way to the sign-in page and will be loaded again. */
export type SignedIn = { readonly ok: true; readonly account: Account } | { readonly ok: 'leaving' } | SignInFailure;
export type Token =
  { readonly ok: true; readonly token: string; readonly account: Account } | { readonly ok: 'leaving' } | SignInFailure;

/** Who uses this page, and what they may ask Microsoft 365 for. */
export interface Identity {
  /** Finishes a sign-in that left the page; call once at start. */
  start(): Promise<SignedIn>;
  /** Everybody signed in on this page. */
  accounts(): readonly Account[];
  /** The one in use. */
  current(): Account | undefined;
  use(accountId: string): SignedIn;
  /** Asks the person. `another`: shows the choice of accounts even when somebody is signed in. */
  signIn(how?: { readonly another?: boolean }): Promise<SignedIn>;
  /** Without a screen; allowed in events. `fresh`: the service did not take the one held. */
  token(scopes: readonly string[], how?: { readonly fresh?: boolean }): Promise<Token>;
  /** With a screen: the first use of something that needs one more permission, or a challenge (`claims`) of the service. */
  stepUp(scopes: readonly string[], claims?: string): Promise<Token>;
  /** Of the account in use; the others stay. */
  signOut(): Promise<SignedIn>;
}
