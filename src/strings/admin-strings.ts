import type { admin } from './en-gb/admin';
import type { adminLog } from './en-gb/admin-log';
import type { adminPolicy } from './en-gb/admin-policy';
import type { adminTry } from './en-gb/admin-try';

/** What a person reads around every page of the dashboard; the areas have tables of their own. */
export type AdminStrings = typeof admin;
export type AdminPolicyStrings = typeof adminPolicy;
export type AdminTryStrings = typeof adminTry;
export type AdminLogStrings = typeof adminLog;
