/** What words and phrases stand for. Numbers below LAST_LABEL name a value; the order groups them for quick tests. */
export const L_NHS = 1;
export const L_NINO = 2;
export const L_UPN = 3;
export const L_ULN = 4;
export const L_TRN = 5;
export const L_UTR = 6;
export const L_PASSPORT = 7;
export const L_LICENCE = 8;
export const L_PERMIT = 9;
export const L_VEHICLE = 10;
export const L_SORT = 11;
export const L_ACCOUNT = 12;
export const L_BANK = 13;
export const L_IBAN = 14;
export const L_CARD = 15;
export const L_PHONE = 16;
export const L_POSTCODE = 17;
export const L_ADDRESS = 18;
export const L_BIRTH = 19;
export const L_EMAIL = 20;
export const L_PASSWORD = 21;
export const L_PIN = 22;
export const L_USER = 23;
export const L_KEY = 24;
export const L_FOREIGN = 25;
export const L_SCHOOL = 26;
/** Names something else: an order, an invoice, a serial number. */
export const L_OTHER = 27;
/** "number", "ref", "id": a label's tail, or a label that says nothing. */
export const L_NEUTRAL = 28;
export const LAST_LABEL = 28;
/** "call", "text", "office": may introduce a telephone number, and much else. */
export const L_CALL = 29;

export const CARD_EXTRA = 30;
export const EXAMPLE = 31;
export const MONTH = 32;
export const KEY_PREFIX = 33;
export const PRIVATE_KEY_WORD = 34;
export const STREET = 35;
export const WEAK_BIRTH = 36;
/** Being locked out or let in: what is handed over near it may be a secret. */
export const ACCESS = 37;
/** What is locked, or opened with a code. */
export const LOCKED = 38;

/** Persons and sentences. */
export const PRONOUN = 40;
export const CHILD = 41;
export const RELATIVE = 42;
export const VERB = 43;
export const GENERIC = 44;
export const NEGATION = 45;
export const GROUP = 46;
export const TITLE = 47;
export const MODAL = 48;

/** Terms of special-category statements; weak ones (+10) need a second sign. */
export const FIRST_TERM = 50;
export const HEALTH = 50;
export const SEND = 51;
export const ETHNICITY = 52;
export const RELIGION = 53;
export const SEXUAL = 54;
export const FSM = 55;
export const BIOMETRIC = 56;
export const UNION = 57;
export const SAFEGUARDING = 58;
export const CRIMINAL = 59;
export const WEAK = 10;
export const LAST_TERM = 69;
/** Capital abbreviations (+20): only in upper case, and with a second sign. */
export const ABBREVIATED = 20;
export const LAST_ABBREVIATED = 79;

/** Headers of tables. */
export const H_NAME = 80;
export const H_FORENAME = 81;
export const H_SURNAME = 82;
export const H_CLASS = 83;
export const H_NOTES = 84;
export const H_OTHER = 85;
export const H_STAFF = 86;
/** What pupils are marked in. */
export const H_MARKS = 87;
/** School patterns: PATTERN + index. */
export const PATTERN = 1000;
