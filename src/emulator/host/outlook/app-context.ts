import type { Address } from '../mail/item';
import type { Profile } from '../mail/profile';
import type { Manifest } from './manifest';

/** `AppName` of Outlook in the browser. */
const OUTLOOK_WEB = 64;
const HOST_VERSION = '16.0.18200.10000';

/** What office.js asks for first. Requirement sets are a JSON string with string versions: a number 1.10 would be 1.1. */
export function appContextOf(
  profile: Profile,
  manifest: Manifest,
  locale: string,
  settings: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return {
    _id: manifest.id,
    _appName: OUTLOOK_WEB,
    _appVersion: '16.0',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: window.location.origin,
    _clientMode: 1,
    _settings: settings,
    _reason: 'inserted',
    _osfControlType: 2,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: manifest.id,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify({
      Mailbox: profile.mailboxSet,
      IdentityAPI: '1.3',
      OpenBrowserWindowApi: '1.1',
      ...(profile.signsIn ? { NestedAppAuth: '1.1' } : {}),
    }),
    _hostFullVersion: HOST_VERSION,
    _appDomains: [],
    _addinName: manifest.displayName,
    _featureGates: {},
  };
}

/** `itemType` of the initial data. */
export const ITEM_TYPES = { messageRead: 1, appointmentRead: 2, message: 4, appointment: 5 } as const;

/** Facts every item shows to the add-in at once; for items being read the caller adds their content. */
export function initialDataOf(
  manifest: Manifest,
  owner: Address,
  itemType: number,
  conversationId: string | null,
): Record<string, unknown> {
  return {
    permissionLevel: manifest.permissionLevel,
    itemType,
    hostVersion: HOST_VERSION,
    owaView: 'ThreeColumns',
    userDisplayName: owner.name,
    userEmailAddress: owner.address,
    userProfileType: 'office365',
    userTimeZone: 'GMT Standard Time',
    userTimeZoneOffset: [],
    ewsUrl: '',
    restUrl: '',
    conversationId,
    isRestIdSupported: true,
  };
}
