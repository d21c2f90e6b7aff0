import { createRoot } from 'react-dom/client';
import { memberOf } from '../../adapters/outlook/host-call';
import { currentOffice, mailboxOf } from '../../adapters/outlook/office-host';
import { outlookClient, outlookTheme } from '../../adapters/outlook/outlook-client';
import type { Look } from '../../ui/theme';
import { App, type Beside } from './app';
import type { Writing } from './writing';

/** The folder this page lies in, where the policy and the unpacker lie too. */
const ORIGIN = new URL('.', document.baseURI).href.replace(/\/$/, '');

function besideWhat(): 'writing' | 'reading' | 'nothing' {
  const item = memberOf(mailboxOf(currentOffice()), 'item');
  if (typeof item !== 'object' || item === null) return 'nothing';
  // A message that is being read has its subject as a text; one being written, as something to ask.
  return typeof memberOf(memberOf(item, 'subject'), 'setAsync') === 'function' ? 'writing' : 'reading';
}

async function readingPane(): Promise<Writing> {
  return (await import('./reading/open-reading')).openReading(ORIGIN);
}

function lookNow(): Look {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  const theme = outlookTheme();
  const isDark = theme?.isDark ?? window.matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark ? 'dark' : 'light';
}

/** Outlook may refuse the clipboard to a pane; the old way then still works in most clients. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'position:fixed;top:0;opacity:0';
  document.body.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return isDone;
}

void Office.onReady(() => {
  const element = document.getElementById('root');
  if (element === null) return;
  const root = createRoot(element);
  let writing: Writing | undefined;
  let shown = 0;
  const render = (key: number, beside: Beside): void =>
    root.render(<App key={key} beside={beside} locale={outlookClient().locale} look={lookNow} copy={copy} />);
  const show = async (): Promise<void> => {
    const key = ++shown;
    writing?.stop();
    writing = undefined;
    const is = besideWhat();
    if (is === 'nothing') return render(key, { is });
    render(key, { is: 'opening' });
    try {
      const opened = is === 'writing' ? (await import('./writing')).openWriting(ORIGIN) : await readingPane();
      if (key !== shown) return opened.stop();
      writing = opened;
      render(key, { is, pane: opened.pane });
    } catch {
      // The network is gone, or a new version has taken the place of this one's files.
      if (key === shown) render(key, { is: 'unreachable', again: () => void show() });
    }
  };
  void show();
  // A pinned pane stays while its reader goes to another message.
  const mailbox = mailboxOf(currentOffice());
  const addHandler = memberOf(mailbox, 'addHandlerAsync');
  if (typeof addHandler === 'function') addHandler.call(mailbox, 'olkItemSelectedChanged', () => void show());
});
