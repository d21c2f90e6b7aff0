import type { ComposeItem, HostFailure } from '../ports/compose-item';
import { drawPassphrase } from '../protect/passphrase';
import { protectFile, type Protect } from '../protect/protect-file';
import type { Work } from '../protect/work';
import type { BodySource } from './body-source';
import { carryOut, type Change, type Undo } from './change';
import type { FileToLock, LockPlan } from './lock-plan';
import { moveLines } from './move-lines';
import { wordDocument } from './word-document';

/** Words that stand in the message or in names of files. */
export interface LockWords {
  /** Stands where the moved lines stood. */
  readonly note: string;
  /** Name of the document they moved into, without its ending. */
  readonly document: string;
}

/** Files are locked by `protect` where it is given: a worker does not hold up the page. */
export interface LockWork extends Work {
  readonly protect?: Protect;
}

/** What came of it. The passphrase is for the eyes of the sender, once: never kept, logged or mailed. */
export type LockOutcome =
  | { readonly is: 'done'; readonly passphrase: string; readonly names: readonly string[]; readonly undo?: Undo }
  | { readonly is: 'cancelled' | 'nothing' | 'changed' }
  /** A file that vanished, cannot be read, is empty or already locked: nothing was changed. */
  | { readonly is: 'unreadable'; readonly name: string }
  /** Outlook did a part and refused to go back: what is locked by now opens with this passphrase. */
  | { readonly is: 'half'; readonly passphrase: string; readonly names: readonly string[] }
  | { readonly is: 'failed'; readonly reason: HostFailure };

interface Locked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Locks all that the plan names with one new passphrase. First everything is locked beside the message, so that
 * stopping changes nothing; then the locked files come in and are seen to be there, and only then the open ones go.
 */
export async function lockMessage(
  item: ComposeItem,
  plan: LockPlan,
  body: { readonly source: BodySource | undefined; readonly found: string },
  words: LockWords,
  work: LockWork,
): Promise<LockOutcome> {
  const passphrase = drawPassphrase(work.random);
  const moved =
    plan.lines.length > 0 && body.source ? moveLines(body.source, plan.lines, body.found, words.note) : undefined;
  if (plan.lines.length > 0 && moved === undefined) return { is: 'changed' };
  if (plan.files.length === 0 && moved === undefined) return { is: 'nothing' };
  const parts = plan.files.length + (moved ? 1 : 0);
  const share = (at: number): LockWork => ({
    ...work,
    onProgress: (done) => work.onProgress?.((at + done) / parts),
  });
  const locked: Locked[] = [];
  for (const [at, file] of plan.files.entries()) {
    const one = await lockedFile(item, file, at, passphrase, words, share(at));
    if ('is' in one) return one;
    locked.push(one);
  }
  if (moved) {
    const document = { name: `${words.document}.docx`, bytes: wordDocument(moved.moved) };
    const one = await (work.protect ?? protectFile)(document, passphrase, share(parts - 1));
    if (!one.ok) return { is: 'cancelled' };
    locked.push(one);
  }
  const changes: readonly Change[] = [
    ...locked.map(({ name, bytes }) => ({ do: 'add-attachment', name, bytes, inline: false }) as const),
    ...(moved && body.source ? [{ do: 'body', format: body.source.format, body: moved.body } as const] : []),
    ...plan.files.map(({ attachment }) => ({ do: 'remove-attachment', id: attachment.id }) as const),
  ];
  const done = await carryOut(item, changes);
  const names = locked.map(({ name }) => name);
  if (done.ok) return { is: 'done', passphrase, names, ...(done.undo ? { undo: done.undo } : {}) };
  return done.isHalfDone ? { is: 'half', passphrase, names } : { is: 'failed', reason: done.reason };
}

async function lockedFile(
  item: ComposeItem,
  { attachment, needsPlainName }: FileToLock,
  at: number,
  passphrase: string,
  words: LockWords,
  work: LockWork,
): Promise<Locked | LockOutcome> {
  const { name } = attachment;
  const content = await item.attachmentContent(attachment);
  if (content.state === 'unread' || content.value.format !== 'bytes') return { is: 'unreadable', name };
  const plain = needsPlainName ? `${words.document} ${at + 1}${endingOf(name)}` : name;
  const done = await (work.protect ?? protectFile)({ name: plain, bytes: content.value.bytes }, passphrase, work);
  if (done.ok) return { name: done.name, bytes: done.bytes };
  return done.reason === 'cancelled' ? { is: 'cancelled' } : { is: 'unreadable', name };
}

function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
}
