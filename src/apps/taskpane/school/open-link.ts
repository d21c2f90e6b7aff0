import { NO_LINK, type SchoolLink } from './school-link';

/** The pane's connection to the school's Microsoft 365, opened after the pane stands. */
export function openSchoolLink(_origin: string): SchoolLink {
  return NO_LINK;
}
