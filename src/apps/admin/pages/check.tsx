import { Badge, Button, ProgressBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProbeResult } from '../../../ports/tenant-check';
import { tenant as welsh } from '../../../strings/cy-gb/tenant';
import { tenant as english } from '../../../strings/en-gb/tenant';
import { say } from '../../../strings/say';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { PARTS, type PartResult } from '../setup/tenant-checks';
import { useSetupWords } from '../setup/words';
import { useDesk, useWords } from '../shell/desk';
import type { Place } from '../shell/place';
import { usePlaceName } from '../shell/place-choice';
import { useShellWords } from '../shell/words';
import type { PageProps } from './page-props';

const COLOURS = {
  good: 'success',
  bad: 'danger',
  wrong: 'danger',
  unknown: 'informative',
  'cannot-tell': 'informative',
} as const;
const PROBE_WORDS = { 'en-GB': english, 'cy-GB': welsh };

/** Asks every part of the tenant once: `#/check`. */
export function page({ takesFocus }: PageProps) {
  return <CheckPage takesFocus={takesFocus} />;
}

function CheckPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useSetupWords().check;
  const { ports, clock, beside, places, locale } = useDesk();
  const [results, setResults] = useState<readonly PartResult[]>([]);
  const [probes, setProbes] = useState<ReadonlyMap<Place, readonly ProbeResult[]>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    setRunning(true);
    setProbes(new Map());
    const { checkTenant } = await import('../setup/tenant-checks');
    await gather(checkTenant({ ports, now: () => clock.now(), beside }), setResults);
    for (const place of places)
      await gather(place.check.run(), (found) => setProbes((held) => new Map([...held, [place, found]])));
    setRunning(false);
  };
  const count = PARTS.length + sum(places.map(({ check }) => check.probes.length));
  const done = results.length + sum([...probes.values()].map(({ length }) => length));
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus}>
        <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void run()}>
          {words.run}
        </Button>
      </PageHead>
      <div role="status">{isRunning && say(words.running, { done, count }, locale)}</div>
      {isRunning && <ProgressBar aria-label={words.title} value={done} max={count} />}
      {results.length > 0 && <PartTable results={results} />}
      {[...probes].map(([place, found]) => (
        <ProbeTable key={place.key} place={place} results={found} />
      ))}
      <ByHand />
    </>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Shows each result as it comes. */
async function gather<T>(source: AsyncIterable<T>, show: (results: readonly T[]) => void): Promise<void> {
  const found: T[] = [];
  for await (const result of source) {
    found.push(result);
    show([...found]);
  }
}

function Mark({ is, children }: { readonly is: keyof typeof COLOURS; readonly children: string }) {
  return (
    <Badge appearance="tint" color={COLOURS[is]} style={{ whiteSpace: 'nowrap' }}>
      {children}
    </Badge>
  );
}

/** What the policy and the add-in's own places answer. */
function PartTable({ results }: { readonly results: readonly PartResult[] }) {
  const words = useSetupWords().check;
  const shell = useShellWords();
  const { locale } = useDesk();
  const helpOf = ({ help, reason, data }: PartResult): string => {
    if (help !== undefined) return say(words.help[help], data ?? {}, locale);
    return reason === undefined ? '–' : say(shell.trouble[reason], { seconds: 10 }, locale);
  };
  return (
    <Section title={words.places}>
      <PlainTable
        caption={words.places}
        hideCaption
        rows={results}
        keyOf={({ part }) => part}
        columns={[
          { key: 'part', name: words.columns.part, cell: ({ part }) => words.parts[part] },
          { key: 'result', name: words.columns.result, cell: ({ is }) => <Mark is={is}>{words[is]}</Mark> },
          { key: 'help', name: words.columns.help, cell: helpOf },
        ]}
      />
    </Section>
  );
}

/** What the log's promises rest on in Microsoft 365 itself, tried without a trace. */
function ProbeTable({ place, results }: { readonly place: Place; readonly results: readonly ProbeResult[] }) {
  const words = useSetupWords().check;
  const shell = useShellWords().place;
  const nameOf = usePlaceName();
  const { probes, outcomes } = useWords(PROBE_WORDS);
  const { locale, places } = useDesk();
  const title = places.length > 1 ? say(shell.check, { place: nameOf(place) }, locale) : words.promises;
  return (
    <Section title={title}>
      <PlainTable
        caption={title}
        hideCaption
        rows={results}
        keyOf={({ probe }) => probe}
        columns={[
          {
            key: 'part',
            name: words.columns.part,
            cell: ({ probe, count }) => say(probes[probe].what, { count: count ?? 0 }, locale),
          },
          {
            key: 'result',
            name: words.columns.result,
            cell: ({ outcome }) => <Mark is={outcome}>{say(outcomes[outcome], {}, locale)}</Mark>,
          },
          {
            key: 'help',
            name: words.columns.help,
            cell: ({ probe, outcome, count }) =>
              outcome === 'wrong' ? say(probes[probe].mend, { count: count ?? 0 }, locale) : '–',
          },
        ]}
      />
    </Section>
  );
}

/** What neither app has a right to ask: an Exchange administrator looks. Words of PowerShell are no sentences. */
const BY_HAND = [
  'Get-Mailbox -ResultSize Unlimited -Archive | Measure-Object',
  'Get-RetentionCompliancePolicy | Format-Table Name, Enabled, ExchangeLocation',
];

function ByHand() {
  const words = useSetupWords().check;
  return (
    <Section title={words.byHand} lead={words.byHandText}>
      {BY_HAND.map((command) => (
        <code key={command} style={{ overflowWrap: 'anywhere' }}>
          {command}
        </code>
      ))}
    </Section>
  );
}
