/** What a finder saw, by its own words; the same as detection's kinds of evidence. */
export type Seen =
  | 'structure'
  | 'checksum'
  | 'label'
  | 'contradicting-label'
  | 'example'
  | 'person'
  | 'table'
  | 'roll'
  | 'range'
  | 'words';

/** Parts of the one sentence that says why something was found. `reasons` are joined by commas and `and`. */
export interface EvidenceStrings {
  /** `{kind}` is the kind's name, `{reasons}` the joined reasons. */
  readonly sentence: string;
  readonly and: string;
  readonly reasons: Readonly<Record<Reason, string>>;
}

/** What is said for a piece of evidence; some kinds of evidence are said in more than one way. */
export type Reason =
  Exclude<Seen, 'table' | 'person'> | 'column' | 'rows' | 'together' | 'staffRows' | 'named' | 'pronoun' | 'term';
