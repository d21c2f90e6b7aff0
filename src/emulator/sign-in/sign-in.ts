import { createHash } from 'node:crypto';
import { TENANT_ID } from '../graph/school-tenant';
import type { AppState, EmulatedPerson } from '../graph/state';
import type { EmulatedTenant } from '../graph/tenant';
import { empty, json, textOf, type GraphRequest, type GraphResponse } from '../graph/wire';
import { emptySignIn, OF_EVERYBODY, clientInfo, tokens, type Service, type SignInState } from './tokens';
import { adminPage, choosePage, consentPage, faultPage, signedOutPage } from './pages';

/** Scopes that only an administrator may allow (permission reference of Microsoft Graph). */
const ADMIN_ONLY = [
  'Lists.SelectedOperations.Selected',
  'Group.ReadBasic.All',
  'GroupMember.ReadBasic.All',
  'AuditLogsQuery-SharePoint.Read.All',
  'Sites.FullControl.All',
];
const CODE_LIVES_MS = 600_000;

export interface SignInService {
  readonly state: SignInState;
  /** `path` is what follows the service's own folder. `origin`: where pages of the add-in lie. */
  handle(request: GraphRequest, path: string, origin: string): GraphResponse;
}

/**
 * An imitation of Microsoft's sign-in: code flow with PKCE for single-page apps, answers in the fragment, a page to
 * choose who one is, consent where it is missing. Who signed in is remembered in a cookie.
 */
export function signInService(tenant: EmulatedTenant, now: () => number, state = emptySignIn()): SignInService {
  const service: Service = { tenant, now, state };
  return {
    state,
    handle(request, path, origin) {
      if (path === '/oauth2/v2.0/authorize') return authorize(service, request, origin);
      if (path === '/oauth2/v2.0/token') return token(service, request, origin);
      if (path === '/oauth2/v2.0/logout') return logout(request);
      if (path === '/nested') return nested(service, request);
      return empty(404);
    },
  };
}

interface Asked {
  readonly query: URLSearchParams;
  readonly app: AppState;
  readonly redirect: string;
  readonly scopes: readonly string[];
}

const html = (status: number, page: string, headers: Readonly<Record<string, string>> = {}): GraphResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: new TextEncoder().encode(page),
});

function authorize(service: Service, request: GraphRequest, origin: string): GraphResponse {
  const asked = askedOf(service, request, origin);
  if (typeof asked === 'string') return html(400, faultPage(asked));
  const { query } = asked;
  const person = personOf(service, request, query);
  if (!person) {
    if (query.get('prompt') === 'none')
      return back(asked, { error: 'login_required', error_description: 'AADSTS50058: nobody is signed in' });
    return html(200, choosePage(service.tenant.state.people, request.url));
  }
  if (query.get('persona') === 'nobody')
    return back(asked, { error: 'access_denied', error_description: 'AADSTS65004: the person declined' });
  if (person.blocked)
    return back(asked, {
      error: 'access_denied',
      error_description: 'AADSTS53003: Access has been blocked by Conditional Access policies.',
    });
  const missing = missingOf(service, asked, person);
  if (missing.length > 0) {
    const refused = consent(service, asked, person, missing, request.url);
    if (refused) return refused;
  }
  const code = `code-${(service.state.count += 1)}`;
  service.state.codes[code] = {
    app: asked.app.key,
    person: person.id,
    scopes: asked.scopes,
    nonce: query.get('nonce') ?? '',
    challenge: query.get('code_challenge') ?? '',
    redirect: asked.redirect,
    until: service.now() + CODE_LIVES_MS,
  };
  const cookie = { 'set-cookie': `schoolgate-person=${person.id}; Path=/${TENANT_ID}; HttpOnly; SameSite=Lax` };
  return back(asked, { code, client_info: clientInfo(person), session_state: person.id }, cookie);
}

/** What was asked for, or what Microsoft's page would say instead of going back. */
function askedOf({ tenant }: Service, { url }: GraphRequest, origin: string): Asked | string {
  const query = new URL(url).searchParams;
  const app = tenant.state.apps.find(({ id }) => id === query.get('client_id'));
  if (!app) return 'AADSTS700016: this application is not known here.';
  const redirect = query.get('redirect_uri') ?? '';
  if (redirect !== `${origin}/sign-in.html`) return 'AADSTS50011: the address to go back to is not registered.';
  if (query.get('response_type') !== 'code') return 'AADSTS700054: only the code flow is on for this application.';
  if (query.get('code_challenge_method') !== 'S256' || !query.get('code_challenge'))
    return 'AADSTS9002325: Proof Key for Code Exchange is required.';
  const scopes = (query.get('scope') ?? '')
    .split(' ')
    .map(shortName)
    .filter((scope) => scope !== '');
  return { query, app, redirect, scopes };
}

const shortName = (scope: string): string => scope.replace('https://graph.microsoft.com/', '');

function personOf({ tenant }: Service, { headers }: GraphRequest, query: URLSearchParams): EmulatedPerson | undefined {
  const find = (id: string | undefined | null) =>
    tenant.state.people.find((one) => one.id === id || one.address === id);
  const cookie = /schoolgate-person=([0-9a-f-]{36})/.exec(headers['cookie'] ?? '')?.[1];
  const chosen = query.get('persona');
  if (chosen !== null && chosen !== 'nobody') return find(chosen);
  const mustChoose = query.get('prompt') === 'select_account' || query.get('prompt') === 'login';
  return mustChoose && chosen === null ? undefined : (find(query.get('login_hint')) ?? find(cookie));
}

function missingOf({ tenant }: Service, { app, scopes }: Asked, person: EmulatedPerson): readonly string[] {
  const isAllowed = (scope: string) =>
    OF_EVERYBODY.includes(scope) ||
    tenant.state.consents.some(
      (one) => one.app === app.key && one.scope === scope && (one.person ?? person.id) === person.id,
    );
  return scopes.filter((scope) => !isAllowed(scope));
}

/** Undefined once the person (or an administrator) said yes. */
function consent(
  { tenant }: Service,
  asked: Asked,
  person: EmulatedPerson,
  missing: readonly string[],
  url: string,
): GraphResponse | undefined {
  const { query, app } = asked;
  const needsAdmin = missing.some((scope) => ADMIN_ONLY.includes(scope)) && !person.isOwner;
  if (query.get('prompt') === 'none')
    return back(asked, { error: 'interaction_required', error_description: 'AADSTS65001: consent is missing' });
  if (needsAdmin) {
    if (query.get('allow') !== 'no') return html(200, adminPage(app.name, url));
    return back(asked, {
      error: 'access_denied',
      error_description: 'AADSTS90094: an administrator has to allow this',
    });
  }
  if (query.get('allow') === 'no')
    return back(asked, { error: 'access_denied', error_description: 'AADSTS65004: the person declined' });
  if (query.get('allow') !== 'yes') return html(200, consentPage(app.name, person.name, missing, url));
  for (const scope of missing)
    tenant.state.consents.push({ app: app.key, scope, ...(person.isOwner ? {} : { person: person.id }) });
  return undefined;
}

function back(
  { query, redirect }: Asked,
  answer: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): GraphResponse {
  const parameters = new URLSearchParams({ ...answer, state: query.get('state') ?? '' });
  return empty(302, { ...headers, location: `${redirect}#${parameters.toString()}` });
}

function token(service: Service, request: GraphRequest, origin: string): GraphResponse {
  const form = new URLSearchParams(textOf(request.body));
  const refused = (code: string, suberror = '', description = '') =>
    json(400, { error: code, error_description: description, ...(suberror ? { suberror } : {}) });
  const app = service.tenant.state.apps.find(({ id }) => id === form.get('client_id'));
  if (request.method !== 'POST' || !app) return refused('invalid_request');
  const scopes = (form.get('scope') ?? '')
    .split(' ')
    .map(shortName)
    .filter((scope) => scope !== '');
  if (form.get('grant_type') === 'authorization_code') {
    const code = form.get('code') ?? '';
    const grant = service.state.codes[code];
    delete service.state.codes[code];
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      grant?.app === app.key &&
      grant.until > service.now() &&
      proof === grant.challenge &&
      form.get('redirect_uri') === grant.redirect &&
      grant.redirect.startsWith(origin);
    return isGood ? tokens(service, grant) : refused('invalid_grant', '', 'AADSTS70008: the code is not valid');
  }
  const grant = service.state.refresh[form.get('refresh_token') ?? ''];
  const person = service.tenant.state.people.find(({ id }) => id === grant?.person);
  if (grant?.app !== app.key || !person)
    return refused('invalid_grant', '', 'AADSTS700084: the refresh token has expired');
  if (person.blocked) return refused('interaction_required', '', 'AADSTS53003: blocked by Conditional Access policies');
  const asked: Asked = { query: form, app, redirect: '', scopes };
  if (missingOf(service, asked, person).length > 0)
    return refused('invalid_grant', 'consent_required', 'AADSTS65001: consent is missing');
  return tokens(service, { ...grant, scopes });
}

function logout({ url }: GraphRequest): GraphResponse {
  const next = new URL(url).searchParams.get('post_logout_redirect_uri');
  const cookie = { 'set-cookie': `schoolgate-person=; Path=/${TENANT_ID}; Max-Age=0; HttpOnly; SameSite=Lax` };
  return next?.startsWith('http://localhost')
    ? empty(302, { ...cookie, location: next })
    : html(200, signedOutPage(), cookie);
}

/** What Outlook's own broker does for the add-in: a token for whoever has the mailbox open. */
function nested(service: Service, request: GraphRequest): GraphResponse {
  const asked = JSON.parse(textOf(request.body) || '{}') as {
    clientId?: string;
    scope?: string;
    allow?: boolean;
    address?: string;
  };
  const app = service.tenant.state.apps.find(({ id }) => id === asked.clientId);
  const person = service.tenant.state.people.find(({ address }) => address === asked.address);
  if (!app || !person) return json(400, { status: 'PERSISTENT_ERROR' });
  if (person.blocked) return json(400, { status: 'ACCOUNT_UNAVAILABLE' });
  const scopes = (asked.scope ?? '')
    .split(' ')
    .map(shortName)
    .filter((scope) => scope !== '');
  const missing = missingOf(service, { query: new URLSearchParams(), app, redirect: '', scopes }, person);
  const isBarred = missing.some((scope) => ADMIN_ONLY.includes(scope));
  if (missing.length > 0 && (!asked.allow || isBarred)) return json(400, { status: 'USER_INTERACTION_REQUIRED' });
  for (const scope of missing) service.tenant.state.consents.push({ app: app.key, scope, person: person.id });
  return tokens(service, { app: app.key, person: person.id, scopes, nonce: '' });
}
