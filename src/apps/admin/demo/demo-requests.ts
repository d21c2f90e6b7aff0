import type { IncidentRecord } from '../../../log/record';
import type { StoredAgreement } from '../../../ports/agreement-store';
import type { StoredDecision } from '../../../ports/decision-store';
import type { StoredRequest } from '../../../ports/request-store';
import { hashOfJson } from '../../../policy/canonical';
import { demoId, DEMO_WRITERS } from './demo-people';
import type { Planted } from './demo-records';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Ids of who asks and who answers. */
interface Askers {
  readonly askers: readonly [string, string, string];
  readonly head: string;
  readonly officer: string;
}

const DEMO_ASKERS: Askers = {
  askers: [DEMO_WRITERS[2] ?? '', DEMO_WRITERS[3] ?? '', DEMO_WRITERS[4] ?? ''],
  head: demoId('head'),
  officer: demoId('data-protection-officer'),
};

/** What waits for a decision in the made-up school, and what was decided. */
export function demoRequests(now: number, { askers, head, officer } = DEMO_ASKERS): readonly Planted[] {
  const [tom, rachel, carol] = askers;
  const requests: readonly Planted[] = [
    request(now - 5 * DAY, carol, 1, {
      request: 'permission',
      rules: ['recipients/mass-send'],
      scopeHash: 'c'.repeat(64),
    }),
    decision(now - 5 * DAY + HOUR, head, 1),
    request(now - 26 * HOUR, rachel, 2, { request: 'disagreement', rules: ['recipients/lookalike-domain'] }),
    request(now - 3 * HOUR, tom, 3, { request: 'permission', rules: ['data/personal'], scopeHash: 'd'.repeat(64) }),
    request(now - 20 * HOUR, carol, 4, { request: 'mistake', rules: [] }),
    agreement(now - 30 * DAY, tom),
    agreement(now - 29 * DAY, carol),
    incident(now - 20 * HOUR, officer),
  ];
  return requests;
}

function base(at: number, writer: string, count: number) {
  return {
    v: 1 as const,
    id: `0193ffff-0000-7000-8000-${String(count).padStart(12, '0')}`,
    occurredAt: new Date(at).toISOString(),
    school: 'greenfield',
    writer,
    nonce: String(count).padStart(32, '0'),
  };
}

function request(
  at: number,
  writer: string,
  count: number,
  what: Pick<StoredRequest, 'request' | 'rules' | 'scopeHash'>,
): Planted {
  const content: StoredRequest = { ...base(at, writer, count), type: 'request', ...what };
  return { at, list: 'Requests', content, writer };
}

function decision(at: number, writer: string, about: number): Planted {
  const content: StoredDecision = {
    ...base(at, writer, 500 + about),
    type: 'decision',
    about: `0193ffff-0000-7000-8000-${String(about).padStart(12, '0')}`,
    outcome: 'granted',
    scopeHash: 'c'.repeat(64),
    until: new Date(at + 7 * DAY).toISOString(),
  };
  return { at, list: 'Decisions', content, writer };
}

function agreement(at: number, writer: string): Planted {
  const content: StoredAgreement = {
    ...base(at, writer, 700 + Number(writer.slice(-2))),
    type: 'agreement',
    agreement: { id: 'greenfield', version: '2', hash: 'a'.repeat(64) },
  };
  return { at, list: 'Agreements', content, writer };
}

function incident(at: number, writer: string): Planted {
  const record: IncidentRecord = {
    ...base(at, writer, 900),
    type: 'incident',
    incident: 'sent-by-mistake',
    awareAt: new Date(at).toISOString(),
    state: 'contained',
    authority: 'undecided',
    people: 3,
    kinds: { NHS_NUMBER: 1 },
  };
  const link = { id: '0193ffff-0000-4000-8000-000000000900', seq: 0, prevHash: '0'.repeat(64) };
  const content = [{ ...record, chain: { ...link, hash: hashOfJson({ ...record, chain: link }) } }];
  return { at, list: `MailCheckLog-${new Date(at).toISOString().slice(0, 7)}`, content, writer };
}
