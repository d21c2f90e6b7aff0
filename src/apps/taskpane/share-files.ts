import { carryOut } from '../../fixes/change';
import { filesToShare, linksInstead, type SharedLink } from '../../fixes/share-link';
import type { BodySource } from '../../fixes/body-source';
import type { Checked } from '../../gate/check-message';
import { recipientsIn } from '../../gate/recipients-in';
import type { Finding } from '../../inspect/inspection';
import type { ComposeItem } from '../../ports/compose-item';
import type { FileShare } from '../../ports/file-share';
import { schoolOf } from '../../rules/school-of';
import type { FixOutcome } from './fix-outcome';

/** A link of the organisation opens for nobody outside it: it is offered where everybody is a colleague. */
export function canShare({ snapshot, policy }: Checked): boolean {
  const people = recipientsIn(snapshot);
  return people.length > 0 && people.every(schoolOf(policy.organisation).isInternal);
}

/** Puts the files into the sender's OneDrive and their links into the text. What went up comes down when it fails. */
export async function shareFiles(
  item: ComposeItem,
  source: BodySource | undefined,
  finding: Finding,
  { snapshot }: Checked,
  files: FileShare,
): Promise<FixOutcome & { readonly shared: readonly string[] }> {
  const meant = filesToShare(finding, snapshot);
  if (source === undefined || meant.length === 0) return { is: 'nothing', shared: [] };
  const shared: (SharedLink & { readonly id: string })[] = [];
  const takeDown = async (is: 'failed' | 'half'): Promise<FixOutcome & { readonly shared: readonly string[] }> => {
    await Promise.all(shared.map(({ id }) => files.withdraw(id)));
    return { is, shared: [] };
  };
  for (const attachment of meant) {
    const content = await item.attachmentContent(attachment);
    if (content.state === 'unread' || content.value.format !== 'bytes') return takeDown('failed');
    const got = await files.share({ name: attachment.name, bytes: content.value.bytes });
    if (!got.ok) return takeDown('failed');
    shared.push({ attachment, ...got.value });
  }
  const done = await carryOut(item, linksInstead(source, shared));
  // Half done, the text may hold the links already: the files stay where they lead.
  if (!done.ok) return done.isHalfDone ? { is: 'half', shared: [] } : takeDown('failed');
  return { is: 'done', undo: done.undo, shared: shared.map(({ id }) => id) };
}
