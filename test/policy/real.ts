import { decide } from '../../src/inspect/decide';
import { findingOf } from '../../src/inspect/findings';
import type { Context } from '../../src/inspect/context';
import type { Answer, Finding, Inspection, Verdict } from '../../src/inspect/inspection';
import type { EffectivePolicy } from '../../src/policy/policy';
import { isAction } from '../../src/rules/parameters';
import { ruleOf } from '../../src/rules/registry';
import type { RuleFinding, Where } from '../../src/rules/rule';
import { subjectMissing } from '../../src/rules/subject/missing';
import { aMessage } from '../inspect/messages';
import type { ModelFinding } from './model';
import type { Case } from './random-policies';

/** The product's own way from a rule's findings to the decision. */
export function realVerdict(policy: EffectivePolicy, { findings, audience, answers, situation }: Case): Verdict {
  const context = {
    policy,
    snapshot: aMessage({ mailbox: { address: situation.mailbox, name: '' } }),
    knowledge: { now: situation.now },
    audience: { ...audience, isKnown: audience.known, allPartners: audience.partners, allQuiet: audience.quiet },
  } as unknown as Context;
  const found = findings.flatMap((finding) => realFinding(finding, policy, context) ?? []);
  const inspection: Inspection = {
    outcomes: {},
    findings: found,
    checked: { attachments: 0, attachmentsRead: 0, bytes: 0, unread: [], missing: [] },
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    trial: false,
  };
  return decide(
    inspection,
    answers.map((one): Answer => ({ ...one, externalCount: one.external, answer: one.answer as Answer['answer'] })),
    { now: situation.now, urgent: situation.urgent, externalCount: situation.external, canOpenPane: situation.pane },
  );
}

function realFinding(finding: ModelFinding, policy: EffectivePolicy, context: Context): Finding | undefined {
  const setting = policy.rules[finding.rule];
  if (setting === undefined || setting.action === 'off') return undefined;
  const rule = ruleOf(finding.rule) ?? { ...subjectMissing, id: finding.rule };
  const found: RuleFinding = {
    message: 'x',
    at: { part: finding.place as Where['part'] },
    kinds: finding.kinds as NonNullable<RuleFinding['kinds']>,
    ...(finding.people === undefined ? {} : { people: finding.people }),
    ...(isAction(finding.cap) ? { cap: finding.cap } : {}),
  };
  const safeguarding = finding.rule.startsWith('data/');
  return findingOf({ ...rule, safeguarding }, setting, found, context);
}
