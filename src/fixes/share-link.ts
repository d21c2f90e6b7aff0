import { quotedStart } from '../gate/disclaimer';
import type { Finding } from '../inspect/inspection';
import type { Attachment } from '../message/attachment';
import type { MessageSnapshot } from '../message/snapshot';
import { bodyOfSource, type BodySource } from './body-source';
import type { Change } from './change';
import { escapeHtml } from './rewrite';

/** A file that lies in OneDrive by now. */
export interface SharedLink {
  readonly attachment: Attachment;
  readonly link: string;
}

/** The files a finding is about; all real ones where it names none. */
export function filesToShare({ targets, where }: Finding, { attachments }: MessageSnapshot): readonly Attachment[] {
  const there = attachments.state === 'read' ? attachments.value : [];
  const real = there.filter(({ type, inline }) => type === 'file' && !inline);
  const meant = real.filter(({ id, name }) => targets.includes(id) || name === where.attachment);
  return meant.length > 0 ? meant : real;
}

/** Links instead of files, above the quoted part. The files go last: a link that is not in the text helps nobody. */
export function linksInstead(source: BodySource, shared: readonly SharedLink[]): readonly Change[] {
  const { format, body } = source;
  const at = quotedStart(bodyOfSource(source), body);
  const lines = shared.map(({ attachment: { name }, link }) =>
    format === 'html'
      ? `<p>${escapeHtml(name)}: <a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`
      : `${name}: ${link}\n`,
  );
  const before = body.slice(0, at);
  const gap = format === 'text' && before !== '' && !before.endsWith('\n') ? '\n\n' : '';
  return [
    { do: 'body', format, body: before + gap + lines.join('') + body.slice(at) },
    ...shared.map(({ attachment }) => ({ do: 'remove-attachment', id: attachment.id }) as const),
  ];
}
