import type { Recipient } from '../message/snapshot';
import type { Disclaimers, MailboxOwner, Organisation, School } from './school';
import { domainOf, foldAddress } from './shared/addresses';
import { isListHost } from './shared/list-hosts';
import { hasWordSequence } from './shared/words';

type Addressed = { readonly address: string };

/**
 * The organisation as rules ask it. Domains hold with their subdomains (`school.example` holds `mail.school.example`);
 * `*.gov.uk` holds every name below `gov.uk`, not `gov.uk` itself. Case and a closing dot do not matter; punycode is
 * compared as it stands, so a look-alike in another script is never taken for the original.
 */
export function schoolOf(organisation: Organisation): School {
  const isOwn = domainMatcher(organisation.domains);
  const isPupilDomain = domainMatcher(organisation.pupils.domains);
  const pupilGroups = new Set(organisation.pupils.groups.map(foldAddress));
  const isTrusted = domainMatcher([...organisation.trustedDomains, ...organisation.professionalDomains]);
  const isQuietDomain = domainMatcher(organisation.quietDomains);
  const newsgroups = new Set(organisation.newsgroups.addresses.map(foldAddress));
  const isNewsHost = domainMatcher(organisation.newsgroups.hosts);
  const owners = ownersByAddress(organisation);

  const isPupil = ({ address }: Addressed): boolean =>
    isPupilDomain(domainOf(address)) || pupilGroups.has(foldAddress(address));
  const isInternal = remembered((address) => isOwn(domainOf(address)) && !isPupil({ address }));
  const isNewsgroup = ({ address }: Addressed): boolean => {
    const domain = domainOf(address);
    return newsgroups.has(foldAddress(address)) || isNewsHost(domain) || isListHost(domain);
  };
  return {
    organisation,
    isInternal,
    isExternal: (recipient) => !isInternal(recipient),
    isPartner: (recipient) => !isInternal(recipient) && !isPupil(recipient) && isTrusted(domainOf(recipient.address)),
    isPupil,
    isQuiet: ({ address }) => isQuietDomain(domainOf(address)),
    isNewsgroup,
    audienceOf: (recipients) => audienceOf(recipients, isNewsgroup, isInternal),
    ownerOf: (address) => owners.get(foldAddress(address)),
    hasRole: (address, roles) => {
      const role = owners.get(foldAddress(address))?.role;
      return role !== undefined && roles.some((wanted) => hasWordSequence(role, wanted));
    },
  };
}

/** Every rule asks about the same few recipients. */
const MOST_REMEMBERED = 500;

function remembered(ask: (address: string) => boolean): (recipient: Addressed) => boolean {
  const answers = new Map<string, boolean>();
  return ({ address }) => {
    const known = answers.get(address);
    if (known !== undefined) return known;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = ask(address);
    answers.set(address, answer);
    return answer;
  };
}

/** Does a domain fall under one of these? `*.x` takes only what is below `x`; `x` takes itself and what is below. */
export function domainMatcher(domains: readonly string[]): (domain: string) => boolean {
  const exact = new Set<string>();
  const below = new Set<string>();
  for (const entry of domains) {
    const domain = foldDomain(entry);
    if (domain.startsWith('*.')) below.add(domain.slice(2));
    else if (domain !== '') {
      exact.add(domain);
      below.add(domain);
    }
  }
  return (raw) => {
    const domain = foldDomain(raw);
    if (domain === '') return false;
    if (exact.has(domain)) return true;
    for (let dot = domain.indexOf('.'); dot !== -1; dot = domain.indexOf('.', dot + 1)) {
      if (below.has(domain.slice(dot + 1))) return true;
    }
    return false;
  };
}

function foldDomain(domain: string): string {
  const folded = domain.trim().toLowerCase().replace(/^@/, '');
  return folded.endsWith('.') ? folded.slice(0, -1) : folded;
}

function ownersByAddress(organisation: Organisation): ReadonlyMap<string, MailboxOwner> {
  const owners = new Map<string, MailboxOwner>();
  for (const [address, owner] of Object.entries(organisation.mailboxAliases)) {
    for (const alias of owner.aliases) owners.set(foldAddress(alias), owner);
    owners.set(foldAddress(address), owner);
  }
  return owners;
}

function audienceOf(
  recipients: readonly Recipient[],
  isNewsgroup: (recipient: Addressed) => boolean,
  isInternal: (recipient: Addressed) => boolean,
): keyof Disclaimers {
  if (recipients.some(isNewsgroup)) return 'newsgroup';
  return recipients.some((recipient) => isOutside(recipient, isInternal)) ? 'external' : 'internal';
}

/** A list may itself be internal and still carry outside members. */
function isOutside(recipient: Recipient, isInternal: (recipient: Addressed) => boolean): boolean {
  return !isInternal(recipient) || (recipient.externalMemberCount ?? 0) > 0;
}
