import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readMail } from '../../src/adapters/mailfile/read-mail';
import { readAttachment } from '../../src/attachments/readers/read-attachment';
import { decide } from '../../src/inspect/decide';
import { inspect } from '../../src/inspect/inspect';
import type { Finding } from '../../src/inspect/inspection';
import type { MessageSnapshot } from '../../src/message/snapshot';
import { effectivePolicy } from '../../src/policy/effective';
import { decodeOrganisation } from '../../src/policy/organisation';
import { presetPolicy, PRESET_IDS, type PresetId } from '../../src/policy/presets';
import { rank, stricter, type Action, type Decision } from '../../src/rules/actions';

const CORPUS = path.resolve(__dirname, '..', 'corpus', 'conformance');
const NOW = Date.UTC(2026, 10, 24, 10);

/** What a mail must give under one preset; the fields are explained beside the mails. */
interface Expected {
  readonly decision?: Decision;
  readonly atLeast?: Decision;
  readonly atMost?: Decision;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

interface Label {
  readonly file: string;
  readonly note: string;
  readonly mailbox: string;
  readonly expect: Readonly<Partial<Record<PresetId, Expected>>>;
}

/** These need a history or tenant data: they are never labelled, and are left out of the decision. */
const UNLABELLED: ReadonlySet<string> = new Set([
  'recipients/unfamiliar-external',
  'recipients/repeated-send',
  'sender/unsigned-agreement',
  'sender/send-volume',
]);

const labels = readFileSync(path.join(CORPUS, 'labels.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Label => JSON.parse(line) as Label);

const decoded = decodeOrganisation(readFileSync(path.join(CORPUS, 'org.json'), 'utf8'));
if (!decoded.ok) throw new Error('The organisation of the corpus has faults.');
const policies = new Map(
  PRESET_IDS.map((id) => [id, effectivePolicy(presetPolicy(id), { organisation: decoded.value })]),
);

async function snapshotOf({ file, mailbox }: Label): Promise<MessageSnapshot> {
  const bytes = new Uint8Array(readFileSync(path.join(CORPUS, file)));
  const [mail] = await readMail(bytes, file, { mailbox, readAttachment });
  if (mail?.ok !== true) throw new Error(`${file} could not be read`);
  return mail.snapshot;
}

function openFindings(snapshot: MessageSnapshot, preset: PresetId): readonly Finding[] {
  const policy = policies.get(preset);
  if (policy === undefined) throw new Error(`no preset ${preset}`);
  const inspection = inspect(snapshot, policy, { now: NOW });
  const verdict = decide(inspection, [], { now: NOW, urgent: false, externalCount: 0, canOpenPane: true });
  return verdict.open.filter(({ rule }) => !UNLABELLED.has(rule));
}

/** What is wrong with an answer, in words; empty when it is right. */
function problemsOf(findings: readonly Finding[], expected: Expected): readonly string[] {
  const found = new Set(
    findings
      .filter(({ outcome, rule }) => outcome === 'found' || rule === 'attachments/unreadable')
      .map(({ rule }) => rule),
  );
  const strictest = findings.reduce<Action>((most, { action }) => stricter(most, action), 'off');
  const { decision, atLeast, atMost, must, mustNot } = expected;
  const place = (wanted: Decision): number => rank(wanted === 'allow' ? 'off' : wanted);
  return [
    ...must.filter((rule) => !UNLABELLED.has(rule) && !found.has(rule)).map((rule) => `lacks ${rule}`),
    ...mustNot.filter((rule) => found.has(rule)).map((rule) => `must not have ${rule}`),
    ...(decision !== undefined && rank(strictest) !== place(decision) ? [`${strictest} instead of ${decision}`] : []),
    ...(atLeast !== undefined && rank(strictest) < place(atLeast) ? [`${strictest}, at least ${atLeast}`] : []),
    ...(atMost !== undefined && rank(strictest) > place(atMost) ? [`${strictest}, at most ${atMost}`] : []),
  ];
}

describe('eighty school mails under six policies', () => {
  it('has every mail and every preset', () => {
    expect(labels).toHaveLength(80);
    expect(labels.flatMap(({ expect: wanted }) => Object.keys(wanted)).length).toBeGreaterThan(400);
  });

  it.each(labels)('$file: $note', async (label) => {
    const snapshot = await snapshotOf(label);
    const problems = PRESET_IDS.flatMap((preset) => {
      const wanted = label.expect[preset];
      return wanted === undefined
        ? []
        : problemsOf(openFindings(snapshot, preset), wanted).map((what) => `${preset}: ${what}`);
    });
    expect(problems).toEqual([]);
  });
});
