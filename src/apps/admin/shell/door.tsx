import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Locale } from '../../../strings/text';
import { EmptyState } from '../../../ui/empty-state';
import { SHELL_WORDS } from './words';

const useStyles = makeStyles({
  main: { padding: tokens.spacingHorizontalXXL, maxWidth: '640px', margin: '0 auto' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
});

/**
 * Why nobody is inside yet. `not-set-up`: no tenant.json lies beside this page; `broken`: it is no configuration.
 * `no-consent`, `blocked-here`, `offline`: what sign-in said.
 */
export type Door = 'signed-out' | 'not-set-up' | 'offline' | 'no-consent' | 'blocked-here' | 'broken';

interface Props {
  readonly door: Door;
  readonly locale: Locale;
  readonly onSignIn?: (() => void) | undefined;
  onAgain(): void;
}

/** Nobody is inside: why, what goes on working all the same, and the way in. */
export function DoorScreen({ door, locale, onSignIn, onAgain }: Props) {
  const styles = useStyles();
  const { doors, product, again, signedOut } = SHELL_WORDS[locale];
  return (
    <main className={styles.main}>
      <h1>{product}</h1>
      <EmptyState {...doors[door]}>
        <div className={styles.row}>
          {door === 'signed-out' && onSignIn && (
            <Button appearance="primary" onClick={onSignIn}>
              {signedOut.button}
            </Button>
          )}
          {door === 'not-set-up' && (
            <>
              <Link href="?prepare#/setup">{doors.prepare}</Link>
              <Link href="?as=head">{doors.demo}</Link>
            </>
          )}
          {door !== 'signed-out' && door !== 'not-set-up' && <Button onClick={onAgain}>{again}</Button>}
        </div>
      </EmptyState>
    </main>
  );
}
