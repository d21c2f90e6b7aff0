import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  words: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  // It is focused to be read out; nothing can be done on it, so there is no ring to look for.
  title: { margin: 0, overflowWrap: 'anywhere', display: 'block', outlineStyle: 'none' },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '@media print': { display: 'none' } },
});

interface Props {
  readonly title: string;
  /** One sentence: what this page is for. */
  readonly lead?: string;
  /** Focused when the page opens, so that a screen reader says where one is. */
  readonly takesFocus: boolean;
  readonly children?: ReactNode;
}

/** The heading of a page, with what can be done to the whole of it. */
export function PageHead({ title, lead, takesFocus, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Schoolgate`;
    if (takesFocus) heading.current?.focus();
  }, [title, takesFocus]);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <Text as="h1" size={700} weight="semibold" className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </Text>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
