import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { EffectivePolicy } from '../../../policy/policy';
import type { StoredAgreement } from '../../../ports/agreement-store';
import type { Got, TenantFailure } from '../../../ports/tenant';
import type { TenantPorts } from '../../../ports/tenant-ports';
import { languageOf } from '../own-words';
import { FailureText } from './link-notice';
import { nonceOf, type Making } from './request-record';
import { signatureState, type Signed } from './signature-state';
import { dateIn } from '../../../strings/moments';
import type { SchoolWords } from './school-words';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  heading: { margin: 0 },
});

export interface AgreementProps {
  readonly policy: EffectivePolicy;
  readonly words: SchoolWords;
  readonly ports: TenantPorts;
  readonly me: string;
  readonly making: Making;
}

/** Read, sign, sign again each year or with a new version, and what was signed when. */
export function Agreement(props: AgreementProps) {
  const { ports, policy, me, making } = props;
  const [signed, setSigned] = useState<Got<Signed> | undefined>();
  const load = useCallback(async () => {
    const own = await ports.agreements.own();
    setSigned(own.ok ? { ok: true, value: own.value.kept } : own);
  }, [ports]);
  useEffect(() => void load(), [load]);
  const sign = async (): Promise<TenantFailure | undefined> => {
    const got = await ports.agreements.add(agreementRecord(policy, me, making));
    if (got.ok) await load();
    return got.ok ? undefined : got;
  };
  return <AgreementView {...props} now={making.clock.now()} signed={signed} onSign={sign} />;
}

function agreementRecord(policy: EffectivePolicy, me: string, { clock, ids, random }: Making): StoredAgreement {
  return {
    v: 1,
    type: 'agreement',
    id: ids.next(),
    occurredAt: new Date(clock.now()).toISOString(),
    school: policy.school,
    writer: me,
    nonce: nonceOf(random),
    agreement: { id: policy.id, version: policy.version, hash: policy.hash },
  };
}

interface ViewProps {
  readonly policy: EffectivePolicy;
  readonly words: SchoolWords;
  readonly now: number;
  readonly signed: Got<Signed> | undefined;
  onSign(): Promise<TenantFailure | undefined>;
}

export function AgreementView({ policy, words, now, signed, onSign }: ViewProps) {
  const styles = useStyles();
  const { agreement, locale } = words;
  const [failure, setFailure] = useState<TenantFailure | undefined>();
  const [isBusy, setBusy] = useState(false);
  if (signed === undefined) return <Spinner size="tiny" label={words.link.connecting} labelPosition="after" />;
  if (!signed.ok) return <FailureText failure={signed} words={words} />;
  const state = signatureState(signed.value, policy, now);
  const newest = signed.value[0];
  const date = newest === undefined ? '' : dateIn(new Date(newest.createdDateTime), locale);
  const sign = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(await onSign());
    setBusy(false);
  };
  return (
    <div className={styles.stack}>
      <Text weight="semibold" role="status">
        {agreement[state].replace('{date}', date)}
      </Text>
      {state !== 'current' && <Text>{agreement.lead}</Text>}
      <Rules policy={policy} words={words} />
      {failure && <FailureText failure={failure} words={words} />}
      {state !== 'current' && (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void sign()}>
          {agreement.sign}
        </Button>
      )}
      {signed.value.length > 0 && (
        <>
          <Text as="h3" size={300} weight="semibold" className={styles.heading}>
            {agreement.history}
          </Text>
          <ul className={styles.list}>
            {signed.value.map(({ itemId, createdDateTime, record }) => (
              <li key={itemId}>
                {agreement.version
                  .replace('{version}', () => record.agreement.version)
                  .replace('{date}', dateIn(new Date(createdDateTime), locale))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The clauses in the policy's own plain words. */
function Rules({ policy, words }: { readonly policy: EffectivePolicy; readonly words: SchoolWords }) {
  const styles = useStyles();
  const language = languageOf(policy, words.locale);
  const clauses = new Map<string, string>();
  for (const { action, clauses: ids, clauseText } of Object.values(policy.rules))
    if (action !== 'off' && clauseText !== '' && ids[0] !== undefined && !clauses.has(ids[0]))
      clauses.set(ids[0], clauseText);
  return (
    <>
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>
        {words.agreement.rules
          .replace('{title}', () => policy.title || policy.id)
          .replace('{version}', () => policy.version)}
      </Text>
      <ul className={styles.list}>
        {[...clauses].map(([id, text]) => (
          <li key={id} lang={language}>
            {text} ({id})
          </li>
        ))}
      </ul>
    </>
  );
}
