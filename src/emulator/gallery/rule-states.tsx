import { FindingCard } from '../../apps/taskpane/finding-card';
import { Result } from '../../apps/taskpane/result';
import { UNREADABLE, UNREAD_RULE, type UnreadPart } from '../../inspect/unread';
import type { Finding } from '../../inspect/inspection';
import { ACTIONS } from '../../rules/actions';
import { RULES } from '../../rules/registry';
import type { AnyRule } from '../../rules/rule';
import { rules as words } from '../../strings/en-gb/rules';
import { checkedWith, findingOf, policyOf } from './fixtures';
import { idleWork } from './idle';
import type { GalleryState } from './state';

const ASKING = ACTIONS.filter((action): action is Finding['action'] => action !== 'off');
const OUTCOMES = ['found', 'unknown', 'clear', 'not-applicable'] as const;

/** Every rule with every action and outcome; messages beyond the five actions stand after them. */
export const RULE_STATES: readonly GalleryState[] = RULES.flatMap((rule) => {
  const messages = Object.keys(words[rule.id as keyof typeof words].messages);
  const rounds = Math.max(ASKING.length, messages.length);
  return [
    ...ASKING.flatMap((action) => OUTCOMES.map((outcome) => stateOf(rule, action, outcome, messages))),
    ...Array.from({ length: rounds - ASKING.length }, (_, more) =>
      cardState(
        `rule/${rule.id}/message/${messages[ASKING.length + more]}`,
        found(rule, 'warn', messages, ASKING.length + more),
      ),
    ),
  ];
});

function stateOf(
  rule: AnyRule,
  action: Finding['action'],
  outcome: (typeof OUTCOMES)[number],
  messages: readonly string[],
): GalleryState {
  const id = `rule/${rule.id}/${action}/${outcome}`;
  if (outcome === 'found') return cardState(id, found(rule, action, messages, ASKING.indexOf(action)));
  if (outcome === 'unknown') return cardState(id, unread(rule, action));
  return {
    id,
    group: groupOf(rule.id, 'quiet'),
    draw: (text) => <Result checked={checkedWith()} words={text} work={idleWork()} />,
  };
}

function found(rule: AnyRule, action: Finding['action'], messages: readonly string[], round: number): Finding {
  const { clauses, analogy } = policyOf('glenmere').rules[rule.id] ?? { clauses: [], analogy: false };
  return findingOf(rule, { action, clauses, analogy, message: messages[round % messages.length] ?? '' });
}

/** A rule whose part was not read: the one finding that speaks of it. */
function unread(rule: AnyRule, action: Finding['action']): Finding {
  const part = partRead(rule);
  const isFile = part === 'attachment';
  return findingOf(rule, {
    rule: isFile ? UNREADABLE : UNREAD_RULE,
    outcome: 'unknown',
    action,
    where: { part },
    message: isFile ? 'damaged' : 'timeout',
    reason: isFile ? 'damaged' : 'timeout',
    fixes: [],
    spans: [],
  });
}

function partRead({ reads }: AnyRule): UnreadPart['part'] {
  if (reads.some((input) => input === 'attachments' || input === 'texts')) return 'attachment';
  if (reads.includes('subject')) return 'subject';
  return reads.includes('body') ? 'body' : 'recipient';
}

function cardState(id: string, finding: Finding): GalleryState {
  const rule = id.split('/').slice(1, 3).join('/');
  return {
    id,
    group: groupOf(rule, 'cards'),
    draw: (text) => (
      <FindingCard finding={finding} checked={checkedWith({ findings: [finding] })} words={text} work={idleWork()} />
    ),
  };
}

function groupOf(rule: string, kind: string): string {
  return `rules/${rule.split('/')[0]}/${kind}`;
}
