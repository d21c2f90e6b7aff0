import { findFullNames, type FullName } from '../../detect/names';
import type { Address, Recipient } from '../../message/snapshot';
import type { InspectedText } from '../rule';
import { isSameName, personNameOf, type PersonName } from './names';

/** Names of the sender and the recipients: they stand in greetings and signatures and say nothing about a third person. */
export function participantNames(
  addresses: readonly Address[],
  recipients: readonly Recipient[],
): readonly PersonName[] {
  return [...addresses, ...recipients].flatMap(({ name }) => personNameOf(name) ?? []);
}

/** Full names in a text that belong to somebody else than sender and recipients. */
export function otherPeopleIn(text: string, participants: readonly PersonName[]): readonly FullName[] {
  return findFullNames(text).filter((found) => {
    const name = personNameOf(`${found.forename} ${found.surname}`);
    return name === undefined || !participants.some((participant) => isSameName(participant, name));
  });
}

/** Finds names once per text, and only where somebody asks. */
export class NamesOf {
  private readonly known = new Map<InspectedText, readonly FullName[]>();
  constructor(private readonly participants: readonly PersonName[]) {}

  in(text: InspectedText): readonly FullName[] {
    const found = this.known.get(text) ?? otherPeopleIn(text.text, this.participants);
    this.known.set(text, found);
    return found;
  }

  /** Is a full name within so many characters before or after the range? */
  isNear(text: InspectedText, start: number, end: number, before: number, after: number): boolean {
    return this.in(text).some((name) => name.end > start - before && name.start < end + after);
  }
}
