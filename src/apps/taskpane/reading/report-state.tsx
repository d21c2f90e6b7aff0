import { Text } from '@fluentui/react-components';
import type { TenantFailure } from '../../../ports/tenant';
import { FailureText } from '../school/link-notice';
import { momentIn } from '../school/school-words';
import type { PartProps } from './part-props';

export type Reported =
  | { readonly is: 'none' | 'sending' }
  | { readonly is: 'sent'; readonly at: number }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

/** "Told your school at 10:42", or why not. */
export function ReportState({
  reported,
  done,
  words,
  now,
}: PartProps & { readonly reported: Reported; readonly done: string }) {
  if (reported.is === 'sent')
    return (
      <Text role="status" weight="semibold">
        {done.replace('{time}', momentIn(reported.at, words.locale, now))}
      </Text>
    );
  if (reported.is !== 'failed') return null;
  return (
    <>
      <FailureText failure={reported.failure} words={words.school} />
      <Text>{words.mistake.notReported}</Text>
    </>
  );
}
