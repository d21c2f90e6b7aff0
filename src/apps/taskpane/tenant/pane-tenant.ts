import type { LinkState, RecordsState } from '../../../adapters/add-in/link-state';
import type { TenantLink } from '../../../adapters/add-in/tenant-link';
import { hostCalls } from '../../../adapters/outlook/host-call';
import { canSignIn, isClassic } from '../../../adapters/outlook/outlook-client';
import { addressOfAccount, CALL_MS } from '../../../adapters/outlook/outlook-compose-item';
import { outlookStore, roamingStore } from '../../../adapters/outlook/outlook-store';
import { outlookClock, outlookRandom, outlookTimers, uuidsOf } from '../../../adapters/outlook/outlook-system';

export interface TenantView {
  readonly tenant: LinkState;
  readonly records: RecordsState;
  /** Counts how often policy, roll or signature have changed here. */
  readonly news: number;
}

type Load = () => Promise<TenantLink>;

const CONNECTING: TenantView = { tenant: { is: 'connecting' }, records: { waiting: 0, aside: 0 }, news: 0 };
/** The files of sign-in did not come: offline, or a new version has taken their place. */
const UNLOADED: TenantView = { ...CONNECTING, tenant: { is: 'off', reason: 'offline' } };

/**
 * The pane's way into the school's Microsoft 365: `useSyncExternalStore(tenant.subscribe, tenant.read)` shows it. Sign-in
 * and Graph are loaded with the first `start`, after the pane stands. Never rejects.
 */
export class PaneTenant {
  private link: Promise<TenantLink> | undefined;
  private view = CONNECTING;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly load: Load) {}

  readonly read = (): TenantView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Connects without showing anything; whoever calls again gets the same connection. */
  async start(): Promise<void> {
    await this.opened();
  }

  /** Asks the person; for a press of a button. */
  async signIn(): Promise<void> {
    await (await this.opened())?.signIn();
  }

  /** Writes everything that waits for the log, now. */
  async flush(): Promise<void> {
    await (await this.opened())?.flush({ all: true, anew: true });
  }

  private async opened(): Promise<TenantLink | undefined> {
    try {
      this.link ??= this.load().then(async (link) => {
        link.subscribe(() => this.show(link.read()));
        await link.start();
        this.show(link.read());
        return link;
      });
      return await this.link;
    } catch {
      this.link = undefined;
      this.show(UNLOADED);
      return undefined;
    }
  }

  private show(view: TenantView): void {
    this.view = view;
    this.listeners.forEach((listener) => listener());
  }
}

const held = new Map<string, PaneTenant>();

/** The one connection of this page for the account that Outlook shows. @param folder that the page lies in */
export function paneTenant(folder: string): PaneTenant {
  const address = addressOfAccount();
  const known = held.get(address) ?? new PaneTenant(() => loadLink(folder, address));
  held.set(address, known);
  return known;
}

async function loadLink(folder: string, address: string): Promise<TenantLink> {
  const [{ openLink }, { decodePolicyFile }] = await Promise.all([
    import('../../../adapters/add-in/open-link'),
    import('../../../policy/decode-file'),
  ]);
  const calls = hostCalls(outlookTimers, CALL_MS);
  return openLink({
    ...{ folder, address, clock: outlookClock, timers: outlookTimers, random: outlookRandom },
    ids: uuidsOf(outlookClock, outlookRandom),
    store: outlookStore(calls),
    roaming: roamingStore(calls),
    isClassic: isClassic(),
    isSilent: false,
    isSupported: canSignIn(),
    isGoodPolicy: (text) => decodePolicyFile(text).ok,
  });
}
