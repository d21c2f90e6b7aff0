import { connectDashboard, type ConnectOptions, type Connected } from '../../adapters/graph/connect';
import type { Identity, SignInReason } from '../../ports/identity';
import type { Opened, Session } from './app';
import type { Door } from './shell/door';

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

/** Looks for the school beside this page and for who is signed in; shows what came of it. Never signs in unasked. */
export async function openSchool(options: ConnectOptions, show: (opened: Opened) => void): Promise<void> {
  const connected = await connectDashboard(options);
  if (!connected.ok) return show({ door: connected.reason === 'missing' ? 'not-set-up' : connected.reason });
  const { identity } = connected.value;
  const signIn = (): void =>
    void identity.signIn().then((came) => came.ok === false && show(doorOf(came.reason, signIn)));
  const started = await identity.start();
  if (started.ok === 'leaving') return;
  if (!started.ok) return show(doorOf(started.reason, signIn));
  show({ session: sessionOf(connected, identity, started.account), signIn, signOut: () => void identity.signOut() });
}

function doorOf(reason: SignInReason, signIn: () => void): Opened {
  return { door: DOORS[reason], signIn };
}

function sessionOf(
  { value: { ports, check, config } }: Extract<Connected, { readonly ok: true }>,
  identity: Identity,
  account: Session['account'],
): Session {
  const site = config.site.slice(0, config.site.indexOf(','));
  return { account, ports, check, site, allow: (scopes) => void identity.stepUp(scopes) };
}
