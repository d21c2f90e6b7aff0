import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import {
  ADD_IN_APP,
  DASHBOARD_APP,
  newTenant,
  OWN_SITE,
  POLICY_DRIVE,
  SITE_ID,
  TENANT_ID,
  TRUST_PEOPLE,
} from '../graph/school-tenant';
import type { TenantState } from '../graph/state';
import { emulatedTenant, type EmulatedTenant } from '../graph/tenant';
import type { SavedToken } from '../graph/tokens';
import { fail, FILES, GRAPH, json, type GraphRequest, type GraphResponse } from '../graph/wire';
import { signInService, type SignInService } from '../sign-in/sign-in';
import { livePastWeeks, PAST_DAYS } from '../school/past-weeks';
import { emptySignIn, type SignInState } from '../sign-in/tokens';

/** The school's Microsoft 365 under this server's own address. */
export interface TenantServer {
  /** Undefined when the path is none of its own. */
  respond(request: IncomingMessage, path: string, origin: string): Promise<GraphResponse | undefined>;
  /** Writes what has changed to disk. */
  save(): Promise<void>;
}

interface Saved {
  readonly v: 2;
  readonly tenant: TenantState;
  readonly signIn: SignInState;
  readonly tokens: readonly SavedToken[];
}

const PATHS = { graph: '/graph', files: '/files' } as const;
const MOST_BODY = 64 * 1024 * 1024;
const SAVE_AFTER_MS = 500;

export interface TenantServerOptions {
  /** Where the state is kept between two runs; undefined keeps it in memory only. */
  readonly folder?: string | undefined;
  /** A trust of two schools has worked with Schoolgate for some weeks: for people who look round. Otherwise all lists are empty. */
  readonly isLivedIn?: boolean | undefined;
}

export async function tenantServer({ folder, isLivedIn = false }: TenantServerOptions): Promise<TenantServer> {
  const file = folder === undefined ? undefined : join(folder, 'tenant.json');
  const saved = await load(file);
  let held = saved ? holding(saved) : await begun(isLivedIn);
  let due: NodeJS.Timeout | undefined;
  const save = async (): Promise<void> => {
    clearTimeout(due);
    due = undefined;
    if (file === undefined || folder === undefined) return;
    const { tenant, signIn } = held;
    const saved: Saved = { v: 2, tenant: tenant.state, signIn: signIn.state, tokens: tenant.tokens.entries() };
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(saved));
    await rename(`${file}.new`, file);
  };
  const saveSoon = (): void => {
    due ??= setTimeout(() => void save().catch(() => undefined), SAVE_AFTER_MS);
    due.unref();
  };
  const reset = async (): Promise<GraphResponse> => {
    held = await begun(isLivedIn);
    if (file !== undefined) await rm(file, { force: true });
    return json(200, { ok: true });
  };
  return {
    save,
    async respond(request, path, origin) {
      if (path === '/tenant.json') return json(200, configFile(held.tenant.state));
      if (path === '/emulator/reset' && request.method === 'POST') return reset();
      const target = targetOf(request.url ?? '/', origin);
      if (!target) return undefined;
      const asked = { ...(await requestOf(request)), url: target.url };
      if (isLivedIn && hasOtherPolicy(request) && asksForPolicy(held.tenant, asked))
        return fail(403, 'accessDenied', 'Access denied');
      const answer = target.isSignIn ? held.signIn.handle(asked, target.path, origin) : held.tenant.handle(asked);
      if (request.method !== 'GET' || target.isSignIn) saveSoon();
      return answer;
    },
  };
}

interface Held {
  readonly tenant: EmulatedTenant;
  readonly signIn: SignInService;
}

function holding(saved: Pick<Saved, 'tenant'> & Partial<Saved>): Held {
  const now = () => Date.now();
  const tenant = emulatedTenant({ state: saved.tenant, now });
  tenant.tokens.restore(saved.tokens ?? []);
  return { tenant, signIn: signInService(tenant, now, saved.signIn ?? emptySignIn()) };
}

/** A new school: with nothing in it, or as after its first weeks. */
async function begun(isLivedIn: boolean): Promise<Held> {
  const now = Date.now();
  if (!isLivedIn) return holding({ tenant: newTenant({ now }) });
  let time = now;
  const since = now - PAST_DAYS * 86_400_000;
  const state = newTenant({ now: since, people: TRUST_PEOPLE, ownSites: [OWN_SITE] });
  const tenant = emulatedTenant({ state, now: () => time });
  await livePastWeeks(tenant, now, (ms) => void (time = ms));
  return holding({ tenant: tenant.state });
}

/** The demonstration puts one of the presets in the place of the school's own policy, as long as one is chosen. */
function hasOtherPolicy({ headers }: IncomingMessage): boolean {
  return /(?:^|;\s*)schoolgate-preset=[a-z]/.test(headers.cookie ?? '');
}

function asksForPolicy({ tokens }: EmulatedTenant, { url, headers }: GraphRequest): boolean {
  const token = tokens.find((headers['authorization'] ?? '').replace(/^Bearer /i, ''));
  return (
    token?.app === 'addIn' && decodeURIComponent(new URL(url).pathname).includes(`/${POLICY_DRIVE}/root:/policy.json`)
  );
}

/** A file of an older emulator, or half a file, begins anew. */
async function load(file: string | undefined): Promise<Saved | undefined> {
  if (file === undefined) return undefined;
  try {
    const saved = JSON.parse(await readFile(file, 'utf8')) as Saved;
    return saved.v === 2 && Array.isArray(saved.tenant.lists) ? saved : undefined;
  } catch {
    return undefined;
  }
}

/** What the provisioning script writes for a real school. */
function configFile({ schoolSites = [] }: TenantState): unknown {
  const sites = schoolSites.map(({ id, schools }) => ({ site: id, schools }));
  return {
    v: 1,
    tenant: TENANT_ID,
    addInApp: ADD_IN_APP,
    dashboardApp: DASHBOARD_APP,
    site: SITE_ID,
    policyDrive: POLICY_DRIVE,
    ...(sites.length > 0 ? { sites } : {}),
    emulator: PATHS,
  };
}

interface Target {
  readonly url: string;
  readonly path: string;
  readonly isSignIn: boolean;
}

/** The address as the real service would see it. */
function targetOf(url: string, origin: string): Target | undefined {
  const { pathname } = new URL(url, origin);
  if (url.startsWith(`${PATHS.graph}/`))
    return { url: GRAPH + url.slice(PATHS.graph.length), path: '', isSignIn: false };
  if (url.startsWith(`${PATHS.files}/`))
    return { url: FILES + url.slice(PATHS.files.length), path: '', isSignIn: false };
  // The library puts the tenant first in every path, whatever it was told.
  const folder = `/${TENANT_ID}`;
  if (!pathname.startsWith(`${folder}/`)) return undefined;
  return { url: `${origin}${url}`, path: pathname.slice(folder.length), isSignIn: true };
}

async function requestOf(request: IncomingMessage): Promise<Omit<GraphRequest, 'url'>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MOST_BODY) break;
    parts.push(part as Buffer);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const body = new Uint8Array(Buffer.concat(parts));
  return { method: request.method ?? 'GET', headers, ...(body.length > 0 ? { body } : {}) };
}
