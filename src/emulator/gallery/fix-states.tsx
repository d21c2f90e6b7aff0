import { FindingCard } from '../../apps/taskpane/finding-card';
import { noticeOf, NoticeBar, undoNoticeOf, type Notice } from '../../apps/taskpane/notice';
import type { Words } from '../../apps/taskpane/words';
import { RULES } from '../../rules/registry';
import { FIXES, type FixId } from '../../rules/rule';
import { rules as texts } from '../../strings/en-gb/rules';
import { checkedWith, findingOf } from './fixtures';
import { idleWork } from './idle';
import type { GalleryState } from './state';

export const FIX_STEPS = ['offered', 'running', 'done', 'failed', 'undone'] as const;
type Step = (typeof FIX_STEPS)[number];

/** Every fix as it is offered, at work, done, failed and taken back. */
export const FIX_STATES: readonly GalleryState[] = FIXES.flatMap((fix) =>
  FIX_STEPS.map((step) => ({
    id: `fix/${fix}/${step}`,
    group: `fixes/${step}`,
    draw: (words: Words) =>
      step === 'offered' ? <Offered fix={fix} words={words} isBusy={false} /> : draw(fix, step, words),
  })),
);

function draw(fix: FixId, step: Step, words: Words) {
  return (
    <>
      <NoticeBar
        notice={noticeFor(fix, step, words)}
        undoLabel={words.pane.undo}
        isBusy={step === 'running'}
        onUndo={() => undefined}
      />
      {step !== 'done' && <Offered fix={fix} words={words} isBusy={step === 'running'} />}
    </>
  );
}

function noticeFor(fix: FixId, step: Step, words: Words): Notice {
  const { pane } = words;
  if (step === 'running') return { text: pane.working, intent: 'info' };
  if (step === 'done') return noticeOf({ is: 'done', undo: { changes: [] } }, pane.fixes[fix], words);
  if (step === 'undone') return undoNoticeOf({ is: 'done', undo: undefined }, words);
  return noticeOf({ is: 'failed' }, pane.fixes[fix], words);
}

function Offered({ fix, words, isBusy }: { readonly fix: FixId; readonly words: Words; readonly isBusy: boolean }) {
  const rule = RULES.find(({ fixes }) => fixes.includes(fix)) ?? RULES[0];
  if (rule === undefined) return null;
  const message = Object.keys(texts[rule.id as keyof typeof texts].messages)[0] ?? '';
  const action = fix === 'ask-approval' ? 'approve' : 'block';
  const finding = findingOf(rule, { fixes: [fix], message, action });
  return (
    <FindingCard
      finding={finding}
      checked={checkedWith({ findings: [finding] })}
      words={words}
      work={idleWork({ isBusy })}
    />
  );
}
