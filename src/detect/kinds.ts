/** Kinds of data a finder can report: the type names of records, exports and the `detect` command. A contract. */
export const DATA_KINDS = [
  'EMAIL_ADDRESS',
  'PHONE_NUMBER',
  'POSTCODE',
  'POSTAL_ADDRESS',
  'PERSON_NAME',
  'DATE_OF_BIRTH',
  'NHS_NUMBER',
  'NINO',
  'UPN',
  'ULN',
  'TRN',
  'UTR',
  'PASSPORT',
  'UK_DRIVING_LICENCE',
  'RESIDENCE_PERMIT',
  'BANK_ACCOUNT',
  'IBAN',
  'PAYMENT_CARD',
  'VEHICLE_REGISTRATION',
  'PASSWORD',
  'USERNAME',
  'SECRET_KEY',
  'PRIVATE_KEY',
  'IP_ADDRESS',
  'FOREIGN_ID',
  'SCHOOL_PATTERN',
  'BULK_TABLE',
  'SPECIAL_HEALTH',
  'SPECIAL_SEND',
  'SPECIAL_ETHNICITY',
  'SPECIAL_RELIGION',
  'SPECIAL_SEXUAL',
  'SPECIAL_FSM',
  'SPECIAL_BIOMETRIC',
  'SPECIAL_TRADE_UNION',
  'SAFEGUARDING',
  'CRIMINAL',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Why a finder believes what it says; the pane turns it into one sentence. `label` is our word for it, never the matched text. */
export interface Evidence {
  readonly what:
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
  readonly label?: string;
}

/** One place in a text. Offsets are UTF-16 code units, end exclusive. It carries no matched value. */
export interface Detection {
  readonly kind: DataKind;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** BULK_TABLE only: rows seen. */
  readonly rows?: number;
}

export interface DetectionResult {
  /** In order of start; overlapping ones have been settled. */
  readonly detections: readonly Detection[];
  /** How many different people the text names (an estimate; 0 when none could be told). */
  readonly people: number;
  /** Where it was stopped for want of time. */
  readonly cutAt?: number | undefined;
}
