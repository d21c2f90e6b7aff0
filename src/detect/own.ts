import type { OwnContacts } from './context';
import type { DataKind, Detection } from './kinds';

/** What the organisation publishes about itself is nobody's personal data: its telephones, accounts and addresses. */
export function withoutOwn(
  text: string,
  found: readonly Detection[],
  own: OwnContacts | undefined,
): readonly Detection[] {
  if (own === undefined) return found;
  const phones = new Set(own.phones.map(nationalDigits));
  const accounts = own.accounts.map((account) => account.replace(/[^A-Za-z0-9]/g, '').toUpperCase());
  const addresses = own.addresses.map(fold);
  if (phones.size + accounts.length + addresses.length === 0) return found;
  return found.filter(({ kind, start, end }) => {
    if (!PUBLISHED.has(kind)) return true;
    const value = text.slice(start, end);
    if (kind === 'PHONE_NUMBER') return !phones.has(nationalDigits(value));
    if (kind === 'POSTCODE' || kind === 'POSTAL_ADDRESS') return !isOfAddress(addresses, fold(value));
    const plain = value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    return !accounts.some((account) => account === plain || (kind === 'BANK_ACCOUNT' && isHalf(account, plain)));
  });
}

const PUBLISHED: ReadonlySet<DataKind> = new Set([
  'PHONE_NUMBER',
  'POSTCODE',
  'POSTAL_ADDRESS',
  'BANK_ACCOUNT',
  'IBAN',
]);

/** A sort code or an account number of an account that is written as both together. */
function isHalf(account: string, plain: string): boolean {
  return account.length === 14 && (account.slice(0, 6) === plain || account.slice(6) === plain);
}

function isOfAddress(addresses: readonly string[], value: string): boolean {
  return value.length >= 5 && addresses.some((address) => address.includes(value) || value.includes(address));
}

/** "+44 1632 960123", "(01632) 960 123" and "01632 960123" are one number. */
function nationalDigits(number: string): string {
  const digits = number.replace(/[^\d+]/g, '').replace(/^(?:\+|00)44\(?0?/, '0');
  return digits.replace(/\D/g, '');
}

function fold(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
