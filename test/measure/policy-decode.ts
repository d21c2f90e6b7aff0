/**
 * What does decoding a large policy cost beside reading its JSON? A trust of thirty schools, each with a disclaimer and
 * stricter rules of its own; pairs in the same run, so that a busy machine slows both alike.
 *
 *   npx tsx test/measure/policy-decode.ts [pairs]
 *
 * Prints the median ratio with the middle 90 %. At most 10.
 */
import { decodePolicyFile } from '../../src/policy/decode-file';
import { presetFile } from '../../src/policy/presets';

const PAIRS = Number(process.argv[2] ?? 41);
const MOST = 10;
const SCHOOLS = 30;

/** The trust's policy with thirty schools, as its file. */
function trustOfThirty(): string {
  const base = presetFile('clp') as Readonly<Record<string, unknown>>;
  const disclaimer = 'This message comes from a school of the trust and is meant for the person it is addressed to. ';
  const schools = Array.from({ length: SCHOOLS }, (_, at) => [
    `school-${at}`,
    {
      title: `School ${at}`,
      domains: [`school${at}.example`],
      disclaimers: { external: disclaimer.repeat(3), internal: disclaimer },
      rules: Object.fromEntries(
        ['attachments/pupil-images', 'recipients/mass-send', 'data/personal', 'content/heated-tone'].map((rule) => [
          rule,
          { action: 'block' },
        ]),
      ),
    },
  ]);
  return JSON.stringify({ ...base, schools: Object.fromEntries(schools) as unknown });
}

const text = trustOfThirty();
const decoded = decodePolicyFile(JSON.parse(text));
if (!decoded.ok) throw new Error(JSON.stringify(decoded.faults.slice(0, 3)));

/** Microseconds of the processor: a busy machine does not lengthen them. */
function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  for (let time = 0; time < 150; time++) work();
  return process.cpuUsage(start).user;
}

const parse = (): unknown => JSON.parse(text);
const decode = (): unknown => decodePolicyFile(JSON.parse(text));
for (let warm = 0; warm < 4; warm++) [parse, decode].forEach(timeOf);
const ratios = Array.from({ length: PAIRS }, (_, at) => {
  const first = timeOf(at % 2 === 0 ? parse : decode);
  const second = timeOf(at % 2 === 0 ? decode : parse);
  return at % 2 === 0 ? second / first : first / second;
}).sort((a, b) => a - b);
const share = (of: number): string => (ratios[Math.min(PAIRS - 1, Math.floor(PAIRS * of))] ?? 0).toFixed(1);
process.stdout.write(
  `${SCHOOLS} schools, ${text.length} characters: ${share(0.5)} times JSON.parse (${share(0.05)}–${share(0.95)}, ${PAIRS} pairs)\n`,
);
process.exitCode = Number(share(0.5)) > MOST ? 1 : 0;
