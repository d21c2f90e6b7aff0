import { useEffect, useRef } from 'react';
import type { DialogButton, SendDialog } from '../outlook/send-flow';
import { Markdown } from './markdown';

interface SendDialogViewProps {
  readonly dialog: SendDialog;
  readonly onChoose: (does: DialogButton['does']) => void;
}

/** Outlook's window over the message: the add-in's words, and what the sender can do. */
export function SendDialogView({ dialog, onChoose }: SendDialogViewProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [dialog]);
  return (
    <div className="shade" onKeyDown={(event) => event.key === 'Escape' && onChoose('dont-send')}>
      <div
        className="dialog"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="dialog-title"
        aria-describedby="dialog-text"
        data-kind={dialog.kind}
      >
        <h2 id="dialog-title">
          <img src="/assets/icon-32.png" alt="" width="24" height="24" /> {dialog.title}
        </h2>
        <div id="dialog-text" className="dialogtext">
          {dialog.markdown === undefined ? (
            <p className="asitstands">{dialog.message}</p>
          ) : (
            <Markdown text={dialog.markdown} />
          )}
        </div>
        <div className="dialogbuttons">
          {dialog.buttons.map(({ does, label }, index) => (
            <button
              key={does}
              ref={index === 0 ? first : undefined}
              type="button"
              className={index === 0 ? 'primary' : ''}
              data-does={does}
              onClick={() => onChoose(does)}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
