import { detect } from '../../../detect/detect';
import { rollOf } from '../../../detect/roll';
import type { CliIo } from '../io';

const HELP = `schoolgate detect: finds personal data in texts, one JSON object per line

  echo '{"id":"1","text":"NHS number: 999 000 0018"}' | npm run --silent cli -- detect
  echo '{"id":"2","text":"Mia has asthma","roll":["Mia Fletcher"]}' | npm run --silent cli -- detect

In:  {"id","text","roll"?:["Forename Surname",…]}; other keys are ignored; the roll is hashed before it is used.
Out: {"id","findings":[{"type","start","end","confidence":"low|medium|high"}]}, positions in UTF-16 code units.
Exit: 0 when every line was answered, 2 when one could not be read.`;

interface Request {
  readonly id: unknown;
  readonly text: string;
  readonly roll: readonly string[];
}

/** Answers every line of standard input; see the help text for shapes. */
export async function run(args: readonly string[], io: CliIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(HELP);
    return 0;
  }
  let failed = false;
  let number = 0;
  for await (const line of io.lines()) {
    number++;
    if (line.trim() === '') continue;
    const request = readRequest(line);
    if (request === undefined) {
      failed = true;
      io.err(`line ${number}: not a JSON object with a "text"`);
    } else io.out(answer(request, io.now()));
  }
  return failed ? 2 : 0;
}

function answer({ id, text, roll }: Request, now: number): string {
  const { detections } = detect(text, roll.length === 0 ? { now } : { now, roll: rollOf(roll, 'command line') });
  const findings = detections.map(({ kind, start, end, confidence }) => ({ type: kind, start, end, confidence }));
  return JSON.stringify({ id, findings });
}

function readRequest(line: string): Request | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    return undefined;
  const roll: unknown = 'roll' in value ? value.roll : undefined;
  const names = Array.isArray(roll) ? roll.filter((name): name is string => typeof name === 'string') : [];
  return { id: 'id' in value ? value.id : null, text: value.text, roll: names };
}
