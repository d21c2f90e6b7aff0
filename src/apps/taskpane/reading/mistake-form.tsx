import { Button, Checkbox, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { MISTAKE_KINDS, type MistakeKind } from '../../../strings/pane-reading-strings';
import { LinkNotice } from '../school/link-notice';
import { usePartStyles, type PartProps } from './part-props';
import { addressesFor, openMessage, report } from './reading-desk';
import { ReportState, type Reported } from './report-state';

type Size = 'one' | 'few' | 'many';
const SIZES: readonly Size[] = ['one', 'few', 'many'];

/** "I sent this by mistake": told by kinds, then the way to get it back. */
export function MistakeForm(props: PartProps) {
  const { desk, words, tenant } = props;
  const styles = usePartStyles();
  const { mistake } = words;
  const [kinds, setKinds] = useState<readonly MistakeKind[]>([]);
  const [size, setSize] = useState<Size>('one');
  const [fault, setFault] = useState<string | undefined>();
  const [reported, setReported] = useState<Reported>({ is: 'none' });
  const tell = async (): Promise<void> => {
    if (kinds.length === 0) return setFault(mistake.needed);
    setFault(undefined);
    setReported({ is: 'sending' });
    const got = await report(desk, { request: 'mistake', category: `${size}:${kinds.join('+')}` });
    setReported(got.ok ? { is: 'sent', at: desk.making.clock.now() } : { is: 'failed', failure: got });
  };
  const write = async (): Promise<void> => {
    const text = mistake.mail.text
      .replace('{kinds}', () => kinds.map((kind) => mistake.kind[kind]).join('; ') || '–')
      .replace('{people}', () => mistake.people[size]);
    const to = addressesFor(desk.policy, ['dataProtectionOfficers', 'headTeachers']);
    const isOpen = await openMessage(desk, { to, subject: mistake.mail.subject, text });
    setFault(isOpen ? undefined : words.cannotOpen);
  };
  return (
    <div className={styles.stack}>
      <Text>{mistake.lead}</Text>
      {/* Not a Field: it would give all its boxes the same id, and a press on any label would meet the first. */}
      <div role="group" aria-label={mistake.kinds}>
        <Text weight="semibold">{mistake.kinds}</Text>
        {MISTAKE_KINDS.map((kind) => (
          <div key={kind}>
            <Checkbox
              label={mistake.kind[kind]}
              checked={kinds.includes(kind)}
              onChange={(_event, { checked }) =>
                setKinds(checked ? [...kinds, kind] : kinds.filter((each) => each !== kind))
              }
            />
          </div>
        ))}
      </div>
      {fault !== undefined && <Text role="alert">{fault}</Text>}
      <Field label={mistake.who}>
        <RadioGroup
          value={size}
          onChange={(_event, { value }) => setSize(SIZES.find((each) => each === value) ?? 'one')}
        >
          {SIZES.map((each) => (
            <Radio key={each} value={each} label={mistake.people[each]} />
          ))}
        </RadioGroup>
      </Field>
      <ReportState {...props} reported={reported} done={mistake.reported} />
      {tenant.is !== 'on' && <LinkNotice link={tenant} words={words.school} signIn={() => void desk.link.signIn()} />}
      <div className={styles.actions}>
        {tenant.is === 'on' && reported.is !== 'sent' && (
          <Button appearance="primary" disabledFocusable={reported.is === 'sending'} onClick={() => void tell()}>
            {mistake.report}
          </Button>
        )}
        <Button appearance={tenant.is === 'on' ? 'secondary' : 'primary'} onClick={() => void write()}>
          {tenant.is === 'on' && reported.is !== 'failed' ? mistake.write : words.suspect.write}
        </Button>
      </div>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {mistake.recall}
      </Text>
      <ol className={styles.list}>
        {[...mistake.steps[desk.message.client], ...mistake.always].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
