import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import type { PaneStrings } from '../../strings/pane-strings';
import { closesOnEscape } from './closes-on-escape';

const useStyles = makeStyles({
  button: { width: '100%', minHeight: '36px' },
  dialog: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: `min(600px, calc(100vw - 2 * ${tokens.spacingHorizontalL}))`,
    maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalS})`,
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    // Engines before 2024 know no tokens there.
    '::backdrop': { backgroundColor: 'var(--colorBackgroundOverlay, rgba(0, 0, 0, 0.4))' },
  },
  title: { display: 'block', margin: 0 },
  text: { display: 'block', margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  action: { flexGrow: 1, minHeight: '32px' },
});

interface Props {
  readonly words: PaneStrings['urgent'];
  onConfirm(): void;
}

/**
 * Protecting a child comes first: two clicks, no permission, no network. The browser's own dialog, which stands there
 * before it is asked for: the press has only to show it.
 */
export function UrgentWayOut({ words, onConfirm }: Props) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const [titleId, textId] = [useId(), useId()];
  // Engines before 2022 know no dialogs: its two buttons stand in the pane there, and must work.
  const tell = (what: 'showModal' | 'close'): void => {
    if (dialog.current !== null && what in dialog.current) dialog.current[what]();
  };
  const close = (): void => tell('close');
  return (
    <>
      <Button className={styles.button} onClick={() => tell('showModal')}>
        {words.button}
      </Button>
      <dialog
        ref={dialog}
        className={styles.dialog}
        role="alertdialog"
        aria-labelledby={titleId}
        aria-describedby={textId}
        onKeyDown={(event) => {
          staysInside(event);
          closesOnEscape(close)(event);
        }}
      >
        <Text as="h2" size={500} weight="semibold" id={titleId} className={styles.title}>
          {words.title}
        </Text>
        <Text id={textId} className={styles.text}>
          {words.text}
        </Text>
        <div className={styles.actions}>
          <Button className={styles.action} onClick={close}>
            {words.cancel}
          </Button>
          <Button
            className={styles.action}
            appearance="primary"
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {words.confirm}
          </Button>
        </div>
      </dialog>
    </>
  );
}

/** Outlook's library moves the focus at Tab, and knows nothing of dialogs: of the two buttons the other one gets it. */
function staysInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  event.preventDefault();
  event.stopPropagation();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  buttons.find((button) => button !== document.activeElement)?.focus();
}
