import { findFullNames, type FullName } from '../../detect/names';
import type { Address, Recipient } from '../../message/snapshot';
import type { InspectedText } from '../rule';
import { foldWord } from './words';
import { isSameName, personNameOf, type PersonName } from './names';

/** Names of the sender and the recipients: they stand in greetings and signatures and say nothing about a third person. */
export function participantNames(
  addresses: readonly Address[],
  recipients: readonly Recipient[],
): readonly PersonName[] {
  return [...addresses, ...recipients].flatMap(({ name }) => personNameOf(name) ?? []);
}

/** "Dear Mr Lumley", "Annwyl Sian": a title or a greeting with one name is no full name. */
const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev revd madame monsieur frau herr pan pani annwyl helo cher chere liebe lieber drogi droga szanowny szanowna estimado estimada hola bonjour'.split(
    ' ',
  ),
);

/** Full names in a text that belong to somebody else than sender and recipients. */
export function otherPeopleIn(text: string, participants: readonly PersonName[]): readonly FullName[] {
  return findFullNames(text).flatMap((found) => {
    const full = BEFORE_A_NAME.has(foldWord(found.forename)) ? withoutTitle(text, found) : found;
    const name = full && personNameOf(`${full.forename} ${full.surname}`);
    const isOther = name === undefined || !participants.some((participant) => isSameName(participant, name));
    return full !== undefined && isOther ? [full] : [];
  });
}

/** "Mrs Hannah Marsh" is Hannah Marsh; nothing is left of "Mrs Marsh". */
function withoutTitle(text: string, found: FullName): FullName | undefined {
  const [title = '', forename, ...rest] = text.slice(found.start, found.end).split(/\s+/);
  return forename === undefined || rest.length === 0
    ? undefined
    : { ...found, start: found.start + title.length + 1, forename };
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
