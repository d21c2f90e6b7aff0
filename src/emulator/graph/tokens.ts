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
  /** For keeping them over a restart. */
  entries(): readonly SavedToken[];
  restore(tokens: readonly SavedToken[]): void;
}

export type SavedToken = readonly [text: string, token: AccessToken];

export function tokenBook(): TokenBook {
  const issued = new Map<string, AccessToken>();
  let count = 0;
  return {
    issue(token) {
      const text = `emulated.${(count += 1)}.${token.app}`;
      issued.set(text, token);
      return text;
    },
    find: (text) => issued.get(text),
    revoke(person) {
      for (const [text, token] of issued) if (token.person === person) issued.delete(text);
    },
    entries: () => [...issued],
    restore(tokens) {
      for (const [text, token] of tokens) issued.set(text, token);
      count = Math.max(count, ...tokens.map(([text]) => Number(text.split('.')[1]) || 0), 0);
    },
  };
}
