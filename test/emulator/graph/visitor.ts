import { connectAddIn, connectDashboard, type Connection } from '../../../src/adapters/graph/connect';

/** Everything a page needs from outside, as a browser has it. */
const outside = {
  folder: new URL('.', document.baseURI).href.replace(/\/$/, ''),
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  clock: { now: () => Date.now() },
  timers: {
    available: true,
    after(ms: number, task: () => void) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  },
  random: { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) },
};

/** What the test asks of the page; each answer is plain data. */
export interface Visitor {
  start(): Promise<unknown>;
  signIn(another?: boolean): Promise<unknown>;
  signOut(): Promise<unknown>;
  accounts(): readonly string[];
  publish(text: string, etag?: string): Promise<unknown>;
  read(): Promise<unknown>;
  lookUp(address: string): Promise<unknown>;
  stepUp(scope: string): Promise<unknown>;
}

async function visitor(): Promise<Visitor> {
  const isAddIn = location.search.includes('add-in');
  const connected = isAddIn
    ? await connectAddIn({ ...outside, isSilent: location.search.includes('silent'), isSupported: true })
    : await connectDashboard(outside);
  if (!connected.ok) throw new Error(connected.reason);
  const { identity, sites }: Connection = connected.value;
  const { ports } = sites[0];
  return {
    start: () => identity.start(),
    signIn: (another) => identity.signIn(another ? { another } : {}),
    signOut: () => identity.signOut(),
    accounts: () => identity.accounts().map(({ address }) => address),
    publish: (text, etag) => ports.policies.replace(text, etag),
    read: () => ports.policies.read(),
    lookUp: (address) => ports.directory.lookUp(address),
    stepUp: (scope) => identity.stepUp([scope]),
  };
}

declare global {
  interface Window {
    visitor?: Visitor;
  }
}

void visitor().then((made) => {
  window.visitor = made;
});
