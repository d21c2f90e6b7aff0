import { carryBack, carryOut, type CarriedOut, type Change, type Undo } from '../../fixes/change';
import { ONE_CLICK } from '../../fixes/registry';
import { COULD_NOT_CHECK, markUrgent, rememberAnswer } from '../../gate/answers';
import type { Checked, GateDependencies } from '../../gate/check-message';
import { noteStops } from '../../gate/earlier-stops';
import { mask } from '../../inspect/mask';
import { answerTo } from '../../inspect/answer';
import type { Answer, Finding } from '../../inspect/inspection';
import type { ComposeItem } from '../../ports/compose-item';
import type { FileShare } from '../../ports/file-share';
import type { Random } from '../../ports/system';
import type { LockOutcome, LockWords } from '../../fixes/lock';
import type { LockPlan } from '../../fixes/lock-plan';
import type { Protect } from '../../protect/protect-file';
import type { Work } from '../../protect/work';
import { recipientsIn } from '../../gate/recipients-in';
import { isRecord, parseJson } from '../../gate/session';
import type { FixId } from '../../rules/rule';
import { schoolOf } from '../../rules/school-of';
import type { FixOutcome } from './fix-outcome';
import { shareFiles } from './share-files';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const ADVICE_KEY = 'advice-hidden-until';
const MOST_REASON = 500;
const MOST_REASONS = 12;
/** Reasons given in the pane, masked, for the record of this message. */
const REASONS_KEY = 'sg.reasons';

/** What the sender can do in the pane. Never rejects. */
export class PaneActions {
  private adviceHiddenUntil = Infinity;
  private readonly takeDown = new WeakMap<Undo, () => Promise<unknown>>();

  constructor(
    private readonly item: ComposeItem,
    private readonly gate: GateDependencies,
    private readonly random: Random,
    private readonly protect?: Protect,
  ) {}

  async fix(id: FixId, finding: Finding, { snapshot, policy }: Checked, input?: string): Promise<FixOutcome> {
    const plan = ONE_CLICK[id];
    if (plan === undefined) return { is: 'nothing' };
    const source = await this.source();
    const changes = plan(finding, { snapshot, policy, source, ...(input === undefined ? {} : { input }) });
    if (changes.length === 0) return { is: 'nothing' };
    return this.change(changes);
  }

  /** What locks files is large and seldom needed: it is loaded at the first press. */
  async lock(
    plan: LockPlan,
    { snapshot: { body } }: Checked,
    words: LockWords,
    how: Pick<Work, 'onProgress' | 'isCancelled'>,
  ): Promise<LockOutcome> {
    const load = import('../../fixes/lock').catch(() => undefined);
    const [loaded, source] = await Promise.all([load, this.source()]);
    // The network is gone, or a new version has taken the place of this one's files.
    if (loaded === undefined) return { is: 'failed', reason: 'missing' };
    const found = body.state === 'read' ? (body.value.parts[0]?.text ?? '') : '';
    const { random, gate } = this;
    const pause = (): Promise<void> => new Promise((resolve) => gate.timers.after(0, resolve));
    return loaded.lockMessage(this.item, plan, { source, found }, words, {
      ...{ random, pause, ...how },
      ...(this.protect && { protect: this.protect }),
    });
  }

  async change(changes: readonly Change[]): Promise<FixOutcome> {
    return outcomeOf(await carryOut(this.item, changes));
  }

  /** A link instead of a file, for colleagues. */
  async share(finding: Finding, checked: Checked, files: FileShare): Promise<FixOutcome> {
    const outcome = await shareFiles(this.item, await this.source(), finding, checked, files);
    if (outcome.is === 'done' && outcome.undo)
      this.takeDown.set(outcome.undo, () => Promise.all(outcome.shared.map((id) => files.withdraw(id))));
    return outcome;
  }

  async undo(undo: Undo): Promise<FixOutcome> {
    const done = await carryBack(this.item, undo);
    // The files come out of OneDrive when they are back in the message, not before.
    if (done !== 'changed' && done.ok) await this.takeDown.get(undo)?.();
    return done === 'changed' ? { is: 'changed' } : outcomeOf(done);
  }

  /** Keeps that the sender has looked at it, said why or was allowed, until `end` at most; false when Outlook refused. */
  async answer(finding: Finding, answer: Answer['answer'], checked: Checked, end = Infinity): Promise<boolean> {
    const { policy } = checked;
    const given = answerTo(finding, answer, { policy, externalCount: externalCount(checked), now: this.now() });
    return rememberAnswer(this.item, this.gate.store, { ...given, until: Math.min(given.until, end) });
  }

  /** A reason: its category, and the sender's words with everything personal covered. */
  async giveReason(finding: Finding, category: string, words: string, checked: Checked): Promise<boolean> {
    const given = { rule: finding.rule, category, words: mask(words.slice(0, MOST_REASON)) };
    const before = await this.item.recall(REASONS_KEY);
    const others = reasonsOf(before.state === 'read' ? before.value : '').filter(({ rule }) => rule !== finding.rule);
    const kept = await this.item.remember(REASONS_KEY, JSON.stringify([...others, given].slice(-MOST_REASONS)));
    return kept.ok && (await this.answer(finding, 'justified', checked));
  }

  /** The forgotten file, chosen in the pane. */
  attach(name: string, bytes: Uint8Array): Promise<FixOutcome> {
    return this.change([{ do: 'add-attachment', name, bytes, inline: false }]);
  }

  /** Notes what stops this message; answers with the rules that stopped another one within a week. */
  noteStops(rules: readonly string[]): Promise<ReadonlySet<string>> {
    return noteStops(this.item, this.gate.store, this.now(), rules);
  }

  /** The sender wants no advice for a week. Known once `start` has asked. */
  isAdviceHidden(): boolean {
    return this.adviceHiddenUntil > this.now();
  }

  hideAdvice(): void {
    this.adviceHiddenUntil = this.now() + WEEK_MS;
    void this.gate.store.set(ADVICE_KEY, String(this.adviceHiddenUntil));
  }

  /** Reads what the pane remembers of its person; the pane shows without it too. */
  async start(): Promise<void> {
    const kept = await this.gate.store.get(ADVICE_KEY);
    this.adviceHiddenUntil = kept.ok ? Number(kept.value ?? 0) || 0 : 0;
  }

  /** Runs it later; returns what cancels it. */
  later(ms: number, task: () => void): () => void {
    return this.gate.timers.after(ms, task);
  }

  now(): number {
    return this.gate.clock.now();
  }

  async confirmUnchecked(checked: Checked): Promise<boolean> {
    const now = this.now();
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

interface Reason {
  readonly rule: string;
  readonly category: string;
  readonly words: string;
}

function reasonsOf(text: string): readonly Reason[] {
  const raw = parseJson(text);
  return Array.isArray(raw) ? raw.filter(isReason) : [];
}

function isReason(raw: unknown): raw is Reason {
  return isRecord(raw) && [raw['rule'], raw['category'], raw['words']].every((value) => typeof value === 'string');
}

function outcomeOf(done: CarriedOut): FixOutcome {
  if (done.ok) return { is: 'done', undo: done.undo };
  return { is: done.isHalfDone ? 'half' : 'failed' };
}

function externalCount({ snapshot, policy }: Checked): number {
  return recipientsIn(snapshot).filter(schoolOf(policy.organisation).isExternal).length;
}
