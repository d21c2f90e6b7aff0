import type { TenantStrings } from '../tenant-strings';

export const tenant: TenantStrings = {
  signIn: {
    'signed-out': { what: 'You are not signed in', todo: 'Sign in with your school account.' },
    'no-consent': { what: 'You have not allowed this yet', todo: 'Press the button again and choose “Allow”.' },
    'needs-administrator': {
      what: 'Only your Microsoft 365 administrator can allow this',
      todo: 'Ask your IT support. They will find the link in the set-up guide.',
    },
    'blocked-here': {
      what: 'Your school does not allow signing in from here',
      todo: 'Use a school computer, or the school’s own network. Then try again.',
    },
    cancelled: { what: 'You did not finish signing in', todo: 'Sign in again when you are ready.' },
    offline: { what: 'Microsoft’s sign-in did not answer', todo: 'Check that you are online. Then try again.' },
    busy: { what: 'Sign-in is busy', todo: 'Wait a moment, then try again.' },
    unsupported: {
      what: 'This Outlook cannot sign in to Schoolgate',
      todo: 'Your messages are still checked. Ask IT support for a newer Outlook.',
    },
    broken: { what: 'Signing in did not work', todo: 'Try again. If it still fails, tell your IT support.' },
  },
  tenant: {
    'signed-out': { what: 'You are not signed in', todo: 'Sign in again.' },
    'no-consent': { what: 'This has not been allowed yet', todo: 'Press the button to allow it, or ask IT support.' },
    'blocked-here': {
      what: 'Your school does not allow this from here',
      todo: 'Use a school computer, or the school’s own network.',
    },
    'no-right': { what: 'You may not see or do this', todo: 'Ask the person who looks after Schoolgate.' },
    offline: { what: 'Microsoft 365 did not answer', todo: 'Check that you are online. Then try again.' },
    busy: { what: 'Microsoft 365 is busy', todo: 'Nothing is lost. It will be tried again soon.' },
    conflict: { what: 'Somebody else changed this first', todo: 'Load it again and look at what is new.' },
    missing: { what: 'This is not there any more', todo: 'Ask your IT support to run the set-up check.' },
    full: { what: 'There is no room left', todo: 'Ask your IT support to make room.' },
    broken: {
      what: 'Microsoft 365 gave an answer we cannot use',
      todo: 'Try again. If it still fails, tell IT support.',
    },
  },
};
