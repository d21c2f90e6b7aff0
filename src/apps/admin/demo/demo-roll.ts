import { makeRoll, type Pupil } from '../../../detect/roll';
import { textOfRoll } from '../../../gate/tenant-roll';

/** Some pupils of the made-up school, with the parents who stand in the demonstration's address book. */
export const DEMO_PUPILS: readonly Pupil[] = [
  { name: 'Alfie Marsh', contacts: ['h.marsh@families.example'] },
  { name: 'Adaeze Okafor', contacts: ['okafor.family@post.example'] },
  { name: 'Emeka Okafor', contacts: ['okafor.family@post.example'] },
  { name: 'Cadi Bevan', contacts: ['lowri.bevan@cartref.example'] },
  { name: 'Maja Szymanska', contacts: ['p.szymanski@families.example'] },
  { name: 'Yusuf Rahman', contacts: ['aisha.rahman@post.example'] },
];

/** The roll as it lies in the made-up school's library. */
export function demoRoll(): string {
  return textOfRoll(makeRoll(DEMO_PUPILS, 'greenfield'));
}
