import { PublicClientApplication, type AccountInfo, type Configuration } from '@azure/msal-browser';
import type { Identity, SignedIn, Token } from '../../ports/identity';
import { accountOf, reasonOf } from './reasons';

export interface DashboardIdentityOptions {
  readonly clientId: string;
  /** Entra id of the school's tenant: nobody else's accounts are taken. */
  readonly tenant: string;
  /** Folder of the pages, without a closing slash; `sign-in.html` lies in it. */
  readonly folder: string;
  /** Address of an emulator's sign-in on this machine; undefined for Microsoft's. */
  readonly emulator?: string;
}

/** Asked for at sign-in, so that the first page needs no second question. */
const FIRST_SCOPES = ['User.Read', 'Sites.Selected'];

/** Signs people in with a redirect; tokens stay in this tab's session. */
export function dashboardIdentity(options: DashboardIdentityOptions): Identity {
  const app = new PublicClientApplication(configurationOf(options));
  const all = (): readonly AccountInfo[] => app.getAllAccounts().filter(({ tenantId }) => tenantId === options.tenant);
  const active = (): AccountInfo | undefined => app.getActiveAccount() ?? all()[0];
  const now = (): SignedIn => {
    const account = active();
    return account ? { ok: true, account: accountOf(account) } : { ok: false, reason: 'signed-out' };
  };
  return {
    async start() {
      try {
        await app.initialize();
        const answer = await app.handleRedirectPromise();
        if (answer) app.setActiveAccount(answer.account);
        return now();
      } catch (fault) {
        return { ok: false, reason: reasonOf(fault) };
      }
    },
    accounts: () => all().map(accountOf),
    current() {
      const account = active();
      return account && accountOf(account);
    },
    use(accountId) {
      const account = all().find((one) => accountOf(one).id === accountId);
      if (account) app.setActiveAccount(account);
      return now();
    },
    async signIn(how) {
      try {
        await app.loginRedirect({ scopes: FIRST_SCOPES, ...(how?.another ? { prompt: 'select_account' } : {}) });
        return { ok: 'leaving' };
      } catch (fault) {
        return { ok: false, reason: reasonOf(fault) };
      }
    },
    async token(scopes, how): Promise<Token> {
      const account = active();
      if (!account) return { ok: false, reason: 'signed-out' };
      try {
        const request = { scopes: [...scopes], account, forceRefresh: how?.fresh ?? false };
        const { accessToken } = await app.acquireTokenSilent(request);
        return { ok: true, token: accessToken, account: accountOf(account) };
      } catch (fault) {
        return { ok: false, reason: reasonOf(fault) };
      }
    },
    async stepUp(scopes, claims): Promise<Token> {
      const account = active();
      if (!account) return { ok: false, reason: 'signed-out' };
      try {
        await app.acquireTokenRedirect({ scopes: [...scopes], account, ...(claims === undefined ? {} : { claims }) });
        return { ok: 'leaving' };
      } catch (fault) {
        return { ok: false, reason: reasonOf(fault) };
      }
    },
    async signOut() {
      const account = active();
      if (!account) return { ok: false, reason: 'signed-out' };
      try {
        await app.logoutRedirect({ account });
        return { ok: 'leaving' };
      } catch (fault) {
        return { ok: false, reason: reasonOf(fault) };
      }
    },
  };
}

/**
 * The library wants an https authority and takes no exception for localhost; told all addresses beforehand it never goes
 * there, so that an emulator on plain http will do (seen with 5.29.0).
 */
function configurationOf({ clientId, tenant, folder, emulator }: DashboardIdentityOptions): Configuration {
  const redirectUri = `${folder}/sign-in.html`;
  const back = { redirectUri, postLogoutRedirectUri: `${folder}/admin.html` };
  const cache = { cacheLocation: 'sessionStorage' } as const;
  if (emulator === undefined)
    return { auth: { clientId, authority: `https://login.microsoftonline.com/${tenant}`, ...back }, cache };
  const host = new URL(emulator).host;
  const service = `${emulator}/${tenant}/oauth2/v2.0`;
  const authorityMetadata = JSON.stringify({
    issuer: `https://${host}/${tenant}/v2.0`,
    authorization_endpoint: `${service}/authorize`,
    token_endpoint: `${service}/token`,
    end_session_endpoint: `${service}/logout`,
    jwks_uri: `${service}/keys`,
  });
  const authority = `https://${host}/${tenant}`;
  return { auth: { clientId, authority, knownAuthorities: [host], authorityMetadata, ...back }, cache };
}
