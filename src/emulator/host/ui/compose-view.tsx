import { useState, type KeyboardEvent } from 'react';
import { SENDERS } from '../demo/people';
import type { RecipientField } from '../mail/item';
import type { ComposeWindow } from '../outlook/compose-window';
import { AttachmentBar } from './attachment-bar';
import { BodyEditor } from './body-editor';
import { InfoBars } from './info-bars';
import { Icon } from './icons';
import { MeetingFields } from './meeting-fields';
import { PaneView } from './pane-view';
import { RecipientRow } from './recipient-row';
import { SendDialogView } from './send-dialog-view';
import { useStore } from './use-store';

/** A message or meeting being written, and the add-in's pane at its right. */
export function ComposeView({ window }: { readonly window: ComposeWindow }) {
  const state = useStore(window.item);
  const send = useStore(window.send);
  const isMeeting = state.kind === 'appointment';
  return (
    <div className="opened writing">
      <main
        className="compose"
        onKeyDown={(event) => sendByKey(event, window)}
        aria-label={isMeeting ? 'Meeting' : 'Message'}
        aria-busy={send.phase === 'checking'}
      >
        <SendRow window={window} isChecking={send.phase === 'checking'} />
        <InfoBars window={window} notices={state.notices} />
        <div className="sheet">
          <Recipients window={window} />
          <Subject window={window} />
          {isMeeting && <MeetingFields window={window} />}
          <AttachmentBar window={window} />
          <BodyEditor window={window} />
        </div>
        {send.dialog && <SendDialogView dialog={send.dialog} onChoose={(does) => window.send.choose(does)} />}
      </main>
      <PaneView pane={window.pane} />
    </div>
  );
}

/** Control and Enter send, as in Outlook. */
function sendByKey(event: KeyboardEvent, window: ComposeWindow): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void window.send.press();
}

function SendRow({ window, isChecking }: { readonly window: ComposeWindow; readonly isChecking: boolean }) {
  return (
    <div className="sendrow">
      <button type="button" className="send" disabled={isChecking} onClick={() => void window.send.press()}>
        <Icon name="sent" size={16} /> Send
      </button>
      <FromChoice window={window} />
      {isChecking && (
        <span className="checking" role="status">
          <span className="spinner" /> {window.addInName} is checking this{' '}
          {window.item.read().kind === 'message' ? 'message' : 'meeting'}…
        </span>
      )}
    </div>
  );
}

/** Who the message is from; choosing another address is an event for the add-in. */
function FromChoice({ window }: { readonly window: ComposeWindow }) {
  const { from } = useStore(window.item);
  const known = SENDERS.some(({ address }) => address === from.address) ? SENDERS : [from, ...SENDERS];
  const choose = (address: string): void => {
    const chosen = known.find((candidate) => candidate.address === address);
    if (chosen) window.item.update({ from: chosen }, { what: 'from' });
  };
  return (
    <label className="from">
      From{' '}
      <select value={from.address} onChange={(event) => choose(event.target.value)}>
        {known.map(({ address }) => (
          <option key={address}>{address}</option>
        ))}
      </select>
    </label>
  );
}

const MESSAGE_ROWS: readonly (readonly [RecipientField, string])[] = [
  ['to', 'To'],
  ['cc', 'Cc'],
  ['bcc', 'Bcc'],
];
const MEETING_ROWS: readonly (readonly [RecipientField, string])[] = [
  ['to', 'Required'],
  ['cc', 'Optional'],
];

function Recipients({ window }: { readonly window: ComposeWindow }) {
  const state = useStore(window.item);
  const [wanted, setWanted] = useState<readonly RecipientField[]>([]);
  const rows = state.kind === 'message' ? MESSAGE_ROWS : MEETING_ROWS;
  const isShown = (field: RecipientField) => field === 'to' || state[field].length > 0 || wanted.includes(field);
  const hidden = rows.filter(([field]) => !isShown(field));
  return (
    <>
      {rows
        .filter(([field]) => isShown(field))
        .map(([field, label]) => (
          <RecipientRow
            key={field}
            label={label}
            recipients={state[field]}
            onChange={(list) => window.item.update({ [field]: list }, { what: 'recipients', fields: [field] })}
          >
            {field === 'to' &&
              hidden.map(([other, name]) => (
                <button key={other} type="button" className="plain" onClick={() => setWanted([...wanted, other])}>
                  {name}
                </button>
              ))}
          </RecipientRow>
        ))}
    </>
  );
}

function Subject({ window }: { readonly window: ComposeWindow }) {
  const { subject, kind } = useStore(window.item);
  return (
    <input
      className="subjectline"
      aria-label={kind === 'message' ? 'Subject' : 'Title'}
      placeholder={kind === 'message' ? 'Add a subject' : 'Add a title'}
      value={subject}
      maxLength={255}
      onChange={(event) => window.item.update({ subject: event.target.value }, { what: 'subject' })}
    />
  );
}
