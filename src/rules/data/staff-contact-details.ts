import type { Recipient } from '../../message/snapshot';
import { words } from '../parameters';
import { defineRule, type RuleFinding } from '../rule';
import type { School } from '../school';
import { everybody } from '../shared/addresses';
import { isPrivateMailbox } from '../shared/consumer';
import { countKinds, DATA_FIXES, exposedTexts, fixesFor, placesOf, whereOfHit, type Place } from '../shared/places';
import { newcomers } from '../shared/newcomers';
import { staffContactsIn, staffViewOf, type StaffView } from '../shared/staff-contacts';

/** Families and pupils reach staff through the school, not at home. */
export const staffContactDetails = defineRule({
  id: 'data/staff-contact-details',
  items: ['message', 'appointment'],
  reads: ['texts', 'encryption', 'body', 'mailbox', 'to', 'cc', 'bcc'],
  parameters: {
    exemptRoles: words(['home-school liaison'], 50),
    /** `consumer` (private mailboxes) and `pupils`; empty: anybody outside school. */
    onlyTo: words([], 2),
  },
  standardAction: 'warn',
  fixes: DATA_FIXES,
  group: 'data',
  docs: {
    summary: 'A private number, address or account of a member of staff goes outside school.',
    leaves: ['the school’s own numbers', 'work and school mobiles called so', 'roles your policy exempts'],
    misses: ['a private number that nothing marks as one'],
  },
  check(inputs, { exemptRoles, onlyTo }, school) {
    if (school.hasRole(inputs.mailbox.address, exemptRoles)) return [];
    const outside = everybody(inputs).filter((recipient) => school.isExternal(recipient));
    if (!outside.some((recipient) => isMeant(recipient, onlyTo, school))) return [];
    const below = inputs.body.quotedParticipants;
    const onlyStaffBelow = below.length > 0 && below.every((address) => school.isInternal({ address }));
    const view = { ...staffViewOf(inputs.mailbox, school), onlyStaffBelow };
    const isNews = newcomers(inputs, school).length > 0;
    const texts = exposedTexts(inputs).filter(({ part }) => part !== 'quoted' || isNews);
    return placesOf(texts).flatMap((place) => findingFor(place, view, school));
  },
});

function isMeant(recipient: Recipient, onlyTo: readonly string[], school: School): boolean {
  if (onlyTo.length === 0) return true;
  if (onlyTo.includes('pupils') && school.isPupil(recipient)) return true;
  return onlyTo.includes('consumer') && !school.isPartner(recipient) && isPrivateMailbox(recipient);
}

function findingFor(place: Place, view: StaffView, school: School): readonly RuleFinding[] {
  const hits = place.texts.flatMap((text) => staffContactsIn(text, view, school));
  if (hits.length === 0) return [];
  const kinds = countKinds(hits);
  const message = kinds.some(({ kind }) => kind === 'PHONE_NUMBER')
    ? 'phone'
    : kinds.some(({ kind }) => kind === 'POSTAL_ADDRESS')
      ? 'address'
      : 'account';
  return [{ message, at: place.at, kinds, fixes: fixesFor(place), spans: hits.map(whereOfHit) }];
}
