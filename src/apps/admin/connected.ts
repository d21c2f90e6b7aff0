import { connectDashboard, type Connection, type ConnectOptions, type TenantSite } from '../../adapters/graph/connect';
import type { SignInReason } from '../../ports/identity';
import type { Opened, Session } from './app';
import { sumOf } from './day/read-roll-ups';
import type { Door } from './shell/door';
import type { Place } from './shell/place';

/** Which screen stands for a refusal of sign-in. */
const DOORS: Readonly<Record<SignInReason, Door>> = {
  'signed-out': 'signed-out',
  cancelled: 'signed-out',
  'no-consent': 'no-consent',
  'needs-administrator': 'no-consent',
  'blocked-here': 'blocked-here',
  offline: 'offline',
  busy: 'offline',
  unsupported: 'broken',
  broken: 'broken',
};

/**
 * Looks for the school beside this page and for who is signed in; shows what came of it. Never signs in unasked.
 *
 * @param wanted the place that the page's address names
 */
export async function openSchool(
  { wanted, ...options }: ConnectOptions & { readonly wanted: string },
  show: (opened: Opened) => void,
): Promise<void> {
  const connected = await connectDashboard(options);
  if (!connected.ok) return show({ door: connected.reason === 'missing' ? 'not-set-up' : connected.reason });
  const { identity } = connected.value;
  const signIn = (): void =>
    void identity.signIn().then((came) => came.ok === false && show(doorOf(came.reason, signIn)));
  const started = await identity.start();
  if (started.ok === 'leaving') return;
  if (!started.ok) return show(doorOf(started.reason, signIn));
  const session = await sessionOf(connected.value, started.account, wanted);
  show({ session, signIn, signOut: () => void identity.signOut() });
}

function doorOf(reason: SignInReason, signIn: () => void): Opened {
  return { door: DOORS[reason], signIn };
}

/** Opens the place that was asked for, where this person has an office; else the first of theirs. */
async function sessionOf(
  { identity, sites, offices }: Connection,
  account: Session['account'],
  wanted: string,
): Promise<Session> {
  const held = sites.length > 1 ? await offices() : undefined;
  const mine = held ? sites.filter(({ site }) => held.has(site)) : sites;
  const open = mine.find((site) => keyOf(site) === wanted) ?? mine[0] ?? sites[0];
  const [host = ''] = open.site.split(',');
  return {
    account,
    ports: open.ports,
    place: placeOf(open),
    places: mine.map(placeOf),
    ...(mine.length > 1 && open.schools.length === 0 ? { counts: sumOf(mine.map(({ ports }) => ports.rollUps)) } : {}),
    // The first site's checkpoints are named as they always were; another's must not be taken for them.
    site: open.schools.length === 0 ? host : open.site,
    allow: (scopes) => void identity.stepUp(scopes),
  };
}

const keyOf = ({ schools }: TenantSite): string => schools[0] ?? '';
const placeOf = (site: TenantSite): Place => ({ key: keyOf(site), schools: site.schools, check: site.check });
