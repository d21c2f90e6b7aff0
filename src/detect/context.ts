import type { DataKind } from './kinds';

/** Salted, truncated hashes of pupils' name tokens: enough to recognise, not to list. */
export interface Roll {
  /** Does this full name ("forename surname", folded) stand on the roll? */
  hasFullName(forename: string, surname: string): boolean;
  /** An initial and a name, in either order: "T" and "Smith", "Tom" and "S". */
  hasInitials(first: string, second: string): boolean;
  hasForename(forename: string): boolean;
  hasSurname(surname: string): boolean;
}

/** A school's own pattern: `PUP-######` (`#` digit, `A` letter, `*` letter or digit, all else itself) and label words. */
export interface SchoolPattern {
  readonly id: string;
  readonly template: string;
  readonly labels: readonly string[];
}

/** What the organisation publishes about itself: never a finding. */
export interface OwnContacts {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly string[];
  readonly websites: readonly string[];
  /** Mail domains of the organisation, lower case. */
  readonly domains: readonly string[];
  /** Own bank accounts, digits only ("sort code + account") or IBAN. */
  readonly accounts: readonly string[];
}

export interface DetectContext {
  readonly roll?: Roll;
  readonly own?: OwnContacts;
  readonly patterns?: readonly SchoolPattern[];
  readonly off?: readonly DataKind[];
  /** Addresses of the message's sender and recipients, lower case: never a finding. */
  readonly participants?: readonly string[];
  /** Day of the message, epoch milliseconds; decides which birth dates are plausible. */
  readonly now?: number;
}
