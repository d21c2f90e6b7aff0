/** What the school's set-up must be like, one probe each. None changes anything in the tenant. */
export const PROBES = [
  'site',
  'policy-file',
  'policy-guard',
  'policy-versions',
  'months-ahead',
  'indexes',
  'log-reach',
  'log-unchangeable',
  'log-untouched',
  'requests',
  'decisions',
  'agreements',
  'checkpoints',
  'list-sizes',
] as const;
export type ProbeId = (typeof PROBES)[number];

/**
 * `wrong`: somebody has to mend something. `cannot-tell`: nothing to look at yet, the service did not answer, or the
 * person signed in has no right to look; another person may.
 */
export interface ProbeResult {
  readonly probe: ProbeId;
  readonly outcome: 'good' | 'wrong' | 'cannot-tell';
  /** A number for the sentence, where it has one: months left, days since. */
  readonly count?: number;
}

/** Looks whether the tenant is as the set-up script leaves it. */
export interface TenantCheck {
  /** What it looks at: the site of a single school has no policy. */
  readonly probes: readonly ProbeId[];
  /** One result per probe, in their order, each as soon as it is known. Never rejects. */
  run(): AsyncIterable<ProbeResult>;
}
