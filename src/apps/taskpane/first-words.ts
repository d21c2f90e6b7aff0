import type { Checked } from '../../gate/check-message';
import { mask, MASK } from '../../inspect/mask';
import { shownText } from '../../ui/shown';

const GREETING = /^(?:dear|hi|hello|good (?:morning|afternoon|evening)|annwyl|helo|shwmae|bore da|prynhawn da)\b/i;
const LONGEST = 60;

/** The first line of the text makes a start for a subject; a line that holds something personal does not. */
export function firstWords({ snapshot: { body } }: Checked): string {
  if (body.state === 'unread') return '';
  const [part] = body.value.parts;
  const own = part?.sections.find(({ kind }) => kind === 'own');
  const lines = (part?.text ?? '').slice(own?.start ?? 0, own?.end ?? 0).split('\n');
  const line = lines.map((each) => shownText(each, 400)).find((each) => each.length > 12 && !GREETING.test(each)) ?? '';
  const sentence = line.split(/[.!?](?:\s|$)/, 1)[0] ?? '';
  const start = sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 3).replace(/\s\S*$/, '')}…` : sentence;
  return mask(start).includes(MASK) ? '' : start;
}
