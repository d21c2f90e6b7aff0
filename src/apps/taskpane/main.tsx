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

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(<App beside={besideWhat()} locale={outlookClient().locale} look={lookNow()} />);
});
