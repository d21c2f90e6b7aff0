import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { FrameLocator, Page } from 'playwright-core';
import type { EmulatorApi } from '../../src/emulator/host/api';
import type { ItemState } from '../../src/emulator/host/mail/item';
import type { SentMail } from '../../src/emulator/host/mail/mailbox';
import { startEmulator, type RunningEmulator } from '../../src/emulator/server/server';
import { closeWindows, leaveWindow, openWindow, type BrowserWindow, type Looks } from './windows';

/**
 * The product in real Chromium, spoken to in the words of the person who uses it:
 *
 *   const outlook = await openEmulator({ preset: 'glenmere' });
 *   await outlook.open('five-parents');
 *   const answer = await outlook.pressSend();
 *   expect(answer.kind).toBe('stopped');
 *
 * Call `closeBrowser` in `afterAll`.
 */
export interface EmulatorOptions {
  /** `built` runs the product; `probe` the smallest add-in there is (test/emulator/probe); `empty` one from EMPTY_PANE. */
  readonly addIn?: AddIn;
  readonly preset?: string;
  readonly profile?: 'web' | 'mac' | 'classic' | 'old';
  readonly locale?: 'en-GB' | 'cy-GB';
  /** As in the page's address: `37:silent,38:error:9000`. */
  readonly fault?: string;
  /** 60 lets a minute of Outlook's own waiting pass in a second. */
  readonly speed?: number;
  readonly width?: number;
  readonly height?: number;
  readonly isAnimated?: Looks['isAnimated'];
}

type AddIn = 'built' | 'probe' | 'empty';
type AnyProfile = Omit<EmulatorOptions, 'profile'> & { readonly profile?: string | undefined };

/** What came of pressing Send. `stopped` and the like are the kinds of Outlook's dialog. */
export type SendAnswer =
  | { readonly kind: 'sent'; readonly mail: SentMail }
  | { readonly kind: DialogKind; readonly title: string; readonly text: string; readonly buttons: readonly string[] };
type DialogKind = 'stopped' | 'unavailable' | 'slow' | 'timed-out' | 'no-recipients' | 'unresolved';

export interface Written {
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
  readonly body?: string;
}

const ROOT = path.resolve(__dirname, '..', '..');
/** Where a measurement builds a pane that does nothing. */
export const EMPTY_PANE = path.join(ROOT, '.cache', 'empty-pane');
const OVERLAYS: Readonly<Partial<Record<AddIn, string>>> = {
  probe: path.join(ROOT, 'test', 'emulator', 'probe'),
  empty: EMPTY_PANE,
};
const run = promisify(execFile);

const servers = new Map<string, Promise<RunningEmulator>>();

/** One browser and one server for all tests of a file; each call is a visitor of its own, with empty stores. */
export async function openEmulator(options: EmulatorOptions = {}): Promise<OpenEmulator> {
  const server = await serverFor(options.addIn ?? 'built');
  const { width = 1440, height = 900, isAnimated = false } = options;
  const outlook = new OpenEmulator(await openWindow(server.origin, { width, height, isAnimated }), server.origin);
  await outlook.start(options);
  return outlook;
}

/** Ends the shared browser and servers. */
export async function closeBrowser(): Promise<void> {
  await closeWindows();
  await Promise.all([...servers.values()].map(async (server) => (await server).close()));
  servers.clear();
}

/** At the end of a test: no page has thrown, and nothing was asked of another machine. */
export async function endVisit(outlook: OpenEmulator | undefined): Promise<void> {
  expect(outlook?.faults ?? []).toEqual([]);
  expect(outlook?.outside ?? []).toEqual([]);
  await outlook?.close();
}

function serverFor(addIn: AddIn): Promise<RunningEmulator> {
  const held = servers.get(addIn) ?? serve(addIn);
  servers.set(addIn, held);
  return held;
}

async function serve(addIn: AddIn): Promise<RunningEmulator> {
  await run(process.execPath, [path.join(ROOT, 'tools', 'build.mjs'), ...(addIn === 'probe' ? ['emulator'] : [])], {
    cwd: ROOT,
  });
  const overlay = OVERLAYS[addIn];
  return startEmulator({ root: ROOT, port: 0, ...(overlay === undefined ? {} : { overlay }) });
}

/** One visitor's Outlook. */
export class OpenEmulator {
  /** Requests that wanted to leave this machine; none gets far: the browser knows this machine alone. A test expects none. */
  readonly outside: string[] = [];
  /** Exceptions nobody caught, in any page of the window. */
  readonly faults: string[] = [];

  readonly page: Page;
  private isSpoilt = false;

  constructor(
    private readonly window: BrowserWindow,
    readonly origin: string,
  ) {
    this.page = window.page;
  }

  async start(options: EmulatorOptions): Promise<void> {
    const { origin } = this;
    const { context } = this.window;
    // Only watched: where requests are held up Chromium compiles every script anew.
    context.on('request', (request) => {
      const address = new URL(request.url());
      if (address.origin !== origin && address.protocol.startsWith('http')) this.outside.push(address.href);
    });
    this.page.on('pageerror', (fault) => this.faults.push(String(fault)));
    if (options.preset) await context.addCookies([{ name: 'schoolgate-preset', value: options.preset, url: origin }]);
    await this.page.goto(addressOf(origin, options));
    await this.page.waitForFunction(() => window.emulator !== undefined);
  }

  /** A draft of the demonstration by its id, `message`, `meeting`, `reply:<id>`, `replyAll:<id>` or `forward:<id>`. */
  async open(what: string): Promise<void> {
    await this.call('open', what);
  }

  /** Begins a message and fills it in through the keyboard, as its sender would. */
  async write({ to = [], cc = [], bcc = [], subject, body }: Written): Promise<void> {
    if (!(await this.item())) await this.open('message');
    await this.addRecipients('To', to);
    await this.addRecipients('Cc', cc);
    await this.addRecipients('Bcc', bcc);
    if (subject !== undefined) await this.page.getByRole('textbox', { name: 'Subject' }).fill(subject);
    if (body !== undefined) await this.page.getByRole('textbox', { name: 'Message body' }).fill(body);
  }

  async addRecipients(field: 'To' | 'Cc' | 'Bcc', addresses: readonly string[]): Promise<void> {
    if (addresses.length === 0) return;
    const box = this.page.getByRole('textbox', { name: field, exact: true });
    if (!(await box.isVisible())) await this.page.getByRole('button', { name: field, exact: true }).click();
    for (const address of addresses) {
      await box.fill(address);
      await box.press('Enter');
    }
  }

  async attach(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = this.page.getByLabel('Choose files');
    await chooser.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await this.page.getByRole('list', { name: 'Attachments' }).getByText(name).waitFor();
  }

  /** Presses the add-in's button in the ribbon and gives the pane's page. */
  async openPane(): Promise<FrameLocator> {
    const button = this.page.locator('[data-command]').first();
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
    return this.pane();
  }

  /** The pane's page, for locators such as `pane().getByRole('button', …)`. */
  pane(): FrameLocator {
    return this.page.frameLocator('.panebody iframe');
  }

  /** Presses Send and waits until the message left or Outlook asks something. */
  async pressSend(): Promise<SendAnswer> {
    const before = (await this.sent()).length;
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
    return this.answer(before);
  }

  /** Presses a button of the dialog by its label: "Send Anyway", "Don't Send", or the add-in's own. */
  async choose(label: string | RegExp): Promise<void> {
    await this.page.getByRole('alertdialog').getByRole('button', { name: label }).last().click();
  }

  /** The dialog that is open now, or undefined. */
  async dialog(): Promise<Exclude<SendAnswer, { kind: 'sent' }> | undefined> {
    const dialog = this.page.getByRole('alertdialog');
    if (!(await dialog.isVisible())) return undefined;
    return {
      kind: (await dialog.getAttribute('data-kind')) as DialogKind,
      title: (await dialog.getByRole('heading').innerText()).trim(),
      text: (await dialog.locator('#dialog-text').innerText()).trim(),
      buttons: await dialog.getByRole('button').allInnerTexts(),
    };
  }

  /** Texts of the information bars over the message. */
  async notices(): Promise<readonly string[]> {
    return (await this.item())?.notices.map(({ message }) => message) ?? [];
  }

  item(): Promise<ItemState | undefined> {
    return this.call('item');
  }

  sent(): Promise<readonly SentMail[]> {
    return this.call('sent');
  }

  /** Any other function of `window.emulator`. */
  call<K extends keyof EmulatorApi>(
    name: K,
    ...args: Parameters<EmulatorApi[K]>
  ): Promise<Awaited<ReturnType<EmulatorApi[K]>>> {
    return this.page.evaluate(
      ([method, values]) => {
        const api = window.emulator as unknown as Record<string, (...given: unknown[]) => unknown>;
        return api[method]?.(...values);
      },
      [name, args] as [string, unknown[]],
    ) as Promise<Awaited<ReturnType<EmulatorApi[K]>>>;
  }

  /** Another tab of the same visitor: the dashboard. */
  async tab(path: string): Promise<Page> {
    const page = await this.window.context.newPage();
    page.on('pageerror', (fault) => this.faults.push(String(fault)));
    await page.goto(`${this.origin}/${path}`);
    return page;
  }

  /** From now on the clock stands still. */
  async stopClock(): Promise<void> {
    this.isSpoilt = true;
    await this.page.clock.setFixedTime(new Date());
  }

  async close(): Promise<void> {
    await leaveWindow(this.window, this.isSpoilt);
  }

  private async answer(sentBefore: number): Promise<SendAnswer> {
    await this.page.waitForFunction(
      (before) =>
        (window.emulator?.sent().length ?? 0) > before || document.querySelector('[role=alertdialog]') !== null,
      sentBefore,
    );
    const [newest] = await this.sent();
    const dialog = await this.dialog();
    if (dialog) return dialog;
    if (!newest) throw new Error('Neither sent nor asked.');
    return { kind: 'sent', mail: newest };
  }
}

/** Journeys that name no kind of Outlook run in this one: `SCHOOLGATE_PROFILE=classic npx jest test/journeys`. */
const PROFILE = process.env['SCHOOLGATE_PROFILE'];

function addressOf(origin: string, { profile = PROFILE, locale, fault, speed }: AnyProfile): string {
  const address = new URL(origin);
  for (const [name, value] of Object.entries({ profile, locale, fault, speed })) {
    if (value !== undefined) address.searchParams.set(name, String(value));
  }
  return address.href;
}
