import type { Finding } from '../inspect/inspection';
import type { MessageSnapshot } from '../message/snapshot';
import type { EffectivePolicy } from '../policy/policy';
import type { Change } from './change';

/** What a plan may look at. */
export interface FixContext {
  readonly snapshot: MessageSnapshot;
  readonly policy: EffectivePolicy;
  /** The body as the host holds it; undefined when it could not be read. */
  readonly source: { readonly format: 'html' | 'text'; readonly body: string } | undefined;
  /** A new subject, or what the sender typed for the fix. */
  readonly input?: string;
}

/** The changes that mend a finding; empty when there is nothing (left) to change. */
export type Fix = (finding: Finding, context: FixContext) => readonly Change[];
