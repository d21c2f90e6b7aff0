/** More are not compared. */
const MOST_PEOPLE = 5_000;

/** Addresses of a pasted list, each once, that are not among those who signed. */
export function notSigned(list: string, signed: readonly string[]): readonly string[] {
  const known = new Set(signed.map((address) => address.toLowerCase()));
  const wanted = list.toLowerCase().match(/[^\s,;<>"]+@[^\s,;<>"]+/g) ?? [];
  return [...new Set(wanted.slice(0, MOST_PEOPLE))].filter((address) => !known.has(address)).sort();
}
