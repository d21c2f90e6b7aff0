import type { Answer } from '../inspect/inspection';
import type { ComposeItem } from '../ports/compose-item';
import type { Clock, Store } from '../ports/system';
import { hashOfText } from './hashes';
import { isRecord, lengthInSession, MOST_ANSWERS, parseJson, SESSION } from './session';

/** Stands for "Schoolgate could not check this message" among the answers. */
export const COULD_NOT_CHECK = 'gate/could-not-check';

const STORE_KEY = 'answers';
const MOST_CONVERSATIONS = 40;
const MOST_REMEMBERED = 6_000;

/** Everything the sender has answered for this message: for itself, and earlier in its conversation. */
export async function recallAnswers(item: ComposeItem, store: Store, clock: Clock): Promise<readonly Answer[]> {
  const [own, conversations] = await Promise.all([item.recall(SESSION.answers), recallConversations(store)]);
  const now = clock.now();
  const given = own.state === 'read' ? answersOf(parseJson(own.value)) : [];
  const earlier = item.conversation === undefined ? [] : (conversations[keyOf(item.conversation)] ?? []);
  return [...given, ...earlier].filter(({ at, until }) => until > now && at <= now);
}

/**
 * Keeps an answer for this message, and for its conversation where the host tells one. Holds rule, kinds and counts,
 * never a text. False when neither place took it.
 */
export async function rememberAnswer(item: ComposeItem, store: Store, answer: Answer): Promise<boolean> {
  const own = await item.recall(SESSION.answers);
  const given = own.state === 'read' ? answersOf(parseJson(own.value)) : [];
  const kept = fitting([...given.filter((old) => !isSame(old, answer)), answer]);
  const done = await item.remember(SESSION.answers, JSON.stringify(kept));
  if (item.conversation === undefined) return done.ok;
  const conversations = await recallConversations(store);
  const key = keyOf(item.conversation);
  const { [key]: before = [], ...others } = conversations;
  const next = { ...others, [key]: [...before.filter((old) => !isSame(old, answer)), answer] };
  return (await store.set(STORE_KEY, shortened(next))).ok || done.ok;
}

/** Chosen for this message: "A child is at risk – send now". */
export async function isUrgent(item: ComposeItem): Promise<boolean> {
  const urgent = await item.recall(SESSION.urgent);
  return urgent.state === 'read' && Number(urgent.value) > 0;
}

export async function markUrgent(item: ComposeItem, clock: Clock): Promise<boolean> {
  return (await item.remember(SESSION.urgent, String(clock.now()))).ok;
}

type Conversations = Readonly<Record<string, readonly Answer[]>>;

async function recallConversations(store: Store): Promise<Conversations> {
  const kept = await store.get(STORE_KEY);
  const raw = kept.ok && kept.value !== undefined ? parseJson(kept.value) : undefined;
  if (!isRecord(raw)) return {};
  return Object.fromEntries(Object.entries(raw).map(([key, list]) => [key, answersOf(list)]));
}

/** The host's id of a conversation tells nothing, and still need not be kept. */
function keyOf(conversation: string): string {
  return hashOfText(conversation).slice(0, 16);
}

function isSame(a: Answer, b: Answer): boolean {
  return a.rule === b.rule && a.answer === b.answer && a.kinds.join() === b.kinds.join();
}

function answersOf(raw: unknown): readonly Answer[] {
  return Array.isArray(raw) ? raw.filter(isAnswer) : [];
}

function isAnswer(raw: unknown): raw is Answer {
  if (!isRecord(raw)) return false;
  const { rule, kinds, externalCount, answer, at, until } = raw;
  return (
    typeof rule === 'string' &&
    Array.isArray(kinds) &&
    kinds.every((kind) => typeof kind === 'string') &&
    [externalCount, at, until].every((number) => typeof number === 'number' && Number.isFinite(number)) &&
    (answer === 'acknowledged' || answer === 'justified' || answer === 'approved')
  );
}

/** The newest answers that fit into their share of the session data. */
function fitting(answers: readonly Answer[]): readonly Answer[] {
  let kept = answers;
  while (kept.length > 1 && lengthInSession(JSON.stringify(kept)) > MOST_ANSWERS) kept = kept.slice(1);
  return kept;
}

/** Newest conversations first, as many as fit: roaming settings are small. */
function shortened(conversations: Conversations): string {
  const newest = (answers: readonly Answer[]): number => Math.max(0, ...answers.map(({ at }) => at));
  let kept = Object.entries(conversations)
    .sort(([, a], [, b]) => newest(b) - newest(a))
    .slice(0, MOST_CONVERSATIONS);
  while (kept.length > 1 && lengthInSession(JSON.stringify(Object.fromEntries(kept))) > MOST_REMEMBERED)
    kept = kept.slice(0, -1);
  return JSON.stringify(Object.fromEntries(kept));
}
