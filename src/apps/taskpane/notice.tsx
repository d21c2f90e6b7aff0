import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Undo } from '../../fixes/change';
import type { FixOutcome } from './fix-outcome';
import type { Words } from './words';

/** A quiet word about what just happened, with the way back. */
export interface Notice {
  readonly text: string;
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly undo?: Undo;
}

interface Props {
  readonly notice: Notice;
  readonly undoLabel: string;
  readonly isBusy: boolean;
  onUndo(undo: Undo): void;
}

export function NoticeBar({ notice: { text, intent, undo }, undoLabel, isBusy, onUndo }: Props) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {undo && (
        <MessageBarActions>
          <Button disabledFocusable={isBusy} onClick={() => onUndo(undo)}>
            {undoLabel}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** What to tell of a fix. */
export function noticeOf(outcome: FixOutcome, what: string, { pane }: Words): Notice {
  switch (outcome.is) {
    case 'done': {
      const text = pane.fixed.replace('{what}', () => what);
      return outcome.undo === undefined
        ? { text: `${text} ${pane.cannotUndo}`, intent: 'success' }
        : { text, intent: 'success', undo: outcome.undo };
    }
    case 'half':
      return { text: pane.fixHalf, intent: 'warning' };
    case 'failed':
      return { text: pane.fixFailed, intent: 'error' };
    case 'nothing':
    case 'changed':
      return { text: pane.nothingToFix, intent: 'info' };
  }
}

export function undoNoticeOf({ is }: FixOutcome, { pane }: Words): Notice {
  if (is === 'done') return { text: pane.undone, intent: 'info' };
  const text = is === 'changed' ? pane.cannotUndoNow : is === 'half' ? pane.fixHalf : pane.fixFailed;
  return { text, intent: 'warning' };
}
