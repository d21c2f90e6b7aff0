import type { Recipient } from '../../message/snapshot';
import { share, words, yesNo } from '../parameters';
import { defineRule } from '../rule';
import type { School } from '../school';
import { everybody, foldAddress } from '../shared/addresses';

/** Fewer known staff than this tell nothing about a list's share of them. */
const FEWEST_STAFF = 5;

/** The list of all staff is for what all staff must know. */
export const wholeStaffList = defineRule({
  id: 'recipients/whole-staff-list',
  items: ['message', 'appointment'],
  reads: ['mailbox', 'composeType', 'to', 'cc', 'bcc'],
  parameters: {
    lists: words([], 100),
    memberShare: share(0.8),
    exemptRoles: words([], 50),
    exemptRolesExceptReplyAll: yesNo(false),
  },
  standardAction: 'warn',
  fixes: ['remove-recipient'],
  group: 'recipients',
  docs: {
    summary: 'The message goes to all staff.',
    leaves: ['roles your policy exempts', 'lists of a team or a year group'],
    misses: ['all staff named one by one', 'lists that neither the policy nor the tenant describes'],
  },
  check(inputs, parameters, school) {
    const isAnswer = inputs.composeType === 'reply';
    const isExempt = school.hasRole(inputs.mailbox.address, parameters.exemptRoles);
    if (isExempt && !(isAnswer && parameters.exemptRolesExceptReplyAll)) return [];
    const named = new Set([...parameters.lists, ...school.organisation.staffLists].map(foldAddress));
    const staff = Object.keys(school.organisation.mailboxAliases).length;
    const lists = everybody(inputs).filter(
      (recipient) =>
        named.has(foldAddress(recipient.address)) || holdsMost(recipient, staff, parameters.memberShare, school),
    );
    if (lists.length === 0) return [];
    return [
      {
        message: isAnswer ? 'answer' : 'everyone',
        at: { part: 'recipient' },
        fixes: ['remove-recipient'],
        targets: lists.map(({ address }) => address),
      },
    ];
  },
});

function holdsMost(recipient: Recipient, staff: number, memberShare: number, school: School): boolean {
  if (recipient.kind !== 'list' || recipient.memberCount === undefined || !school.isInternal(recipient)) return false;
  return staff >= FEWEST_STAFF && recipient.memberCount >= staff * memberShare;
}
