import type { OpenEmulator } from '../support/browser';

interface ProbeWindow {
  probe?: Record<string, (event: ProbeEvent, office: unknown) => void>;
  probeSeen?: { name: string; event: unknown }[];
}
interface ProbeEvent {
  completed(context?: unknown): void;
}

/** The probe's handler of this name ends its event with these options. */
export async function answerWith(
  outlook: OpenEmulator,
  name: string,
  options: Readonly<Record<string, unknown>>,
): Promise<void> {
  await outlook.page.evaluate(
    ([key, given]) => {
      const page = window as unknown as ProbeWindow;
      page.probe = { ...page.probe, [key]: (event) => event.completed(given) };
    },
    [name, options] as const,
  );
}

/** The probe's handler of this name runs this source with `event` and `office`, in the event runtime's page. */
export async function handleWith(outlook: OpenEmulator, name: string, source: string): Promise<void> {
  // The page's security policy forbids making code of text; a script that Playwright adds is exempt.
  await outlook.page.evaluate(`window.probe = { ...window.probe, ${name}(event, office) { ${source} } }`);
}

/** The events that handlers were called with, in order. */
export async function eventsSeen(
  outlook: OpenEmulator,
): Promise<readonly { readonly name: string; readonly event: unknown }[]> {
  return outlook.page.evaluate(() => (window as unknown as ProbeWindow).probeSeen ?? []);
}

/** From now on the add-in's pages cannot be loaded, as when its web space is down. */
export async function loseTheAddIn(outlook: OpenEmulator): Promise<void> {
  await outlook.page.context().route(/\/(onsend\.html|probe\.js)$/, (route) => route.abort());
}
