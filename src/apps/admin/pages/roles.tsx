import { Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import { decodePolicy } from '../../../policy/decode';
import type { Policy, RoleName } from '../../../policy/policy';
import type { Got } from '../../../ports/tenant';
import { PageHead } from '../../../ui/page-head';
import { PlainTable } from '../../../ui/plain-table';
import { Section } from '../../../ui/section';
import { useSetupWords } from '../setup/words';
import { useDesk } from '../shell/desk';
import { DESK_ROLES, FROM_POLICY, mayOpen, PAGE_IDS, type DeskRole } from '../shell/roles';
import { Answered } from '../shell/trouble';
import { useAsked } from '../shell/use-asked';
import { useShellWords } from '../shell/words';
import type { PageProps } from './page-props';

/** What each role opens, and who has it by the policy: `#/roles`. */
export function page({ takesFocus }: PageProps) {
  return <RolesPage takesFocus={takesFocus} />;
}

function RolesPage({ takesFocus }: Pick<PageProps, 'takesFocus'>) {
  const words = useSetupWords().roles;
  const shell = useShellWords();
  const { ports, roles } = useDesk();
  const ask = useCallback(async (): Promise<Got<Policy['roles']>> => {
    const got = await ports.policies.read();
    if (!got.ok) return got.reason === 'missing' ? { ok: true, value: {} } : got;
    const decoded = decodePolicy(got.value.text);
    return { ok: true, value: decoded.ok ? decoded.value.roles : {} };
  }, [ports]);
  const [asked, again] = useAsked(ask);
  const mine = [...roles].map((role) => shell.roles[role]).join(', ');
  return (
    <>
      <PageHead title={words.title} lead={words.lead} takesFocus={takesFocus} />
      <Text>{words.yours.replace('{roles}', mine)}</Text>
      <Answered asked={asked} again={again}>
        {(named) => (
          <Section title={words.title}>
            <PlainTable
              caption={words.title}
              hideCaption
              rows={DESK_ROLES}
              keyOf={(role) => role}
              columns={[
                { key: 'role', name: words.columns.role, cell: (role) => shell.roles[role] },
                { key: 'pages', name: words.columns.pages, cell: (role) => pagesOf(role, shell.pages) || '–' },
                { key: 'who', name: words.columns.who, cell: (role) => whoIs(role, named) || words.nobody },
              ]}
            />
          </Section>
        )}
      </Answered>
      <Text>{words.groups}</Text>
      <Text>{words.scope}</Text>
    </>
  );
}

function pagesOf(role: DeskRole, names: Readonly<Record<(typeof PAGE_IDS)[number], string>>): string {
  const own = new Set([role]);
  return PAGE_IDS.filter((id) => mayOpen(id, own))
    .map((id) => names[id])
    .join(', ');
}

function whoIs(role: DeskRole, named: Policy['roles']): string {
  const lists = (Object.keys(FROM_POLICY) as RoleName[]).filter((list) => FROM_POLICY[list] === role);
  return [...new Set(lists.flatMap((list) => named?.[list] ?? []))].join(', ');
}
