import { read, unread, type Part } from '../../message/part';
import type { AttachmentContent, Done, ListedAttachment } from '../../ports/compose-item';
import { decodeBase64, encodeBase64 } from '../../attachments/core/base64';
import { memberOf, type HostAnswer, type HostCalls } from './host-call';
import { attachmentsOf } from './shapes';
import { bytesOfMessageText, utf8Of } from './text-bytes';

/** Microsoft's API limits page: 34,865,152 characters of Base64, a name of 255 characters, an id of 200. */
const MOST_BASE64 = 34_865_152;
const LONGEST_NAME = 255;
const LONGEST_ID = 200;

export interface ItemAttachments {
  attachments(): Promise<Part<readonly ListedAttachment[]>>;
  attachmentContent(attachment: ListedAttachment): Promise<Part<AttachmentContent>>;
  addAttachment(name: string, bytes: Uint8Array, inline: boolean): Promise<Part<string>>;
  removeAttachment(id: string): Promise<Done>;
}

export function itemAttachments(host: HostCalls, item: unknown, contentLimitMs: number): ItemAttachments {
  const fetchContent = (id: string): Promise<HostAnswer> =>
    host.call(item, 'getAttachmentContentAsync', [id], contentLimitMs);

  async function attachmentContent(attachment: ListedAttachment): Promise<Part<AttachmentContent>> {
    const first = contentOf(await fetchContent(attachment.id), attachment);
    // While a file is still uploading its content comes short (office-js issue 6155): ask once more.
    if (first !== 'short') return first;
    const second = contentOf(await fetchContent(attachment.id), attachment);
    return second === 'short' ? unread('damaged') : second;
  }

  return {
    async attachments() {
      const answer = await host.call(item, 'getAttachmentsAsync');
      if (!answer.ok) return unread(answer.reason === 'timeout' ? 'timeout' : 'damaged');
      const listed = attachmentsOf(answer.value);
      return listed ? read(listed) : unread('damaged');
    },
    attachmentContent,
    async addAttachment(name, bytes, inline) {
      const content = encodeBase64(bytes);
      if (content.length > MOST_BASE64) return unread('tooLarge');
      const shown = name.length > LONGEST_NAME ? name.slice(-LONGEST_NAME) : name;
      const options = { isInline: inline };
      const answer = await host.call(
        item,
        'addFileAttachmentFromBase64Async',
        [content, shown, options],
        contentLimitMs,
      );
      if (answer.ok && typeof answer.value === 'string') return read(answer.value);
      return unread(
        !answer.ok && answer.reason === 'timeout'
          ? 'timeout'
          : !answer.ok && answer.reason === 'tooLarge'
            ? 'tooLarge'
            : 'damaged',
      );
    },
    async removeAttachment(id) {
      if (id.length > LONGEST_ID) return { ok: false, reason: 'unsupported' };
      const answer = await host.call(item, 'removeAttachmentAsync', [id]);
      return answer.ok ? { ok: true } : answer;
    },
  };
}

function contentOf(answer: HostAnswer, attachment: ListedAttachment): Part<AttachmentContent> | 'short' {
  if (!answer.ok)
    return unread(answer.reason === 'timeout' ? 'timeout' : answer.reason === 'tooLarge' ? 'tooLarge' : 'damaged');
  const content = memberOf(answer.value, 'content');
  const format = memberOf(answer.value, 'format');
  if (format === 'url') return read({ format: 'link' });
  if (typeof content !== 'string') return unread('damaged');
  if (format === 'eml') return content === '' ? 'short' : read({ format: 'eml', bytes: bytesOfMessageText(content) });
  if (format === 'iCalendar') return content === '' ? 'short' : read({ format: 'ics', bytes: utf8Of(content) });
  if (format !== 'base64') return unread('damaged');
  const bytes = decodeBase64(content);
  if (!bytes) return unread('damaged');
  // Encrypted mail can give empty content (office-js issue 4725): a file said to hold bytes is then not inspected.
  return bytes.length === 0 && attachment.size > 0 ? 'short' : read({ format: 'bytes', bytes });
}
