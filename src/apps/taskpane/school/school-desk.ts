import type { Checked } from '../../../gate/check-message';
import { mask } from '../../../inspect/mask';
import type { Finding } from '../../../inspect/inspection';
import type { TenantFailure } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { permissionFor, type Permission } from './permission';
import { requestRecord, type Making } from './request-record';
import type { LinkState, SchoolLink } from './school-link';
import { scopeOf } from './scope';

export const DISAGREEMENTS = ['false-alarm', 'representation'] as const;
export type Disagreement = (typeof DISAGREEMENTS)[number];

/** Where a "Not right?" stands. */
export type Told =
  | { readonly is: 'sending' }
  | { readonly is: 'sent'; readonly at: number }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

export interface DeskState {
  readonly link: LinkState;
  /** By rule. */
  readonly permissions: Readonly<
    Record<string, Permission | { readonly is: 'failed'; readonly failure: TenantFailure }>
  >;
  readonly told: Readonly<Record<string, Told>>;
}

export interface Granted {
  readonly finding: Finding;
  /** Epoch milliseconds; undefined for a standing permission. */
  readonly until: number | undefined;
}

const MOST_WORDS = 500;

/** What the sender asks of the school, and how it stands. Never rejects. */
export class SchoolDesk {
  private state: DeskState;
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;

  constructor(
    private readonly link: SchoolLink,
    private readonly making: Making,
  ) {
    this.state = { link: link.read().tenant, permissions: {}, told: {} };
    this.stopListening = link.subscribe(() => this.show({ link: link.read().tenant }));
  }

  readonly read = (): DeskState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  stop(): void {
    this.stopListening();
  }

  signIn(): Promise<void> {
    return this.link.signIn();
  }

  /** Asks the role that the policy names. The words are checked for what is personal before they leave. */
  async ask(finding: Finding, words: string, checked: Checked): Promise<void> {
    const reached = this.reached();
    if (!reached) return;
    const { rule } = finding;
    const asked = { request: 'permission', rules: [rule], scopeHash: scopeOf(rule, checked.snapshot) } as const;
    const record = requestRecord(asked, { school: checked.policy.school, writer: reached.me }, this.making);
    const reason = mask(words.trim().slice(0, MOST_WORDS));
    const got = await reached.ports.requests.add(record, reason === '' ? undefined : reason);
    const now = this.making.clock.now();
    this.permit(rule, got.ok ? { is: 'waiting', since: now } : { is: 'failed', failure: got });
  }

  /** How the requests for these findings stand; answers with those that were granted by now. */
  async look(findings: readonly Finding[], checked: Checked): Promise<readonly Granted[]> {
    const reached = this.reached();
    if (!reached) return [];
    const granted: Granted[] = [];
    for (const finding of findings.filter(({ action, trial }) => action === 'approve' && !trial)) {
      const scope = scopeOf(finding.rule, checked.snapshot);
      const got = await permissionFor(reached.ports, scope, this.making.clock.now());
      if (got.ok && got.value.is === 'granted') granted.push({ finding, until: got.value.until });
      this.permit(finding.rule, got.ok ? got.value : { is: 'failed', failure: got });
    }
    return granted;
  }

  async disagree({ rule }: Finding, how: Disagreement, checked: Checked): Promise<void> {
    const reached = this.reached();
    if (!reached) return;
    this.tell(rule, { is: 'sending' });
    const asked = { request: 'disagreement', rules: [rule], reasonCategory: how } as const;
    const who = { school: checked.policy.school, writer: reached.me };
    const got = await reached.ports.requests.add(requestRecord(asked, who, this.making));
    this.tell(rule, got.ok ? { is: 'sent', at: this.making.clock.now() } : { is: 'failed', failure: got });
  }

  private reached(): { readonly ports: TenantPorts; readonly me: string } | undefined {
    const { link } = this.state;
    return link.is === 'on' ? { ports: link.ports, me: link.account.id } : undefined;
  }

  private permit(rule: string, permission: DeskState['permissions'][string]): void {
    this.show({ permissions: { ...this.state.permissions, [rule]: permission } });
  }

  private tell(rule: string, told: Told): void {
    this.show({ told: { ...this.state.told, [rule]: told } });
  }

  private show(next: Partial<DeskState>): void {
    this.state = { ...this.state, ...next };
    this.listeners.forEach((listener) => listener());
  }
}
