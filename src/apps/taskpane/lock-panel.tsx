import {
  Button,
  Card,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { paneLock as welsh } from '../../strings/cy-gb/pane-lock';
import { paneLock as english } from '../../strings/en-gb/pane-lock';
import type { PaneLockStrings } from '../../strings/pane-lock-strings';
import { say } from '../../strings/say';
import type { Locale } from '../../strings/text';
import { shownText } from '../../ui/shown';
import type { LockState } from './use-lock';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  told: { overflowWrap: 'anywhere', minWidth: 0 },
  heading: { margin: 0 },
  password: {
    display: 'block',
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase600,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'all',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly state: LockState;
  readonly locale: Locale;
  readonly school: string;
  cancel(): void;
  hide(): void;
  undo(): void;
  copy(text: string): void;
}

export function lockWords(locale: Locale): PaneLockStrings {
  return locale === 'cy-GB' ? welsh : english;
}

/** Locking at work, the password once, or why nothing was locked. */
export function LockPanel(props: Props) {
  const { state, locale } = props;
  const styles = useStyles();
  const words = lockWords(locale);
  if (state.is === 'none') return null;
  if (state.is === 'working') return <Working {...props} count={state.count} share={state.share} />;
  if (state.is === 'done' || state.is === 'half')
    return <Password {...props} passphrase={state.passphrase} names={state.names} isHalf={state.is === 'half'} />;
  const text =
    state.is === 'unreadable' ? words.unreadable.replace('{file}', () => shownText(state.name)) : words[state.is];
  return (
    <MessageBar intent={state.is === 'cancelled' ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody className={styles.told}>{text}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={props.hide}>{words.close}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Working({ locale, count, share, cancel }: Props & { readonly count: number; readonly share: number }) {
  const styles = useStyles();
  const words = lockWords(locale);
  const text = say(words.working, { count }, locale);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  return (
    <Card className={styles.card} role="group" aria-label={text}>
      <Text weight="semibold">{text}</Text>
      <ProgressBar value={share} aria-label={text} />
      <Button ref={stop} onClick={cancel}>
        {words.cancel}
      </Button>
    </Card>
  );
}

interface PasswordProps extends Props {
  readonly passphrase: string;
  readonly names: readonly string[];
  readonly isHalf: boolean;
}

function Password({ locale, passphrase, names, isHalf, school, copy, hide, undo, state }: PasswordProps) {
  const styles = useStyles();
  const words = lockWords(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const files = names.map((name) => shownText(name)).join(', ');
  const message = words.message.replace('{school}', () => school).replace('{password}', () => passphrase);
  return (
    <Card className={styles.card} role="group" aria-label={words.title}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading} ref={heading} tabIndex={-1}>
        {words.title}
      </Text>
      {isHalf && <Text weight="semibold">{words.half}</Text>}
      <output className={styles.password} aria-label={words.passwordLabel} translate="no">
        {passphrase}
      </output>
      <Text weight="semibold">{words.tell}</Text>
      <Text>{words.once}</Text>
      <Text size={200}>{words.locked.replace('{files}', () => files)}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => copy(message)}>
          {words.copy}
        </Button>
        <Button onClick={hide}>{words.hide}</Button>
        {state.is === 'done' && state.undo && <Button onClick={undo}>{words.undo}</Button>}
      </div>
    </Card>
  );
}
