import { createRoot, type Root } from 'react-dom/client';
import { outlookRandom, outlookClock, outlookTimers, uuidsOf } from '../../adapters/outlook/outlook-system';
import type { Look } from '../../ui/theme';
import type { Locale } from '../../strings/text';
import { App, type Opened, type Session } from './app';
import type { DeskRole } from './shell/roles';
import type { Surroundings } from './shell/desk';
import { PLACE_KEY } from './shell/place';

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

function save(name: string, mediaType: string, parts: readonly (string | Uint8Array | Blob)[]): void {
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

/** What a full or forbidden store does not keep is kept while the page stays open. */
function keepsake(person: string): ReturnType<Surroundings['keepsake']> {
  const key = `schoolgate-draft-${person}`;
  return {
    load() {
      try {
        return sessionStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    save(text) {
      try {
        sessionStorage.setItem(key, text);
      } catch {
        // The page itself still holds it.
      }
    },
  };
}

const surroundings: Surroundings = {
  clock: outlookClock,
  timers: outlookTimers,
  random: outlookRandom,
  ids: uuidsOf(outlookClock, outlookRandom),
  save,
  copy,
  beside,
  keepsake,
  origin: ORIGIN,
};

const root = (): Root | undefined => {
  const element = document.getElementById('root');
  return element === null ? undefined : createRoot(element);
};

/** A made-up school in this browser's memory, looked at as one of its people (`?as=auditor`). */
async function startDemo(page: Root, as: string): Promise<void> {
  const { demoSchool } = await import('./demo/demo-school');
  const school = await demoSchool(surroundings);
  const many = Number(new URLSearchParams(window.location.search).get('records') ?? 0);
  const { withMany } = await import('./demo/demo-many');
  const sessionOf = (role: string): Session => {
    const session = school.sessionOf(role);
    return many > 0 ? { ...session, ports: withMany(session.ports, many, outlookClock.now()) } : session;
  };
  const become = (role: DeskRole): void => show(sessionOf(role));
  const show = (session: Session): void =>
    page.render(
      <App session={session} surroundings={surroundings} locale={localeNow()} look={lookNow} become={become} />,
    );
  show(sessionOf(as));
}

/** Before the tenant is set up (`?prepare`): an empty place in this browser where the rules can be written. */
async function startPreparing(page: Root): Promise<void> {
  const { emptySchool } = await import('./demo/empty-school');
  const session = emptySchool(surroundings);
  page.render(<App session={session} surroundings={surroundings} locale={localeNow()} look={lookNow} isPreparing />);
}

/** The school's own Microsoft 365. Sign-in and Graph are loaded with it: a demonstration needs neither. */
async function startConnected(page: Root): Promise<void> {
  const { openSchool } = await import('./connected');
  const show = (shown: Opened): void => page.render(<App {...shown} {...common} />);
  const common = { surroundings, locale: localeNow(), look: lookNow, onAgain: () => window.location.reload() };
  const wanted = new URLSearchParams(window.location.search).get(PLACE_KEY) ?? '';
  await openSchool({ ...surroundings, folder: ORIGIN, fetch: (url, init) => fetch(url, init), wanted }, show);
}

function start(): void {
  const page = root();
  const query = new URLSearchParams(window.location.search);
  const as = query.get('as');
  if (page === undefined) return;
  if (as !== null) void startDemo(page, as);
  else if (query.has('prepare')) void startPreparing(page);
  else void startConnected(page);
}

start();
