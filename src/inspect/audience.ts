import type { MessageSnapshot, Recipient } from '../message/snapshot';
import type { InspectedText, RollContacts } from '../rules/rule';
import type { School } from '../rules/school';
import { everybody, foldAddress } from '../rules/shared/addresses';
import type { Audience } from './severity';

/** Who gets the message; with the roll, whether everybody outside is on file for every pupil it names. */
export function audienceOf(
  { to, cc, bcc }: MessageSnapshot,
  school: School,
  texts: () => readonly InspectedText[],
  contacts: RollContacts | undefined,
): Audience {
  const isKnown = to.state === 'read' && cc.state === 'read' && bcc.state === 'read';
  if (!isKnown) return { isKnown, external: 0, internal: 0, allPartners: false, allQuiet: false, onFile: false };
  const all = everybody({ to: to.value, cc: cc.value, bcc: bcc.value });
  const external = all.filter((recipient) => school.isExternal(recipient));
  const internal = all.filter((recipient) => school.isInternal(recipient));
  const outside = sum(external, ({ memberCount }) => memberCount ?? 1);
  return {
    isKnown,
    external: outside + sum(internal, ({ externalMemberCount }) => externalMemberCount ?? 0),
    internal: sum(internal, ({ memberCount }) => memberCount ?? 1),
    allPartners:
      external.length > 0 &&
      external.every((recipient) => school.isPartner(recipient)) &&
      internal.every(({ externalMemberCount }) => (externalMemberCount ?? 0) === 0),
    allQuiet: external.length > 0 && external.every((recipient) => school.isQuiet(recipient)),
    onFile: contacts !== undefined && external.length > 0 && areOnFile(external, texts(), contacts),
  };
}

function sum(recipients: readonly Recipient[], count: (recipient: Recipient) => number): number {
  return recipients.reduce((total, recipient) => total + count(recipient), 0);
}

function areOnFile(external: readonly Recipient[], texts: readonly InspectedText[], contacts: RollContacts): boolean {
  const named = new Set(texts.flatMap(({ text }) => contacts.pupilsNamed(text)));
  if (named.size === 0) return false;
  return external.every(({ address }) => {
    const own = new Set(contacts.pupilsOf(foldAddress(address)));
    return [...named].every((pupil) => own.has(pupil));
  });
}
