import { TENANT_ID } from '../graph/school-tenant';
import type { AppState, EmulatedPerson } from '../graph/state';
import type { EmulatedTenant } from '../graph/tenant';
import { json, type GraphResponse } from '../graph/wire';

/** Part of every sign-in; nobody is asked for them. */
export const OF_EVERYBODY = ['openid', 'profile', 'offline_access', 'email'];
const TOKEN_LIVES_MS = 3_600_000;

/** What the sign-in service remembers between requests; plain data. */
export interface SignInState {
  readonly codes: Record<
    string,
    Grant & { readonly challenge: string; readonly redirect: string; readonly until: number }
  >;
  readonly refresh: Record<string, Grant>;
  count: number;
}

export interface Grant {
  readonly app: string;
  readonly person: string;
  readonly scopes: readonly string[];
  readonly nonce: string;
}

export function emptySignIn(): SignInState {
  return { codes: {}, refresh: {}, count: 0 };
}

/** What all parts of the service share. */
export interface Service {
  readonly tenant: EmulatedTenant;
  readonly state: SignInState;
  now(): number;
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export const clientInfo = ({ id }: EmulatedPerson): string => base64url({ uid: id, utid: TENANT_ID });

/** Access, refresh and id token for what was granted. */
export function tokens({ tenant, state, now }: Service, grant: Grant): GraphResponse {
  const person = tenant.state.people.find(({ id }) => id === grant.person);
  const app = tenant.state.apps.find(({ key }) => key === grant.app);
  if (!person || !app) return json(400, { error: 'invalid_grant' });
  const refresh = `refresh-${(state.count += 1)}`;
  state.refresh[refresh] = { ...grant };
  const scopes = grant.scopes.filter((scope) => !OF_EVERYBODY.includes(scope));
  const expires = now() + TOKEN_LIVES_MS;
  return json(
    200,
    {
      token_type: 'Bearer',
      scope: grant.scopes.join(' '),
      expires_in: TOKEN_LIVES_MS / 1_000,
      ext_expires_in: TOKEN_LIVES_MS / 1_000,
      access_token: tenant.tokens.issue({ person: person.id, app: app.key, scopes, expires }),
      refresh_token: refresh,
      id_token: idToken(person, app, grant.nonce, now()),
      client_info: clientInfo(person),
    },
    { 'cache-control': 'no-store' },
  );
}

/** Claims only for show: the library checks no signature, and no right of ours hangs on them. */
function idToken(person: EmulatedPerson, app: AppState, nonce: string, at: number): string {
  const seconds = Math.floor(at / 1_000);
  const claims = {
    iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`,
    aud: app.id,
    sub: person.id,
    oid: person.id,
    tid: TENANT_ID,
    name: person.name,
    preferred_username: person.address,
    roles: person.memberOf,
    nonce,
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3_600,
    ver: '2.0',
  };
  return `${base64url({ alg: 'RS256', typ: 'JWT', kid: 'emulated' })}.${base64url(claims)}.emulated`;
}
