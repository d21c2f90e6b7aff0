import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { TenantFailure } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import type { LinkState } from './school-link';
import type { SchoolWords } from './school-words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

interface Props {
  readonly link: Exclude<LinkState, { readonly is: 'on' }>;
  readonly words: SchoolWords;
  signIn(): void;
}

/** A press cannot help where the school, the device or an administrator says no. */
const HOPELESS = new Set(['unsupported', 'blocked-here', 'needs-administrator']);

/** Why the school cannot be reached, and what to press. */
export function LinkNotice({ link, words, signIn }: Props) {
  const styles = useStyles();
  if (link.is === 'connecting') return <Spinner size="tiny" label={words.link.connecting} labelPosition="after" />;
  if (link.is === 'not-set-up') return <Text>{words.link.notSetUp}</Text>;
  const { what, todo } = words.tenant.signIn[link.reason];
  return (
    <div className={styles.stack}>
      <Text>
        {say(what, {}, words.locale)}. {say(todo, {}, words.locale)}
      </Text>
      {!HOPELESS.has(link.reason) && <Button onClick={signIn}>{words.link.signIn}</Button>}
    </div>
  );
}

/** Why Microsoft 365 did not do it. */
export function FailureText({ failure, words }: { readonly failure: TenantFailure; readonly words: SchoolWords }) {
  const { what, todo } = words.tenant.tenant[failure.reason];
  return (
    <Text role="alert">
      {say(what, {}, words.locale)}. {say(todo, {}, words.locale)}
    </Text>
  );
}
