import { INBOX } from '../demo/inbox';
import type { Emulator, Folder, Shown } from '../emulator';
import { Icon, type IconName } from './icons';

const FOLDERS: readonly { readonly id: Folder; readonly label: string; readonly icon: IconName }[] = [
  { id: 'inbox', label: 'Inbox', icon: 'inbox' },
  { id: 'drafts', label: 'Drafts', icon: 'drafts' },
  { id: 'sent', label: 'Sent Items', icon: 'sent' },
];

export function Folders({ emulator, shown }: { readonly emulator: Emulator; readonly shown: Shown }) {
  const counts: Readonly<Record<Folder, number>> = {
    inbox: INBOX.length,
    drafts: shown.drafts.length,
    sent: emulator.services.mailbox.sent().length,
  };
  return (
    <nav className="folders" aria-label="Folders">
      <p className="account">t.ashworth@greenfield.example</p>
      {FOLDERS.map(({ id, label, icon }) => (
        <button
          key={id}
          type="button"
          className={id === shown.folder ? 'here' : ''}
          aria-current={id === shown.folder}
          onClick={() => emulator.showFolder(id)}
        >
          <Icon name={icon} size={18} />
          <span>{label}</span>
          <span className="count">{counts[id] || ''}</span>
        </button>
      ))}
    </nav>
  );
}
