import { Advice } from '../../apps/taskpane/advice';
import { PaneView } from '../../apps/taskpane/pane-view';
import type { ReadingDesk } from '../../apps/taskpane/reading/reading-desk';
import { Reading } from '../../apps/taskpane/reading/reading';
import { AboutMe, Notes } from '../../apps/taskpane/school/about-me';
import { AgreementView } from '../../apps/taskpane/school/agreement';
import type { OwnNote } from '../../apps/taskpane/school/own-notes';
import type { DeskState, Told } from '../../apps/taskpane/school/school-desk';
import type { LinkState } from '../../apps/taskpane/school/school-link';
import { schoolWords } from '../../apps/taskpane/school/school-words';
import { WrongPanel } from '../../apps/taskpane/school/wrong-panel';
import type { Words } from '../../apps/taskpane/words';
import { memoryTenant } from '../../adapters/memory/tenant/memory-tenant';
import { SIGN_IN_REASONS } from '../../ports/identity';
import type { StoredAgreement } from '../../ports/agreement-store';
import { TENANT_REASONS, type Kept, type TenantFailure } from '../../ports/tenant';
import { RULES } from '../../rules/registry';
import { checkedWith, findingOf, NOW, policyOf } from './fixtures';
import { idleSchool, idleWork } from './idle';
import type { GalleryState } from './state';

const nothing = (): void => undefined;
const DAY = 86_400_000;
const ME = {
  id: 'me',
  tenant: 'greenfield',
  name: 'Tom Ashworth',
  address: 't.ashworth@greenfield.example',
  roles: [],
};
const POLICY = policyOf('glenmere', {
  roles: { approvers: ['m.holt@greenfield.example'], deputies: ['d.price@greenfield.example'], auditors: ['a'] },
  retention: { records: 12, reasons: 6, sends: 12 },
});
const clock = { now: () => NOW };
const tenant = memoryTenant({ clock, people: [{ ...ME, persona: 'staff' }] });
const ON: LinkState = { is: 'on', account: ME, ports: tenant.portsOf(ME.id) };

const mass = RULES.find(({ id }) => id === 'recipients/mass-send');
const finding = mass && findingOf(mass, { action: 'approve', message: 'many', clauses: ['4 Spam'] });

function failureOf(reason: (typeof TENANT_REASONS)[number]): TenantFailure {
  return reason === 'busy' ? { ok: false, reason, retryAfterMs: 2_000 } : { ok: false, reason };
}

const LINKS: Readonly<Record<string, LinkState>> = {
  connecting: { is: 'connecting' },
  'not-set-up': { is: 'not-set-up' },
  on: ON,
  ...Object.fromEntries(SIGN_IN_REASONS.map((reason) => [`off-${reason}`, { is: 'off', reason } as const])),
};

const PERMISSIONS: Readonly<Record<string, DeskState['permissions'][string]>> = {
  none: { is: 'none' },
  waiting: { is: 'waiting', since: NOW - 600_000 },
  refused: { is: 'refused', at: NOW - DAY },
  granted: { is: 'granted', at: NOW - 60_000, until: NOW + DAY },
  ...Object.fromEntries(
    TENANT_REASONS.map((reason) => [`failed-${reason}`, { is: 'failed', failure: failureOf(reason) } as const]),
  ),
};

const TOLD: Readonly<Record<string, Told | undefined>> = {
  offered: undefined,
  sending: { is: 'sending' },
  sent: { is: 'sent', at: NOW },
  failed: { is: 'failed', failure: { ok: false, reason: 'offline' } },
};

function signed(at: number, version: string): Kept<StoredAgreement> {
  const { id, hash } = POLICY;
  const record: StoredAgreement = {
    ...{ v: 1, type: 'agreement', id: String(at), occurredAt: new Date(at).toISOString(), school: '' },
    ...{ writer: ME.id, nonce: '', agreement: { id, version, hash } },
  };
  return { itemId: String(at), createdBy: ME.id, createdDateTime: new Date(at).toISOString(), eTag: '', record };
}

const SIGNATURES: Readonly<Record<string, readonly Kept<StoredAgreement>[]>> = {
  never: [],
  current: [signed(NOW - 30 * DAY, POLICY.version), signed(NOW - 400 * DAY, '1')],
  old: [signed(NOW - 90 * DAY, '0.1')],
  expired: [signed(NOW - 400 * DAY, POLICY.version)],
};

const request = { v: 1, type: 'request', occurredAt: '', school: '', writer: ME.id, nonce: '' } as const;
const NOTES: readonly OwnNote[] = [
  {
    at: NOW,
    id: '1',
    record: { ...request, id: '1', request: 'disagreement', rules: ['data/personal'] },
    outcome: 'put-right',
  },
  { at: NOW - DAY, id: '2', record: { ...request, id: '2', request: 'permission', rules: ['recipients/mass-send'] } },
];

const READING: Omit<ReadingDesk, 'message' | 'link'> = {
  forms: { newMessage: () => Promise.resolve({ ok: true }), reply: () => Promise.resolve({ ok: true }) },
  making: { clock, ids: { next: () => '' }, random: { bytes: (count) => new Uint8Array(count) } },
  policy: POLICY,
};

function reading(isOwn: boolean, client: ReadingDesk['message']['client'], link: LinkState): GalleryState['draw'] {
  const view = { tenant: link };
  const desk: ReadingDesk = {
    ...READING,
    message: { isOwn, mailbox: ME.address, client },
    link: { read: () => view, subscribe: () => nothing, signIn: () => Promise.resolve() },
  };
  return ({ locale }) => <Reading desk={desk} locale={locale} now={NOW} onLanguage={nothing} />;
}

function asking(link: LinkState, permission: DeskState['permissions'][string]): GalleryState['draw'] {
  return function Asking(words: Words) {
    const school = idleSchool({ link, permissions: { 'recipients/mass-send': permission } });
    const checked = checkedWith({ policy: POLICY, findings: finding ? [finding] : [] });
    const state = { is: 'checked', checked, isStale: false } as const;
    const work = idleWork({ school });
    return <PaneView state={state} words={words} work={work} onLanguage={nothing} onCheckAgain={nothing} />;
  };
}

const parts = (id: string, draw: GalleryState['draw']): GalleryState => ({ id, group: 'school/parts', draw });
const page = (id: string, draw: GalleryState['draw']): GalleryState => ({ id, group: id, isPage: true, draw });

/** Where the pane speaks with the school, and the pane beside a message that is read. */
export const SCHOOL_STATES: readonly GalleryState[] = [
  ...Object.entries(LINKS).map(([id, link]) => page(`ask/link-${id}`, asking(link, { is: 'none' }))),
  ...Object.entries(PERMISSIONS).map(([id, permission]) => page(`ask/${id}`, asking(ON, permission))),
  ...Object.entries(TOLD).map(([id, told]) =>
    parts(`wrong/${id}`, ({ locale }) =>
      finding ? (
        <WrongPanel
          {...{ finding, locale, now: NOW, code: 'SG-4F7K' }}
          work={idleSchool({ link: ON, told: told ? { [finding.rule]: told } : {} })}
        />
      ) : (
        <></>
      ),
    ),
  ),
  ...Object.entries(SIGNATURES).map(([id, kept]) =>
    parts(`agreement/${id}`, ({ locale }) => (
      <AgreementView
        policy={POLICY}
        words={schoolWords(locale)}
        now={NOW}
        signed={{ ok: true, value: kept }}
        onSign={() => Promise.resolve(undefined)}
      />
    )),
  ),
  parts('about/off', ({ locale, rules }) => (
    <AboutMe
      {...{ policy: POLICY, rules, now: NOW, signIn: nothing }}
      words={schoolWords(locale)}
      link={{ is: 'off', reason: 'signed-out' }}
    />
  )),
  parts('about/notes', ({ locale, rules }) => (
    <Notes
      {...{ policy: POLICY, rules, now: NOW, signIn: nothing, link: ON }}
      words={schoolWords(locale)}
      own={{ notes: NOTES, left: 3, isPartly: false }}
    />
  )),
  parts('about/notes-partly', ({ locale, rules }) => (
    <Notes
      {...{ policy: POLICY, rules, now: NOW, signIn: nothing, link: ON }}
      words={schoolWords(locale)}
      own={{ notes: NOTES.slice(0, 1), left: 0, isPartly: true }}
    />
  )),
  parts('advice', ({ pane, locale }) => (
    <Advice policy={POLICY} words={pane.advice} locale={locale} day={3} onHide={nothing} />
  )),
  page('reading/own', reading(true, 'web', ON)),
  page('reading/own-classic-signed-out', reading(true, 'classic', { is: 'off', reason: 'signed-out' })),
  page('reading/own-mac', reading(true, 'mac', { is: 'not-set-up' })),
  page('reading/received', reading(false, 'web', ON)),
];
