import type { Address, Recipient } from '../message/snapshot';
import type { InspectedText, RuleFinding } from '../rules/rule';
import { foldWord } from '../rules/shared/words';
import { otherPeopleIn, participantNames } from '../rules/shared/people';

/**
 * Findings in several places may each be about one person, and together about several: then nobody is "one family". The
 * names of the whole message decide, without those of sender and recipients.
 */
export function acrossPlaces(found: readonly RuleFinding[], people: () => number): readonly RuleFinding[] {
  const places = new Set(found.map(({ at }) => JSON.stringify([at.part, at.attachment, at.entry])));
  if (places.size < 2 || found.every((one) => one.people === undefined || one.people > 1)) return found;
  const all = people();
  return all < 2
    ? found
    : found.map((one) => (one.people === undefined ? one : { ...one, people: Math.max(one.people, all) }));
}

/** How many different full names the texts hold beside those of sender and recipients. Signatures do not count. */
export function peopleIn(
  texts: readonly InspectedText[],
  senders: readonly Address[],
  recipients: readonly Recipient[],
): number {
  const participants = participantNames(senders, recipients);
  const names = texts
    .filter(({ signature }) => !signature)
    .flatMap(({ text }) => otherPeopleIn(text, participants))
    .map(({ forename, surname }) => `${foldWord(forename)} ${foldWord(surname)}`);
  return new Set(names).size;
}
