import { Badge, Button, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import { say } from '../../../strings/say';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { PARTS, type PartResult } from '../setup/tenant-checks';
import { useSetupWords } from '../setup/words';
import { useDesk } from '../shell/desk';
import { useShellWords } from '../shell/words';
import type { PageProps } from './page-list';

const COLOURS = { good: 'success', bad: 'danger', unknown: 'informative' } as const;

/** Asks every part of the tenant once: `#/check`. */
export function page({ takesFocus }: PageProps) {
  return <CheckPage takesFocus={takesFocus} />;
}

function CheckPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useSetupWords().check;
  const shell = useShellWords();
  const { ports, clock, beside, locale } = useDesk();
  const [results, setResults] = useState<readonly PartResult[]>([]);
  const [isRunning, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    setRunning(true);
    const { checkTenant } = await import('../setup/tenant-checks');
    const found: PartResult[] = [];
    for await (const result of checkTenant({ ports, now: () => clock.now(), beside })) {
      found.push(result);
      setResults([...found]);
    }
    setRunning(false);
  };
  const helpOf = ({ help, reason, data }: PartResult): string =>
    help !== undefined
      ? say(words.help[help], data ?? {}, locale)
      : reason === undefined
        ? ''
        : say(shell.trouble[reason], { seconds: 10 }, locale);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus}>
        <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void run()}>
          {words.run}
        </Button>
      </PageHead>
      <div role="status">{isRunning && say(words.running, { done: results.length, count: PARTS.length }, locale)}</div>
      {isRunning && <ProgressBar aria-label={words.title} value={results.length} max={PARTS.length} />}
      {results.length > 0 && (
        <Section title={words.title}>
          <PlainTable
            caption={words.title}
            hideCaption
            rows={results}
            keyOf={({ part }) => part}
            columns={[
              { key: 'part', name: words.columns.part, cell: ({ part }) => words.parts[part] },
              {
                key: 'result',
                name: words.columns.result,
                cell: ({ is }) => (
                  <Badge appearance="tint" color={COLOURS[is]}>
                    {words[is]}
                  </Badge>
                ),
              },
              { key: 'help', name: words.columns.help, cell: (result) => helpOf(result) || '–' },
            ]}
          />
        </Section>
      )}
    </>
  );
}
