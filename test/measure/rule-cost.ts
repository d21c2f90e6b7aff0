/**
 * What do all rules together cost beside the dearest of them? Pairs of inspections of the same message in the same run:
 * the recommended policy with every rule on, and with `data/personal` alone; interleaved, so that a busy machine slows
 * both alike.
 *
 *   npx tsx --expose-gc test/measure/rule-cost.ts [pairs]
 *
 * Prints the median ratio with the middle 90 %, for a short, an ordinary and a long message. At most 2.
 */
import { bodyOf } from '../../src/message/body';
import { inspect } from '../../src/inspect/inspect';
import { read } from '../../src/message/part';
import type { MessageSnapshot } from '../../src/message/snapshot';
import { effectivePolicy } from '../../src/policy/effective';
import { decodeOrganisation } from '../../src/policy/organisation';
import type { EffectivePolicy } from '../../src/policy/policy';
import { presetPolicy } from '../../src/policy/presets';
import { aMessage, NOW, person } from '../inspect/messages';
import { roleMails } from '../rules/role-mails';

const PAIRS = Number(process.argv[2] ?? 41);
const MOST = 2;

const organisation = decodeOrganisation(JSON.stringify({ name: 'Greenfield', domains: ['greenfield.example'] }));
if (!organisation.ok) throw new Error('The organisation has faults.');
const recommended = presetPolicy('recommended');
const all = effectivePolicy(recommended, { organisation: organisation.value });
const { 'data/personal': personal } = recommended.rules;
if (personal === undefined) throw new Error('data/personal is not in the policy.');
const alone = effectivePolicy(
  { ...recommended, rules: { 'data/personal': personal } },
  { organisation: organisation.value },
);

/** Ordinary mail joined until it is so many characters long. */
function textOf(length: number): string {
  let text = '';
  for (const { text: one } of roleMails('teacher')) if (text.length < length) text += `${one}\n\n`;
  return text.slice(0, length);
}

function messageOf(length: number): MessageSnapshot {
  const to = read([person('a.kaya@home.example', 'Aylin Kaya'), person('sam@readybooks.example', 'Sam Hill')]);
  return aMessage({ to, body: read(bodyOf({ text: textOf(length) })) });
}

/** Microseconds of the processor (a busy machine does not lengthen them) for `times` inspections; each of a new copy, so that nothing is remembered from the one before. */
function timeOf(message: MessageSnapshot, policy: EffectivePolicy, times: number): number {
  const copies = Array.from({ length: times }, () => ({ ...message }));
  const start = process.cpuUsage();
  for (const copy of copies) inspect(copy, policy, { now: NOW });
  return process.cpuUsage(start).user;
}

let isOver = false;
for (const [name, length, times] of [
  ['short (400 characters)', 400, 120],
  ['ordinary (3,000)', 3000, 30],
  ['long (60,000)', 60_000, 3],
] as const) {
  const message = messageOf(length);
  for (let warm = 0; warm < 12; warm++) [all, alone].forEach((policy) => timeOf(message, policy, times));
  const ratios = Array.from({ length: PAIRS }, (_, at) => {
    globalThis.gc?.();
    const first = at % 2 === 0 ? all : alone;
    const one = timeOf(message, first, times);
    const other = timeOf(message, first === all ? alone : all, times);
    return first === all ? one / other : other / one;
  }).sort((a, b) => a - b);
  const share = (of: number): string =>
    (ratios[Math.min(ratios.length - 1, Math.floor(ratios.length * of))] ?? 0).toFixed(2);
  process.stdout.write(
    `${name}: ${share(0.5)} times data/personal alone (${share(0.05)}–${share(0.95)}, ${PAIRS} pairs)\n`,
  );
  isOver ||= Number(share(0.5)) > MOST;
}
process.exitCode = isOver ? 1 : 0;
