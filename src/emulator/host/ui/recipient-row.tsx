import { useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { isResolved, type Address } from '../mail/item';

interface RecipientRowProps {
  readonly label: string;
  readonly recipients: readonly Address[];
  readonly onChange: (recipients: readonly Address[]) => void;
  readonly children?: ReactNode;
}

/** More chips than this are folded, as a list of hundreds would fill the window. */
const SHOWN = 12;

export function RecipientRow({ label, recipients, onChange, children }: RecipientRowProps) {
  const [typed, setTyped] = useState('');
  const [isUnfolded, setUnfolded] = useState(false);
  const take = (text: string): void => {
    const added = addressesIn(text).filter(
      (one) => !recipients.some(({ address }) => address.toLowerCase() === one.address.toLowerCase()),
    );
    if (added.length > 0) onChange([...recipients, ...added]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if ((event.key === 'Enter' || event.key === ';' || event.key === ',') && typed.trim() !== '') {
      event.preventDefault();
      take(typed);
    }
    if (event.key === 'Backspace' && typed === '' && recipients.length > 0) onChange(recipients.slice(0, -1));
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text');
    if (!/[;,\n]/.test(text)) return;
    event.preventDefault();
    take(text);
  };
  const shown = isUnfolded ? recipients : recipients.slice(0, SHOWN);
  return (
    <div className="recipients" role="group" aria-label={`${label} recipients`}>
      <span className="fieldname">{label}</span>
      <div className="chips">
        {shown.map((recipient) => (
          <Chip
            key={recipient.address}
            recipient={recipient}
            onRemove={() => onChange(recipients.filter((other) => other !== recipient))}
          />
        ))}
        {recipients.length > shown.length && (
          <button type="button" className="plain" onClick={() => setUnfolded(true)}>
            and {recipients.length - shown.length} more
          </button>
        )}
        <input
          aria-label={label}
          value={typed}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => take(typed)}
        />
      </div>
      {children}
    </div>
  );
}

function Chip({ recipient, onRemove }: { readonly recipient: Address; readonly onRemove: () => void }) {
  const { name, address } = recipient;
  return (
    <span className={isResolved(recipient) ? 'chip' : 'chip unresolved'} title={address} data-address={address}>
      {name || address}
      <button type="button" aria-label={`Remove ${name || address}`} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}

/** "Name <address>; address2" in any mixture of semicolons, commas and line breaks. */
export function addressesIn(text: string): readonly Address[] {
  return text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const open = part.lastIndexOf('<');
      if (open < 0 || !part.endsWith('>')) return { address: part, name: part };
      const address = part.slice(open + 1, -1).trim();
      return { address, name: part.slice(0, open).trim() || address };
    });
}
