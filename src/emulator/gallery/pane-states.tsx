import { Opening } from '../../apps/taskpane/opening';
import { PaneView } from '../../apps/taskpane/pane-view';
import type { LiveState } from '../../apps/taskpane/live-check';
import type { PaneWork } from '../../apps/taskpane/use-pane-work';
import type { Words } from '../../apps/taskpane/words';
import { COULD_NOT_CHECK } from '../../gate/answers';
import type { Checked } from '../../gate/check-message';
import type { Answer } from '../../inspect/inspection';
import { RULES } from '../../rules/registry';
import { read } from '../../message/part';
import { checkedWith, findingOf, NOW, policyOf, SNAPSHOT } from './fixtures';
import { idleWork, notice } from './idle';
import type { GalleryState } from './state';

const nothing = (): void => undefined;
const group = ruleOf('recipients/group-without-bcc');
const personal = ruleOf('data/personal');
const tone = ruleOf('content/heated-tone');
const exposed = findingOf(group, { action: 'block', message: 'exposed', clauses: ['4 Quality'] });
const identifiers = findingOf(personal, { action: 'justify', message: 'inText', clauses: ['4 Security'] });
const heated = findingOf(tone, { action: 'note', message: 'angry' });

function ruleOf(id: string) {
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  return rule;
}

/** Names and subjects as somebody with bad intent would choose them. */
const HOSTILE = `</script><b onmouseover=alert(1)>\u202E${'W'.repeat(10_000)}.xlsx`;

const confirmed = { rule: COULD_NOT_CHECK, kinds: [], externalCount: 5, answer: 'acknowledged' } as const;

/** A file was not read in time: the sender is asked, until they have confirmed. */
function uncheckedWith(answers: readonly Answer[]): Checked {
  const verdict = { decision: answers.length === 0 ? 'warn' : 'allow', open: [], answered: [], urgent: false } as const;
  return checkedWith({
    answers,
    over: { partial: true, verdict },
    checked: {
      attachments: 3,
      attachmentsRead: 2,
      unread: [{ attachment: 'Plan.docx', part: 'attachment', reason: 'timeout' }],
    },
  });
}

const CHECKED: Readonly<Record<string, () => Checked>> = {
  ready: () => checkedWith(),
  'notes-only': () => checkedWith({ findings: [heated] }),
  'two-stops': () => checkedWith({ findings: [exposed, identifiers, heated] }),
  'one-warning': () => checkedWith({ findings: [{ ...identifiers, action: 'warn' }] }),
  permission: () =>
    checkedWith({ findings: [findingOf(ruleOf('recipients/mass-send'), { action: 'approve', message: 'many' })] }),
  trial: () =>
    checkedWith({ findings: [{ ...exposed, trial: true }], policy: policyOf('glenmere', { mode: 'monitor' }) }),
  'switched-off': () => checkedWith({ over: { emergency: { mode: 'trial', until: NOW + 3_600_000 } } }),
  'rules-not-at-hand': () => {
    const checked = checkedWith();
    return { ...checked, inForce: { ...checked.inForce, from: 'store', ageMs: 3 * 86_400_000, notice: 'lastGood' } };
  },
  urgent: () => checkedWith({ findings: [exposed], urgent: true }),
  partial: () => uncheckedWith([]),
  'partial-confirmed': () => uncheckedWith([{ ...confirmed, at: NOW, until: NOW + 86_400_000 }]),
  'many-findings': () =>
    checkedWith({
      findings: Array.from({ length: 14 }, (_, count) => ({ ...identifiers, key: `many-${count}`, data: { count } })),
    }),
  'hostile-names': () =>
    checkedWith({
      snapshot: { ...SNAPSHOT, subject: read(HOSTILE) },
      findings: [
        findingOf(ruleOf('attachments/program-file'), {
          action: 'block',
          message: 'program',
          where: { part: 'attachment', attachment: HOSTILE },
          data: { file: HOSTILE, count: 1 },
        }),
      ],
    }),
};

const NOTICES: Readonly<Record<string, (words: Words) => PaneWork['notice']>> = {
  'after-fix': ({ pane }) => notice(pane.fixed.replace('{what}', pane.fixes['move-to-bcc']), 'success', true),
  'after-half-a-fix': ({ pane }) => notice(pane.fixHalf, 'warning'),
  'after-reason': ({ pane }) => notice(pane.reason.done, 'success'),
};

const LOCKS: Readonly<Record<string, PaneWork['lock']>> = {
  'lock-working': { is: 'working', count: 2, share: 0.4 },
  'lock-done': {
    is: 'done',
    passphrase: 'Walnut-harbour-tango-cello-river-mango-swan-teapot4',
    names: ['Year 4 class list.xlsx', 'Details.docx'],
    undo: { changes: [] },
  },
  'lock-half': { is: 'half', passphrase: 'Walnut-harbour-tango-cello-river-mango-swan-teapot4', names: ['List.zip'] },
  'lock-cancelled': { is: 'cancelled' },
  'lock-nothing': { is: 'nothing' },
  'lock-changed': { is: 'changed' },
  'lock-failed': { is: 'failed' },
  'lock-too-large': { is: 'tooLarge' },
  'lock-unreadable': { is: 'unreadable', name: HOSTILE },
};

const scan = findingOf(ruleOf('attachments/unreadable'), {
  action: 'note',
  outcome: 'unknown',
  message: 'scan',
  reason: 'scan',
  kinds: [{ kind: 'scan', count: 1 }],
});

const PICTURES: Readonly<Record<string, PaneWork['pictures']['state']>> = {
  'pictures-offered': { is: 'none' },
  'pictures-working': { is: 'working', pages: 0 },
  'pictures-going-on': { is: 'working', pages: 3 },
  'pictures-done': { is: 'done' },
  'pictures-some': { is: 'some' },
  'pictures-cancelled': { is: 'cancelled' },
  'pictures-failed': { is: 'failed' },
};

/** The whole pane in each of its conditions. */
export const PANE_STATES: readonly GalleryState[] = [
  page('checking', (words) => paneOf({ is: 'checking' }, words)),
  page('broken', (words) => paneOf({ is: 'broken' }, words)),
  ...Object.entries(CHECKED).map(([id, checked]) => page(id, (words) => paneOf(live(checked()), words))),
  ...Object.entries(NOTICES).map(([id, told]) =>
    page(id, (words) => paneOf(live(checkedWith()), words, { notice: told(words) })),
  ),
  ...Object.entries(LOCKS).map(([id, lock]) =>
    page(id, (words) =>
      paneOf(live(checkedWith({ findings: lock.is === 'done' ? [] : [identifiers] })), words, { lock }),
    ),
  ),
  ...Object.entries(PICTURES).map(([id, state]) =>
    page(id, (words) =>
      paneOf(live(checkedWith({ findings: state.is === 'done' ? [] : [scan] })), words, {
        isBusy: state.is === 'working',
        pictures: { state, cancel: nothing, hide: nothing },
      }),
    ),
  ),
  page('again', (words) =>
    paneOf(live(checkedWith({ findings: [exposed, identifiers] })), words, {
      again: new Set([exposed.rule, identifiers.rule]),
    }),
  ),
  page('opening', ({ pane }) => <Opening words={pane} />),
  page('unreachable', ({ pane }) => <Opening words={pane} again={nothing} />),
];

function page(id: string, draw: GalleryState['draw']): GalleryState {
  return { id: `pane/${id}`, group: `pane/${id}`, isPage: true, draw };
}

function live(checked: Checked): LiveState {
  return { is: 'checked', checked, isStale: false };
}

function paneOf(state: LiveState, words: Words, work: Partial<PaneWork> = {}) {
  return <PaneView state={state} words={words} work={idleWork(work)} onLanguage={nothing} onCheckAgain={nothing} />;
}
