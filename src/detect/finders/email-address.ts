import { isAlnum } from '../scan/chars';
import { STRUCTURE, type View } from '../scan/view';

// E-mail addresses (RFC 5321: 64 characters before the @, 255 after). Only those at consumer mail providers are a
// person's own; a single address is low, a list of them is what a policy cares about.
const CONSUMER =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|tiscali|plusnet|proton|protonmail|pm|gmx|mail|zoho|yandex|fastmail|tutanota|hushmail|inbox|web|orange|wanadoo|free|o2|tesco|freeserve|mailinator|hey|duck|eircom)\.(?:com|co\.uk|net|org|me|de|fr|ie|ru|es|it|uk|email|world|ac)$/;

export function isConsumerDomain(domain: string): boolean {
  return CONSUMER.test(domain.toLowerCase());
}

/** The address around the @ at `at`, if there is one. */
export function findEmailAddress(at: number, view: View): void {
  let start = at;
  while (start > at - 64 && isLocal(view.code(start - 1))) start--;
  while (start < at && (view.code(start) === 46 || view.code(start) === 39 || view.code(start) === 45)) start++;
  let end = at + 1;
  let lastDot = -1;
  for (; end < at + 255; end++) {
    const code = view.code(end);
    if (code === 46) {
      if (!isAlnum(view.code(end + 1))) break;
      lastDot = end;
    } else if (!isAlnum(code) && code !== 45) break;
  }
  if (start === at || lastDot < 0 || end - lastDot < 3 || view.code(lastDot + 1) < 65 || view.code(at - 1) === 46)
    return;
  const stop = topLevelEnd(view, lastDot, end);
  if (isOwn(view, start, stop)) return;
  view.add('EMAIL_ADDRESS', start, stop, 'low', [STRUCTURE]);
}

/** "john@acme.com123-45": the top level ends where digits begin. */
function topLevelEnd(view: View, lastDot: number, end: number): number {
  let i = lastDot + 1;
  while (i < end && !(view.code(i) >= 48 && view.code(i) <= 57)) i++;
  return view.text.slice(lastDot + 1, lastDot + 5).toLowerCase() === 'xn--' ? end : i;
}

function isOwn(view: View, start: number, end: number): boolean {
  const { own, participants } = view.context;
  if (own === undefined && participants === undefined) return false;
  const address = view.text.slice(start, end).toLowerCase();
  if (participants?.includes(address) === true) return true;
  if (own === undefined) return false;
  const domain = address.slice(address.indexOf('@') + 1);
  return (
    own.emails.some((email) => email.toLowerCase() === address) ||
    own.domains.some((name) => name === domain || domain.endsWith(`.${name}`))
  );
}

function isLocal(code: number): boolean {
  return isAlnum(code) || code === 46 || code === 45 || code === 95 || code === 43 || code === 37 || code === 39;
}
