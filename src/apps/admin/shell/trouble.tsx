import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TenantFailure } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { useDesk } from './desk';
import { useShellWords } from './words';
import type { Asked } from './use-asked';

/** What the tenant did not do, and what helps. */
export function Trouble({ failure, again }: { readonly failure: TenantFailure; again?(): void }) {
  const words = useShellWords();
  const { locale } = useDesk();
  const seconds = failure.reason === 'busy' ? Math.max(1, Math.ceil(failure.retryAfterMs / 1000)) : 0;
  return (
    <MessageBar intent={failure.reason === 'busy' ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody>{say(words.trouble[failure.reason], { seconds }, locale)}</MessageBarBody>
      {again && (
        <MessageBarActions>
          <Button onClick={again}>{words.again}</Button>
        </MessageBarActions>
      )}
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
