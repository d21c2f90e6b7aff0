import type { AttachmentFacts } from '../../message/attachment';

/** Nothing is opened yet: every file is honestly unknown. */
export async function readAttachment(_name: string, bytes: Uint8Array): Promise<AttachmentFacts> {
  return {
    kind: 'unknown',
    encrypted: 'unknown',
    opensWithoutPassword: false,
    strength: 'none',
    protected: false,
    scheme: '',
    containsProgram: false,
    programKinds: [],
    nameContradicts: false,
    media: [],
    hidden: {},
    names: [],
    texts: [],
    unread: [{ entry: '', reason: 'notReadHere' }],
    commercial: false,
    bytesRead: bytes.length,
  };
}
