import type { Disclaimers, MailboxOwner, Organisation } from '../rules/school';
import type { Decoded } from './policy';
import { Faults, isRawObject, memberPath, readList, readObject, readText, readTexts } from './reader';

/** Partners of every school: professionals on a case write from these (rules.md, Words). */
export const PROFESSIONAL_DOMAINS = [
  '*.gov.uk',
  '*.police.uk',
  'nhs.net',
  '*.nhs.uk',
  '*.sch.uk',
  '*.cjsm.net',
] as const;

const KEYS = [
  'name',
  'domains',
  'trustedDomains',
  'professionalDomains',
  'quietDomains',
  'pupils',
  'contacts',
  'ownAccounts',
  'disclaimers',
  'staffLists',
  'newsgroups',
  'mailboxAliases',
] as const;

/** An organisation nothing is known of. */
export const NO_ORGANISATION: Organisation = {
  name: '',
  domains: [],
  trustedDomains: [],
  professionalDomains: PROFESSIONAL_DOMAINS,
  quietDomains: [],
  pupils: { domains: [], groups: [] },
  contacts: { phones: [], emails: [], addresses: [], websites: [] },
  ownAccounts: [],
  disclaimers: { external: '', internal: '', newsgroup: '' },
  staffLists: [],
  newsgroups: { addresses: [], hosts: [] },
  mailboxAliases: {},
};

/** An organisation's settings alone (a file for `--org`): its JSON text, or the parsed value. */
export function decodeOrganisation(input: unknown, faults = new Faults()): Decoded<Organisation> {
  let raw = input;
  if (typeof input === 'string') {
    try {
      raw = JSON.parse(input.charCodeAt(0) === 0xfeff ? input.slice(1) : input);
    } catch {
      faults.add('$', 'notJson');
      return { ok: false, faults: faults.list };
    }
  }
  const value = readOrganisation(raw, '$', faults);
  return faults.list.length > 0 ? { ok: false, faults: faults.list } : { ok: true, value };
}

export function readOrganisation(raw: unknown, path: string, faults: Faults): Organisation {
  const given = raw === undefined ? {} : readObject(raw, path, KEYS, faults);
  if (given === undefined) return NO_ORGANISATION;
  const domains = (key: string): readonly string[] => readDomains(given[key], memberPath(path, key), faults);
  const texts = (key: string): readonly string[] => readTexts(given[key], memberPath(path, key), faults);
  return {
    name: readText(given['name'], `${path}.name`, faults),
    domains: domains('domains'),
    trustedDomains: domains('trustedDomains'),
    professionalDomains:
      given['professionalDomains'] === undefined ? PROFESSIONAL_DOMAINS : domains('professionalDomains'),
    quietDomains: domains('quietDomains'),
    pupils: readPupils(given['pupils'], `${path}.pupils`, faults),
    contacts: readContacts(given['contacts'], `${path}.contacts`, faults),
    ownAccounts: texts('ownAccounts'),
    disclaimers: {
      ...NO_ORGANISATION.disclaimers,
      ...readDisclaimers(given['disclaimers'], `${path}.disclaimers`, faults),
    },
    staffLists: texts('staffLists'),
    newsgroups: readNewsgroups(given['newsgroups'], `${path}.newsgroups`, faults),
    mailboxAliases: readOwners(given['mailboxAliases'], `${path}.mailboxAliases`, faults),
  };
}

/** Mail domains, lower case; `*.` in front takes everything below. */
export function readDomains(raw: unknown, path: string, faults: Faults): readonly string[] {
  return readList(raw, path, faults, 1000, (entry, at) => {
    const domain = typeof entry === 'string' ? entry.trim().toLowerCase() : '';
    if (domain.length <= 253 && /^(?:\*\.)?[^\s@*.,;:/"'<>]{1,63}(?:\.[^\s@*.,;:/"'<>]{1,63}){0,10}$/.test(domain))
      return domain;
    faults.add(at, typeof entry === 'string' ? 'notADomain' : 'notAText', { value: domain.slice(0, 60) });
    return undefined;
  });
}

/** Only what is given: a school may set one audience and leave the others to its trust. */
export function readDisclaimers(raw: unknown, path: string, faults: Faults): Partial<Disclaimers> {
  const audiences = ['external', 'internal', 'newsgroup'] as const;
  const given = raw === undefined ? undefined : readObject(raw, path, audiences, faults);
  if (given === undefined) return {};
  return Object.fromEntries(
    audiences
      .filter((audience) => given[audience] !== undefined)
      .map((audience) => [audience, readText(given[audience], `${path}.${audience}`, faults, '', 10_000)]),
  );
}

function readPupils(raw: unknown, path: string, faults: Faults): Organisation['pupils'] {
  const given = raw === undefined ? {} : readObject(raw, path, ['domains', 'groups'], faults);
  return {
    domains: readDomains(given?.['domains'], `${path}.domains`, faults),
    groups: readTexts(given?.['groups'], `${path}.groups`, faults),
  };
}

function readContacts(raw: unknown, path: string, faults: Faults): Organisation['contacts'] {
  const keys = ['phones', 'emails', 'addresses', 'websites'] as const;
  const given = raw === undefined ? {} : readObject(raw, path, keys, faults);
  const texts = (key: string): readonly string[] => readTexts(given?.[key], `${path}.${key}`, faults);
  return {
    phones: texts('phones'),
    emails: texts('emails'),
    addresses: texts('addresses'),
    websites: texts('websites'),
  };
}

function readNewsgroups(raw: unknown, path: string, faults: Faults): Organisation['newsgroups'] {
  const given = raw === undefined ? {} : readObject(raw, path, ['addresses', 'hosts'], faults);
  return {
    addresses: readTexts(given?.['addresses'], `${path}.addresses`, faults),
    hosts: readDomains(given?.['hosts'], `${path}.hosts`, faults),
  };
}

function readOwners(raw: unknown, path: string, faults: Faults): Readonly<Record<string, MailboxOwner>> {
  if (raw === undefined) return {};
  if (!isRawObject(raw)) {
    faults.add(path, 'notAnObject');
    return {};
  }
  const owners: (readonly [string, MailboxOwner])[] = [];
  for (const [address, entry] of Object.entries(raw)) {
    const at = memberPath(path, address);
    if (!isAddress(address)) faults.add(at, 'notAnAddress');
    const given = readObject(entry, at, ['name', 'role', 'aliases', 'sendAs'], faults);
    if (given === undefined) continue;
    owners.push([
      address.toLowerCase(),
      {
        name: readText(given['name'], `${at}.name`, faults),
        role: readText(given['role'], `${at}.role`, faults),
        aliases: readTexts(given['aliases'], `${at}.aliases`, faults),
        sendAs: readTexts(given['sendAs'], `${at}.sendAs`, faults),
      },
    ]);
  }
  return Object.fromEntries(owners);
}

export function isAddress(text: string): boolean {
  return text.length <= 320 && /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(text);
}
