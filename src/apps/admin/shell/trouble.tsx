import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { TenantFailure } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { useDesk } from './desk';
import { useShellWords } from './words';
import type { Asked } from './use-asked';

/** Longest wait in one piece: a service that asks for an hour is asked again sooner, and says so again. */
const MOST_WAIT_MS = 300_000;

/** What the tenant did not do, and what helps. Told to wait, it asks again by itself when the time is over. */
export function Trouble({ failure, again }: { readonly failure: TenantFailure; again?(): void }) {
  const words = useShellWords();
  const { locale, timers, signIn } = useDesk();
  const isBusy = failure.reason === 'busy';
  const waitMs = isBusy ? Math.min(MOST_WAIT_MS, Math.max(1_000, failure.retryAfterMs)) : 0;
  useEffect(() => (isBusy && again ? timers.after(waitMs, again) : undefined), [isBusy, again, timers, waitMs]);
  const seconds = Math.ceil(waitMs / 1000);
  return (
    <MessageBar intent={isBusy ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody>{say(words.trouble[failure.reason], { seconds }, locale)}</MessageBarBody>
      <MessageBarActions>
        {failure.reason === 'signed-out' && signIn && <Button onClick={signIn}>{words.signedOut.button}</Button>}
        {again && <Button onClick={again}>{words.again}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

/** Shows what was asked for, or that it is on its way, or why it did not come. */
export function Answered<T>({
  asked,
  again,
  children,
}: {
  readonly asked: Asked<T>;
  again(): void;
  children(value: T): ReactNode;
}) {
  const words = useShellWords();
  if (asked.is === 'asking') return <Spinner size="small" label={words.asking} labelPosition="after" />;
  if (asked.is === 'failed') return <Trouble failure={asked.failure} again={again} />;
  return <>{children(asked.value)}</>;
}
