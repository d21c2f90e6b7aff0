import { memberOf } from './host-call';
import { officeHere } from './runtime-globals';

/**
 * The host's `Office` object as far as we rely on it: nothing. Everything below it is looked up, and its shape
 * checked, at the moment of use, because each client has its own version of it.
 */
export type OfficeHost = unknown;

/** `undefined` outside Outlook. */
export function currentOffice(): OfficeHost {
  return officeHere();
}

export function contextOf(office: OfficeHost): unknown {
  return memberOf(office, 'context');
}

export function mailboxOf(office: OfficeHost): unknown {
  return memberOf(contextOf(office), 'mailbox');
}

/** Does this client have the Mailbox requirement set (`'1.14'`)? */
export function hasMailboxSet(office: OfficeHost, version: string): boolean {
  const requirements = memberOf(contextOf(office), 'requirements');
  const isSetSupported = memberOf(requirements, 'isSetSupported');
  if (typeof isSetSupported !== 'function') return false;
  try {
    return isSetSupported.call(requirements, 'Mailbox', version) === true;
  } catch {
    return false;
  }
}
