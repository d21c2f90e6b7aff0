import { useRef } from 'react';
import { heldFile } from '../demo/drafts';
import { DEMO_FILES, type DemoFile } from '../demo/files';
import type { HeldAttachment } from '../mail/item';
import type { ComposeWindow } from '../outlook/compose-window';
import { Icon } from './icons';
import { useStore } from './use-store';

export function AttachmentBar({ window }: { readonly window: ComposeWindow }) {
  const { attachments } = useStore(window.item);
  const chooser = useRef<HTMLInputElement>(null);
  const add = async (files: FileList | null): Promise<void> => {
    for (const file of files ?? []) attach(window, file.name, new Uint8Array(await file.arrayBuffer()));
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
      <DemoFiles onChoose={({ name, make }) => attach(window, name, make())} />
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

function attach(window: ComposeWindow, name: string, bytes: Uint8Array): void {
  const attachment = heldFile(name, bytes);
  const held = window.item.read().attachments;
  window.item.update({ attachments: [...held, attachment] }, { what: 'attachments', status: 'added', attachment });
}

function DemoFiles({ onChoose }: { readonly onChoose: (file: DemoFile) => void }) {
  const choose = (name: string): void => {
    const file = DEMO_FILES.find((candidate) => candidate.name === name);
    if (file) onChoose(file);
  };
  return (
    <select
      className="demofiles"
      aria-label="Attach a made-up file"
      value=""
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">or a made-up one</option>
      {DEMO_FILES.map(({ name, shows }) => (
        <option key={name} value={name}>
          {name} ({shows})
        </option>
      ))}
    </select>
  );
}

export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
