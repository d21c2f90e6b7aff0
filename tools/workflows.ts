/** Clauses that need a record, a report or a workflow, and what serves them. `state`: whether this version has it. */
export interface Workflow {
  readonly clauses: string;
  readonly asks: string;
  readonly has: string;
  readonly state: 'here' | 'part' | 'not yet';
}

export const WORKFLOWS: readonly Workflow[] = [
  {
    clauses: 'glenmere 4 “Monitoring”',
    asks: 'Outgoing mail is recorded centrally, for reading only.',
    has: 'The warning log in the school’s own Microsoft 365, with an auditor role that changes nothing.',
    state: 'here',
  },
  {
    clauses: 'glenmere “Sign…”, choices App. 4, handbook 7.5.6',
    asks: 'Staff sign the agreement, and again each year.',
    has: 'Agreements with versions, signed again each year; who has not signed, against the school’s own list; a note that never stops a message about a child.',
    state: 'here',
  },
  {
    clauses: 'glenmere 4 “Spam”, choices 4.1, mellers 7, handbook 7.4.2, clp 3.6',
    asks: 'Permission is asked first, given by the named role, and recorded.',
    has: 'Ask permission, decided in the dashboard with scope, reason and end.',
    state: 'here',
  },
  {
    clauses: 'choices 5.1.1, mellers 4, clp 9.2',
    asks: 'A mistake with personal data is told at once.',
    has: 'Mistake reports, and a breach register with its clock from the moment of awareness.',
    state: 'here',
  },
  {
    clauses: 'choices 5.1.1, 8.4, clp 2.2.10',
    asks: 'Mail received in error is told to its sender and deleted.',
    has: '“Not meant for me” on a received message.',
    state: 'here',
  },
  {
    clauses: 'glenmere 4 “Viruses”, handbook 7.2.3, clp 2.2.9',
    asks: 'Suspect mail is reported.',
    has: '“Report” on a received message.',
    state: 'here',
  },
  {
    clauses: 'glenmere 4 “Storage”, 5.1',
    asks: 'The minimum is kept, for as long as it is needed.',
    has: 'Retention for each kind of record, with legal hold and deletion certificates.',
    state: 'here',
  },
  {
    clauses: 'clp 3.4, glenmere 4 “Monitoring”',
    asks: 'All e-mail is archived.',
    has: 'The product keeps no copies and has no right to look into Exchange; “Check my tenant” gives the two commands that show whether archiving is on.',
    state: 'part',
  },
  {
    clauses: 'handbook 7.3.2, glenmere 2.5, choices 5.4, mellers 4, clp 2.2.5, 3.3',
    asks: 'Staff know what is recorded, why, for how long, who reads it, and may object.',
    has: '“What is recorded about me” in the pane; “Not right?” on every finding, told in two clicks.',
    state: 'here',
  },
  {
    clauses: 'choices 5.4, clp 5.1, handbook 7.3.1, 7.4.2',
    asks: 'A person’s records are opened only by those allowed to, for a reason.',
    has: 'Opening asks a reason, and for an investigation the senior team’s consent; it is recorded, and the person can see it.',
    state: 'here',
  },
  {
    clauses: 'handbook 7.5.2–7.5.4',
    asks: 'Monitoring is in proportion.',
    has: 'Records hold kinds and counts only: no text, no address, no matched value.',
    state: 'here',
  },
  {
    clauses: 'mellers 6',
    asks: 'Compliance is measured and audited.',
    has: 'The governors’ report and the export, verified offline with log verify.',
    state: 'here',
  },
  {
    clauses: 'glenmere 4 “Quality”, choices 5.1.1',
    asks: 'Mail may have to be disclosed.',
    has: 'Everything about one person in one export; legal hold.',
    state: 'here',
  },
  {
    clauses: 'clp title page, choices 10, mellers 10',
    asks: 'A policy has a version, an approver and a review date, per trust and per school.',
    has: 'All in the policy file; an overdue review shows; schools may raise the trust’s floor, never lower it.',
    state: 'here',
  },
  {
    clauses: 'choices 4.2, glenmere 4.3, mellers 8, handbook 7.1',
    asks: 'Breaches may have consequences.',
    has: 'Counts only, off by default, nobody named under five people; never a sanction by machine.',
    state: 'here',
  },
  {
    clauses: 'handbook 7.2.3',
    asks: 'Passwords are strong.',
    has: 'The rule for every password the product makes; it never asks for one of the school’s own.',
    state: 'here',
  },
  {
    clauses: 'clp 3.9',
    asks: 'Access ends with the job.',
    has: 'Roles are groups of the tenant and end with the account.',
    state: 'here',
  },
];
