import { TextDecoder, TextEncoder } from 'node:util';

/** The browser imitated by jsdom lacks what all real ones have. To be imported before anything that needs it. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
