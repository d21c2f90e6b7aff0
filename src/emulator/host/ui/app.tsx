import type { Emulator } from '../emulator';
import { ComposeView } from './compose-view';
import { DemoBar } from './demo-bar';
import { Folders } from './folders';
import { Icon, type IconName } from './icons';
import { MailList } from './mail-list';
import { ReadingView } from './reading-view';
import { Ribbon } from './ribbon';
import { useStore } from './use-store';

/** The whole window: demo strip, Outlook's bar, ribbon, folders, list, and what is open. */
export function App({ emulator, preset }: { readonly emulator: Emulator; readonly preset: string }) {
  const shown = useStore(emulator);
  return (
    <div className="outlook">
      <DemoBar emulator={emulator} preset={preset} />
      <TopBar />
      <div className="frame">
        <AppRail />
        <div className="stage">
          <Ribbon emulator={emulator} opened={shown.opened} />
          <div className="columns">
            <Folders emulator={emulator} shown={shown} />
            <MailList emulator={emulator} shown={shown} />
            <OpenedView emulator={emulator} />
          </div>
        </div>
      </div>
    </div>
  );
}

function OpenedView({ emulator }: { readonly emulator: Emulator }) {
  const { opened } = useStore(emulator);
  if (opened.kind === 'compose') return <ComposeView key={opened.window.item.read().id} window={opened.window} />;
  if (opened.kind !== 'nothing') return <ReadingView opened={opened} />;
  return <Welcome emulator={emulator} />;
}

function Welcome({ emulator }: { readonly emulator: Emulator }) {
  const [newest] = emulator.services.mailbox.sent();
  const { folder } = emulator.read();
  return (
    <main className="opened nothing">
      <Icon name={newest ? 'sent' : 'mail'} size={64} />
      {newest && folder === 'drafts' ? (
        <p role="status">
          Sent: {newest.subject || '(No subject)'}.{' '}
          <button type="button" className="plain" onClick={() => emulator.openSent(newest.id)}>
            See what really went out
          </button>
        </p>
      ) : (
        <p>Choose a message to read or to go on writing</p>
      )}
      <p className="quiet">
        Each draft shows one thing Schoolgate looks at. Open “Swimming on Thursday” and press Send.
      </p>
    </main>
  );
}

function TopBar() {
  return (
    <header className="topbar">
      <Icon name="grid" />
      <span className="product">Outlook</span>
      <span className="searchbox">
        <Icon name="search" size={16} /> Search
      </span>
      <Icon name="bell" />
      <Icon name="gear" />
      <span className="face" aria-label="Signed in as Tom Ashworth">
        TA
      </span>
    </header>
  );
}

const APPS: readonly { readonly name: IconName; readonly label: string }[] = [
  { name: 'mail', label: 'Mail' },
  { name: 'calendar', label: 'Calendar' },
  { name: 'people', label: 'People' },
];

function AppRail() {
  return (
    <nav className="rail" aria-label="Apps">
      {APPS.map(({ name, label }) => (
        <span key={name} className={name === 'mail' ? 'here' : ''} title={label}>
          <Icon name={name} size={22} />
        </span>
      ))}
    </nav>
  );
}
