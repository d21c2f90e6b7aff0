import type { KeyboardEvent } from 'react';

/** Escape closes a form instead of the pane: to the library of Outlook the key has then done its work. */
export function closesOnEscape(onClose: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
}
