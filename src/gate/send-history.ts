import type { MessageSnapshot } from '../message/snapshot';
import type { EffectivePolicy } from '../policy/policy';
import type { Store } from '../ports/system';
import type { SenderHistory } from '../rules/rule';
import { foldAddress } from '../rules/shared/addresses';
import { isLocked } from '../rules/shared/protection';
import { schoolOf } from '../rules/school-of';
import { accountKeyOf, SENDS_KEY, storeOf } from './account';
import { hashOfText } from './hashes';
import { recipientsIn } from './recipients-in';
import { isRecord, parseJson } from './session';

/*
 * What a sender's own device remembers of what was sent, so that the rules that compare can speak: numbers, times and
 * short hashes; no address, no text. It never leaves the device, and is kept only while one of those rules is on.
 */
const HOUR = 3_600_000;
/** Hexadecimal digits of an address's hash, and then two of base 36 that count. */
const HASH = 8;
const ENTRY = HASH + 2;
const MOST_COUNT = 36 * 36 - 1;
const MOST_ADDRESSES = 1_000;
const MOST_TEXTS = 12;
const MOST_PER_TEXT = 60;
const MOST_LOCKED = 20;
/** Longer than the longest window a policy can set (`windowHours`, 720). */
const KEPT_MS = 721 * HOUR;
/** Fewer words are a greeting, which everybody sends to everybody. */
const LEAST_WORDS = 8;

interface Kept {
  readonly since: number;
  readonly day: string;
  /** External messages of that day. */
  readonly today: number;
  /** Entries of external addresses one after another, the last used at the end. */
  readonly to: string;
  readonly texts: readonly (readonly [hash: string, at: number, addresses: string])[];
  readonly locked: readonly (readonly [recipients: string, at: number])[];
}

/** Rules that want it: without them nothing is kept. */
const WANTED_BY = [
  'recipients/unfamiliar-external',
  'recipients/repeated-send',
  'recipients/lookalike-domain',
  'sender/send-volume',
  'data/password-with-document',
] as const;

/** What was sent before, to be asked about this message. Undefined where nothing was ever kept: then nothing is told. */
export type History = (snapshot: MessageSnapshot, now: number) => SenderHistory | undefined;

/** @param mailbox address of the account that sends */
export async function recallSends(store: Store, mailbox: string): Promise<History> {
  const kept = await recallKept(store, mailbox);
  return (snapshot, now) => kept && historyOf(kept, snapshot, now);
}

function historyOf(kept: Kept, snapshot: MessageSnapshot, now: number): SenderHistory {
  return {
    learningSince: kept.since,
    sendsTo: (address) => countOf(kept.to, hashOf(address)),
    externalSendsToday: kept.day === dayOf(now) ? kept.today : 0,
    sameTextAddresses: (hours) => {
      const text = textKeyOf(snapshot);
      const own = new Set(recipientsIn(snapshot).map(({ address }) => hashOf(address)));
      const others = kept.texts
        .filter(([hash, at]) => hash === text && now - at <= hours * HOUR)
        .flatMap(([, , addresses]) => addresses.match(/.{8}/g) ?? []);
      return new Set(others.filter((address) => !own.has(address))).size;
    },
    protectedDocumentSent(hours) {
      const people = peopleKeyOf(snapshot);
      return kept.locked.some(([key, at]) => key === people && now - at <= hours * HOUR);
    },
  };
}

/** After a message was let go. Nothing depends on it: where the store refuses, the next message is compared with less. */
export async function rememberSend(
  store: Store,
  snapshot: MessageSnapshot,
  { rules, organisation }: EffectivePolicy,
  now: number,
): Promise<void> {
  if (!WANTED_BY.some((id) => rules[id] !== undefined && rules[id].action !== 'off')) return;
  const address = snapshot.mailbox.address;
  const before = (await recallKept(store, address)) ?? EMPTY(now);
  const { isExternal } = schoolOf(organisation);
  const external = recipientsIn(snapshot).filter(isExternal);
  const hashes = recipientsIn(snapshot).map((recipient) => hashOf(recipient.address));
  const text = textKeyOf(snapshot);
  const day = dayOf(now);
  const hasLock = snapshot.attachments.state === 'read' && snapshot.attachments.value.some(isLocked);
  const after: Kept = {
    since: before.since,
    day,
    today: (before.day === day ? before.today : 0) + (external.length > 0 ? 1 : 0),
    to: external.reduce((entries, recipient) => counted(entries, hashOf(recipient.address)), before.to),
    texts: fresh(
      [...before.texts, ...(text === undefined ? [] : [[text, now, hashes.slice(0, MOST_PER_TEXT).join('')] as const])],
      now,
      MOST_TEXTS,
    ),
    locked: fresh([...before.locked, ...(hasLock ? [[peopleKeyOf(snapshot), now] as const] : [])], now, MOST_LOCKED),
  };
  await storeOf(store, accountKeyOf(address)).set(SENDS_KEY, JSON.stringify(after));
}

const EMPTY = (now: number): Kept => ({ since: now, day: '', today: 0, to: '', texts: [], locked: [] });

async function recallKept(store: Store, mailbox: string): Promise<Kept | undefined> {
  const found = await storeOf(store, accountKeyOf(mailbox)).get(SENDS_KEY);
  const raw = found.ok && found.value !== undefined ? parseJson(found.value) : undefined;
  if (!isRecord(raw)) return undefined;
  const { since, day, today, to, texts, locked } = raw;
  const isRow = (row: unknown): boolean =>
    Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'number';
  const isGood =
    typeof since === 'number' &&
    typeof day === 'string' &&
    typeof today === 'number' &&
    typeof to === 'string' &&
    Array.isArray(texts) &&
    texts.every((row: unknown) => isRow(row) && typeof (row as unknown[])[2] === 'string') &&
    Array.isArray(locked) &&
    locked.every(isRow);
  return isGood ? (raw as unknown as Kept) : undefined;
}

function fresh<Row extends readonly [string, number, ...unknown[]]>(
  rows: readonly Row[],
  now: number,
  most: number,
): readonly Row[] {
  return rows.filter(([, at]) => now - at <= KEPT_MS).slice(-most);
}

function placeOf(entries: string, hash: string): number {
  for (let at = entries.indexOf(hash); at !== -1; at = entries.indexOf(hash, at + 1)) if (at % ENTRY === 0) return at;
  return -1;
}

function countOf(entries: string, hash: string): number {
  const at = placeOf(entries, hash);
  return at === -1 ? 0 : parseInt(entries.slice(at + HASH, at + ENTRY), 36);
}

function counted(entries: string, hash: string): string {
  const at = placeOf(entries, hash);
  const count = Math.min(MOST_COUNT, countOf(entries, hash) + 1)
    .toString(36)
    .padStart(2, '0');
  const others = at === -1 ? entries : entries.slice(0, at) + entries.slice(at + ENTRY);
  return (others + hash + count).slice(-MOST_ADDRESSES * ENTRY);
}

function hashOf(address: string): string {
  return hashOfText(foldAddress(address)).slice(0, HASH);
}

function peopleKeyOf(snapshot: MessageSnapshot): string {
  const all = recipientsIn(snapshot).map(({ address }) => foldAddress(address));
  return hashOfText(all.sort().join(' ')).slice(0, 2 * HASH);
}

/** The author's words without names and numbers: what begins with a capital, and whatever has a digit. */
function textKeyOf({ body }: MessageSnapshot): string | undefined {
  if (body.state === 'unread') return undefined;
  const [part] = body.value.parts;
  const own = (part?.sections ?? []).filter(({ kind }) => kind === 'own');
  const text = own.map(({ start, end }) => part?.text.slice(start, end) ?? '').join(' ');
  const words = text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => /^\p{Ll}+$/u.test(word)) ?? [];
  return words.length < LEAST_WORDS ? undefined : hashOfText(words.join(' ')).slice(0, 2 * HASH);
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
