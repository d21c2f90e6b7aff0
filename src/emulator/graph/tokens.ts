/** An access token as the service knows it; to the client it is a string without meaning. */
export interface AccessToken {
  readonly person: string;
  /** Key of the app registration. */
  readonly app: string;
  readonly scopes: readonly string[];
  /** Epoch milliseconds. */
  readonly expires: number;
}

export interface TokenBook {
  issue(token: AccessToken): string;
  /** Undefined for a token never issued, or revoked. */
  find(token: string): AccessToken | undefined;
  /** All tokens of a person end now. */
  revoke(person: string): void;
}

export function tokenBook(): TokenBook {
  const issued = new Map<string, AccessToken>();
  return {
    issue(token) {
      const text = `emulated.${issued.size + 1}.${token.app}`;
      issued.set(text, token);
      return text;
    },
    find: (text) => issued.get(text),
    revoke(person) {
      for (const [text, token] of issued) if (token.person === person) issued.delete(text);
    },
  };
}
