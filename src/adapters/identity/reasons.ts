import type { AccountInfo } from '@azure/msal-browser';
import type { Account, SignInReason } from '../../ports/identity';

/** Refusals of the school's own sign-in rules: device, place, app, risk (Entra error codes 53000 to 53011, 530002 …). */
const BY_RULES = /AADSTS(?:5300[0-4]|53011|53000\d|53003\d|50105|50131|50132|50158)\b/;
const NEEDS_ADMINISTRATOR = /AADSTS(?:9009[45]|90093|700016)\b/;
const CONSENT = /AADSTS65001\b|consent_required/;
const DECLINED = /AADSTS65004\b/;

const BY_CODE: Readonly<Record<string, SignInReason>> = {
  user_cancelled: 'cancelled',
  user_cancel: 'cancelled',
  access_denied: 'cancelled',
  interaction_required: 'signed-out',
  login_required: 'signed-out',
  no_account_error: 'signed-out',
  no_account_found: 'signed-out',
  no_tokens_found: 'signed-out',
  invalid_grant: 'signed-out',
  refresh_token_expired: 'signed-out',
  bad_token: 'signed-out',
  account_unavailable: 'blocked-here',
  consent_required: 'no-consent',
  no_network_connectivity: 'offline',
  network_error: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  timed_out: 'offline',
  monitor_window_timeout: 'offline',
  interaction_in_progress: 'busy',
  temporarily_unavailable: 'busy',
  server_error: 'busy',
  popup_window_error: 'cancelled',
  nested_app_auth_unavailable: 'unsupported',
  disabled: 'unsupported',
};

/**
 * Why the library gave nothing, in our words. What an administrator set up comes in numbers inside the message (there is
 * no other place for them); everything else by code.
 */
export function reasonOf(fault: unknown): SignInReason {
  const {
    name,
    errorCode = '',
    subError = '',
    errorMessage = '',
    message = '',
  } = fault as Partial<Record<string, string>>;
  const told = `${subError} ${errorMessage} ${message}`;
  if (BY_RULES.test(told)) return 'blocked-here';
  if (NEEDS_ADMINISTRATOR.test(told)) return 'needs-administrator';
  if (DECLINED.test(told)) return 'cancelled';
  if (CONSENT.test(told)) return 'no-consent';
  return BY_CODE[errorCode] ?? (name === 'InteractionRequiredAuthError' ? 'signed-out' : 'broken');
}

export function accountOf({ localAccountId, tenantId, name, username, idTokenClaims }: AccountInfo): Account {
  const { roles, oid } = (idTokenClaims ?? {}) as { readonly roles?: unknown; readonly oid?: unknown };
  return {
    id: typeof oid === 'string' ? oid : localAccountId,
    tenant: tenantId,
    name: name ?? username,
    address: username.toLowerCase(),
    roles: Array.isArray(roles) ? roles.filter((role): role is string => typeof role === 'string') : [],
  };
}
