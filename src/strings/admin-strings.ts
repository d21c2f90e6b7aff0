import type { admin } from './en-gb/admin';
import type { adminDesk } from './en-gb/admin-desk';
import type { adminLog } from './en-gb/admin-log';
import type { adminPolicy } from './en-gb/admin-policy';
import type { adminProof } from './en-gb/admin-proof';
import type { adminRoll } from './en-gb/admin-roll';
import type { adminSetup } from './en-gb/admin-setup';
import type { adminTry } from './en-gb/admin-try';

/** What a person reads around every page of the dashboard; the areas have tables of their own. */
export type AdminStrings = typeof admin;
export type AdminDeskStrings = typeof adminDesk;
export type AdminLogStrings = typeof adminLog;
export type AdminPolicyStrings = typeof adminPolicy;
export type AdminProofStrings = typeof adminProof;
export type AdminRollStrings = typeof adminRoll;
export type AdminSetupStrings = typeof adminSetup;
export type AdminTryStrings = typeof adminTry;
