/** A fault in a policy file: where, and what to do, in a sentence a school's IT lead understands. */
export interface PolicyFault {
  /** JSON path: `$.rules["data/personal"].action`. */
  readonly path: string;
  readonly message: string;
}
