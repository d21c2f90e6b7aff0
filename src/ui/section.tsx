import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  bare: { padding: 0, border: 'none', backgroundColor: 'transparent', '@media (max-width: 480px)': { padding: 0 } },
  title: { margin: 0 },
  lead: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  readonly lead?: string;
  readonly bare?: boolean;
  readonly children?: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, lead, bare = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.section, bare && styles.bare)}>
      <Text as="h2" size={500} weight="semibold" className={styles.title} id={id}>
        {title}
      </Text>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
