import { mask, MASK } from '../inspect/mask';
import { csvHeader, csvRow } from '../log/export';
import { openingKeyOf } from '../log/opening';
import { aboutKeyOf } from '../log/place';
import { isTombstone, type AccessRecord, type LogEntry } from '../log/record';
import type { StoredAgreement } from '../ports/agreement-store';
import type { StoredDecision } from '../ports/decision-store';
import type { StoredRequest } from '../ports/request-store';
import type { Got, Kept, KeptList, TenantFailure } from '../ports/tenant';
import type { TenantPorts } from '../ports/tenant-ports';
import type { LogQuery, Written } from '../ports/warning-log';

/** Everything the school's Microsoft 365 holds about one person because of Schoolgate. */
export interface PersonFile {
  readonly person: string;
  /** What they wrote, and who opened or deleted records of theirs; oldest first, each once. */
  readonly entries: readonly LogEntry[];
  readonly requests: readonly Kept<StoredRequest>[];
  /** On their requests. */
  readonly decisions: readonly Kept<StoredDecision>[];
  readonly agreements: readonly Kept<StoredAgreement>[];
  /** Lists that could not be read, or of which whoever opens this sees nobody else's items: the answer may not be whole. */
  readonly unread: readonly ('requests' | 'decisions' | 'agreements')[];
  /** Items in the log that could not be read. */
  readonly unreadable: number;
}

export type Opened =
  | {
      readonly is: 'opened';
      readonly file: PersonFile;
      /** The person can see that it was. */ readonly isTold: boolean;
    }
  | { readonly is: 'failed'; readonly failure: TenantFailure }
  /** The log could not note who looks and why: nothing is shown. */
  | { readonly is: 'not-recorded' };

export interface Opening {
  /** Entra object id, in lower case. */
  readonly person: string;
  /** Of whoever opens it. */
  readonly me: string;
  readonly purpose: Extract<AccessRecord['purpose'], 'subject-access' | 'investigation' | 'erasure-request'>;
  /** In words; looked through for anything personal before it is kept. */
  readonly why: string;
}

/** Writes an access record with its reason into the log. */
type Keep = (
  record: Pick<AccessRecord, 'type' | 'access' | 'purpose' | 'subject' | 'scope'>,
  reason: string,
) => Promise<Written>;

type Ports = Pick<TenantPorts, 'log' | 'requests' | 'decisions' | 'agreements' | 'openings'>;

const MOST_WHY = 300;
/** As far back as lists go. */
const BEGINNING = '2020-01-01';

/** Opens a person's records: nothing is handed out before the log notes who looks and why, and the person is told. */
export async function openPerson(ports: Ports, keep: Keep, { person, me, purpose, why }: Opening): Promise<Opened> {
  const got = await everythingAbout(ports, person, me);
  if (!got.ok) return { is: 'failed', failure: got };
  const { entries } = got.value;
  const lists = [...new Set(entries.map(({ list }) => list))].sort().slice(0, 60);
  const reason = mask(why.slice(0, MOST_WHY)).split(MASK).join('…');
  const scope = { records: entries.length, lists };
  const kept = await keep({ type: 'access', access: 'opened', purpose, subject: person, scope }, reason);
  if (!kept.ok) return { is: 'not-recorded' };
  const newest = [...entries].reverse().find(({ createdBy }) => createdBy === person);
  const told = newest && (await ports.openings.add(openingKeyOf(purpose, newest.record.nonce)));
  return { is: 'opened', file: got.value, isTold: told?.ok ?? false };
}

async function everythingAbout(ports: Ports, person: string, me: string): Promise<Got<PersonFile>> {
  const logged = await entriesAbout(ports, person);
  if (!logged.ok) return logged;
  const [requests, agreements] = await Promise.all([ports.requests.all(BEGINNING), ports.agreements.all(BEGINNING)]);
  const asked = theirs(requests, person);
  const decisions = await Promise.all(asked.map(({ record }) => ports.decisions.about(record.id)));
  const agreed = theirs(agreements, person);
  return {
    ok: true,
    value: {
      person,
      ...logged.value,
      requests: asked,
      decisions: decisions.flatMap((got) => (got.ok ? got.value.kept : [])),
      agreements: agreed,
      unread: [
        ...(seesOthers(requests, me) ? [] : (['requests'] as const)),
        ...(decisions.every(({ ok }) => ok) ? [] : (['decisions'] as const)),
        ...(seesOthers(agreements, me) ? [] : (['agreements'] as const)),
      ],
    },
  };
}

const theirs = <R>(got: Got<KeptList<R>>, person: string): readonly Kept<R>[] =>
  got.ok ? got.value.kept.filter(({ createdBy }) => createdBy === person) : [];

/** Whoever may not read a list is given their own items and no refusal: a list without anybody else's tells nothing. */
const seesOthers = <R>(got: Got<KeptList<R>>, me: string): boolean =>
  got.ok && got.value.kept.some(({ createdBy }) => createdBy !== me);

async function entriesAbout({ log }: Ports, person: string): Promise<Got<Pick<PersonFile, 'entries' | 'unreadable'>>> {
  const lists = await log.lists();
  if (!lists.ok) return lists;
  const entries = new Map<string, LogEntry>();
  let unreadable = 0;
  const queries: readonly LogQuery[] = [
    { by: 'writer', writer: person },
    { by: 'alert', alertKey: aboutKeyOf(person) },
  ];
  for (const { name } of lists.value)
    for (const query of queries)
      for await (const page of log.read(name, query)) {
        if (!page.ok) return page;
        unreadable += page.unreadable.length;
        // Stored twice, a record counts once: the earlier item.
        for (const line of page.lines)
          if (!isTombstone(line) && !entries.has(line.record.id)) entries.set(line.record.id, line);
      }
  const inOrder = [...entries.values()].sort((a, b) => (a.record.occurredAt < b.record.occurredAt ? -1 : 1));
  return { ok: true, value: { entries: inOrder, unreadable } };
}

export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The answer to a subject-access request: for programs with the server's stamps, and as a table. */
export function personFiles({ entries, requests, decisions, agreements }: PersonFile): readonly TextFile[] {
  const lines = [...entries, ...requests, ...decisions, ...agreements].map((one) => `${JSON.stringify(one)}\n`);
  const rows = entries.map((entry) => `${csvRow(entry)}\r\n`);
  return [
    { name: 'subject-access.jsonl', type: 'application/x-ndjson', text: lines.join('') },
    { name: 'subject-access.csv', type: 'text/csv', text: `\ufeff${csvHeader()}\r\n${rows.join('')}` },
  ];
}
