import type { Attachment, AttachmentFacts } from '../../message/attachment';

/** Facts of an attachment that was read. */
export function factsOf(attachment: Attachment): AttachmentFacts | undefined {
  return attachment.facts.state === 'read' ? attachment.facts.value : undefined;
}

/** A picture of a signature: shown in the body and small. 100 KB by the rules' own definition. */
export function isSignaturePicture({ inline, size }: Attachment): boolean {
  return inline && size < 100 * 1024;
}

/** Opens only with a secret, however weak the lock. */
export function isLocked(attachment: Attachment): boolean {
  const facts = factsOf(attachment);
  return facts !== undefined && facts.encrypted !== 'no' && facts.encrypted !== 'unknown' && facts.strength !== 'none';
}

/** Opens only with a secret, and with a lock that holds (AES-128 or stronger). */
export function isStronglyProtected(attachment: Attachment): boolean {
  const facts = factsOf(attachment);
  return facts !== undefined && facts.protected && facts.strength === 'strong';
}
