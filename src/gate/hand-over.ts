import type { Finding, Inspection, Outcome } from '../inspect/inspection';
import type { MessageSnapshot } from '../message/snapshot';
import type { EffectivePolicy } from '../policy/policy';
import type { ComposeItem } from '../ports/compose-item';
import { fileVerdictsOf, type FileVerdicts } from './carry-over';
import { hashOfText } from './hashes';
import type { KnownRoll } from './tenant-roll';
import { isRecord, lengthInSession, MOST_PARTS, parseJson, SESSION } from './session';

/**
 * What compose events and pane hand to the send event: "exactly this message, under exactly this policy, was inspected
 * with this result". Rules, kinds and counts only; no text, name or address.
 */
export interface HandOver {
  readonly v: 1;
  readonly digest: string;
  /** Epoch milliseconds of the inspection. */
  readonly at: number;
  readonly inspection: Inspection;
  /** What of it holds for a file by itself, when other parts of the message have changed. */
  readonly verdicts?: FileVerdicts;
}

/** Time passes into some rules (an agreement, a birth date): what is older is inspected anew. */
const LONGEST_AGE_MS = 6 * 3_600_000;

/**
 * A digest of everything the rules look at, and of the policy; behind it, which pupil roll was known. So a digest that
 * begins with another is of the same message, and of no other roll. Undefined when something was not read, so that only
 * whole inspections are handed over.
 */
export function digestOf(
  snapshot: MessageSnapshot,
  hashes: ReadonlyMap<string, string>,
  policy: EffectivePolicy,
  roll?: KnownRoll,
): string | undefined {
  const { from, to, cc, bcc, subject, body, attachments } = snapshot;
  if ([from, to, cc, bcc, subject, body, attachments].some(({ state }) => state === 'unread')) return undefined;
  if (attachments.state === 'unread' || body.state === 'unread') return undefined;
  const files = attachments.value.map(({ id, name, size, inline, type }) => [
    name,
    size,
    inline,
    type,
    type === 'link' ? 'link' : hashes.get(id),
  ]);
  if (files.some(([, , , , hash]) => hash === undefined)) return undefined;
  const texts = body.value.parts.map(({ format, text }) => [format, text]);
  const { item, composeType, mailbox, encryption, sensitivity, appendedOnSend } = snapshot;
  const digest = hashOfText(
    JSON.stringify([
      [policy.hash, policy.school, policy.mode, item, composeType, mailbox, encryption, sensitivity, appendedOnSend],
      [from, to, cc, bcc, subject],
      texts,
      body.value.dataUriBytes,
      files,
    ]),
  );
  return roll ? `${digest} ${roll.etag}` : digest;
}

/**
 * False when it did not fit or the host refused: the send event then inspects for itself. An inspection of the same
 * message that read more of it, or knew the roll, stays: pane and compose events hand over side by side, and the pane
 * has more readers and more room.
 */
export async function handOver(
  item: ComposeItem,
  digest: string,
  at: number,
  inspection: Inspection,
  verdicts?: FileVerdicts,
): Promise<boolean> {
  const before = await takeOver(item, at);
  const hasReadMore = (before?.inspection.checked.unread.length ?? 0) < inspection.checked.unread.length;
  if (before?.digest.startsWith(digest) && (hasReadMore || before.digest !== digest)) return true;
  const known = verdicts === undefined ? {} : { verdicts };
  const text = JSON.stringify({ v: 1, digest, at, inspection: withoutTexts(inspection), ...known } satisfies HandOver);
  if (lengthInSession(text) > MOST_PARTS) return false;
  return (await item.remember(SESSION.parts, text)).ok;
}

/** The inspection handed over, whatever message it is of; undefined when there is none. */
export async function takeOver(item: ComposeItem, now: number): Promise<HandOver | undefined> {
  const kept = await item.recall(SESSION.parts);
  const raw = kept.state === 'read' ? parseJson(kept.value) : undefined;
  if (!isRecord(raw) || raw['v'] !== 1 || typeof raw['digest'] !== 'string' || typeof raw['at'] !== 'number')
    return undefined;
  // A clock that was set back makes an inspection come from the future: not believed.
  if (raw['at'] > now || raw['at'] < now - LONGEST_AGE_MS || !isInspection(raw['inspection'])) return undefined;
  const verdicts = fileVerdictsOf(raw['verdicts']);
  const { digest, at, inspection } = { digest: raw['digest'], at: raw['at'], inspection: raw['inspection'] };
  return { v: 1, digest, at, inspection, ...(verdicts && { verdicts }) };
}

function withoutTexts(inspection: Inspection): Inspection {
  return {
    ...inspection,
    outcomes: { ...inspection.outcomes } as Readonly<Record<string, Outcome>>,
    findings: inspection.findings.map(findingWithoutTexts),
    checked: { ...inspection.checked, unread: inspection.checked.unread.map(({ part, reason }) => ({ part, reason })) },
  };
}

function findingWithoutTexts(finding: Finding, index: number): Finding {
  const numbers = Object.entries(finding.data).filter(([, value]) => typeof value === 'number');
  return {
    ...finding,
    key: `${finding.rule}#${index}`,
    where: { part: finding.where.part },
    data: Object.fromEntries(numbers),
    targets: [],
    spans: [],
  };
}

/** Enough to be decided on: what another runtime of ours wrote, or nobody. */
function isInspection(raw: unknown): raw is Inspection {
  if (!isRecord(raw) || !isRecord(raw['outcomes']) || !isRecord(raw['checked']) || !isRecord(raw['policy']))
    return false;
  const { findings, checked } = raw;
  return (
    Array.isArray(findings) &&
    findings.every(isFinding) &&
    Array.isArray(checked['unread']) &&
    Array.isArray(checked['missing'])
  );
}

function isFinding(raw: unknown): boolean {
  if (!isRecord(raw) || !isRecord(raw['where']) || !isRecord(raw['data'])) return false;
  const texts = [raw['rule'], raw['action'], raw['outcome'], raw['message'], raw['key']];
  return (
    texts.every((text) => typeof text === 'string') && [raw['kinds'], raw['clauses'], raw['fixes']].every(Array.isArray)
  );
}
