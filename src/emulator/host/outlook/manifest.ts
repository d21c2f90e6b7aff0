/** What the emulator needs of an add-in only XML manifest, names resolved. */
export interface Manifest {
  readonly id: string;
  readonly displayName: string;
  /** 0 restricted, 1 read item, 3 read/write item, 2 read/write mailbox: the numbers of the wire. */
  readonly permissionLevel: number;
  readonly extendedPermissions: readonly string[];
  readonly launchEvents: readonly LaunchEvent[];
  /** Page of the event runtime in web, new Outlook and Mac. */
  readonly runtimePage: string;
  /** The script that classic Outlook runs without a page. */
  readonly runtimeScript: string;
  readonly commands: readonly Command[];
}

export type SendMode = 'PromptUser' | 'SoftBlock' | 'Block';

export interface LaunchEvent {
  readonly type: string;
  readonly functionName: string;
  /** Only the two send events; SoftBlock where the manifest is silent. */
  readonly sendMode: SendMode;
}

export type Surface = 'MessageCompose' | 'MessageRead' | 'AppointmentOrganizer' | 'AppointmentAttendee';

export interface Command {
  readonly id: string;
  readonly surface: Surface;
  readonly label: string;
  readonly tip: string;
  /** Addresses by size in pixels. */
  readonly icons: Readonly<Record<number, string>>;
  readonly action:
    { readonly kind: 'pane'; readonly url: string } | { readonly kind: 'function'; readonly name: string };
}

const LEVELS: Readonly<Record<string, number>> = { Restricted: 0, ReadItem: 1, ReadWriteItem: 3, ReadWriteMailbox: 2 };

/**
 * Reads the inner VersionOverrides (1.1). `locale` chooses among the overrides of a string.
 * Throws with a sentence when the file is no such manifest: a developer's fault, shown as it is.
 */
export function readManifest(xml: string, locale: string): Manifest {
  const page = new DOMParser().parseFromString(xml, 'application/xml');
  if (page.querySelector('parsererror')) throw new Error('manifest.xml is not well-formed XML.');
  const overrides = elements(page, 'VersionOverrides').at(-1);
  if (!overrides) throw new Error('manifest.xml has no VersionOverrides: nothing for Outlook to run.');
  const words = resourcesOf(overrides, locale);
  const [runtime] = elements(overrides, 'Runtime');
  const script =
    runtime && elements(runtime, 'Override').find((override) => override.getAttribute('type') === 'javascript');
  return {
    id: elements(page, 'Id')[0]?.textContent?.trim() ?? '',
    displayName: localised(elements(page, 'DisplayName')[0], 'DefaultValue', locale),
    permissionLevel: LEVELS[elements(page, 'Permissions')[0]?.textContent?.trim() ?? ''] ?? 0,
    extendedPermissions: elements(overrides, 'ExtendedPermission').map((element) => element.textContent?.trim() ?? ''),
    launchEvents: elements(overrides, 'LaunchEvent').map(launchEventOf),
    runtimePage: words(runtime?.getAttribute('resid') ?? ''),
    runtimeScript: words(script?.getAttribute('resid') ?? ''),
    commands: elements(overrides, 'ExtensionPoint').flatMap((point) => commandsOf(point, words)),
  };
}

function elements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function localised(element: Element | undefined, attribute: string, locale: string): string {
  if (!element) return '';
  const own = elements(element, 'Override').find((override) => override.getAttribute('Locale') === locale);
  return (own?.getAttribute('Value') ?? element.getAttribute(attribute) ?? '').trim();
}

/** Resolves a resource id to its image, address or string. */
function resourcesOf(overrides: Element, locale: string): (resid: string) => string {
  const held = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String']) {
    for (const element of elements(overrides, kind)) {
      const id = element.getAttribute('id');
      if (id !== null) held.set(id, localised(element, 'DefaultValue', locale));
    }
  }
  return (resid) => {
    const value = held.get(resid);
    if (value === undefined) throw new Error(`manifest.xml names the resource "${resid}", which is not there.`);
    return value;
  };
}

function launchEventOf(element: Element): LaunchEvent {
  const mode = element.getAttribute('SendMode');
  return {
    type: element.getAttribute('Type') ?? '',
    functionName: element.getAttribute('FunctionName') ?? '',
    sendMode: mode === 'PromptUser' || mode === 'Block' ? mode : 'SoftBlock',
  };
}

const SURFACES: Readonly<Record<string, Surface>> = {
  MessageComposeCommandSurface: 'MessageCompose',
  MessageReadCommandSurface: 'MessageRead',
  AppointmentOrganizerCommandSurface: 'AppointmentOrganizer',
  AppointmentAttendeeCommandSurface: 'AppointmentAttendee',
};

function commandsOf(point: Element, words: (resid: string) => string): readonly Command[] {
  const surface = SURFACES[point.getAttribute('xsi:type') ?? ''];
  if (!surface) return [];
  return elements(point, 'Control').map((control) => {
    const named = (name: string) => elements(control, name).at(-1)?.getAttribute('resid') ?? '';
    const label = [...control.children].find((child) => child.localName === 'Label')?.getAttribute('resid') ?? '';
    return {
      id: control.getAttribute('id') ?? '',
      surface,
      label: words(label),
      tip: words(named('Description')),
      icons: iconsOf(control, words),
      action: actionOf(control, words),
    };
  });
}

function iconsOf(control: Element, words: (resid: string) => string): Record<number, string> {
  const images = elements(control, 'Image').map((image) => [
    Number(image.getAttribute('size')),
    words(image.getAttribute('resid') ?? ''),
  ]);
  return Object.fromEntries(images) as Record<number, string>;
}

function actionOf(control: Element, words: (resid: string) => string): Command['action'] {
  const page = elements(control, 'SourceLocation')[0]?.getAttribute('resid');
  if (page !== null && page !== undefined) return { kind: 'pane', url: words(page) };
  return { kind: 'function', name: elements(control, 'FunctionName')[0]?.textContent?.trim() ?? '' };
}
