import type { Recipient } from '../../message/snapshot';
import { domainOf, localPartOf } from './addresses';
import { CONSUMER_PROVIDERS } from './tables/consumer-providers';
import { foldWord } from './words';

const PROVIDERS: ReadonlySet<string> = new Set(
  CONSUMER_PROVIDERS.split(' ').flatMap((group) => {
    const [ending = '', names = ''] = group.split(':');
    return names.split(',').map((name) => `${name}.${ending}`);
  }),
);

/** Is this a mailbox at a provider of mail for private people? */
export function isConsumerDomain(domain: string): boolean {
  return PROVIDERS.has(domain);
}

/** Local parts of mailboxes that belong to a desk, not to a person. */
const DESKS =
  /^(?:accounts?|admin|admissions|bookings?|bursar|clerk|coach|contact|customer|customerservice|data|desk|dpo|duty|education|enquir(?:y|ies)|events?|finance|head|headteacher|hello|help(?:desk)?|hr|info|invoices?|mail|marketing|orders?|office|payroll|post(?:master)?|reception|registry|rep|reply|safeguarding|sales|school|secretary|senco?|service|support|team|trips?|visits?|webmaster)\b/;

/**
 * A private person's mailbox, as far as an address can tell: at a consumer provider, or written with a person's name
 * that the address repeats (Niamh Boyle at niamh.boyle@…), and not a desk such as office@.
 */
export function isPrivateMailbox(recipient: Recipient): boolean {
  const domain = domainOf(recipient.address);
  if (isConsumerDomain(domain)) return true;
  const local = localPartOf(recipient.address);
  if (DESKS.test(local)) return false;
  const names = foldWord(recipient.name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2);
  return names.length > 1 && names.some((part) => local.split(/[^\p{L}]+/u).includes(part));
}
