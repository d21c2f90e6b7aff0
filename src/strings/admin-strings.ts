import type { admin } from './en-gb/admin';

/** What a person reads around every page of the dashboard; the areas have files of their own. */
export type AdminStrings = typeof admin;
