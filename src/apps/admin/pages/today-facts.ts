import { decodePolicy } from '../../../policy/decode';
import type { Policy } from '../../../policy/policy';
import { standingOf } from '../../../policy/proposal';
import { totalOf, type DayCounts, type RollUp } from '../../../log/roll-up';
import type { Got, TenantFailure } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { newestDay } from '../day/read-roll-ups';
import { monthOf } from '../log/log-book';
import { readProposal } from '../policy/held-proposal';
import { mayOpen, mayPublish, type DeskRole } from '../shell/roles';
import { hoursLeft, readRegister, type Incident } from './incidents';
import { askRequests, daysAgo } from './waiting';

/** What Today tells. A part that is undefined was not asked for, or may not be seen by this person. */
export interface TodayFacts {
  readonly policy: Policy | undefined;
  readonly requests?: number;
  readonly disagreements?: number;
  readonly incidents?: number;
  /** Hours left for the first incident that is not decided. */
  readonly firstClock?: number;
  /** The newest day that is over. */
  readonly day?: { readonly day: string; readonly counts: DayCounts };
  readonly unsigned?: number;
  /** A proposed version of the policy waits for this person's word. */
  readonly proposal?: true;
  /** A pupil roll does. */
  readonly rollProposal?: true;
  /** Month lists ahead. */
  readonly months?: number;
  /** UTC of the newest checkpoint; '' when none was ever written. */
  readonly checkpoint?: string;
}

interface Who {
  readonly ports: TenantPorts;
  readonly roles: ReadonlySet<DeskRole>;
  /** Entra object id. */
  readonly me: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The first useful screen: the policy (two requests) and one bucket of what this person looks after. Four requests and
 * eight resource units at most, whatever the length of the log.
 */
export async function firstFacts({ ports, roles, now }: Omit<Who, 'me'>): Promise<Got<TodayFacts>> {
  const month = daysAgo(now, 0).slice(0, 7);
  const isHead = mayOpen('requests', roles) && !mayOpen('register', roles);
  const [policy, requests, register, day] = await Promise.all([
    policyOf(ports),
    isHead ? askRequests(ports, `${month}-01`) : undefined,
    mayOpen('register', roles) ? readRegister(ports.log, { from: month, to: month }) : undefined,
    isHead ? undefined : newestDay(ports.rollUps, now),
  ]);
  if (!policy.ok) return policy;
  const failure = worst([requests, register, day]);
  if (failure) return failure;
  return {
    ok: true,
    value: { policy: policy.value, ...requestFacts(requests), ...incidentFacts(register, now), ...dayFacts(day) },
  };
}

/** Everything else, drawn in when it comes. */
export async function otherFacts({ ports, roles, me, now }: Who, first: TodayFacts): Promise<Got<TodayFacts>> {
  const requests = mayOpen('requests', roles) ? await askRequests(ports, daysAgo(now, 30)) : undefined;
  const register = mayOpen('register', roles)
    ? await readRegister(ports.log, { from: daysAgo(now, 60), to: daysAgo(now, 0) })
    : undefined;
  const day = first.day === undefined ? await newestDay(ports.rollUps, now) : undefined;
  const lists = await ports.log.lists();
  const checkpoint = await ports.checkpoints.newest();
  const signed = mayOpen('agreements', roles) ? await unsignedIn(ports, now, first.policy) : undefined;
  const proposal = first.policy?.toPublish === 'two' && mayPublish(roles) ? await proposalFor(ports, me) : undefined;
  const rollProposal = proposal && (await rollProposalFor(ports, me));
  const failure = worst([requests, register, day, lists, checkpoint, signed, proposal, rollProposal]);
  if (failure) return failure;
  const month = daysAgo(now, 0).slice(0, 7);
  const ahead = lists.ok ? lists.value.filter(({ name }) => monthOf(name) > month).length : undefined;
  return {
    ok: true,
    value: {
      ...first,
      ...requestFacts(requests),
      ...incidentFacts(register, now),
      ...dayFacts(day),
      ...(signed?.ok ? { unsigned: signed.value } : {}),
      ...(proposal?.ok && proposal.value ? { proposal: true } : {}),
      ...(rollProposal?.ok && rollProposal.value ? { rollProposal: true } : {}),
      ...(ahead === undefined ? {} : { months: ahead }),
      ...(checkpoint.ok ? { checkpoint: checkpoint.value?.createdDateTime ?? '' } : {}),
    },
  };
}

/** What may not be seen counts as nothing; everything else that failed is told. */
function worst(answers: readonly (Got<unknown> | undefined)[]): TenantFailure | undefined {
  for (const answer of answers)
    if (answer && !answer.ok && answer.reason !== 'no-right' && answer.reason !== 'missing') return answer;
  return undefined;
}

async function policyOf({ policies }: TenantPorts): Promise<Got<Policy | undefined>> {
  const file = await policies.read();
  if (!file.ok) return file.reason === 'missing' ? { ok: true, value: undefined } : file;
  const decoded = decodePolicy(file.value.text);
  return { ok: true, value: decoded.ok ? decoded.value : undefined };
}

function requestFacts(asked: Awaited<ReturnType<typeof askRequests>> | undefined) {
  if (!asked?.ok) return {};
  const open = asked.value.filter(({ decision }) => decision === undefined);
  const disagreements = open.filter(({ request }) => request.record.request === 'disagreement').length;
  return { requests: open.length - disagreements, disagreements };
}

function incidentFacts(register: Got<readonly Incident[]> | undefined, now: number) {
  if (!register?.ok) return {};
  const open = register.value.filter(({ state }) => state !== 'closed');
  const clocks = open.flatMap((incident) => hoursLeft(incident, now) ?? []);
  return { incidents: open.length, ...(clocks.length === 0 ? {} : { firstClock: Math.min(...clocks) }) };
}

function dayFacts(rollUps: Got<readonly RollUp[]> | undefined) {
  const [one] = rollUps?.ok ? rollUps.value : [];
  if (!rollUps?.ok || !one) return {};
  return { day: { day: one.day, counts: totalOf(rollUps.value, { from: one.day, to: one.day }) } };
}

/** People whose last signature is for another version, or more than a year old. */
async function unsignedIn({ agreements }: TenantPorts, now: number, policy: Policy | undefined): Promise<Got<number>> {
  const signed = await agreements.all(daysAgo(now, 365));
  if (!signed.ok) return signed;
  const last = new Map<string, string>();
  // Newest first: the first one met holds.
  for (const { createdBy, record } of signed.value.kept)
    if (!last.has(createdBy)) last.set(createdBy, record.agreement.version);
  const old = policy === undefined ? [] : [...last.values()].filter((version) => version !== policy.version);
  return { ok: true, value: old.length };
}

async function proposalFor({ policies }: TenantPorts, me: string): Promise<Got<boolean>> {
  const now = await policies.read();
  return now.ok ? waitsFor(policies, me, now.value.etag) : { ok: true, value: false };
}

async function rollProposalFor({ rolls }: TenantPorts, me: string): Promise<Got<boolean>> {
  const now = await rolls.read();
  // The first roll of a school may wait as well: then none is in use.
  const etag = now.ok ? now.value.etag : now.reason === 'missing' ? '' : undefined;
  return etag === undefined ? { ok: true, value: false } : waitsFor(rolls, me, etag);
}

async function waitsFor(
  store: Pick<TenantPorts['policies'], 'proposal'>,
  me: string,
  etag: string,
): Promise<Got<boolean>> {
  const held = await readProposal(store);
  if (!held.ok) return held;
  if (held.value === undefined) return { ok: true, value: false };
  const { proposal, writer: proposer } = held.value;
  return { ok: true, value: standingOf(proposal, { proposer, me, mayPublish: true, etag }) === 'decide' };
}
