import { carryBack, carryOut, type CarriedOut, type Change, type Undo } from '../../fixes/change';
import { ONE_CLICK } from '../../fixes/registry';
import { COULD_NOT_CHECK, markUrgent, rememberAnswer } from '../../gate/answers';
import type { Checked, GateDependencies } from '../../gate/check-message';
import { mask } from '../../inspect/mask';
import type { Answer, Finding } from '../../inspect/inspection';
import type { ComposeItem } from '../../ports/compose-item';
import { recipientsIn } from '../../gate/recipients-in';
import type { FixId } from '../../rules/rule';
import { schoolOf } from '../../rules/school-of';

/** `nothing`: there is nothing left to do; `changed`: the sender has written on, so going back would lose words. */
export type FixOutcome =
  { readonly is: 'done'; readonly undo: Undo | undefined } | { readonly is: 'failed' | 'half' | 'nothing' | 'changed' };

const DAY_MS = 86_400_000;
const MOST_REASON = 500;
/** Reasons given in the pane, masked, for the record of this message. */
const REASONS_KEY = 'sg.reasons';

/** What the sender can do in the pane. Never rejects. */
export class PaneActions {
  constructor(
    private readonly item: ComposeItem,
    private readonly gate: GateDependencies,
  ) {}

  async fix(id: FixId, finding: Finding, { snapshot, policy }: Checked, input?: string): Promise<FixOutcome> {
    const plan = ONE_CLICK[id];
    if (plan === undefined) return { is: 'nothing' };
    const source = await this.source();
    const changes = plan(finding, { snapshot, policy, source, ...(input === undefined ? {} : { input }) });
    if (changes.length === 0) return { is: 'nothing' };
    return this.change(changes);
  }

  async change(changes: readonly Change[]): Promise<FixOutcome> {
    return outcomeOf(await carryOut(this.item, changes));
  }

  async undo(undo: Undo): Promise<FixOutcome> {
    const done = await carryBack(this.item, undo);
    return done === 'changed' ? { is: 'changed' } : outcomeOf(done);
  }

  /** Keeps that the sender has looked at it, or said why; false when Outlook did not take it. */
  async answer(finding: Finding, answer: Answer['answer'], checked: Checked): Promise<boolean> {
    const now = this.gate.clock.now();
    const days = checked.policy.rules[finding.rule]?.rememberDays ?? 30;
    return rememberAnswer(this.item, this.gate.store, {
      rule: finding.rule,
      kinds: finding.kinds.map(({ kind }) => kind),
      externalCount: externalCount(checked),
      answer,
      at: now,
      until: now + days * DAY_MS,
    });
  }

  /** A reason: its category, and the sender's words with everything personal covered. */
  async giveReason(finding: Finding, category: string, words: string, checked: Checked): Promise<boolean> {
    const given = { rule: finding.rule, category, words: mask(words.slice(0, MOST_REASON)) };
    const kept = await this.item.remember(REASONS_KEY, JSON.stringify([given]));
    return kept.ok && (await this.answer(finding, 'justified', checked));
  }

  async confirmUnchecked(checked: Checked): Promise<boolean> {
    const now = this.gate.clock.now();
    const until = now + DAY_MS;
    const answer = { rule: COULD_NOT_CHECK, kinds: [], externalCount: externalCount(checked), at: now, until };
    return rememberAnswer(this.item, this.gate.store, { ...answer, answer: 'acknowledged' });
  }

  urgent(): Promise<boolean> {
    return markUrgent(this.item, this.gate.clock);
  }

  private async source(): Promise<{ format: 'html' | 'text'; body: string } | undefined> {
    const format = await this.item.bodyFormat();
    if (format.state === 'unread') return undefined;
    const body = await this.item.body(format.value);
    return body.state === 'read' ? { format: format.value, body: body.value } : undefined;
  }
}

function outcomeOf(done: CarriedOut): FixOutcome {
  if (done.ok) return { is: 'done', undo: done.undo };
  return { is: done.isHalfDone ? 'half' : 'failed' };
}

function externalCount({ snapshot, policy }: Checked): number {
  return recipientsIn(snapshot).filter(schoolOf(policy.organisation).isExternal).length;
}
