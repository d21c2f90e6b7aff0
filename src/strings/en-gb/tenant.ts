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
  probes: {
    site: {
      what: 'The Schoolgate site is there',
      mend: 'Run the set-up script. Then check the site id in tenant.json.',
    },
    'policy-file': { what: 'A policy has been published', mend: 'Open the policy page and publish your first policy.' },
    'policy-guard': {
      what: 'Two people cannot overwrite each other’s policy',
      mend: 'Tell Schoolgate support. Until then, let only one person publish.',
    },
    'policy-versions': {
      what: 'Older versions of the policy are kept',
      mend: 'Turn on versions for the policy library. The set-up script does this.',
    },
    'months-ahead': {
      what: 'There are lists for the months to come',
      mend: 'Run the set-up script again. It adds the lists for the next three years.',
    },
    indexes: { what: 'The log can be searched at any size', mend: 'Run the set-up script again. It adds the index.' },
    'log-reach': {
      what: 'Those who review the log see all of it',
      mend: 'Give the dashboard app the role “manage” on the site. The set-up script does this.',
    },
    'log-unchangeable': {
      what: 'Nobody in this role can delete or change a record',
      mend: 'Run the set-up script again. Then look who is in which group.',
    },
    'log-untouched': {
      what: 'No record was changed after it was written',
      mend: 'Find out who changed it: check the log, and ask for Microsoft’s audit trail.',
    },
    requests: { what: 'The list of requests is there', mend: 'Run the set-up script again.' },
    decisions: { what: 'The list of decisions is there', mend: 'Run the set-up script again.' },
    agreements: { what: 'The list of agreements is there', mend: 'Run the set-up script again.' },
    checkpoints: {
      what: 'The log was sealed in the last few days',
      mend: 'Let an auditor open the dashboard. It seals the log once a day.',
    },
    'list-sizes': {
      what: 'Schoolgate can tell how big a mailing list is',
      mend: 'Ask your administrator to allow Group.ReadBasic.All. Without it, big lists are guessed by name.',
    },
  },
  outcomes: { good: 'In order', wrong: 'To mend', 'cannot-tell': 'Could not check' },
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
