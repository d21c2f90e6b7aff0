import type { Got } from './tenant';

export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** What an address stands for. `members` counts people, lists inside the list included. */
export type AddressKind =
  { readonly kind: 'list'; readonly members: number } | { readonly kind: 'person' } | { readonly kind: 'unknown' };

/** The school's own directory. */
export interface Directory {
  me(): Promise<Got<Person>>;
  /** Ids of the groups the person signed in belongs to. They shape screens; rights are SharePoint's. */
  myGroups(): Promise<Got<readonly string[]>>;
  /** Name of the tenant and the mail domains it has proved to be its own. */
  organisation(): Promise<Got<{ readonly name: string; readonly domains: readonly string[] }>>;
  /** Looks an address up. `no-consent` until an administrator allowed it. */
  lookUp(address: string): Promise<Got<AddressKind>>;
  /** Name and address of a person by id or sign-in name; `missing` when the account is gone. */
  person(id: string): Promise<Got<Person>>;
}
