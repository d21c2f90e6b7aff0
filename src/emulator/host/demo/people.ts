import greenfield from '../../school/greenfield.json';
import type { Address } from '../mail/item';

/** Everybody here is made up; addresses end in .example, which no mail reaches. */
export const TOM: Address = { address: 't.ashworth@greenfield.example', name: 'Tom Ashworth' };
export const MARGARET: Address = { address: 'm.holt@greenfield.example', name: 'Margaret Holt' };
export const OFFICE: Address = { address: 'office@greenfield.example', name: 'Greenfield School Office' };
export const COUNTY: Address = { address: 'j.lacey@county.example', name: 'Joan Lacey' };

export const PARENTS: readonly Address[] = [
  { address: 'h.marsh@families.example', name: 'Hannah Marsh' },
  { address: 'okafor.family@post.example', name: 'Chidi Okafor' },
  { address: 'lowri.bevan@cartref.example', name: 'Lowri Bevan' },
  { address: 'p.szymanski@families.example', name: 'Piotr Szymanski' },
  { address: 'aisha.rahman@post.example', name: 'Aisha Rahman' },
];

/** As many further parents as asked for. */
export function moreParents(count: number): readonly Address[] {
  return Array.from({ length: count }, (_, index) => ({
    address: `parent${index + 1}@families.example`,
    name: `Parent ${index + 1}`,
  }));
}

/** Addresses offered as From: Tom's own, his alias, and a mailbox he may not send as. */
export const SENDERS: readonly Address[] = [
  TOM,
  { address: 'tom.ashworth@greenfield.example', name: 'Tom Ashworth' },
  OFFICE,
];

export const DISCLAIMER = greenfield.disclaimers.external;
export const SCHOOL_NAME = greenfield.name;
