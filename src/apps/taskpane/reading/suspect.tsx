import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { LinkNotice } from '../school/link-notice';
import { usePartStyles, type PartProps } from './part-props';
import { addressesFor, openMessage, report } from './reading-desk';
import { ReportState, type Reported } from './report-state';

/** A bad or odd mail, told to IT support and the head. */
export function Suspect(props: PartProps) {
  const { desk, words, tenant } = props;
  const styles = usePartStyles();
  const { suspect } = words;
  const [reported, setReported] = useState<Reported>({ is: 'none' });
  const [fault, setFault] = useState('');
  const tell = async (): Promise<void> => {
    setReported({ is: 'sending' });
    const got = await report(desk, { request: 'suspect', category: 'reported' });
    setReported(got.ok ? { is: 'sent', at: desk.making.clock.now() } : { is: 'failed', failure: got });
  };
  const write = async (): Promise<void> => {
    const to = addressesFor(desk.policy, ['policyAdmins', 'headTeachers']);
    setFault((await openMessage(desk, { to, ...suspect.mail })) ? '' : words.cannotOpen);
  };
  return (
    <div className={styles.stack}>
      <Text>{suspect.lead}</Text>
      <ReportState {...props} reported={reported} done={suspect.reported} />
      {tenant.is !== 'on' && <LinkNotice link={tenant} words={words.school} signIn={() => void desk.link.signIn()} />}
      <div className={styles.actions}>
        {tenant.is === 'on' && reported.is !== 'sent' && (
          <Button appearance="primary" disabledFocusable={reported.is === 'sending'} onClick={() => void tell()}>
            {suspect.report}
          </Button>
        )}
        <Button onClick={() => void write()}>{suspect.write}</Button>
      </div>
      {fault !== '' && <Text role="alert">{fault}</Text>}
      <ol className={styles.list}>
        {suspect.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
