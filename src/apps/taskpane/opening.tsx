import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import type { PaneStrings } from '../../strings/pane-strings';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  heading: { margin: 0 },
});

interface Props {
  readonly words: PaneStrings;
  /** Present when the rest of the pane could not be loaded. */
  again?(): void;
}

/** The first thing seen: that the message is looked at, or that the pane cannot be loaded just now. */
export function Opening({ words, again }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Text as="h1" size={500} weight="semibold" className={styles.heading}>
        {words.title}
      </Text>
      {again === undefined && <Spinner size="small" label={words.checking} labelPosition="after" />}
      {again !== undefined && (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.unreachable}</MessageBarBody>
          </MessageBar>
          <Button onClick={() => again()}>{words.tryAgain}</Button>
        </>
      )}
    </main>
  );
}
