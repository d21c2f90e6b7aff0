import type { Locale } from '../../strings/text';
import { memberOf } from './host-call';
import { contextOf, currentOffice, hasMailboxSet, mailboxOf, type OfficeHost } from './office-host';

/** What this Outlook can do at Send, and how it looks. */
export interface OutlookClient {
  readonly locale: Locale;
  /** Classic Outlook, Mac, the web, new Outlook … as Outlook names itself, with its version: for records. */
  readonly name: string;
  /** `sendModeOverride`, `commandId` and `contextData` (1.14). */
  readonly canWarn: boolean;
  /** `errorMessageMarkdown` (1.15). */
  readonly showsMarkdown: boolean;
}

export function outlookClient(office: OfficeHost = currentOffice()): OutlookClient {
  return {
    locale: localeOf(office),
    name: nameOf(office),
    canWarn: hasMailboxSet(office, '1.14'),
    showsMarkdown: hasMailboxSet(office, '1.15'),
  };
}

/** Does this Outlook sign its user in to add-ins (nested app authentication)? */
export function canSignIn(office: OfficeHost = currentOffice()): boolean {
  const requirements = memberOf(contextOf(office), 'requirements');
  const isSetSupported = memberOf(requirements, 'isSetSupported');
  try {
    return typeof isSetSupported === 'function' && isSetSupported.call(requirements, 'NestedAppAuth', '1.1') === true;
  } catch {
    return false;
  }
}

/** Classic Outlook for Windows: its events run without a page, with roaming settings for a store. */
export function isClassic(office: OfficeHost = currentOffice()): boolean {
  return memberOf(contextOf(office), 'platform') === 'PC';
}

function localeOf(office: OfficeHost): Locale {
  const language = memberOf(contextOf(office), 'displayLanguage');
  return typeof language === 'string' && language.toLowerCase().startsWith('cy') ? 'cy-GB' : 'en-GB';
}

function nameOf(office: OfficeHost): string {
  const diagnostics = memberOf(mailboxOf(office), 'diagnostics');
  const words = [
    memberOf(diagnostics, 'hostName'),
    memberOf(contextOf(office), 'platform'),
    memberOf(diagnostics, 'hostVersion'),
  ];
  return words
    .filter((word): word is string => typeof word === 'string' && word !== '')
    .join(' ')
    .slice(0, 80);
}

/** Colours of the client for the pane; undefined where it tells none (classic before 2019, most of the web). */
export interface OutlookTheme {
  readonly isDark: boolean;
  readonly background: string;
  readonly foreground: string;
}

export function outlookTheme(office: OfficeHost = currentOffice()): OutlookTheme | undefined {
  const theme = memberOf(contextOf(office), 'officeTheme');
  const background = memberOf(theme, 'bodyBackgroundColor');
  const foreground = memberOf(theme, 'bodyForegroundColor');
  if (!isColour(background) || !isColour(foreground)) return undefined;
  return { isDark: brightnessOf(background) < brightnessOf(foreground), background, foreground };
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}

function brightnessOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
