import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { decodePolicy } from '../../../policy/decode';
import type { Got } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { monthOf } from '../log/log-book';
import { useDesk } from '../shell/desk';
import { Answered } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { dayOf } from '../shell/words';
import { deletionScript } from '../setup/deletion-script';
import type { PageProps } from './page-list';
import { useProofWords } from './proof-words';

const STANDARD = { records: 12, reasons: 6, sends: 12 };

interface Plan {
  readonly months: { readonly records: number; readonly reasons: number; readonly sends: number };
  readonly isStandard: boolean;
  readonly lists: readonly string[];
}

/** The day after which a month's list is no longer kept. */
export function keptUntil(list: string, months: number): string {
  const [year = 0, month = 1] = monthOf(list).split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

/** What is old enough to go: `#/retention`. */
export function page({ takesFocus }: PageProps) {
  return <RetentionPage takesFocus={takesFocus} />;
}

function RetentionPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useProofWords().retention;
  const { ports, clock, locale } = useDesk();
  const ask = useCallback(async (): Promise<Got<Plan>> => {
    const [file, lists] = await Promise.all([ports.policies.read(), ports.log.lists()]);
    if (!lists.ok) return lists;
    const decoded = file.ok ? decodePolicy(file.value.text) : undefined;
    const own = decoded?.ok ? decoded.value.retention : undefined;
    return {
      ok: true,
      value: { months: own ?? STANDARD, isStandard: own === undefined, lists: lists.value.map(({ name }) => name) },
    };
  }, [ports]);
  const [asked, again] = useAsked(ask);
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <Answered asked={asked} again={again}>
        {({ months, isStandard, lists }) => {
          const past = lists.filter((list) => monthOf(list) <= today.slice(0, 7));
          const due = past.filter((list) => keptUntil(list, months.records) < today);
          return (
            <>
              <Text>{say(words.plan, { ...months }, locale)}</Text>
              {isStandard && <Text>{words.standard}</Text>}
              <Section title={words.due}>
                {due.length === 0 ? <EmptyState {...words.none} /> : <Due lists={due} months={months.records} />}
              </Section>
              <Section title={words.notDue}>
                <Table
                  lists={past.filter((list) => !due.includes(list))}
                  months={months.records}
                  title={words.notDue}
                />
              </Section>
            </>
          );
        }}
      </Answered>
    </>
  );
}

interface ListProps {
  readonly lists: readonly string[];
  readonly months: number;
}

function Table({ lists, months, title }: ListProps & { readonly title: string }) {
  const words = useProofWords().retention;
  const { locale } = useDesk();
  return (
    <PlainTable
      caption={title}
      hideCaption
      rows={lists}
      keyOf={(list) => list}
      columns={[
        { key: 'list', name: words.columns.list, cell: monthOf },
        { key: 'until', name: words.columns.until, cell: (list) => dayOf(keptUntil(list, months), locale) },
      ]}
    />
  );
}

function Due({ lists, months }: ListProps) {
  const words = useProofWords().retention;
  const { save, recorder } = useDesk();
  const [isDone, setDone] = useState(false);
  const make = async (): Promise<void> => {
    const scope = { records: 0, lists: [...lists] };
    const kept = await recorder.keep({ type: 'access', access: 'opened', purpose: 'retention', scope });
    if (!kept.ok) return;
    save('schoolgate-retention.ps1', 'text/plain', [deletionScript(lists)]);
    setDone(true);
  };
  return (
    <>
      <Table lists={lists} months={months} title={words.due} />
      <Text>{words.scriptText}</Text>
      <div>
        <Button appearance="primary" onClick={() => void make()}>
          {words.script}
        </Button>
      </div>
      {isDone && (
        <MessageBar intent="success">
          <MessageBarBody>{words.recorded}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
