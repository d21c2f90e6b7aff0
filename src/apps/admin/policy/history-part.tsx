import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { decodePolicy } from '../../../policy/decode';
import { diffPolicies, type PolicyChange } from '../../../policy/diff';
import type { PolicyVersion } from '../../../ports/policy-store';
import type { TenantFailure } from '../../../ports/tenant';
import { EmptyState } from '../../../ui/empty-state';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { useDesk } from '../shell/desk';
import { Answered, Trouble } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { dayOf, momentOf } from '../shell/words';
import { ChangeTable } from './change-table';
import { fileOf, type PolicyDesk } from './use-policy';
import { usePolicyWords } from './words';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

type Shown =
  | { readonly is: 'compared'; readonly version: string; readonly changes: readonly PolicyChange[] }
  | { readonly is: 'restored'; readonly version: string }
  | { readonly is: 'failed'; readonly failure: TenantFailure };

/** Every version ever published: compared, saved, brought back. */
export function HistoryPart({ desk }: { readonly desk: PolicyDesk }) {
  const { page } = usePolicyWords();
  const { ports } = useDesk();
  const [asked, again] = useAsked(useCallback(() => ports.policies.versions(), [ports]));
  if (asked.is === 'failed' && asked.failure.reason === 'missing')
    return <EmptyState title={page.first.title} text={page.history.lead} />;
  return (
    <Answered asked={asked} again={again}>
      {(versions) => (
        <>
          <Section title={page.tabs.history} lead={page.history.lead}>
            <Versions versions={versions} desk={desk} />
          </Section>
          <OnDay versions={versions} />
        </>
      )}
    </Answered>
  );
}

function Versions({ versions, desk }: { readonly versions: readonly PolicyVersion[]; readonly desk: PolicyDesk }) {
  const { page } = usePolicyWords();
  const { history } = page;
  const styles = useStyles();
  const { ports, locale, draft: store, save } = useDesk();
  const [shown, setShown] = useState<Shown | undefined>();
  const read = async (id: string, then: (text: string) => void): Promise<void> => {
    const got = await ports.policies.readVersion(id);
    if (got.ok) then(got.value);
    else setShown({ is: 'failed', failure: got });
  };
  const compare = (id: string) =>
    read(id, (text) => {
      const before = decodePolicy(text);
      const after = decodePolicy(desk.draft?.base ?? {});
      const changes = before.ok && after.ok ? diffPolicies(before.value, after.value) : [];
      setShown({ is: 'compared', version: id, changes });
    });
  const restore = (id: string) =>
    read(id, (text) => {
      store.replace(fileOf(text));
      setShown({ is: 'restored', version: id });
    });
  return (
    <>
      <PlainTable
        caption={page.tabs.history}
        hideCaption
        rows={versions}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'version',
            name: history.version,
            cell: ({ id }) => (
              <>
                {id} {id === versions[0]?.id && <Badge appearance="outline">{history.current}</Badge>}
              </>
            ),
          },
          { key: 'when', name: history.when, cell: ({ changedAt }) => momentOf(changedAt, locale) },
          { key: 'who', name: history.who, cell: ({ changedBy }) => changedBy },
          {
            key: 'do',
            name: page.table.change,
            cell: ({ id }) => (
              <span className={styles.row}>
                {id !== versions[0]?.id && (
                  <Button
                    size="small"
                    aria-label={history.compareOf.replace('{version}', id)}
                    onClick={() => void compare(id)}
                  >
                    {history.compare}
                  </Button>
                )}
                {desk.mayEdit && id !== versions[0]?.id && (
                  <Button
                    size="small"
                    aria-label={history.restoreOf.replace('{version}', id)}
                    onClick={() => void restore(id)}
                  >
                    {history.restore}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={history.saveOf.replace('{version}', id)}
                  onClick={() => void read(id, (text) => save(`policy-${id}.json`, 'application/json', [text]))}
                >
                  {history.save}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {shown?.is === 'failed' && <Trouble failure={shown.failure} />}
      {shown?.is === 'restored' && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{history.restored.replace('{version}', shown.version)}</MessageBarBody>
        </MessageBar>
      )}
      {shown?.is === 'compared' && (
        <Section bare title={history.differs.replace('{version}', shown.version)}>
          {shown.changes.length === 0 ? page.publish.words : <ChangeTable changes={shown.changes} />}
        </Section>
      )}
    </>
  );
}

/** For auditors: the policy in force on any day. */
function OnDay({ versions }: { readonly versions: readonly PolicyVersion[] }) {
  const { history } = usePolicyWords().page;
  const { locale } = useDesk();
  const [day, setDay] = useState('');
  const end = Date.parse(`${day}T23:59:59.999Z`);
  const held = versions.find(({ changedAt }) => Date.parse(changedAt) <= end);
  const sentence = held === undefined ? history.noneThatDay : history.thatDay.replace('{version}', held.id);
  return (
    <Section title={history.onDay}>
      <Field label={history.day} style={{ maxWidth: '220px' }}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <div role="status">{Number.isNaN(end) ? '' : sentence.replace('{day}', dayOf(day, locale))}</div>
    </Section>
  );
}
