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
import { panePictures as welsh } from '../../strings/cy-gb/pane-pictures';
import { panePictures as english } from '../../strings/en-gb/pane-pictures';
import type { PanePictureStrings } from '../../strings/pane-picture-strings';
import { say } from '../../strings/say';
import type { Locale } from '../../strings/text';
import type { PictureState } from './use-pictures';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  told: { overflowWrap: 'anywhere', minWidth: 0 },
});

interface Props {
  readonly state: PictureState;
  readonly locale: Locale;
  cancel(): void;
  hide(): void;
}

export function pictureWords(locale: Locale): PanePictureStrings {
  return locale === 'cy-GB' ? welsh : english;
}

/** Reading the words in pictures, with a way to stop it, and what came of it. */
export function PicturePanel({ state, locale, cancel, hide }: Props) {
  const styles = useStyles();
  const words = pictureWords(locale);
  if (state.is === 'none') return null;
  if (state.is === 'working') return <Working {...state} locale={locale} cancel={cancel} />;
  return (
    <MessageBar intent={state.is === 'done' ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody className={styles.told}>{words[state.is]}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={hide}>{words.close}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface WorkingProps extends Pick<Props, 'locale' | 'cancel'> {
  readonly pages: number;
  readonly unasked?: boolean;
}

function Working({ pages, unasked, locale, cancel }: WorkingProps) {
  const styles = useStyles();
  const words = pictureWords(locale);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (unasked !== true) stop.current?.focus();
  }, [unasked]);
  return (
    <Card className={styles.card} role="group" aria-label={words.working}>
      <Text weight="semibold">{words.working}</Text>
      <ProgressBar aria-label={words.working} />
      {pages > 0 && <Text role="status">{say(words.progress, { count: pages }, locale)}</Text>}
      <Button ref={stop} onClick={cancel}>
        {words.cancel}
      </Button>
    </Card>
  );
}
