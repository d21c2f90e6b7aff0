import { SENDS_KEY } from '../../gate/account';
import { keepAgreement, readAgreement } from '../../gate/agreement-state';
import {
  keepTenantFile,
  readTenantFile,
  ROLL_BEGINS,
  TENANT_KEYS,
  TENANT_POLICY_KEY,
  TENANT_ROLL_KEY,
} from '../../gate/tenant-file';
import { checkpointsIn, seenOf } from '../../log/checkpoint';
import type { FileShare } from '../../ports/file-share';
import type { Identity, SignedIn, Token } from '../../ports/identity';
import type { SentMail } from '../../ports/sent-mail';
import type { RecordQueue } from '../../ports/record-queue';
import type { Clock, Ids, Random, Store, Timers } from '../../ports/system';
import type { TenantReason } from '../../ports/tenant';
import type { TenantPorts } from '../../ports/tenant-ports';
import { recallKnown, rememberKnown } from '../../recorder/known';
import { logWriter, type FlushOutcome } from '../../recorder/log-writer';
import { readParked } from '../../recorder/parked';
import { parkedIn } from '../../recorder/parking';
import { cachedPolicyStore, cachedRollStore } from '../graph/cached-stores';
import { FILE_SCOPES } from '../graph/graph-file-share';
import { countSent } from './count-sent';
import { keptAgreements, lookForAgreement } from './kept-agreement';
import type { Trouble, LinkState, RecordsState } from './link-state';
import { isOtherSite, siteOfSchool, type SchoolSite } from './site-of-school';

/** What a connection is made of, and how to make it. */
export interface Reached {
  readonly identity: Identity;
  readonly ports: TenantPorts;
  /** Sites of single schools of a trust; left out where there are none. */
  readonly ofSchools?: readonly SchoolSite[];
  /** How long ordinary records of this school may gather, in milliseconds. */
  readonly gatherMs: number;
  /** Where the school counts coverage. */
  sentMail?(ownAddress: string): SentMail;
}
export type Reach = () => Promise<
  | { readonly ok: true; readonly value: Reached }
  | { readonly ok: false; readonly reason: 'missing' | 'broken' | 'offline' }
>;

export interface LinkOptions {
  readonly reach: Reach;
  /** Address of the account that Outlook shows. */
  readonly address: string;
  readonly queue: RecordQueue;
  /** The account's own part of the page's store. */
  readonly store: Store;
  /** Where classic Outlook's events keep things: records are taken over from there, policy and checkpoint put there. */
  readonly roaming?: Store;
  /** This is classic Outlook. Elsewhere its events are told only when they have left something: roaming settings roam. */
  readonly isClassic?: boolean;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly ids: Ids;
  isGoodPolicy(text: string): boolean;
}

/** No policy is in force that would name schools. */
const WITHOUT_POLICY: readonly TenantReason[] = ['missing', 'no-right', 'broken'];
/** Once a working day. */
const MOST_SEEN_AGE_MS = 16 * 3_600_000;
const NIGHT_MS = 8 * 3_600_000;
/** Of whoever looks only in the mornings: longer than a weekend. */
const LONGEST_UNSEEN_MS = 5 * 24 * 3_600_000;
/**
 * Characters of roaming settings (30,000 in all) that policy, what is remembered of sent mail and the roll may fill; the
 * rest is for records. Some 500 pupils have room there. Where more go to school, the events of classic Outlook do without.
 */
const MOST_BESIDE_RECORDS = 20_000;
/** How policy, roll and signature stood on this device before they were asked for. */
interface RulesBefore {
  readonly at: number | undefined;
  readonly rules: string;
}
/** A pane that stays open looks again; a paused log says itself when. */
const LOOK_AGAIN_MS = 60_000;

/**
 * The add-in's way into the school's Microsoft 365, for one account, for as long as a page lives: signs in without a
 * word where that can be, writes what waits, reads policy and checkpoint when it is time. Whatever fails is a state.
 */
export class TenantLink {
  private tenant: LinkState = { is: 'connecting' };
  private records: RecordsState = { waiting: 0, aside: 0 };
  private reached: Reached | undefined;
  /** The school's own site, where it has one. */
  private site: SchoolSite | undefined;
  private readonly listeners = new Set<() => void>();
  private cancelLook = (): void => undefined;
  private isStopped = false;
  private news = 0;
  private snapshot = { tenant: this.tenant, records: this.records, news: this.news };

  constructor(private readonly options: LinkOptions) {}

  /** The same object until something changes. */
  readonly read = (): {
    readonly tenant: LinkState;
    readonly records: RecordsState;
    /** Counts how often policy, roll or signature have changed on this device: whoever checks by them checks anew. */
    readonly news: number;
  } => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Connects, without showing anything. */
  async start(): Promise<void> {
    await this.count();
    const reached = await this.options.reach();
    if (this.isStopped) return;
    if (!reached.ok) {
      if (reached.reason === 'missing') await this.forgetPolicy();
      return this.show(reached.reason === 'missing' ? { is: 'not-set-up' } : { is: 'off', reason: reached.reason });
    }
    this.reached = reached.value;
    await this.arrive(await reached.value.identity.start());
  }

  /** Asks the person. */
  async signIn(): Promise<void> {
    if (!this.reached) await this.start();
    if (this.reached && this.tenant.is !== 'on') await this.arrive(await this.reached.identity.signIn());
  }

  /** Writes what waits. Undefined where nobody is signed in. `all`: also what may still gather. */
  async flush(how: { readonly all?: boolean; readonly anew?: boolean } = {}): Promise<FlushOutcome | undefined> {
    const { reached, tenant } = this;
    if (!reached || tenant.is !== 'on') return undefined;
    await this.takeOver();
    const { queue, clock, random, ids } = this.options;
    const writer = logWriter({
      ...{ queue, clock, random, ids, sink: this.placed(reached).log, gatherMs: reached.gatherMs },
      writer: tenant.account.id,
    });
    const outcome = await writer.flush(how);
    await this.count(outcome);
    this.lookAgain(outcome);
    return outcome;
  }

  stop(): void {
    this.isStopped = true;
    this.cancelLook();
    this.listeners.clear();
  }

  private async arrive(signed: SignedIn): Promise<void> {
    if (this.isStopped) return;
    if (signed.ok !== true) return this.show({ is: 'off', reason: signed.ok === false ? signed.reason : 'signed-out' });
    await rememberKnown(this.options.store, { writer: signed.account.id });
    const before = await this.rulesBefore();
    if (!(await this.findSite())) return this.show({ is: 'off', reason: 'offline' });
    if (this.isStopped) return;
    this.show({ is: 'on', account: signed.account, ports: this.ports() });
    await Promise.all([this.flush({ anew: true }), this.readRules(before)]);
    const sentMail = this.reached?.sentMail?.(signed.account.address);
    if (sentMail) await countSent(this.options.store, this.options.clock, sentMail);
    await this.tellEvents();
  }

  private ports(): TenantPorts {
    const { reached, options } = this;
    if (!reached) throw new Error('nothing was reached');
    const { store, clock, random, isGoodPolicy } = options;
    const ports = this.placed(reached);
    const { policies, rolls, agreements, files } = ports;
    const device = { store, clock, random };
    return {
      ...ports,
      files: askingFirst(files, () => reached.identity.stepUp(FILE_SCOPES)),
      policies: cachedPolicyStore(policies, { ...device, isGood: isGoodPolicy }),
      rolls: cachedRollStore(rolls, { ...device, isGood: (text) => text.startsWith(ROLL_BEGINS) }),
      agreements: keptAgreements(agreements, { store, clock, onChange: () => this.tellNews() }),
    };
  }

  private placed({ ports }: Reached): TenantPorts {
    return this.site?.ports ?? ports;
  }

  /**
   * Where schools of a trust have sites of their own, the policy says whose this person's records are. False while it
   * cannot be read: they must not go elsewhere for want of a connection. Without a policy, or without a school in it,
   * they go to the tenant's first site. Another site is another log: its records begin a chain of their own.
   */
  private async findSite(): Promise<boolean> {
    const { queue, store, address } = this.options;
    const { ofSchools } = this.reached ?? {};
    if (ofSchools) {
      const got = await this.ports().policies.read();
      if (!got.ok && !WITHOUT_POLICY.includes(got.reason)) return false;
      this.site = got.ok ? siteOfSchool(ofSchools, got.value.text, address) : undefined;
    }
    if (await isOtherSite(store, this.site?.site ?? '')) await queue.beginAnew();
    return true;
  }

  private async rulesBefore(): Promise<RulesBefore> {
    const { store } = this.options;
    return { at: (await readTenantFile(store, TENANT_POLICY_KEY))?.at, rules: await rulesOn(store) };
  }

  /** What the check at Send goes by: the policy, the pupil roll, whether the agreement is signed. */
  private async readRules(before: RulesBefore): Promise<void> {
    if (this.tenant.is !== 'on') return;
    const { store } = this.options;
    const { rolls, agreements } = this.tenant.ports;
    await Promise.all([this.readPolicy(before.at), rolls.read()]);
    // The version of the policy says which signature counts.
    await lookForAgreement(agreements, this.options);
    if ((await rulesOn(store)) !== before.rules) this.tellNews();
  }

  private tellNews(): void {
    this.news++;
    this.tell();
    // What does not reach classic Outlook's events now reaches them with the next look.
    void this.tellEvents().catch(() => undefined);
  }

  /** The checkpoint comes with the second look of a day: the mornings of a county are busy enough (docs/scale.md). */
  private async readPolicy(before: RulesBefore['at']): Promise<void> {
    if (this.tenant.is !== 'on') return;
    const { store, clock } = this.options;
    await this.tenant.ports.policies.read();
    if ((await readTenantFile(store, TENANT_POLICY_KEY))?.at === before) return;
    const isMorning = before !== undefined && clock.now() - before > NIGHT_MS;
    await this.readCheckpoint(this.tenant.ports, isMorning ? LONGEST_UNSEEN_MS : MOST_SEEN_AGE_MS);
  }

  /** Once a day: whoever rewrites the past must then rewrite what others have seen of it. */
  private async readCheckpoint(ports: TenantPorts, leastAgeMs: number): Promise<void> {
    const { store, clock } = this.options;
    const { seenAt = 0 } = await recallKnown(store);
    const age = clock.now() - seenAt;
    if (age >= 0 && age < leastAgeMs) return;
    const newest = await ports.checkpoints.newest();
    if (!newest.ok) return;
    const checkpoint = newest.value && checkpointsIn(newest.value.text)[0];
    await rememberKnown(store, { seenAt: clock.now(), ...(checkpoint ? { seen: seenOf(checkpoint) } : {}) });
  }

  /** Classic Outlook's events have their own store, which the host keeps whole: written only when something is new. */
  private async tellEvents(): Promise<void> {
    const { roaming, store, isClassic } = this.options;
    if (!roaming || !(isClassic || (await parkedIn(roaming)).length > 0)) return;
    const [here, there] = await Promise.all([store, roaming].map((one) => readTenantFile(one, TENANT_POLICY_KEY)));
    if (here?.value && here.value.text !== there?.value?.text) await keepTenantFile(roaming, here, TENANT_POLICY_KEY);
    await this.tellOfRoll(roaming);
    const [agreed, agreedThere] = await Promise.all([readAgreement(store), readAgreement(roaming)]);
    if (agreed && JSON.stringify(agreed) !== JSON.stringify(agreedThere)) await keepAgreement(roaming, agreed);
    const [known, told] = await Promise.all([recallKnown(store), recallKnown(roaming)]);
    const { writer, seen, sent } = known;
    const isOld = seen?.checkpoint !== told.seen?.checkpoint || sent?.to !== told.sent?.to;
    if (writer !== told.writer || isOld)
      await rememberKnown(roaming, {
        ...(writer === undefined ? {} : { writer }),
        ...(seen ? { seen } : {}),
        ...(sent ? { sent } : {}),
      });
  }

  /** A roll that has no room is taken away rather than left as it was: a pupil who left must not stay on it. */
  private async tellOfRoll(roaming: Store): Promise<void> {
    const [here, there, ...beside] = await Promise.all([
      readTenantFile(this.options.store, TENANT_ROLL_KEY),
      readTenantFile(roaming, TENANT_ROLL_KEY),
      ...[TENANT_POLICY_KEY, SENDS_KEY].map((key) => roaming.get(key)),
    ]);
    const roll = here?.value?.text ?? '';
    const used = beside.reduce((sum, got) => sum + (got.ok ? (got.value?.length ?? 0) : 0), roll.length);
    const hasRoom = used <= MOST_BESIDE_RECORDS;
    const isThere = there?.value !== undefined;
    if (!here || (hasRoom ? roll === (there?.value?.text ?? '') : !isThere)) return;
    await keepTenantFile(roaming, hasRoom ? here : { at: 0, next: 0 }, TENANT_ROLL_KEY);
  }

  /** The school has no tenant of ours any more: the file beside the add-in rules again. */
  private async forgetPolicy(): Promise<void> {
    for (const store of [this.options.store, this.options.roaming])
      for (const key of TENANT_KEYS)
        if (store && (await readTenantFile(store, key))?.value) await keepTenantFile(store, { at: 0, next: 0 }, key);
  }

  private async takeOver(): Promise<void> {
    for (const store of [this.options.roaming, this.options.store]) {
      if (!store) continue;
      const entries = await readParked(store);
      if (entries.length > 0) await this.options.queue.adopt(entries);
    }
  }

  private async count(outcome?: FlushOutcome): Promise<void> {
    const size = await this.options.queue.size();
    const counted = size.ok ? size.value : { waiting: 0, aside: 0 };
    const trouble = troubleOf(size.ok, outcome);
    this.records = { ...counted, ...(trouble ? { trouble } : {}) };
    this.tell();
  }

  private lookAgain(outcome: FlushOutcome): void {
    this.cancelLook();
    if (this.isStopped || !this.options.timers.available) return;
    const wait = outcome.is === 'waiting' ? outcome.until - this.options.clock.now() : LOOK_AGAIN_MS;
    this.cancelLook = this.options.timers.after(Math.max(1_000, wait), () => void this.flush());
  }

  private show(tenant: LinkState): void {
    this.tenant = tenant;
    this.tell();
  }

  private tell(): void {
    this.snapshot = { tenant: this.tenant, records: this.records, news: this.news };
    this.listeners.forEach((listener) => listener());
  }
}

/** Tells whether anything in it has changed. */
async function rulesOn(store: Store): Promise<string> {
  const kept = await Promise.all(TENANT_KEYS.map((key) => readTenantFile(store, key)));
  return JSON.stringify(kept.map((file) => file?.value?.text));
}

function troubleOf(hasStore: boolean, outcome: FlushOutcome | undefined): Trouble | undefined {
  if (!hasStore || outcome?.is === 'no-store') return 'no-store';
  return outcome?.is === 'waiting' ? (outcome.reason ?? 'throttled') : undefined;
}

/** At the first use the person is asked (docs/permissions.md): a press has led here. */
function askingFirst(files: FileShare, ask: () => Promise<Token>): FileShare {
  return {
    ...files,
    async share(request) {
      const got = await files.share(request);
      if (got.ok || got.reason !== 'no-consent') return got;
      return (await ask()).ok === true ? files.share(request) : got;
    },
  };
}
