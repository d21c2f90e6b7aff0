import type { Body, Recipient } from '../../message/snapshot';
import type { InspectedText } from '../rule';
import type { School } from '../school';
import { everybody, foldAddress } from './addresses';
import { personNameOf } from './names';
import { foldWord } from './words';

/** Lines that name who wrote and who got a quoted message, in the languages mail programs write them. */
const HEAD_LINE =
  /^[>\s|*]{0,8}(?:from|to|cc|sent by|o|oddi wrth|at|von|an|de|a|à|da|van|aan)\s{0,3}:.{0,600}$|^[>\s]{0,8}(?:on|ar|am|le|el|op)\b.{0,300}(?:wrote|ysgrifennodd|schrieb|a écrit|escribió|schreef)\s?:?\s*$/gim;

/** By the texts of one inspection: found once, however many rules ask. */
const found = new WeakMap<readonly InspectedText[], readonly Recipient[]>();

/**
 * Recipients outside school who were not on the quoted message: by its addresses, else by their names in its heads.
 * Everybody is a newcomer to a text whose heads tell nobody.
 */
export function newcomers(
  inputs: {
    readonly body: Body;
    readonly texts: readonly InspectedText[];
    readonly to: readonly Recipient[];
    readonly cc: readonly Recipient[];
    readonly bcc: readonly Recipient[];
  },
  school: School,
): readonly Recipient[] {
  const already = found.get(inputs.texts) ?? findNewcomers(inputs, school);
  found.set(inputs.texts, already);
  return already;
}

function findNewcomers(inputs: Parameters<typeof newcomers>[0], school: School): readonly Recipient[] {
  const known = new Set(inputs.body.quotedParticipants.map(foldAddress));
  const heads = headLines(inputs.texts);
  return everybody(inputs).filter(
    (recipient) =>
      school.isExternal(recipient) && !known.has(foldAddress(recipient.address)) && !isNamed(recipient, heads),
  );
}

function headLines(texts: readonly InspectedText[]): string {
  const heads = texts.filter(({ part }) => part === 'quoted').flatMap(({ text }) => text.match(HEAD_LINE) ?? []);
  return ` ${foldWord(heads.join(' ')).replace(/[^\p{L}]+/gu, ' ')} `;
}

function isNamed({ name }: Recipient, heads: string): boolean {
  const person = personNameOf(name);
  if (person === undefined) return false;
  const last = person.last.join(' ');
  return heads.includes(` ${person.first} ${last} `) || heads.includes(` ${last} ${person.first} `);
}
