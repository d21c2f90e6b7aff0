import { Button, makeStyles, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import { PageHead } from '../../../ui/page-head';
import { pageAt } from '../pages/page-list';
import { useDesk } from './desk';
import { Nav } from './nav';
import { PageBoundary } from './page-boundary';
import { PlaceChoice } from './place-choice';
import { DESK_ROLES, mayOpen, PAGE_IDS, rolesFor, type DeskRole, type PageId } from './roles';
import { useRoute, type Route } from './route';
import { useShellWords } from './words';

const NARROW = '@media (max-width: 800px)';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': { left: '8px', top: '8px', zIndex: 10, padding: '8px', backgroundColor: tokens.colorNeutralBackground1 },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  name: { flexGrow: 1 },
  me: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  body: { display: 'flex', flexGrow: 1, alignItems: 'stretch', [NARROW]: { flexDirection: 'column' } },
  side: { backgroundColor: tokens.colorNeutralBackground1, display: 'flex' },
  main: {
    flexGrow: 1,
    minWidth: 0,
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '1600px',
    // A choice with long words must not push the page wider than its window.
    '& .fui-Field, & .fui-Select, & select': { minWidth: 0, maxWidth: '100%' },
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  demo: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { display: 'none' },
  },
  demoText: { flexGrow: 1, flexBasis: '240px' },
});

interface Props {
  onLanguage(): void;
  onSignOut?(): void;
  readonly isPreparing?: boolean;
  /** Only in the demonstration: look at it as somebody else. */
  readonly become?: { readonly role: DeskRole; to(role: DeskRole): void };
}

/** Header, menu and the page of the address. */
export function Shell({ onLanguage, onSignOut, isPreparing = false, become }: Props) {
  const styles = useStyles();
  const words = useShellWords();
  const { me, locale } = useDesk();
  const route = useRoute();
  const page = pageOf(route);
  const isFirst = useIsFirst(route);
  return (
    <div className={styles.frame}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {words.skip}
      </a>
      <header className={styles.head}>
        <Text size={500} weight="semibold" className={styles.name}>
          {words.product}
        </Text>
        <PlaceChoice />
        <Text size={200} className={styles.me}>
          {me.name}
        </Text>
        <Button size="small" appearance="subtle" onClick={onLanguage} lang={locale === 'en-GB' ? 'cy' : 'en'}>
          {words.language}
        </Button>
        {onSignOut && (
          <Button size="small" appearance="subtle" onClick={onSignOut}>
            {words.signedOut.leave}
          </Button>
        )}
      </header>
      {isPreparing && (
        <aside className={styles.demo}>
          <Text size={200}>{words.demo.prepare}</Text>
        </aside>
      )}
      {become && <DemoBar {...become} />}
      <div className={styles.body}>
        <div className={styles.side}>
          <Nav current={page} />
        </div>
        <main className={styles.main} id="main" tabIndex={-1} style={{ outline: 'none' }}>
          <PageBoundary key={page} title={words.crashed.title} text={words.crashed.text} again={words.again}>
            <Suspense fallback={<Spinner label={words.loading} />}>
              <Page page={page} route={route} isFirst={isFirst} />
            </Suspense>
          </PageBoundary>
        </main>
      </div>
    </div>
  );
}

function DemoBar({ role, to }: NonNullable<Props['become']>) {
  const styles = useStyles();
  const words = useShellWords();
  return (
    <aside className={styles.demo} aria-label={words.demo.as}>
      <Text size={200} className={styles.demoText}>
        {words.demo.text}
      </Text>
      <label>
        <Text size={200}>{words.demo.as}</Text>{' '}
        <Select
          size="small"
          value={role}
          onChange={(_, { value }) => {
            const next = DESK_ROLES.find((one) => one === value);
            if (next) to(next);
          }}
          style={{ display: 'inline-flex' }}
        >
          {DESK_ROLES.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </Select>
      </label>
    </aside>
  );
}

function pageOf({ parts: [first = 'today'] }: Route): string {
  return first;
}

/** The focus stays where it is while the dashboard opens; it goes to the heading of every later page. */
function useIsFirst(route: Route): boolean {
  const start = useRef(route);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (route !== start.current) hasMoved.current = true;
  }, [route]);
  return route === start.current && !hasMoved.current;
}

function Page({ page, route, isFirst }: { readonly page: string; readonly route: Route; readonly isFirst: boolean }) {
  const words = useShellWords();
  const { roles } = useDesk();
  const id = PAGE_IDS.find((one): one is PageId => one === page);
  if (roles.size <= 1 && roles.has('staff')) return <Nothing {...words.staff} takesFocus={!isFirst} />;
  if (id === undefined) return <Nothing {...words.nowhere} takesFocus={!isFirst} />;
  if (!mayOpen(id, roles)) {
    const names = rolesFor(id).map((role) => words.roles[role]);
    return (
      <Nothing
        title={words.notYours.title}
        text={words.notYours.text.replace('{roles}', names.join(', '))}
        takesFocus={!isFirst}
      />
    );
  }
  const Content = pageAt(id);
  return <Content route={route} takesFocus={!isFirst} />;
}

function Nothing({ title, text, takesFocus }: { readonly title: string; readonly text: string; takesFocus: boolean }) {
  return (
    <>
      <PageHead title={title} takesFocus={takesFocus} />
      <Text>{text}</Text>
    </>
  );
}
