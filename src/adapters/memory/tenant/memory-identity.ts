import type { Account, Identity, SignedIn, SignInReason, Token } from '../../../ports/identity';

export interface MemoryIdentityOptions {
  /** Who signs in, one after the other when another account is asked for. */
  readonly accounts: readonly Account[];
  readonly isSignedIn?: boolean;
  /** Scopes nobody allowed yet; `stepUp` allows them. */
  readonly withoutConsent?: readonly string[];
  fault?(call: string): SignInReason | undefined;
}

export function memoryIdentity({ accounts, isSignedIn, withoutConsent = [], fault }: MemoryIdentityOptions): Identity {
  const signedIn: Account[] = isSignedIn && accounts[0] ? [accounts[0]] : [];
  const missing = new Set(withoutConsent);
  let current: Account | undefined = signedIn[0];
  const failed = (call: string) => {
    const reason = fault?.(call);
    return reason === undefined ? undefined : ({ ok: false, reason } as const);
  };
  const now = (): SignedIn => (current ? { ok: true, account: current } : { ok: false, reason: 'signed-out' });
  const tokenOf = (account: Account): Token => ({ ok: true, token: `memory-${account.id}`, account });
  return {
    start: async () => failed('start') ?? now(),
    accounts: () => [...signedIn],
    current: () => current,
    use(accountId) {
      current = signedIn.find(({ id }) => id === accountId) ?? current;
      return now();
    },
    async signIn(how) {
      const refused = failed('signIn');
      if (refused) return refused;
      if (current && !how?.another) return now();
      const next = accounts.find((account) => !signedIn.includes(account)) ?? accounts[0];
      if (!next) return { ok: false, reason: 'cancelled' };
      if (!signedIn.includes(next)) signedIn.push(next);
      current = next;
      return now();
    },
    async token(scopes) {
      const refused = failed('token');
      if (refused) return refused;
      if (!current) return { ok: false, reason: 'signed-out' };
      return scopes.some((scope) => missing.has(scope)) ? { ok: false, reason: 'no-consent' } : tokenOf(current);
    },
    async stepUp(scopes) {
      const refused = failed('stepUp');
      if (refused) return refused;
      if (!current) return { ok: false, reason: 'signed-out' };
      scopes.forEach((scope) => missing.delete(scope));
      return tokenOf(current);
    },
    async signOut() {
      signedIn.splice(0, signedIn.length, ...signedIn.filter((account) => account !== current));
      current = signedIn[0];
      return now();
    },
  };
}
