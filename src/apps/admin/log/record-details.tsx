import { Link, Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import { supportCodeOf } from '../../../gate/support-code';
import { isTombstone, type LogLine } from '../../../log/record';
import type { Got } from '../../../ports/tenant';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { useKindWords } from '../shell/kind-words';
import { hrefOf } from '../shell/route';
import { Answered } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { momentOf, useShellWords } from '../shell/words';
import { useLogWords, useRuleNames } from './words';

interface Props {
  readonly list: string;
  readonly item: string;
  readonly record: string;
  readonly back: Readonly<Record<string, string>>;
  readonly takesFocus: boolean;
}

/** One record in plain words. */
export function RecordDetails({ list, item, record, back, takesFocus }: Props) {
  const words = useLogWords();
  const { ports } = useDesk();
  const ask = useCallback(async (): Promise<Got<LogLine | undefined>> => {
    for await (const page of ports.log.read(list, { by: 'item', id: item })) {
      if (!page.ok) return page;
      const found = page.lines.find((line) => (isTombstone(line) ? line.erased.recordId : line.record.id) === record);
      if (found) return { ok: true, value: found };
    }
    return { ok: true, value: undefined };
  }, [ports, list, item, record]);
  const [asked, again] = useAsked(ask);
  return (
    <>
      <PageHead title={words.details.title} takesFocus={takesFocus} />
      <Link href={hrefOf(['log'], back)}>← {words.details.back}</Link>
      <Answered asked={asked} again={again}>
        {(line) =>
          line === undefined || isTombstone(line) ? (
            <EmptyState title={words.details.title} text={words.details.missing} />
          ) : (
            <RecordInWords line={line} />
          )
        }
      </Answered>
    </>
  );
}

type Entry = Exclude<LogLine, { readonly erased: unknown }>;

export function RecordInWords({ line: { record, reason } }: { readonly line: Entry }) {
  const { details, answers, types } = useLogWords();
  const shell = useShellWords();
  const { locale } = useDesk();
  const when = momentOf(record.occurredAt, locale);
  const seal = say(details.seal, { seq: record.chain.seq + 1, hash: record.chain.hash.slice(0, 12) }, locale);
  if (record.type !== 'inspection') {
    return (
      <Section title={types[record.type] ?? record.type}>
        <Text>{say(details.other, { type: types[record.type] ?? record.type, when }, locale)}</Text>
        {'answer' in record && (
          <Text>{say(details.came, { answer: answers[record.answer] ?? record.answer }, locale)}</Text>
        )}
        {reason !== undefined && <Text>{say(details.reason, { reason }, locale)}</Text>}
        <Text>{seal}</Text>
      </Section>
    );
  }
  const { policy, decision, answer, recipients, attachments, phase } = record;
  return (
    <Section title={when}>
      <Text>{say(details.when, { when, phase: details.phases[phase] }, locale)}</Text>
      <Findings record={record} />
      <Text>{say(details.asked, { ...policy, decision: shell.actions[decision] }, locale)}</Text>
      <Text>{say(details.came, { answer: answers[answer] ?? answer }, locale)}</Text>
      {reason !== undefined && <Text>{say(details.reason, { reason }, locale)}</Text>}
      <Text>{say(details.people, { internal: recipients.internal, external: recipients.external }, locale)}</Text>
      <Text>{say(details.files, { count: attachments.count }, locale)}</Text>
      <Text>{say(details.code, { code: supportCodeOf(record.id) }, locale)}</Text>
      <Text size={200}>{seal}</Text>
    </Section>
  );
}

function Findings({ record }: { readonly record: Extract<Entry['record'], { readonly type: 'inspection' }> }) {
  const { details } = useLogWords();
  const shell = useShellWords();
  const { locale } = useDesk();
  const ruleName = useRuleNames();
  const kindName = useKindWords();
  if (record.findings.length === 0) return <Text>{details.none}</Text>;
  return (
    <ul style={{ margin: 0 }}>
      {record.findings.map(({ rule, action, where, kinds, clause }) => {
        const named = Object.entries(kinds).map(([kind, count]) => `${kindName(kind)} (${count})`);
        return (
          <li key={`${rule}|${where.part}`}>
            {say(
              details.finding,
              { name: ruleName(rule), action: shell.actions[action], where: details.where[where.part] },
              locale,
            )}{' '}
            {named.length > 0 && say(details.kinds, { kinds: named.join(', ') }, locale)}{' '}
            {clause !== undefined && say(details.clause, { clause }, locale)}
          </li>
        );
      })}
    </ul>
  );
}
