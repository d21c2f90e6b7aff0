import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from './desk';
import { mayOpen, type PageId } from './roles';
import { hrefOf } from './route';
import { useShellWords } from './words';

const NARROW = '@media (max-width: 800px)';

const useStyles = makeStyles({
  nav: {
    width: '232px',
    flexShrink: 0,
    padding: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
    [NARROW]: { width: '100%', borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  toggle: { display: 'none', [NARROW]: { display: 'inline-flex', minHeight: '40px' } },
  lists: { [NARROW]: { display: 'none' } },
  open: { [NARROW]: { display: 'block' } },
  group: { display: 'block', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} 4px` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '4px solid transparent',
    minHeight: '24px',
    // High contrast paints transparent borders: every page would look like the one that is open.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const GROUPS = [
  ['work', ['today', 'requests', 'agreements', 'register']],
  ['rules', ['policy', 'try']],
  ['proof', ['insight', 'clauses', 'log', 'person', 'support', 'retention']],
  ['system', ['setup', 'check', 'roles']],
] as const satisfies readonly (readonly [string, readonly PageId[]])[];

/** The pages this person may open; behind a button where there is no room beside the page. */
export function Nav({ current }: { readonly current: string }) {
  const styles = useStyles();
  const words = useShellWords();
  const { roles } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [current]);
  const close = (): void => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <nav className={styles.nav} aria-label={words.navigation} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <Button
        className={styles.toggle}
        ref={toggle}
        aria-expanded={isOpen}
        aria-controls="pages"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.closeMenu : words.menu}
      </Button>
      <div id="pages" className={mergeClasses(styles.lists, isOpen && styles.open)}>
        {GROUPS.map(([group, pages]) => {
          const own = pages.filter((page) => mayOpen(page, roles));
          if (own.length === 0) return null;
          return (
            <div key={group}>
              <Text
                size={200}
                weight="semibold"
                className={mergeClasses(styles.group, styles.quiet)}
                id={`nav-${group}`}
              >
                {words.groups[group]}
              </Text>
              <ul className={styles.list} aria-labelledby={`nav-${group}`}>
                {own.map((page) => (
                  <li key={page}>
                    <a
                      href={hrefOf([page])}
                      className={mergeClasses(styles.link, page === current && styles.current)}
                      aria-current={page === current ? 'page' : undefined}
                    >
                      {words.pages[page]}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </nav>
  );
}
