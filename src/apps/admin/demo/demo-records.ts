import { hashOfJson } from '../../../policy/canonical';
import type { Chained } from '../../../log/record';
import { DEMO_WRITERS } from './demo-people';

export interface Planted {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly list: string;
  readonly content: unknown;
  readonly writer: string;
}

const DAY = 86_400_000;
const CASES = [
  ['data/personal', 'justify', 'body', { NHS_NUMBER: 1 }],
  ['recipients/group-without-bcc', 'warn', 'recipient', {}],
  ['data/special-category', 'justify', 'attachment', { SPECIAL_SEND: 2 }],
  ['attachments/forgotten', 'warn', 'message', {}],
  ['disclaimer/missing', 'block', 'message', {}],
  ['recipients/lookalike-domain', 'warn', 'recipient', {}],
  ['data/personal', 'block', 'attachment', { BULK_TABLE: 1 }],
  ['subject/missing', 'warn', 'subject', {}],
  ['attachments/hidden-data', 'warn', 'attachment', { HIDDEN_SHEET: 1 }],
  ['content/heated-tone', 'note', 'body', {}],
] as const;
const ANSWERS = ['corrected', 'acknowledged', 'justified', 'corrected', 'warned', 'approved', 'corrected'] as const;
const REASONS = ['agreed', 'own-child', 'professional', 'duties', 'other'] as const;
const CLIENTS = ['web', 'mac', 'classic', 'new'] as const;
const SCHOOLS: readonly string[] = ['greenfield', 'greenfield', 'greenfield', 'millbank'];

/** Whose records: drawn from these; another seed for other weeks. */
interface DemoOf {
  readonly schools?: readonly string[];
  readonly seed?: number;
}

/** The same made-up weeks each time: a linear congruence stands for chance (Numerical Recipes' constants). */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 4294967296;
  }
}

/** Records of the past weeks, each chained for its writer, oldest first. */
export function demoRecords(
  now: number,
  days: number,
  writers = DEMO_WRITERS,
  { schools = SCHOOLS, seed = 20261124 }: DemoOf = {},
): readonly Planted[] {
  const dice = chance(seed);
  const next = (): number => dice.next().value;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const heads = new Map<string, { seq: number; hash: string }>();
  const planted: Planted[] = [];
  for (let day = days; day >= 0; day--) {
    const start = Math.floor((now - day * DAY) / DAY) * DAY;
    const weekday = new Date(start).getUTCDay();
    const mails = weekday === 0 || weekday === 6 ? 2 : 18 + Math.floor(next() * 14);
    const times = Array.from({ length: mails }, () => start + Math.floor((8 + next() * 9.5) * 3_600_000)).sort(
      (a, b) => a - b,
    );
    for (const at of times) {
      if (at > now) break;
      const writer = pick(writers);
      const record = recordAt(at, writer, planted.length, next, pick, schools);
      const content = [chained(record, writer, heads)];
      planted.push({ at, list: `MailCheckLog-${new Date(at).toISOString().slice(0, 7)}`, content, writer });
    }
  }
  return planted;
}

function recordAt(
  at: number,
  writer: string,
  count: number,
  next: () => number,
  pick: <T>(list: readonly T[]) => T,
  schools: readonly string[],
): Readonly<Record<string, unknown>> {
  const hasFinding = next() < 0.16;
  const [rule, action, part, kinds] = pick(CASES);
  const finding = { rule, action, outcome: 'found', where: { part }, kinds };
  const answer = !hasFinding || action === 'note' ? 'none' : action === 'block' ? 'corrected' : pick(ANSWERS);
  const external = 1 + Math.floor(next() * 4);
  return {
    v: 1,
    type: 'inspection',
    id: idAt(at, count),
    occurredAt: new Date(at).toISOString(),
    school: pick(schools),
    writer,
    client: { kind: pick(CLIENTS), version: '16.0' },
    item: 'message',
    messageKey: `m-${count}`,
    policy: { id: 'greenfield', version: '2', hash: 'a'.repeat(64) },
    decision: hasFinding ? action : 'allow',
    phase: 'send',
    findings: hasFinding ? [finding] : [],
    answer,
    ...(answer === 'justified' ? { reasonCategory: pick(REASONS) } : {}),
    recipients: { internal: Math.floor(next() * 3), external, hidden: 0, domains: ['consumer'] },
    attachments: { count: part === 'attachment' ? 1 : 0, bytes: 0, protected: 0, unread: 0 },
    timing: { total: 40 + Math.floor(next() * 120) },
    nonce: String(count).padStart(32, '0'),
  };
}

/** A UUID of version 7 whose last part counts. */
function idAt(at: number, count: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(count).padStart(12, '0')}`;
}

function chained(
  record: Readonly<Record<string, unknown>>,
  writer: string,
  heads: Map<string, { seq: number; hash: string }>,
): Chained {
  const head = heads.get(writer) ?? { seq: 0, hash: '0'.repeat(64) };
  const link = { id: `${writer.slice(0, 14)}4${writer.slice(15)}`, seq: head.seq, prevHash: head.hash };
  const hash = hashOfJson({ ...record, chain: link });
  heads.set(writer, { seq: head.seq + 1, hash });
  return { ...record, chain: { ...link, hash } } as unknown as Chained;
}
