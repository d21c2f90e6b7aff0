import { useEffect, useRef } from 'react';
import { cleanHtml } from '../mail/html';
import type { ComposeWindow } from '../outlook/compose-window';
import { useStore } from './use-store';

/**
 * The editor owns its content while its user writes; it is filled anew only when somebody else changed the body
 * (`bodyRevision`), or the cursor would jump at every key.
 */
export function BodyEditor({ window }: { readonly window: ComposeWindow }) {
  const { bodyRevision, bodyFormat, body } = useStore(window.item);
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editor.current) editor.current.innerHTML = cleanHtml(window.item.read().body);
  }, [bodyRevision, window]);
  if (bodyFormat === 'text') {
    return (
      <textarea
        className="body"
        aria-label="Message body"
        value={body}
        onChange={(event) => window.item.update({ body: event.target.value }, { what: 'body' })}
      />
    );
  }
  return (
    <div
      ref={editor}
      className="body"
      role="textbox"
      aria-multiline="true"
      aria-label="Message body"
      contentEditable
      suppressContentEditableWarning
      onInput={(event) => window.item.update({ body: event.currentTarget.innerHTML }, { what: 'body' })}
    />
  );
}
