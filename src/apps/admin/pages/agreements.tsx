import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { StoredAgreement } from '../../../ports/agreement-store';
import type { Kept } from '../../../ports/tenant';
import { fileOf } from '../policy/use-policy';
import { textOf } from '../policy/file-edit';
import { say } from '../../../strings/say';
import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { Answered } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { dayOf, useShellWords } from '../shell/words';
import { useDeskWords } from './desk-words';
import type { PageProps } from './page-props';
import { useNames } from './use-people';
import { notSigned } from './not-signed';
import { daysAgo } from './waiting';

const YEAR_DAYS = 365;

/** Who signed the agreement: `#/agreements`. */
export function page({ takesFocus }: PageProps) {
  return <AgreementsPage takesFocus={takesFocus} />;
}

function AgreementsPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useDeskWords().agreements;
  const shell = useShellWords();
  const { ports, clock, copy } = useDesk();
  const [isCopied, setCopied] = useState(false);
  const ask = useCallback(async () => {
    const [signed, file] = await Promise.all([
      ports.agreements.all(daysAgo(clock.now(), 2 * YEAR_DAYS)),
      ports.policies.read(),
    ]);
    if (!signed.ok) return signed;
    const version = file.ok ? textOf(fileOf(file.value.text)?.['version']) : '';
    return { ok: true as const, value: { kept: signed.value.kept, version } };
  }, [ports, clock]);
  const [asked, again] = useAsked(ask);
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus}>
        <Button onClick={() => void copy(words.reminder).then(setCopied)}>
          {isCopied ? shell.common.copied : words.remind}
        </Button>
      </PageHead>
      <Answered asked={asked} again={again}>
        {({ kept, version }) => (
          <>
            {kept.length === 0 ? <EmptyState {...words.none} /> : <Signatures kept={kept} version={version} />}
            <Missing kept={kept} />
          </>
        )}
      </Answered>
    </>
  );
}

function Signatures({ kept, version }: { readonly kept: readonly Kept<StoredAgreement>[]; readonly version: string }) {
  const words = useDeskWords().agreements;
  const { locale, clock } = useDesk();
  const names = useNames(kept.map(({ createdBy }) => createdBy));
  const limit = daysAgo(clock.now(), YEAR_DAYS);
  // Newest first: one line for each person.
  const last = kept.filter(({ createdBy }, index) => kept.findIndex((one) => one.createdBy === createdBy) === index);
  const stateOf = ({ createdDateTime, record }: Kept<StoredAgreement>): string =>
    createdDateTime < limit ? words.expired : record.agreement.version === version ? words.current : words.old;
  return (
    <Section title={words.title}>
      <Text>{say(words.count, { count: last.length }, locale)}</Text>
      <PlainTable
        caption={words.title}
        hideCaption
        rows={last}
        keyOf={({ itemId }) => itemId}
        columns={[
          { key: 'who', name: words.columns.who, cell: ({ createdBy }) => names.get(createdBy) || createdBy },
          { key: 'version', name: words.columns.version, cell: ({ record }) => record.agreement.version },
          { key: 'when', name: words.columns.when, cell: ({ createdDateTime }) => dayOf(createdDateTime, locale) },
          { key: 'state', name: words.columns.state, cell: stateOf },
        ]}
      />
    </Section>
  );
}

/** Who of the school's own list never signed. The list is held against the signatures here and goes nowhere. */
function Missing({ kept }: { readonly kept: readonly Kept<StoredAgreement>[] }) {
  const words = useDeskWords().agreements;
  const { locale, ports } = useDesk();
  const [list, setList] = useState('');
  const [missing, setMissing] = useState<Missing | undefined>();
  const compare = async (): Promise<void> => {
    const ids = [...new Set(kept.map(({ createdBy }) => createdBy))];
    const people = await Promise.all(ids.map((id) => ports.directory.person(id)));
    const signed = people.flatMap((person) => (person.ok ? [person.value.address] : []));
    setMissing({ addresses: notSigned(list, signed), unknown: people.filter(({ ok }) => !ok).length });
  };
  const foundIn = (count: number): string =>
    count === 0 ? words.missing.everybody : say(words.missing.found, { count }, locale);
  return (
    <Section title={words.missing.title} lead={words.missing.lead}>
      <Field label={words.missing.list}>
        <Textarea
          rows={5}
          value={list}
          onChange={(_, { value }) => {
            setList(value);
            setMissing(undefined);
          }}
        />
      </Field>
      <div>
        <Button disabledFocusable={list.trim() === ''} onClick={() => void compare()}>
          {words.missing.compare}
        </Button>
      </div>
      <div role="status">{missing && <Text>{foundIn(missing.addresses.length)}</Text>}</div>
      {missing && missing.addresses.length > 0 && (
        <PlainTable
          caption={words.missing.title}
          hideCaption
          rows={missing.addresses}
          keyOf={(address) => address}
          columns={[{ key: 'who', name: words.columns.who, cell: (address) => address }]}
        />
      )}
      {missing && missing.unknown > 0 && (
        <Text size={200}>{say(words.missing.unknown, { count: missing.unknown }, locale)}</Text>
      )}
    </Section>
  );
}

interface Missing {
  readonly addresses: readonly string[];
  /** Signatures of accounts whose address could not be looked up: they may belong to somebody on the list. */
  readonly unknown: number;
}
