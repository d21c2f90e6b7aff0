import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/**
 * The page Microsoft's sign-in comes back to, and nothing else: the app itself there would be started a second time
 * inside a hidden frame (seen with 5.29.0: 116 refreshes). Opened by hand it has nothing to hand on, and goes home.
 */
broadcastResponseToMainFrame().catch(() => window.location.replace('admin.html'));
