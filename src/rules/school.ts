import type { Recipient } from '../message/snapshot';

/** Who a mailbox belongs to, where the organisation says so. */
export interface MailboxOwner {
  readonly name: string;
  readonly role: string;
  readonly aliases: readonly string[];
  readonly sendAs: readonly string[];
}

export interface Disclaimers {
  readonly external: string;
  readonly internal: string;
  readonly newsgroup: string;
}

/** The organisation's settings, shape of `organisation` in a policy file and of `org.json`. */
export interface Organisation {
  readonly name: string;
  readonly domains: readonly string[];
  readonly trustedDomains: readonly string[];
  readonly professionalDomains: readonly string[];
  readonly quietDomains: readonly string[];
  readonly pupils: { readonly domains: readonly string[]; readonly groups: readonly string[] };
  readonly contacts: {
    readonly phones: readonly string[];
    readonly emails: readonly string[];
    readonly addresses: readonly string[];
    readonly websites: readonly string[];
  };
  readonly ownAccounts: readonly string[];
  readonly disclaimers: Disclaimers;
  readonly staffLists: readonly string[];
  readonly newsgroups: { readonly addresses: readonly string[]; readonly hosts: readonly string[] };
  readonly mailboxAliases: Readonly<Record<string, MailboxOwner>>;
}

/** The organisation as rules ask it. Made once per message by `schoolOf` in `rules/school-of.ts`. */
export interface School {
  readonly organisation: Organisation;
  /** Address in one of the organisation's domains and not a pupil's. */
  isInternal(recipient: { readonly address: string }): boolean;
  /** Everyone else: partners and pupils too. */
  isExternal(recipient: { readonly address: string }): boolean;
  /** Trusted or professional domain: external, but a colleague on the case. */
  isPartner(recipient: { readonly address: string }): boolean;
  isPupil(recipient: { readonly address: string }): boolean;
  isQuiet(recipient: { readonly address: string }): boolean;
  isNewsgroup(recipient: { readonly address: string }): boolean;
  /** Which disclaimer a message to these needs: a newsgroup wins, then any external recipient. */
  audienceOf(recipients: readonly Recipient[]): keyof Disclaimers;
  /** The owner of this mailbox, found by its address or an alias. */
  ownerOf(address: string): MailboxOwner | undefined;
  /** Roles match as case-insensitive word sequences. */
  hasRole(address: string, roles: readonly string[]): boolean;
}
