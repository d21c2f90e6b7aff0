/** Mildest first. What a policy lets a finding do; see the glossary in docs/architecture.md. */
export const ACTIONS = ['off', 'note', 'warn', 'justify', 'approve', 'block'] as const;
export type Action = (typeof ACTIONS)[number];

/** What happens to a message: `allow` when no finding is left that asks for more. */
export type Decision = 'allow' | Exclude<Action, 'off'>;

export function rank(action: Action): number {
  return ACTIONS.indexOf(action);
}

export function stricter(a: Action, b: Action): Action {
  return rank(a) >= rank(b) ? a : b;
}

export function milder<A extends Action>(a: A, b: A): A {
  return rank(a) <= rank(b) ? a : b;
}

/** What a finding asks for now: in trial it asks for nothing. */
export function asksFor<A extends Action>({
  action,
  trial,
}: {
  readonly action: A;
  readonly trial: boolean;
}): A | 'note' {
  return trial ? 'note' : action;
}
