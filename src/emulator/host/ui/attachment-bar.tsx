import { useRef } from 'react';
import { heldFile } from '../demo/drafts';
import type { HeldAttachment } from '../mail/item';
import type { ComposeWindow } from '../outlook/compose-window';
import { Icon } from './icons';
import { useStore } from './use-store';

export function AttachmentBar({ window }: { readonly window: ComposeWindow }) {
  const { attachments } = useStore(window.item);
  const chooser = useRef<HTMLInputElement>(null);
  const add = async (files: FileList | null): Promise<void> => {
    for (const file of files ?? []) {
      const attachment = heldFile(file.name, new Uint8Array(await file.arrayBuffer()));
      const held = window.item.read().attachments;
      window.item.update({ attachments: [...held, attachment] }, { what: 'attachments', status: 'added', attachment });
    }
    if (chooser.current) chooser.current.value = '';
  };
  const remove = (attachment: HeldAttachment): void => {
    const left = window.item.read().attachments.filter((other) => other !== attachment);
    window.item.update({ attachments: left }, { what: 'attachments', status: 'removed', attachment });
  };
  return (
    <div className="attachments">
      <ul aria-label="Attachments">
        {attachments
          .filter(({ inline }) => !inline)
          .map((attachment) => (
            <li key={attachment.id} className="attachment">
              <Icon name="file" size={24} />
              <span>
                <span className="filename">{attachment.name}</span>
                <span className="quiet">{sizeInWords(attachment.size)}</span>
              </span>
              <button type="button" aria-label={`Remove ${attachment.name}`} onClick={() => remove(attachment)}>
                ×
              </button>
            </li>
          ))}
      </ul>
      <button type="button" className="plain attach" onClick={() => chooser.current?.click()}>
        <Icon name="attach" size={16} /> Attach a file
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Choose files"
        onChange={(event) => void add(event.target.files)}
      />
    </div>
  );
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
