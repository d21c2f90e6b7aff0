import { DEMO_DRAFTS } from '../demo/drafts';
import { INBOX } from '../demo/inbox';
import type { Emulator, Shown } from '../emulator';
import type { Address } from '../mail/item';

interface Row {
  readonly id: string;
  readonly who: string;
  readonly subject: string;
  readonly line: string;
  readonly isDraft: boolean;
  readonly isOpen: boolean;
  readonly open: () => void;
}

const TITLES = { inbox: 'Inbox', drafts: 'Drafts', sent: 'Sent Items' } as const;

export function MailList({ emulator, shown }: { readonly emulator: Emulator; readonly shown: Shown }) {
  const rows = rowsOf(emulator, shown);
  return (
    <section className="maillist" aria-label={TITLES[shown.folder]}>
      <h2>{TITLES[shown.folder]}</h2>
      {rows.length === 0 && <p className="quiet">Nothing here yet.</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={row.isOpen ? 'here' : ''}
              aria-current={row.isOpen}
              onClick={row.open}
              data-mail={row.id}
            >
              <span className="face small">{initials(row.who)}</span>
              <span className="text">
                <span className="who">
                  {row.isDraft && <em>[Draft] </em>}
                  {row.who}
                </span>
                <span className="subject">{row.subject || '(No subject)'}</span>
                <span className="line">{row.line}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function rowsOf(emulator: Emulator, shown: Shown): readonly Row[] {
  const { opened } = shown;
  if (shown.folder === 'drafts') return shown.drafts.map((id) => draftRow(emulator, shown, id));
  if (shown.folder === 'inbox') {
    const isOpen = (id: string) => opened.kind === 'received' && opened.mail.id === id;
    return INBOX.map(({ id, from, subject, text }) => ({
      id,
      who: from.name,
      subject,
      line: text.split('\n').filter(Boolean)[1] ?? '',
      isDraft: false,
      isOpen: isOpen(id),
      open: () => emulator.showReceived(id),
    }));
  }
  return emulator.services.mailbox.sent().map((mail) => ({
    id: mail.id,
    who: namesOf([...mail.to, ...mail.cc, ...mail.bcc]),
    subject: mail.subject,
    line: new Date(mail.sentAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
    isDraft: false,
    isOpen: opened.kind === 'sent' && opened.mail.id === mail.id,
    open: () => emulator.showSent(mail.id),
  }));
}

function draftRow(emulator: Emulator, { opened }: Shown, id: string): Row {
  const state = emulator.draftState(id);
  return {
    id,
    who: namesOf(state?.to ?? []),
    subject: state?.subject ?? '',
    line: DEMO_DRAFTS.find((draft) => draft.id === id)?.shows ?? '',
    isDraft: true,
    isOpen: opened.kind === 'compose' && opened.draftId === id,
    open: () => emulator.openDraft(id),
  };
}

export function namesOf(recipients: readonly Address[]): string {
  const names = recipients.map(({ name, address }) => name || address);
  if (names.length === 0) return '(No recipients)';
  return names.length <= 3 ? names.join('; ') : `${names.slice(0, 2).join('; ')} and ${names.length - 2} others`;
}

export function initials(name: string): string {
  const words = name.split(/[\s;]+/).filter((word) => /^[A-Za-z]/.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
