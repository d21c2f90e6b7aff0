import { DomUtils, parseDocument } from 'htmlparser2';

const { getAttributeValue, getElementsByTagName, textContent } = DomUtils;
type Element = ReturnType<typeof getElementsByTagName>[number];

/** Launch events of Outlook that this manifest may name (Microsoft's page on event-based activation, August 2026). */
const EVENTS = [
  'OnNewMessageCompose',
  'OnMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageAttachmentsChanged',
  'OnMessageFromChanged',
  'OnNewAppointmentOrganizer',
  'OnAppointmentOrganizer',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentAttachmentsChanged',
  'OnAppointmentTimeChanged',
  'OnAppointmentRecurrenceChanged',
  'OnAppointmentFromChanged',
  'OnInfoBarDismissClicked',
  'OnSensitivityLabelChanged',
  'OnMessageSend',
  'OnAppointmentSend',
];
const SEND_EVENTS = ['OnMessageSend', 'OnAppointmentSend'];
const BUTTON_SIZES = ['16', '32', '80'];
const LARGEST_BYTES = 256 * 1024;

/** Everything wrong with a manifest that no schema sees, a sentence each. */
export function manifestFaults(xml: string): readonly string[] {
  const page = parseDocument(xml, { xmlMode: true });
  const all = (name: string): Element[] => getElementsByTagName(name, page, true);
  return [
    ...(Buffer.byteLength(xml) > LARGEST_BYTES ? ['The manifest is larger than 256 KB.'] : []),
    ...resourceFaults(all),
    ...addressFaults(all('*')),
    ...iconFaults(all),
    ...eventFaults(all('LaunchEvent')),
    ...runtimeFaults(all),
    ...permissionFaults(all),
    ...repeated(idsOf([...all('Control'), ...all('Group')])).map((id) => `The id ${id} stands there twice.`),
  ];
}

type Find = (name: string) => Element[];

function idsOf(elements: readonly Element[]): readonly string[] {
  return elements.map((element) => attribute(element, 'id'));
}

function attribute(element: Element, name: string): string {
  return getAttributeValue(element, name) ?? '';
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function resourceFaults(all: Find): readonly string[] {
  const resources = ['bt:Image', 'bt:Url', 'bt:String']
    .flatMap(all)
    .filter((element) => attribute(element, 'id') !== '');
  const ids = idsOf(resources);
  const used = new Set(
    all('*')
      .map((element) => attribute(element, 'resid'))
      .filter((resid) => resid !== ''),
  );
  return [
    ...[...used].filter((resid) => !ids.includes(resid)).map((resid) => `Nothing has the resource id ${resid}.`),
    ...ids.filter((id) => !used.has(id)).map((id) => `Nobody uses the resource ${id}.`),
    ...ids.filter((id) => id.length > 32).map((id) => `The resource id ${id} is longer than 32 characters.`),
    ...repeated(ids).map((id) => `The resource id ${id} stands there twice.`),
    ...resources.filter((element) => !hasWelsh(element)).map((element) => `${attribute(element, 'id')} has no Welsh.`),
  ];
}

/** A name is the same in every language; sentences and labels are not. */
function hasWelsh(element: Element): boolean {
  if (element.name !== 'bt:String' || attribute(element, 'DefaultValue') === 'Schoolgate') return true;
  return getElementsByTagName('bt:Override', element).some((override) => attribute(override, 'Locale') === 'cy-GB');
}

function addressFaults(elements: readonly Element[]): readonly string[] {
  const addresses = elements
    .flatMap((element) => [attribute(element, 'DefaultValue'), attribute(element, 'Value')])
    .filter((value) => /^[a-z]+:\/\//i.test(value));
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  return [
    ...addresses.filter((address) => !address.startsWith('https://')).map((address) => `${address} is not https.`),
    ...(origins.size > 1 ? [`Addresses have several origins: ${[...origins].join(', ')}.`] : []),
  ];
}

function iconFaults(all: Find): readonly string[] {
  return all('Icon').flatMap((icon) => {
    const sizes = getElementsByTagName('bt:Image', icon).map((image) => attribute(image, 'size'));
    return BUTTON_SIZES.filter((size) => !sizes.includes(size)).map(
      (size) => `A button has no icon of ${size} pixels.`,
    );
  });
}

function eventFaults(events: readonly Element[]): readonly string[] {
  const types = events.map((event) => attribute(event, 'Type'));
  return [
    ...types.filter((type) => !EVENTS.includes(type)).map((type) => `Outlook has no event ${type}.`),
    ...repeated(types).map((type) => `The event ${type} is declared twice.`),
    ...events.flatMap(sendModeFaults),
    ...SEND_EVENTS.filter((type) => !types.includes(type)).map((type) => `The event ${type} is missing.`),
  ];
}

function sendModeFaults(event: Element): readonly string[] {
  const type = attribute(event, 'Type');
  const hasMode = attribute(event, 'SendMode') !== '';
  if (SEND_EVENTS.includes(type)) return hasMode ? [] : [`${type} has no SendMode.`];
  return hasMode ? [`${type} is no send event and has a SendMode.`] : [];
}

function runtimeFaults(all: Find): readonly string[] {
  const runtimes = all('Runtime').map((runtime) => attribute(runtime, 'resid'));
  const scripts = all('Override').filter((override) => attribute(override, 'type') === 'javascript');
  const launchPoint = all('ExtensionPoint').find((point) => attribute(point, 'xsi:type') === 'LaunchEvent');
  const page =
    launchPoint && getElementsByTagName('SourceLocation', launchPoint).map((element) => attribute(element, 'resid'))[0];
  return [
    ...(runtimes.length === 1 ? [] : ['There must be exactly one Runtime.']),
    ...(scripts.length === 1 ? [] : ['The Runtime needs exactly one Override of type javascript.']),
    ...(page === runtimes[0] ? [] : ['The launch events run in another page than the Runtime names.']),
  ];
}

function permissionFaults(all: Find): readonly string[] {
  const permission = all('Permissions').map((element) => textContent(element).trim())[0];
  const extended = all('ExtendedPermission').map((element) => textContent(element).trim());
  return [
    ...(permission === 'ReadWriteItem' ? [] : ['The permission must be ReadWriteItem: nothing here needs more.']),
    ...(extended.includes('AppendOnSend') ? [] : ['The extended permission AppendOnSend is missing.']),
  ];
}
