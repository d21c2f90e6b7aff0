import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useShellWords } from '../shell/words';
import type { Judged } from './try-engine';
import { useTryWords } from './try-words';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const COLOURS = {
  note: 'informative',
  warn: 'warning',
  justify: 'warning',
  approve: 'danger',
  block: 'danger',
} as const;

/** What one policy says to one message. */
export function JudgedCard({ title, judged }: { readonly title: string; readonly judged: Judged }) {
  const words = useTryWords();
  const shell = useShellWords();
  const styles = useStyles();
  return (
    <div className={styles.card} role="group" aria-label={title}>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text weight="semibold">{words.decisions[judged.decision]}</Text>
      {judged.told.length === 0 && <Text>{words.nothing}</Text>}
      <ul className={styles.list}>
        {judged.told.map(({ key, action, what, why, trial }) => (
          <li key={key}>
            <Badge appearance="tint" color={COLOURS[action]}>
              {shell.actions[action]}
            </Badge>{' '}
            {what}. <span className={styles.quiet}>{why}</span> {trial && words.trial}
          </li>
        ))}
      </ul>
    </div>
  );
}
