import { NESTED_PATH } from './nested-sign-in';

/** How production pages load the library; quotes go when the page is made small. Swapped for npm's copy. */
const PRODUCTION_OFFICE_JS =
  /<script src=["']?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js["']?>\s*<\/script>/;
/** The origin written into the manifest and the event script, and nowhere else. */
const PRODUCTION_ORIGIN = 'https://schoolgate.example';

export const OFFICE_PATH = '/office/';
export const AJAX_PATH = '/emulator/ajax.js';

/** A production page as the emulator serves it: nothing else of it changes. */
export function localPage(html: string): string {
  const own = [AJAX_PATH, NESTED_PATH, `${OFFICE_PATH}office.js`]
    .map((path) => `<script src="${path}"></script>`)
    .join('\n    ');
  return html.replace(PRODUCTION_OFFICE_JS, own);
}

/** The manifest, or the event script, as it is released for this origin. */
export function releasedFor(origin: string, text: string): string {
  return text.replaceAll(PRODUCTION_ORIGIN, origin);
}

/**
 * Nothing is fetched from, or sent to, anywhere but this origin. Styles may stand in the page (mail is full of them,
 * and Fluent writes them); scripts may not.
 */
export const SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');
