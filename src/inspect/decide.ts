import type { Circumstances } from '../gate/engine';
import { asksFor, milder, rank, stricter, type Action } from '../rules/actions';
import type { Answer, Finding, Inspection, Verdict } from './inspection';

/** The one finding that even the urgent way out does not lift. */
const NEVER_LIFTED = 'attachments/program-file';

/** Which actions an answer settles; what is blocked must be mended. */
const SETTLES: Readonly<Record<Answer['answer'], Action>> = {
  acknowledged: 'warn',
  justified: 'justify',
  approved: 'approve',
};

/**
 * What happens to the message: the strictest action among the findings that no answer, permission or exemption
 * settles; `allow` when there is none. Findings in trial count as notes.
 */
export function decide(inspection: Inspection, answers: readonly Answer[], circumstances: Circumstances): Verdict {
  const open: Finding[] = [];
  const answered: Finding[] = [];
  for (const finding of inspection.findings) {
    (isSettled(finding, answers, circumstances) ? answered : open).push(finding);
  }
  const weakened = open.map((finding) => ({ ...finding, action: actionNow(finding, circumstances) }));
  weakened.sort((a, b) => rank(b.action) - rank(a.action));
  const strictest = weakened.reduce<Action>((most, finding) => stricter(most, asksFor(finding)), 'off');
  return {
    decision: strictest === 'off' ? 'allow' : strictest,
    open: weakened,
    answered,
    urgent: circumstances.urgent,
  };
}

/** Where the pane cannot open, nobody can answer in it: what may be about a child's safety then only warns. */
function actionNow({ action, safeguarding }: Finding, { canOpenPane }: Circumstances): Exclude<Action, 'off'> {
  return canOpenPane || !safeguarding ? action : milder(action, 'warn');
}

function isSettled(finding: Finding, answers: readonly Answer[], circumstances: Circumstances): boolean {
  if (finding.exempt === true) return true;
  if (circumstances.urgent && finding.rule !== NEVER_LIFTED) return true;
  const action = actionNow(finding, circumstances);
  return answers.some((answer) => covers(answer, finding, action, circumstances));
}

/** The same rule, no new kind, no more people outside, still in force, and an answer of enough weight. */
function covers(
  answer: Answer,
  { rule, kinds }: Finding,
  action: Action,
  { now, externalCount }: Circumstances,
): boolean {
  return (
    answer.rule === rule &&
    action !== 'note' &&
    rank(action) <= rank(SETTLES[answer.answer]) &&
    kinds.every(({ kind }) => answer.kinds.includes(kind)) &&
    externalCount <= answer.externalCount &&
    answer.at <= now &&
    now < answer.until
  );
}
