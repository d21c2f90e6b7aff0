import { createNestablePublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import type { Account, Identity, SignedIn, SignInFailure, Token } from '../../ports/identity';
import { accountOf, reasonOf } from './reasons';

export interface NestedIdentityOptions {
  readonly clientId: string;
  readonly tenant: string;
  /** Events have no screen: there, whatever needs a person is refused at once. */
  readonly isSilent: boolean;
  /** `isSetSupported('NestedAppAuth', '1.1')` of this Outlook. */
  readonly isSupported: boolean;
}

const FIRST_SCOPES = ['User.Read', 'Lists.SelectedOperations.Selected'];
const UNSUPPORTED: SignInFailure = { ok: false, reason: 'unsupported' };

/** Sign-in through Outlook itself: whoever has the mailbox open. Outlook keeps the tokens; we hold none. */
export function nestedIdentity(options: NestedIdentityOptions): Identity {
  const { clientId, tenant, isSilent, isSupported } = options;
  let app: Promise<IPublicClientApplication> | undefined;
  let account: Account | undefined;
  const authority = `https://login.microsoftonline.com/${tenant}`;
  const client = (): Promise<IPublicClientApplication> =>
    (app ??= createNestablePublicClientApplication({ auth: { clientId, authority } }));
  const ask = async (
    scopes: readonly string[],
    how: { fresh?: boolean; claims?: string; shown: boolean },
  ): Promise<Token> => {
    if (!isSupported) return UNSUPPORTED;
    try {
      const request = { scopes: [...scopes], ...(how.claims === undefined ? {} : { claims: how.claims }) };
      const nested = await client();
      const answer = how.shown
        ? await nested.acquireTokenPopup(request)
        : await nested.acquireTokenSilent({ ...request, forceRefresh: how.fresh ?? false });
      account = accountOf(answer.account);
      // An account of another school in the same Outlook must not write into this one's log.
      if (account.tenant !== '' && account.tenant !== tenant) return { ok: false, reason: 'needs-administrator' };
      return { ok: true, token: answer.accessToken, account };
    } catch (fault) {
      const reason = reasonOf(fault);
      // Somebody is signed in to Outlook: what is missing is their word.
      return { ok: false, reason: reason === 'signed-out' ? 'no-consent' : reason };
    }
  };
  const signedIn = (token: Token): SignedIn => (token.ok === true ? { ok: true, account: token.account } : token);
  return {
    start: async () => signedIn(await ask(FIRST_SCOPES, { shown: false })),
    accounts: () => (account ? [account] : []),
    current: () => account,
    use: () => (account ? { ok: true, account } : { ok: false, reason: 'signed-out' }),
    async signIn() {
      return isSilent ? { ok: false, reason: 'signed-out' } : signedIn(await ask(FIRST_SCOPES, { shown: true }));
    },
    token: (scopes, how) => ask(scopes, { shown: false, ...how }),
    async stepUp(scopes, claims) {
      if (isSilent) return { ok: false, reason: 'no-consent' };
      return ask(scopes, { shown: true, ...(claims === undefined ? {} : { claims }) });
    },
    /** Who is signed in to Outlook is signed in here; only Outlook can end that. */
    signOut: async () => (account ? { ok: true, account } : { ok: false, reason: 'signed-out' }),
  };
}
