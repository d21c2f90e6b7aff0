import type { DeskRole } from '../shell/roles';

interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly persona: DeskRole;
}

const idAt = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
const person = (place: number, name: string, address: string, persona: DeskRole): DemoPerson => ({
  id: idAt(place),
  name,
  address: `${address}@greenfield.example`,
  persona,
});

/** Everybody here is made up. */
export const DEMO_PEOPLE: readonly [DemoPerson, ...DemoPerson[]] = [
  person(1, 'Margaret Holt', 'm.holt', 'head'),
  person(2, 'Daniel Poole', 'd.poole', 'policy-admin'),
  person(3, 'Iris Fenwick', 'i.fenwick', 'auditor'),
  person(4, 'Owen Hartley', 'o.hartley', 'data-protection-officer'),
  person(5, 'Sam Whitlock', 's.whitlock', 'provisioner'),
  person(6, 'Tom Ashworth', 't.ashworth', 'staff'),
  person(7, 'Rachel Bamford', 'r.bamford', 'staff'),
  person(8, 'Carol Edmonds', 'c.edmonds', 'staff'),
  person(9, 'Priya Nair', 'p.nair', 'staff'),
  person(10, 'Gwen Pritchard', 'g.pritchard', 'staff'),
];

export function demoId(role: DeskRole): string {
  return (DEMO_PEOPLE.find(({ persona }) => persona === role) ?? DEMO_PEOPLE[0]).id;
}

/** Who writes mail in the demonstration. */
export const DEMO_WRITERS: readonly string[] = [1, 2, 6, 7, 8, 9, 10].map(idAt);
