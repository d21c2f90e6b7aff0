import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PaneStrings } from '../../strings/pane-strings';

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalM },
  list: { paddingLeft: tokens.spacingHorizontalXL, display: 'grid', rowGap: tokens.spacingVerticalS },
});

/** Beside a message that was sent: what to do when it went out by mistake. */
export function ReadMode({ words: { readMode } }: { readonly words: PaneStrings }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Text as="h1" size={500} weight="semibold">
        {readMode.title}
      </Text>
      <ol className={styles.list}>
        {readMode.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Text size={200}>{readMode.note}</Text>
    </main>
  );
}
