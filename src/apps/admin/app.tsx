import { useEffect, useMemo, useState } from 'react';
import type { Account } from '../../ports/identity';
import type { TenantPorts } from '../../ports/tenant-ports';
import type { Locale } from '../../strings/text';
import { Themed, type Look } from '../../ui/theme';
import { useLook } from '../../ui/use-look';
import type { RollUpCounts } from './day/read-roll-ups';
import { DraftStore } from './policy/draft-store';
import { DeskContext, type Desk, type Surroundings } from './shell/desk';
import { Recorder } from './shell/keep-record';
import { limitIn, type Place } from './shell/place';
import { deskRolesOf, type DeskRole } from './shell/roles';
import { scopedPorts, scopeOf } from './shell/scope';
import { Shell } from './shell/shell';
import { DoorScreen, type Door } from './shell/door';
import { sharedPolicy } from './shell/shared-policy';

/** Whose dashboard this is and what they reach. */
export interface Session {
  readonly account: Account;
  readonly ports: TenantPorts;
  /** Which of the tenant's sites `ports` reads, and all that this person has an office in; a demonstration has none. */
  readonly place?: Place;
  readonly places?: readonly Place[];
  /** The counts of all those sites, where the first is open. */
  readonly counts?: RollUpCounts;
  /** Name of the school's site in checkpoints. */
  readonly site?: string;
  /** Asks the person to allow one more use of Microsoft 365. */
  allow?(scopes: readonly string[]): void;
}

/** What there is to show: a session, or why there is none. */
export interface Opened {
  readonly session?: Session;
  readonly door?: Door;
  /** Asks the person to sign in. */
  readonly signIn?: () => void;
  readonly signOut?: () => void;
}

interface Props extends Opened {
  readonly surroundings: Surroundings;
  readonly locale: Locale;
  readonly look: () => Look;
  onAgain?(): void;
  readonly isPreparing?: boolean;
  /** The demonstration: be somebody else. */
  become?(role: DeskRole): void;
}

/** The dashboard. Everything from outside comes in through its props. */
export function App({ session, surroundings, locale: standard, look: readLook, become, ...rest }: Props) {
  const { signIn, signOut, door = 'signed-out', onAgain, isPreparing = false } = rest;
  const look = useLook(readLook);
  const [locale, setLocale] = useState(standard);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const person = session?.account.id ?? '';
  const draftStore = useMemo(() => new DraftStore(surroundings.keepsake(person)), [surroundings, person]);
  const ports = useMemo(
    () => session && { ...session.ports, policies: sharedPolicy(session.ports.policies, surroundings.clock) },
    [session, surroundings],
  );
  const known = useRoles(session, ports);
  const scope = limitIn(session?.place?.schools ?? NONE, known?.scope)?.join(' ');
  const shown = useMemo(
    () => (ports === undefined || scope === undefined ? ports : scopedPorts(ports, scope.split(' '))),
    [ports, scope],
  );
  const roles = known?.roles;
  const desk = useMemo((): Desk | undefined => {
    if (session === undefined || ports === undefined || shown === undefined || roles === undefined) return undefined;
    const { account, place, places = [], allow, site = 'school' } = session;
    const counts = (scope === undefined ? session.counts : undefined) ?? shown.rollUps;
    const me = { id: account.id, name: account.name, address: account.address };
    const recorder = new Recorder({ ...surroundings, ports, writer: account.id });
    const shared = {
      me,
      roles,
      ports: shown,
      wholePorts: ports,
      recorder,
      locale,
      draft: draftStore,
      site,
      places,
      counts,
    };
    const limits = scope === undefined ? {} : { scope: scope.split(' ') };
    const more = { ...limits, ...(place ? { place } : {}), ...(allow ? { allow } : {}), ...(signIn ? { signIn } : {}) };
    return { ...surroundings, ...shared, ...more, isDemo: become !== undefined };
  }, [session, ports, shown, scope, draftStore, roles, surroundings, locale, become, signIn]);
  const onLanguage = (): void => setLocale(locale === 'en-GB' ? 'cy-GB' : 'en-GB');
  if (session === undefined) {
    return (
      <Themed look={look}>
        <DoorScreen door={door} locale={locale} onSignIn={signIn} onAgain={onAgain ?? noop} />
      </Themed>
    );
  }
  return (
    <Themed look={look}>
      {desk && (
        <DeskContext value={desk}>
          <Shell
            onLanguage={onLanguage}
            isPreparing={isPreparing}
            {...(signOut ? { onSignOut: signOut } : {})}
            {...(become ? { become: { role: leadingRole(desk.roles), to: become } } : {})}
          />
        </DeskContext>
      )}
    </Themed>
  );
}

/** The strictest thing somebody is, for the demonstration's choice. */
function leadingRole(roles: ReadonlySet<DeskRole>): DeskRole {
  return [...roles].find((role) => role !== 'staff') ?? 'staff';
}

function noop(): void {}

const NONE: readonly string[] = [];

/**
 * The token, the lists of the policy in force and groups say who somebody is here. Groups are asked last, while the first
 * screen is drawn already. What cannot be asked makes nobody more.
 */
function useRoles(session: Session | undefined, ports: TenantPorts | undefined): Known | undefined {
  const [known, setKnown] = useState<Known & { readonly of: Session }>();
  useEffect(() => {
    if (session === undefined || ports === undefined) return;
    let isCurrent = true;
    const { account } = session;
    const set = ({ roles, scope }: Known): void => {
      if (!isCurrent) return;
      const next = { of: session, roles, scope };
      // The same roles again would draw every page again.
      setKnown((held) => (held?.of === session && isSame(held, next) ? held : next));
    };
    const ask = async (): Promise<void> => {
      // Decoding needs every check's declaration: it comes after the first paint.
      const [file, { decodePolicy }] = await Promise.all([ports.policies.read(), import('../../policy/decode')]);
      const decoded = file.ok ? decodePolicy(file.value.text) : undefined;
      const policy = decoded?.ok ? decoded.value : undefined;
      const knownBy = (groups: readonly string[]): Known => {
        const roles = deskRolesOf(account, groups, policy);
        return { roles, scope: scopeOf(account, groups, policy, roles) };
      };
      const first = knownBy([]);
      if (first.roles.size > 1) set(first);
      const groups = await ports.directory.myGroups();
      set(knownBy(groups.ok ? groups.value : []));
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [session, ports]);
  return known?.of === session ? known : undefined;
}

interface Known {
  readonly roles: ReadonlySet<DeskRole>;
  readonly scope: readonly string[] | undefined;
}

function isSame(a: Known, b: Known): boolean {
  const hasSameRoles = a.roles.size === b.roles.size && [...a.roles].every((one) => b.roles.has(one));
  return hasSameRoles && a.scope?.join(' ') === b.scope?.join(' ');
}
