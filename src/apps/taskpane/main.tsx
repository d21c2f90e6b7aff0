import { createRoot } from 'react-dom/client';
import { memberOf } from '../../adapters/outlook/host-call';
import { currentOffice, mailboxOf } from '../../adapters/outlook/office-host';
import { outlookClient, outlookTheme } from '../../adapters/outlook/outlook-client';
import { outlookGate } from '../../adapters/outlook/outlook-gate';
import { readAttachment } from '../../attachments/readers/read-attachment';
import { noticeText } from '../../gate/notice-text';
import { engine } from '../../inspect/engine';
import type { Look } from '../../ui/theme';
import { App, type Beside } from './app';
import { LiveCheck } from './live-check';
import { PaneActions } from './pane-actions';
import { wordsOf } from './words';

/** The folder this page lies in, where the policy and the unpacker lie too. */
const ORIGIN = new URL('.', document.baseURI).href.replace(/\/$/, '');

function besideWhat(): Beside {
  const item = memberOf(mailboxOf(currentOffice()), 'item');
  if (typeof item !== 'object' || item === null) return { is: 'nothing' };
  // A message that is being read has its subject as a text; one being written, as something to ask.
  if (typeof memberOf(memberOf(item, 'subject'), 'setAsync') !== 'function') return { is: 'reading' };
  const unpackerAddress = `${ORIGIN}/libarchive.wasm`;
  const outlook = outlookGate(engine, (name, bytes) => readAttachment(name, bytes, { unpackerAddress }), ORIGIN);
  const live = new LiveCheck(outlook.item, outlook.gate, (checked) =>
    noticeText(checked, wordsOf(outlookClient().locale), outlook.gate.clock.now()),
  );
  live.start();
  return { is: 'writing', live, actions: new PaneActions(outlook.item, outlook.gate) };
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
  let beside: Beside | undefined;
  let shown = 0;
  const show = (): void => {
    if (beside?.is === 'writing') beside.live.stop();
    beside = besideWhat();
    root.render(<App key={++shown} beside={beside} locale={outlookClient().locale} look={lookNow} copy={copy} />);
  };
  show();
  // A pinned pane stays while its reader goes to another message.
  const mailbox = mailboxOf(currentOffice());
  const addHandler = memberOf(mailbox, 'addHandlerAsync');
  if (typeof addHandler === 'function') addHandler.call(mailbox, 'olkItemSelectedChanged', show);
});
