/**
 * Where schools keep files they share by link. `hosts` match the whole host or its end after a dot; `not` are paths on
 * them that are pages or forms, no files.
 */
const SHARES: readonly { readonly host: string; readonly not?: readonly string[] }[] = [
  { host: 'sharepoint.com', not: ['/sitepages/', '/_forms/'] },
  { host: '1drv.ms' },
  { host: 'onedrive.live.com' },
  { host: 'drive.google.com' },
  { host: 'docs.google.com', not: ['/forms/'] },
  { host: 'photos.google.com' },
  { host: 'photos.app.goo.gl' },
  { host: 'dropbox.com' },
  { host: 'db.tt' },
  { host: 'wetransfer.com' },
  { host: 'we.tl' },
  { host: 'app.box.com' },
  { host: 'box.com', not: ['/pricing'] },
  { host: 'icloud.com' },
  { host: 'mega.nz' },
  { host: 'sharefile.com' },
  { host: 'egnyte.com' },
  { host: 'mediafire.com' },
  { host: 'hightail.com' },
  { host: 'swisstransfer.com' },
  { host: 'filemail.com' },
];

/** Addresses longer than this are looked at only so far. */
const LONGEST_ADDRESS = 2048;

/**
 * The share a web address leads to, in a form that is equal for equal shares; undefined when it leads to none. Looks
 * through the wrapping that mail filters put round links.
 */
export function shareOf(address: string): string | undefined {
  const target = unwrap(address.trim().slice(0, LONGEST_ADDRESS));
  const start = /^(?:https?:)?\/\//i.exec(target);
  if (start === null) return undefined;
  const rest = target.slice(start[0].length);
  const hostEnd = rest.search(/[/?#\\]/);
  const host = hostName(hostEnd === -1 ? rest : rest.slice(0, hostEnd));
  const path = hostEnd === -1 ? '' : rest.slice(hostEnd);
  // The bare front page of a share host is an advertisement or a sign-in, not a file.
  if (path.length < 2) return undefined;
  const lowerPath = path.toLowerCase();
  const share = SHARES.find((candidate) => host === candidate.host || host.endsWith('.' + candidate.host));
  if (share === undefined || (share.not ?? []).some((part) => lowerPath.includes(part))) return undefined;
  return host + path;
}

/** Counts the different shares among these addresses. */
export function countShares(addresses: Iterable<string>): number {
  const shares = new Set<string>();
  for (const address of addresses) {
    const share = shareOf(address);
    if (share !== undefined) shares.add(share);
  }
  return shares.size;
}

/** Web addresses that stand in plain text. */
export function* addressesIn(text: string, start: number, end: number): Iterable<string> {
  for (let at = text.indexOf('://', start); at !== -1 && at < end; at = text.indexOf('://', at + 3)) {
    const scheme = /https?$/i.exec(text.slice(Math.max(start, at - 5), at));
    if (scheme === null) continue;
    let stop = at + 3;
    while (stop < end && stop - at < LONGEST_ADDRESS && !endsAddress(text.charCodeAt(stop))) stop++;
    while (stop > at && '.,;:!?)\'"'.includes(text.charAt(stop - 1))) stop--;
    yield scheme[0] + text.slice(at, stop);
  }
}

/** The mail address of a `mailto:` link, lower case; '' for other links. */
export function mailtoAddress(href: string): string {
  const target = href.trim();
  if (!/^mailto:/i.test(target.slice(0, 8))) return '';
  const end = target.indexOf('?');
  return percentDecoded(target.slice(7, end === -1 ? 7 + 320 : Math.min(end, 7 + 320)))
    .trim()
    .toLowerCase();
}

/** Mail filters replace links by their own with the true one as a parameter. */
function unwrap(address: string): string {
  const wrapped =
    /^https?:\/\/[a-z0-9.-]{0,80}(?:safelinks\.protection\.outlook\.com|urldefense\.com|google\.com\/url)/i.exec(
      address,
    );
  if (wrapped === null) return address;
  const parameter = /[?&](?:url|u|q)=([^&#]{1,2000})/i.exec(address);
  return parameter === null ? address : percentDecoded(parameter[1]);
}

function percentDecoded(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The host without user name and port, lower case. */
function hostName(authority: string): string {
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d{0,5}$/, '')
    .toLowerCase();
}

function endsAddress(code: number): boolean {
  return code <= 0x20 || code === 0x3c || code === 0x3e || code === 0x22 || code === 0xa0;
}
