import { isAlnum } from '../scan/chars';
import { ANGLE } from '../scan/scan';
import { CHECKSUM, STRUCTURE, type View } from '../scan/view';

// The two lines at the foot of a passport (ICAO 9303, TD3): "P<", issuing state and names, 44 characters; then number,
// nationality, birth, sex and expiry, each number with a check digit by the weights 7, 3, 1. It needs no label.
const LINES = /^P<[A-Z<]{42}\s{1,3}([A-Z0-9<]{9})(\d)[A-Z<]{3}(\d{6})(\d)[MFX<](\d{6})(\d)[A-Z0-9<]{14}[\d<]\d/;
const LONGEST = 96;
const WEIGHTS = [7, 3, 1];

export function findMachineReadable(view: View): void {
  const { anchors } = view;
  for (let i = 0; i < anchors.count; i++) {
    if (anchors.kind[i] !== ANGLE) continue;
    const start = (anchors.start[i] as number) - 1;
    if (view.code(start) !== 80 || isAlnum(view.code(start - 1))) continue;
    const lines = LINES.exec(view.text.slice(start, start + LONGEST));
    if (lines === null) continue;
    const [whole, number = '', check, birth = '', birthCheck, expiry = '', expiryCheck] = lines;
    const fits = checkOf(number) === check && checkOf(birth) === birthCheck && checkOf(expiry) === expiryCheck;
    view.add(
      'PASSPORT',
      start,
      start + whole.length,
      fits ? 'high' : 'low',
      fits ? [STRUCTURE, CHECKSUM] : [STRUCTURE],
    );
  }
}

/** Letters count from 10, the filler as nothing. */
function checkOf(value: string): string {
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    sum += (WEIGHTS[i % 3] as number) * (code === 60 ? 0 : code < 58 ? code - 48 : code - 55);
  }
  return String(sum % 10);
}
