import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Locale } from '../../../strings/text';
import { EmptyState } from '../../../ui/empty-state';
import { SHELL_WORDS } from './words';

const useStyles = makeStyles({ main: { padding: tokens.spacingHorizontalXXL, maxWidth: '640px', margin: '0 auto' } });

/** Nobody is signed in: what that means, and the way in. */
export function SignedOut({ locale, onSignIn }: { readonly locale: Locale; onSignIn?: (() => void) | undefined }) {
  const styles = useStyles();
  const { signedOut, product } = SHELL_WORDS[locale];
  return (
    <main className={styles.main}>
      <h1>{product}</h1>
      <EmptyState title={signedOut.title} text={signedOut.text}>
        {onSignIn && (
          <Button appearance="primary" onClick={onSignIn}>
            {signedOut.button}
          </Button>
        )}
      </EmptyState>
    </main>
  );
}
