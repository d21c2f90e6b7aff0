import { createRoot } from 'react-dom/client';
import { outlookRandom, outlookClock, outlookTimers, uuidsOf } from '../../adapters/outlook/outlook-system';
import type { Look } from '../../ui/theme';
import type { Locale } from '../../strings/text';
import { App, type Session } from './app';
import type { DeskRole } from './shell/roles';
import type { Surroundings } from './shell/desk';

/** The folder this page lies in, where the manifest lies too. */
const ORIGIN = new URL('.', document.baseURI).href.replace(/\/$/, '');

function lookNow(): Look {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** `?locale=cy-GB` in the address, else the browser's first choice. */
function localeNow(): Locale {
  const wanted = new URLSearchParams(window.location.search).get('locale') ?? navigator.language;
  return wanted.toLowerCase().startsWith('cy') ? 'cy-GB' : 'en-GB';
}

function save(name: string, mediaType: string, parts: readonly (string | Uint8Array)[]): void {
  const address = URL.createObjectURL(new Blob(parts as BlobPart[], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function beside(name: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${ORIGIN}/${name}`);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

const surroundings: Surroundings = {
  clock: outlookClock,
  timers: outlookTimers,
  random: outlookRandom,
  ids: uuidsOf(outlookClock, outlookRandom),
  save,
  copy,
  beside,
  origin: ORIGIN,
};

/** A made-up school in this browser's memory, looked at as one of its people (`?as=auditor`). */
async function startDemo(): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) return;
  const { demoSchool } = await import('./demo/demo-school');
  const root = createRoot(element);
  const school = await demoSchool(surroundings);
  const become = (role: DeskRole): void => show(school.sessionOf(role));
  const show = (session: Session): void =>
    root.render(
      <App session={session} surroundings={surroundings} locale={localeNow()} look={lookNow} become={become} />,
    );
  show(school.sessionOf(new URLSearchParams(window.location.search).get('as') ?? 'head'));
}

void startDemo();
