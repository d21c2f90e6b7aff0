import { createRoot } from 'react-dom/client';
import { apiOf } from './api-of';
import { Emulator } from './emulator';
import { readManifest } from './outlook/manifest';
import { App } from './ui/app';

/** office.js asks, on plain http, whether this host may be trusted; a newcomer's demonstration has answered already. */
const TRUST = JSON.stringify({ Result: 1 });

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  localStorage.setItem(`OfficeJSTrustKeyV2_http_${window.location.hostname}`, TRUST);
  const settings = new URLSearchParams(window.location.search);
  const locale = settings.get('locale') === 'cy-GB' ? 'cy-GB' : 'en-GB';
  const answer = await fetch('/manifest.xml');
  const manifest = readManifest(await answer.text(), locale);
  const speed = Number(settings.get('speed')) || 1;
  const emulator = new Emulator(
    manifest,
    { profile: settings.get('profile'), locale, fault: settings.get('fault'), speed },
    frameHome(),
    localStorage,
  );
  window.emulator = apiOf(emulator);
  createRoot(root).render(<App emulator={emulator} preset={presetInForce()} />);
}

/** Event runtimes are pages nobody sees. */
function frameHome(): HTMLElement {
  const home = document.createElement('div');
  home.className = 'hiddenframes';
  home.setAttribute('aria-hidden', 'true');
  document.body.append(home);
  return home;
}

function presetInForce(): string {
  return /(?:^|;\s*)schoolgate-preset=([a-z-]{1,40})/.exec(document.cookie)?.[1] ?? '';
}

start().catch((fault: unknown) => {
  const words = document.createElement('p');
  words.textContent = `The demonstration could not start: ${fault instanceof Error ? fault.message : String(fault)}`;
  document.body.replaceChildren(words);
});
