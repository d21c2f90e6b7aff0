import { useEffect, useMemo, useRef, useState } from 'react';
import type { Account } from '../../ports/identity';
import type { TenantPorts } from '../../ports/tenant-ports';
import type { Locale } from '../../strings/text';
import { Themed, type Look } from '../../ui/theme';
import { useLook } from '../../ui/use-look';
import { DraftStore } from './policy/draft-store';
import { DeskContext, type Desk, type Surroundings } from './shell/desk';
import { Recorder } from './shell/keep-record';
import { deskRolesOf, type DeskRole } from './shell/roles';
import { Shell } from './shell/shell';
import { SignedOut } from './shell/signed-out';

/** Whose dashboard this is and what they reach; undefined while nobody is signed in. */
export interface Session {
  readonly account: Account;
  readonly ports: TenantPorts;
}

interface Props {
  readonly session: Session | undefined;
  readonly surroundings: Surroundings;
  readonly locale: Locale;
  readonly look: () => Look;
  /** Asks the person to sign in. */
  signIn?(): void;
  /** The demonstration: be somebody else. */
  become?(role: DeskRole): void;
}

/** The dashboard. Everything from outside comes in through its props. */
export function App({ session, surroundings, locale: standard, look: readLook, signIn, become }: Props) {
  const look = useLook(readLook);
  const [locale, setLocale] = useState(standard);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const draft = useRef(new DraftStore());
  const roles = useRoles(session);
  const desk = useMemo((): Desk | undefined => {
    if (session === undefined || roles === undefined) return undefined;
    const { account, ports } = session;
    const me = { id: account.id, name: account.name, address: account.address };
    const recorder = new Recorder({ ...surroundings, ports, writer: account.id });
    return { ...surroundings, me, roles, ports, locale, draft: draft.current, recorder, isDemo: become !== undefined };
  }, [session, roles, surroundings, locale, become]);
  const onLanguage = (): void => setLocale(locale === 'en-GB' ? 'cy-GB' : 'en-GB');
  if (session === undefined) {
    return (
      <Themed look={look}>
        <SignedOut locale={locale} onSignIn={signIn} />
      </Themed>
    );
  }
  return (
    <Themed look={look}>
      {desk && (
        <DeskContext value={desk}>
          <Shell
            onLanguage={onLanguage}
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

/** Groups and the lists of the policy in force say who somebody is here. What cannot be asked makes nobody more. */
function useRoles(session: Session | undefined): ReadonlySet<DeskRole> | undefined {
  const [known, setKnown] = useState<{ readonly of: Session; readonly roles: ReadonlySet<DeskRole> }>();
  useEffect(() => {
    if (session === undefined) return;
    let isCurrent = true;
    const { account, ports } = session;
    // Decoding needs every check's declaration: it comes after the first paint.
    const asked = [ports.directory.myGroups(), ports.policies.read(), import('../../policy/decode')] as const;
    void Promise.all(asked).then(([groups, file, { decodePolicy }]) => {
      const decoded = file.ok ? decodePolicy(file.value.text) : undefined;
      const roles = deskRolesOf(account, groups.ok ? groups.value : [], decoded?.ok ? decoded.value : undefined);
      if (isCurrent) setKnown({ of: session, roles });
    });
    return () => {
      isCurrent = false;
    };
  }, [session]);
  return known?.of === session ? known?.roles : undefined;
}
